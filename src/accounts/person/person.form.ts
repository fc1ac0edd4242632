import { IsIn, MaxLength, ValidateBy, type ValidationOptions } from 'class-validator';
import { countryCodes } from '../../platform/i18n/countries.js';
import { languages, type Language } from '../../platform/i18n/texts.js';
import { Form } from '../../platform/web/form.js';
import { IsOrcid, orcidOf } from './orcid.js';
import { isAddress, listOf, NameFields } from './person-fields.js';
import type { Person } from './person.entity.js';

export const workingLanguages = ['en', 'nb', 'nn', 'se', 'sv', 'da', 'fi', 'is', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'uk', 'ru', 'ar', 'zh', 'ja'] as const;

const AreAddresses = (options: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name: 'areAddresses', validator: { validate: (value: unknown) => typeof value === 'string' && listOf(value).length <= 10 && listOf(value).every(isAddress) } }, options);

const IsWebAddress = (options: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name: 'isWebAddress', validator: { validate: (value: unknown) => value === '' || isWebAddress(value) } }, options);

const isWebAddress = (value: unknown): boolean => typeof value === 'string' && /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(value) && URL.canParse(value);

/** Everything of A1 and A3 that staff edit in one go, and a person in parts; the preferred address and the password have ways of their own. */
export class PersonForm extends NameFields {
  @MaxLength(60, { message: 'person.tooLong' })
  salutation = '';

  @MaxLength(20, { message: 'person.tooLong' })
  initials = '';

  @MaxLength(40, { message: 'person.tooLong' })
  suffix = '';

  @MaxLength(60, { message: 'person.tooLong' })
  gender = '';

  @IsOrcid({ message: 'person.orcid.form' })
  orcid = '';

  @IsWebAddress({ message: 'person.website.form' })
  @MaxLength(500, { message: 'person.tooLong' })
  website = '';

  @MaxLength(500, { message: 'person.tooLong' })
  postalAddress = '';

  @MaxLength(60, { message: 'person.tooLong' })
  phone = '';

  @MaxLength(60, { message: 'person.tooLong' })
  fax = '';

  @MaxLength(4000, { message: 'person.tooLong' })
  biography = '';

  @MaxLength(1000, { message: 'person.tooLong' })
  signature = '';

  @AreAddresses({ message: 'person.furtherEmails.form' })
  furtherEmails = '';

  @IsIn([...workingLanguages], { each: true, message: 'person.country.unknown' })
  workingLanguages: string[] = [];

  @IsIn([...languages], { message: 'person.country.unknown' })
  mailLanguage = 'en';
}

const texts = [
  'middleName', 'affiliation', 'salutation', 'initials', 'suffix', 'gender', 'website', 'postalAddress', 'phone', 'fax', 'biography', 'signature',
] as const satisfies readonly (keyof PersonForm & keyof Person)[];

/** What is told of a person in rows of their own. */
export interface Told {
  interests: readonly string[];
  furtherEmails: readonly string[];
}

export function formOf(person: Person, { interests, furtherEmails }: Told = { interests: [], furtherEmails: [] }): Form<PersonForm> {
  const form = new PersonForm();
  for (const field of texts) form[field] = person[field] ?? '';
  return new Form(Object.assign(form, {
    givenName: person.givenName ?? '', familyName: person.familyName ?? '', country: person.country ?? '', orcid: person.orcid ?? '',
    interests: interests.join('\n'), furtherEmails: furtherEmails.join('\n'), workingLanguages: person.workingLanguages,
    mailLanguage: person.mailLanguage,
  }));
}

/** What the person's row is to say, of all fields or of some of them. */
export function changesOf(values: PersonForm, only: readonly (keyof PersonForm)[] | null = null): Partial<Person> {
  const all: Partial<Person> = {
    ...Object.fromEntries(texts.map((field) => [field, values[field] || null])),
    givenName: values.givenName, familyName: values.familyName, country: countryCodes.includes(values.country) ? values.country : null, orcid: orcidOf(values.orcid),
    workingLanguages: values.workingLanguages, mailLanguage: values.mailLanguage as Language,
  };
  return only === null ? all : Object.fromEntries(Object.entries(all).filter(([field]) => (only as readonly string[]).includes(field)));
}
