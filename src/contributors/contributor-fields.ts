import { sampleOrcid, type OrcidShown } from '../accounts/person/orcid.js';
import { countryOptions } from '../platform/i18n/countries.js';
import type { Translator } from '../platform/i18n/translator.js';
import { FieldMaker, type Checkbox, type ErrorSummary, type Field, type Select, type Textarea } from '../platform/web/fields.js';
import type { Form } from '../platform/web/form.js';
import type { ContributorForm, OwnDetailsForm } from './contributor.form.js';
import { contributorRoles } from './contributors.js';
import { waivers, type EditedContributorForm } from './waivers.js';

/** What the partial `contributor-fields` prints: B1, the mandatory ones marked by all others being called optional. */
export interface ContributorFields {
  role: Select;
  names: Field[][];
  salutation: Field;
  email: Field;
  country: Select;
  affiliation: Field;
  orcid: Field;
  /** The iD as it is shown, once it is stored. */
  orcidShown: OrcidShown | null;
  isni: Field;
  national: Field;
  website: Field;
  biography: Textarea;
  corresponding: Checkbox;
  /** Null where nothing can be left out: for all but editors. */
  waiver: Select | null;
  /** Null where nobody's permission has to be declared. */
  permission: Checkbox | null;
}

export function contributorFields(
  translator: Translator, form: Form<ContributorForm>, options: { language: string; permission: boolean; orcid: OrcidShown | null },
): { errors: ErrorSummary | null; fields: ContributorFields } {
  const make = new FieldMaker(form, translator);
  const label = (name: string): { label: string } => ({ label: `contributor.${name}` });
  return {
    errors: make.summary(),
    fields: {
      role: make.select('role', { ...label('role'), required: true, options: contributorRoles.map((role) => ({ value: role, label: translator.t(`contributor.role.${role}`) })) }),
      names: [
        [make.field('givenName', { ...label('givenName'), required: true, maxlength: 120 }), make.field('middleName', { ...label('middleName'), maxlength: 120 })],
        [make.field('familyName', { ...label('familyName'), required: true, maxlength: 120 }), make.field('suffix', { ...label('suffix'), maxlength: 60 })],
      ],
      salutation: make.field('salutation', { ...label('salutation'), maxlength: 60 }),
      email: make.field('email', { ...label('email'), type: 'email', required: true, hint: 'contributor.email.hint', maxlength: 320 }),
      country: make.select('country', { ...label('country'), required: true, options: countryOptions(translator) }),
      affiliation: make.field('affiliation', { ...label('affiliation'), maxlength: 500, lang: options.language }),
      orcid: make.field('orcid', { ...label('orcid'), hint: 'contributor.orcid.hint', maxlength: 60 }),
      orcidShown: options.orcid,
      isni: make.field('isni', { ...label('isni'), hint: 'contributor.isni.hint', maxlength: 60 }),
      national: make.field('national', { ...label('national'), hint: 'contributor.national.hint', maxlength: 30 }),
      website: make.field('website', { ...label('website'), type: 'url', maxlength: 500 }),
      biography: make.textarea('biography', { ...label('biography'), hint: 'contributor.biography.hint', rows: 4, maxlength: 3000, lang: options.language }),
      waiver: null,
      corresponding: make.checkbox('corresponding', { ...label('corresponding'), hint: 'contributor.corresponding.hint' }),
      permission: options.permission ? make.checkbox('permission', { ...label('permission'), hint: 'contributor.permission.hint', required: true }) : null,
    },
  };
}

/** The same, for editors, who may leave something out and say why (B1). */
export function editedContributorFields(translator: Translator, form: Form<EditedContributorForm>, options: { language: string; orcid: OrcidShown | null }): ReturnType<typeof contributorFields> {
  const { errors, fields } = contributorFields(translator, form, { ...options, permission: false });
  return { errors, fields: { ...fields, waiver: waiverField(translator, form) } };
}

export const waiverField = (translator: Translator, form: Form<EditedContributorForm>): Select => new FieldMaker(form, translator).select('waiver', {
  label: 'contributor.waiver', hint: 'contributor.waiver.hint', options: [{ value: '', label: translator.t('contributor.waiver.none') }, ...waivers.map((value) => ({ value, label: translator.t(`contributor.waiver.${value}`) }))],
});

/** What the partial `contributor-own-fields` prints. */
export interface OwnFields {
  names: Field[][];
  affiliation: Field;
  orcid: Field;
}

export function ownFields(translator: Translator, form: Form<OwnDetailsForm>, language: string): { errors: ErrorSummary | null; fields: OwnFields } {
  const make = new FieldMaker(form, translator);
  return {
    errors: make.summary(),
    fields: {
      names: [
        [make.field('givenName', { label: 'contributor.givenName', required: true, maxlength: 120 }), make.field('middleName', { label: 'contributor.middleName', maxlength: 120 })],
        [make.field('familyName', { label: 'contributor.familyName', required: true, maxlength: 120 }), make.field('suffix', { label: 'contributor.suffix', maxlength: 60 })],
      ],
      affiliation: make.field('affiliation', { label: 'contributor.affiliation', maxlength: 500, lang: language }),
      orcid: make.field('orcid', { label: 'contributor.orcid', hint: 'contributor.orcid.hint', maxlength: 60 }),
    },
  };
}

const field: Field = {
  id: 'givenName', name: 'givenName', label: 'Given name', type: 'text', value: 'Kari', error: 'Write the given name.', hint: 'A hint', required: true, autocomplete: null, inputmode: null, maxlength: 120, lang: 'en',
};
const select: Select = { id: 'role', name: 'role', label: 'Role', options: [{ value: 'author', label: 'Author', selected: true }], hint: null, error: null, required: true };
const box: Checkbox = { id: 'corresponding', name: 'corresponding', value: 'yes', label: 'Corresponding', hint: 'A hint', error: null, required: false, checked: true };

export const contributorFieldsSample: ContributorFields = {
  role: select, country: { ...select, id: 'country', name: 'country' },
  names: [[field, { ...field, id: 'suffix', name: 'suffix', error: null }]], salutation: { ...field, id: 'salutation', name: 'salutation' },
  email: { ...field, id: 'email', name: 'email', type: 'email' }, affiliation: { ...field, id: 'affiliation', name: 'affiliation' },
  orcid: { ...field, id: 'orcid', name: 'orcid' }, orcidShown: sampleOrcid, isni: { ...field, id: 'isni', name: 'isni' }, national: { ...field, id: 'national', name: 'national' }, website: { ...field, id: 'website', name: 'website', type: 'url' },
  biography: { id: 'biography', name: 'biography', label: 'Biography', value: 'Two\nlines', rows: 4, error: null, hint: 'A hint', required: false, maxlength: 3000, lang: 'en' },
  waiver: { ...select, id: 'waiver', name: 'waiver' }, corresponding: box, permission: { ...box, id: 'permission', name: 'permission', error: 'Needed', checked: false, required: true },
};

export const ownFieldsSample: OwnFields = { names: contributorFieldsSample.names, affiliation: contributorFieldsSample.affiliation, orcid: contributorFieldsSample.orcid };
