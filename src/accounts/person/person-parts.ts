import { item, type FormItem } from '../../journals/staff-form.view.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { Form } from '../../platform/web/form.js';
import { personFields, type PersonFieldsModel } from './person-form.view.js';
import type { Sources } from './person.entity.js';
import type { PersonForm } from './person.form.js';

/** Which fields stand together on a person's own pages. */
export const personParts = {
  identity: ['givenName', 'middleName', 'familyName', 'salutation', 'initials', 'suffix', 'gender'],
  contact: ['postalAddress', 'phone', 'fax', 'signature'],
  public: ['affiliation', 'country', 'website', 'orcid', 'biography'],
  languages: ['mailLanguage', 'workingLanguages'],
} as const satisfies Record<string, readonly (keyof PersonForm & keyof PersonFieldsModel)[]>;

export type PersonPart = keyof typeof personParts;

/** The form as far as one page asks: what is wrong elsewhere is not this page's matter. */
export const partOf = (form: Form<PersonForm>, part: PersonPart): Form<PersonForm> =>
  new Form(form.values, Object.fromEntries(Object.entries(form.errors).filter(([field]) => (personParts[part] as readonly string[]).includes(field))));

/** What the partial `form-items` prints of one part, each field with whence it comes where the person did not give it (S7). */
export function partItems(form: Form<PersonForm>, part: PersonPart, sources: Sources, tr: Translator, orcidLocked = false): FormItem[] {
  const fields = personFields(form, tr, null);
  return personParts[part].filter((name) => !(orcidLocked && name === 'orcid')).map((name) => {
    const source = form.values[name].length > 0 ? sources[name] : undefined;
    const model = fields[name];
    const hint = [model.hint, source ? tr.t('person.from', { source: tr.t(`person.fieldSource.${source}`) }) : null].filter(Boolean).join(' ') || null;
    const shown = { ...model, hint };
    if ('rows' in shown) return item.textarea(shown);
    if ('legend' in shown) return item.checkboxes(shown);
    return 'options' in shown ? item.select(shown) : item.field(shown);
  });
}
