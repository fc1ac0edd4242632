import { languageNames, languages } from '../../platform/i18n/texts.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { FieldMaker, type Choices, type ErrorSummary, type Field, type Select, type Textarea } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import { sampleOrcid, type OrcidShown } from './orcid.js';
import { nameFields, type NameFieldModels } from './person-fields.js';
import { workingLanguages, type PersonForm } from './person.form.js';
import { sampleChoices, sampleNames } from '../registration/register.view.js';
import { sampleField } from '../sign-in/sign-in.view.js';

/** What the partial `person-fields` prints: everything of a person that is edited in one go. */
export interface PersonFieldsModel extends NameFieldModels {
  errors: ErrorSummary | null;
  salutation: Field;
  initials: Field;
  suffix: Field;
  gender: Field;
  orcid: Field;
  /** Instead of the field: an iD that its owner signed in with is not typed over (B8). */
  orcidLocked: OrcidShown | null;
  website: Field;
  postalAddress: Textarea;
  phone: Field;
  fax: Field;
  biography: Textarea;
  signature: Textarea;
  furtherEmails: Textarea;
  workingLanguages: Choices;
  mailLanguage: Select;
}

export function personFields(form: Form<PersonForm>, tr: Translator, orcidLocked: OrcidShown | null): PersonFieldsModel {
  const fields = new FieldMaker(form, tr);
  const plain = (name: keyof PersonForm, hint: string | null = null, autocomplete: string | null = null): Field =>
    fields.field(name, { label: `person.${name}`, hint, autocomplete });
  return {
    ...nameFields(fields, tr),
    errors: fields.summary(),
    salutation: plain('salutation', 'person.salutation.hint', 'honorific-prefix'),
    initials: plain('initials'),
    suffix: plain('suffix', 'person.suffix.hint', 'honorific-suffix'),
    gender: plain('gender'),
    orcid: plain('orcid', 'person.orcid.hint'),
    orcidLocked,
    website: fields.field('website', { label: 'person.website', type: 'url', autocomplete: 'url' }),
    postalAddress: fields.textarea('postalAddress', { label: 'person.postalAddress', rows: 3 }),
    phone: fields.field('phone', { label: 'person.phone', type: 'tel', autocomplete: 'tel' }),
    fax: plain('fax'),
    biography: fields.textarea('biography', { label: 'person.biography', hint: 'web.noSensitive', rows: 6, maxlength: 4000 }),
    signature: fields.textarea('signature', { label: 'person.signature', hint: 'web.noSensitive', rows: 3 }),
    furtherEmails: fields.textarea('furtherEmails', { label: 'person.furtherEmails', hint: 'person.furtherEmails.hint', rows: 2 }),
    workingLanguages: fields.choices('workingLanguages', {
      label: 'person.workingLanguages', options: workingLanguages.map((code) => ({ value: code, label: languageNames[code as 'en'] ?? tr.languageName(code) })),
    }),
    mailLanguage: fields.select('mailLanguage', { label: 'person.mailLanguage', required: true, options: languages.map((code) => ({ value: code, label: languageNames[code] })) }),
  };
}

const field = (name: string): Field => ({ ...sampleField, id: name, name });
const area = (name: string): Textarea => ({ ...sampleNames.interests, id: name, name });

export const samplePersonFields: PersonFieldsModel = {
  ...sampleNames, errors: { title: 'There is a problem', errors: [{ href: '#orcid', text: 'Wrong' }] },
  salutation: field('salutation'), initials: field('initials'), suffix: field('suffix'), gender: field('gender'), orcid: field('orcid'), orcidLocked: sampleOrcid, website: field('website'),
  postalAddress: area('postalAddress'), phone: field('phone'), fax: field('fax'), biography: area('biography'), signature: area('signature'), furtherEmails: area('furtherEmails'),
  workingLanguages: { ...sampleChoices, id: 'workingLanguages', name: 'workingLanguages', options: [{ id: 'workingLanguages-0', value: 'en', label: 'English', hint: 'All', checked: true }] },
  mailLanguage: { ...sampleNames.country, id: 'mailLanguage', name: 'mailLanguage' },
};
