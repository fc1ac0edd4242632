import { isEmail, IsIn, IsNotEmpty, MaxLength, maxLength, ValidateBy, type ValidationOptions } from 'class-validator';
import { countryCodes, countryOptions } from '../../platform/i18n/countries.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { longestInterest, mostInterests } from '../interests/words.js';
import type { Field, FieldMaker, Select, Textarea } from '../../platform/web/fields.js';

/** One entry on each line or after each comma, without repeats. */
export const listOf = (text: string): string[] => [...new Set(text.split(/[\n,;]/).map((item) => item.trim()).filter(Boolean))];

/** Not too many subjects, and none too long. */
export const AreInterests = (options: ValidationOptions): PropertyDecorator => ValidateBy({
  name: 'areInterests',
  validator: { validate: (text: unknown) => typeof text === 'string' && listOf(text).length <= mostInterests && listOf(text).every((one) => one.length <= longestInterest) },
}, options);

/** What registration and profile both ask about a person (A1, without user name, address and password). */
export class NameFields {
  @IsNotEmpty({ message: 'person.givenName.missing' })
  @MaxLength(100, { message: 'person.tooLong' })
  givenName = '';

  @MaxLength(100, { message: 'person.tooLong' })
  middleName = '';

  @IsNotEmpty({ message: 'person.familyName.missing' })
  @MaxLength(100, { message: 'person.tooLong' })
  familyName = '';

  @MaxLength(300, { message: 'person.tooLong' })
  affiliation = '';

  @IsIn(['', ...countryCodes], { message: 'person.country.unknown' })
  country = '';

  /** One on each line. */
  @AreInterests({ message: 'person.interests.form' })
  interests = '';
}

export const isAddress = (text: string): boolean => isEmail(text) && maxLength(text, 254);

export interface NameFieldModels {
  givenName: Field;
  middleName: Field;
  familyName: Field;
  affiliation: Field;
  country: Select;
  interests: Textarea;
}

export function nameFields<T extends NameFields>(fields: FieldMaker<T>, translator: Translator): NameFieldModels {
  return {
    givenName: fields.field('givenName', { label: 'person.givenName', required: true, autocomplete: 'given-name' }),
    middleName: fields.field('middleName', { label: 'person.middleName', autocomplete: 'additional-name' }),
    familyName: fields.field('familyName', { label: 'person.familyName', required: true, autocomplete: 'family-name' }),
    affiliation: fields.field('affiliation', { label: 'person.affiliation', hint: 'person.affiliation.hint', autocomplete: 'organization' }),
    country: fields.select('country', { label: 'person.country', options: countryOptions(translator) }),
    interests: fields.textarea('interests', { label: 'person.interests', hint: 'person.interests.hint', rows: 3, holds: 'list' }),
  };
}
