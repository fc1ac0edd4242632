import { IsIn, IsNotEmpty, Matches, MaxLength } from 'class-validator';
import { EditedContributorForm, letPass } from '../../contributors/waivers.js';
import { licences } from '../../journals/licences.js';
import { bind, Form } from '../../platform/web/form.js';
import { peerReviews } from '../../publishing/publication.entity.js';
import { DetailsForm } from '../authoring/wizard/details.form.js';

/** How many contributors the page takes; more are added on the contributors' own page. */
export const mostContributors = 20;

/** What is asked of each contributor here, in the order of the page; the rest can be added later. */
const perContributor = ['role', 'givenName', 'middleName', 'familyName', 'suffix', 'salutation', 'email', 'country', 'affiliation', 'orcid', 'website', 'biography', 'waiver'] as const;

/** A finished article as it is typed: on one page, with one value per contributor in each of their fields. */
export class FinishedForm extends DetailsForm {
  /** Names this entry, so that the same form sent twice enters one article. */
  @Matches(/^[\w-]{16}$/, { message: 'finished.again' })
  entry = '';

  @IsNotEmpty({ message: 'start.section.missing' })
  section = '';

  @IsNotEmpty({ message: 'start.language.missing' })
  language = '';

  role: string[] = [];
  givenName: string[] = [];
  middleName: string[] = [];
  familyName: string[] = [];
  suffix: string[] = [];
  salutation: string[] = [];
  email: string[] = [];
  country: string[] = [];
  affiliation: string[] = [];
  orcid: string[] = [];
  website: string[] = [];
  biography: string[] = [];
  waiver: string[] = [];

  /** Which of the contributors the journal writes to, counted from 0. */
  corresponding = '0';

  @Matches(/^\d{0,9}$/, { message: 'submission.issueUnknown' })
  issue = '';

  @MaxLength(30, { message: 'form.tooLong' })
  pages = '';

  date = '';

  @Matches(/^(?:(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?10\.\d{4,9}\/\S{1,200})?$/i, { message: 'finished.doi.wrong' })
  doi = '';

  @IsIn(Object.keys(licences), { message: 'journals.problem.licence' })
  licence = '';

  /** How peers have reviewed it, where that is to be said. */
  @IsIn(['', ...peerReviews], { message: 'finished.again' })
  peerReview = '';

  /** Which button was pressed: add a contributor, take the nth away, or none of these. */
  step = '';
}

export const doiOf = (text: string): string | null => /10\.\d{4,9}\/\S+$/.exec(text)?.[0] ?? null;

/** The contributors that the form holds: always one, and what is typed of each is checked by itself. */
export function contributorsIn(form: FinishedForm): Form<EditedContributorForm>[] {
  const count = Math.min(Math.max(1, form.givenName.length), mostContributors);
  return Array.from({ length: count }, (_, index) => {
    const typed = Object.fromEntries(perContributor.map((field) => [field, form[field][index] ?? '']));
    return letPass(bind(EditedContributorForm, { ...typed, role: typed['role'] || 'author', ...(form.corresponding === String(index) ? { corresponding: 'yes' } : {}) }));
  });
}

const isBlank = ({ values }: Form<EditedContributorForm>): boolean => ![values.givenName, values.familyName, values.email, values.affiliation, values.orcid].some(Boolean);

/** Without those of whom nothing was typed; one stays, to be found fault with. */
export function typedContributors(form: FinishedForm): Form<EditedContributorForm>[] {
  const all = contributorsIn(form);
  return all.every(isBlank) ? all.slice(0, 1) : all.filter((one) => !isBlank(one));
}

/** The form with one contributor more, or without the nth. What is typed of the others stays. */
export function rearranged(form: FinishedForm): FinishedForm {
  const left = /^less-(\d{1,2})$/.exec(form.step)?.[1];
  const count = Math.max(1, form.givenName.length);
  const gone = left === undefined ? null : Number(left);
  const changed = Object.fromEntries(perContributor.map((field) => {
    const values = Array.from({ length: count }, (_, index) => form[field][index] ?? '');
    return [field, gone === null ? [...values, field === 'role' ? 'author' : ''].slice(0, mostContributors) : values.filter((_, index) => index !== gone)];
  }));
  const chosen = Number(form.corresponding);
  const corresponding = gone === null || chosen < gone ? chosen : chosen === gone ? 0 : chosen - 1;
  return Object.assign(new FinishedForm(), form, changed, { corresponding: String(corresponding) });
}
