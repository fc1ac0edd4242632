import { IsIn } from 'class-validator';
import type { Form } from '../platform/web/form.js';
import { ContributorForm, detailsOf, formOf } from './contributor.form.js';
import type { ContributorDetails, KnownContributor } from './contributors.js';

/** Why an editor may let a mandatory detail be left out, and which (B1). */
const waivable = {
  deceased: ['email', 'country'],
  oneName: ['givenName', 'familyName'],
  group: ['givenName', 'familyName', 'email', 'country'],
  notKnown: ['email', 'country'],
} as const satisfies Record<string, readonly (keyof ContributorForm & string)[]>;

export type Waiver = keyof typeof waivable;
export const waivers = Object.keys(waivable) as Waiver[];
const mandatory = ['givenName', 'familyName', 'email', 'country'] as const;

/** A contributor as editors enter them: they may leave something out, and say why. */
export class EditedContributorForm extends ContributorForm {
  @IsIn(['', ...waivers], { message: 'contributor.waiver.unknown' })
  waiver = '';
}

/** The form without what the reason lets pass. What was typed is checked all the same, and nobody goes without any name. */
export function letPass<F extends EditedContributorForm>(form: Form<F>): Form<F> {
  const { values } = form;
  const reason = waivers.find((one) => one === values.waiver);
  if (!reason) return form;
  const nameless = !values.givenName && !values.familyName;
  const passes = (field: string): boolean =>
    (waivable[reason] as readonly string[]).includes(field) && !values[field as 'email'] && !(nameless && field === 'givenName');
  return form.only((field) => !passes(field));
}

/** What is stored: the reason only where something is left out. */
export const editedDetailsOf = (form: EditedContributorForm, language: string): ContributorDetails =>
  ({ ...detailsOf(form, language), waiver: mandatory.some((field) => !form[field]) ? form.waiver || null : null });

export const editedFormOf = (contributor: KnownContributor, language: string): EditedContributorForm =>
  Object.assign(new EditedContributorForm(), formOf(contributor, language), { waiver: contributor.waiver ?? '' });
