import { contributorFields, waiverField } from '../../contributors/contributor-fields.js';
import type { EditedContributorForm } from '../../contributors/waivers.js';
import type { Journal } from '../../journals/journal.entity.js';
import { licences } from '../../journals/licences.js';
import type { Section } from '../../journals/section.entity.js';
import { FieldMaker, type ErrorSummary, type Field } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { issueLabel } from '../../publishing/issue-label.js';
import { peerReviews } from '../../publishing/publication.entity.js';
import type { Issue } from '../../publishing/issue.entity.js';
import { reviewedWorkFields, workFields } from '../authoring/wizard/details-page.js';
import { editorialUrls } from '../urls.js';
import type { EnteredContributor, EnteringPage, FinishedSteps } from './entering.view.js';
import { mostContributors, type FinishedForm } from './finished.form.js';
import { finishedUrls } from './urls.js';

/** What the page stands on, beside what is typed. */
export interface Around {
  journal: Journal;
  sections: readonly Section[];
  issues: readonly Issue[];
}

export const finishedSteps = ({ translator: { t } }: RequestContext, current: 1 | 2): FinishedSteps => ({
  summary: t('wizard.stepOf', { number: current, of: 2 }),
  items: [
    { label: t('finished.step.article'), href: null, done: current === 2, current: current === 1 },
    { label: t('finished.step.publish'), href: null, done: false, current: current === 2 },
  ],
});

/** The page as a new article is entered, or, with the number of one that has been, as that one is changed. */
export function enteringPage(ctx: RequestContext, form: Form<FinishedForm>, contributors: readonly Form<EditedContributorForm>[], { journal, sections, issues }: Around, entered: number | null = null): EnteringPage {
  const { translator: tr } = ctx;
  const at = { journal: journal.path, lang: ctx.language };
  const make = new FieldMaker(form, tr);
  const choose = { value: '', label: '–' };
  const action = entered === null ? finishedUrls.enter(at) : finishedUrls.article({ ...at, submission: entered });
  const listed = contributors.map((one, index) => contributorBlock(ctx, one, index, contributors.length, form));
  const work = workFields(ctx, form, form.values.languages, form.values.language);
  return {
    title: tr.t('finished.title'),
    crumbs: [{ label: tr.t('list.title'), href: editorialUrls.list(at) }, { label: tr.t('finished.title'), href: null }],
    steps: finishedSteps(ctx, 1), lede: tr.t(entered === null ? 'finished.lede' : 'finished.lede.change'), submit: tr.t(entered === null ? 'finished.continue' : 'finished.save'),
    errors: together(ctx, make.summary(), listed.map(({ errors }) => errors)),
    action, entry: form.values.entry,
    place: [
      make.select('section', { label: 'start.section', required: true, options: [...(sections.length > 1 ? [choose] : []), ...sections.map(({ id, title }) => ({ value: String(id), label: tr.pick(title).text }))] }),
      make.select('language', { label: 'submission.language', hint: 'finished.language.hint', required: true, options: journal.languages.map((code) => ({ value: code, label: tr.languageName(code) })) }),
    ],
    languages: work.languages.map((block) => ({
      ...block, open: block.code === form.values.language || [block.title, block.abstract, block.keywords].some(({ value, error }) => value !== '' || error !== null),
    })),
    work: sections.some(({ bookReviews }) => bookReviews) ? reviewedWorkFields(ctx, form) : null,
    contributors: entered === null ? {
      hint: tr.t('finished.contributors.hint'), items: listed.map(({ block }) => block),
      add: contributors.length < mostContributors ? { label: tr.t('finished.another'), action: `${action}#contributor-${contributors.length + 1}` } : null,
    } : null,
    publishing: {
      issue: make.select('issue', {
        label: 'submission.issue', options: [{ value: '', label: tr.t('finished.continuous') }, ...issues.map((issue) => ({ value: String(issue.id), label: issue.publishedAt ? issueLabel(tr, issue) : tr.t('submission.issueForthcoming', { label: issueLabel(tr, issue) }) }))],
      }),
      pages: make.field('pages', { label: 'submission.pages', maxlength: 30, autocomplete: 'off' }),
      date: make.field('date', { label: 'finished.date', hint: 'finished.date.hint', type: 'date', required: true }),
      doi: make.field('doi', { label: 'publishing.article.doi', hint: 'finished.doi.hint', maxlength: 250, autocomplete: 'off' }),
      peerReview: make.select('peerReview', { label: 'finished.peerReview', hint: 'finished.peerReview.hint', options: [{ value: '', label: tr.t('finished.peerReview.bySection') }, ...peerReviews.map((value) => ({ value, label: tr.t(`publishing.peerReview.${value}`) }))] }),
      licence: make.select('licence', { label: 'journals.licence', required: true, options: Object.entries(licences).map(([value, { name }]) => ({ value, label: name })) }),
    },
    declarations: { open: work.more.some(({ value, error }) => value !== '' || error !== null), items: work.more },
  };
}

function contributorBlock(ctx: RequestContext, one: Form<EditedContributorForm>, index: number, count: number, whole: Form<FinishedForm>): { block: EnteredContributor; errors: ErrorSummary | null } {
  const { translator: tr } = ctx;
  // Before anything was sent there is nothing to find fault with.
  const form = whole.invalid ? one : one.only(() => false);
  const { errors, fields } = contributorFields(tr, form, { language: whole.values.language, permission: false, orcid: null });
  const named = <F extends { id: string; name: string }>(field: F): F => ({ ...field, id: `${field.name}-${index}` });
  const waiver = waiverField(tr, form);
  const [[given, middle], [family, suffix]] = fields.names as [[Field, Field], [Field, Field]];
  const number = { number: index + 1 };
  const { website, biography, salutation } = fields;
  const rare = [middle, suffix, salutation, website];
  return {
    errors: errors && { ...errors, errors: errors.errors.map(({ href, text }) => ({ href: `${href}-${index}`, text: count > 1 ? tr.t('finished.contributor.wrong', { ...number, text }) : text })) },
    block: {
      legend: tr.t('finished.contributor', number), id: `contributor-${index + 1}`,
      remove: count > 1 ? { value: `less-${index}`, label: tr.t('finished.contributor.remove', number), action: `${finishedUrls.enter({ journal: ctx.journal?.path ?? '', lang: ctx.language })}#contributors` } : null,
      role: named(fields.role), names: [named(given), named(family)], contact: [named(fields.email), named(fields.affiliation), named(fields.orcid)], country: named(fields.country), waiver: named(waiver),
      corresponding: { id: `corresponding-${index}`, value: String(index), label: tr.t('finished.corresponding', number), checked: one.values.corresponding },
      more: {
        open: rare.some(({ value, error }) => value !== '' || error !== null) || biography.value !== '' || biography.error !== null,
        label: tr.t('finished.contributor.more', number), names: [named(middle), named(suffix), named(salutation)], website: named(website), biography: named(biography),
      },
    },
  };
}

/** One list of what is wrong, in the order of the page. */
function together({ translator: { t } }: RequestContext, whole: ErrorSummary | null, each: readonly (ErrorSummary | null)[]): ErrorSummary | null {
  const errors = [...(whole?.errors ?? []).filter(({ href }) => href !== '#step'), ...each.flatMap((one) => one?.errors ?? [])];
  return errors.length > 0 ? { title: t('form.problem'), errors } : null;
}
