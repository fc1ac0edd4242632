import { orcidOf } from '../person/orcid.js';
import { isAddress } from '../person/person-fields.js';

/** What a journal's staff see of someone out of reach, and may say is wrong. */
export const correctables = ['givenName', 'middleName', 'familyName', 'affiliation', 'email', 'orcid'] as const;
export type Correctable = (typeof correctables)[number];
export const isCorrectable = (field: string): field is Correctable => (correctables as readonly string[]).includes(field);

/** An address is proven and an iD signed in with, so that these two are not put in place by a click. */
export const byClick = (field: Correctable): field is Exclude<Correctable, 'email' | 'orcid'> => field !== 'email' && field !== 'orcid';

const longest: Record<Correctable, number> = { givenName: 100, middleName: 100, familyName: 100, affiliation: 300, email: 254, orcid: 60 };

/** The key of a text that says what is wrong with a value, or null. */
export function problemOf(field: Correctable, value: string): string | null {
  if (value === '') return 'correction.value.missing';
  if (value.length > longest[field]) return 'person.tooLong';
  if (field === 'email' && !isAddress(value)) return 'register.email.form';
  return field === 'orcid' && orcidOf(value) === null ? 'person.orcid.form' : null;
}
