import { countryCodes } from '../../platform/i18n/countries.js';
import type { Translator } from '../../platform/i18n/translator.js';
import type { Person } from '../person/person.entity.js';
import type { Facts } from '../profile/profile.view.js';

const texts = ['salutation', 'initials', 'suffix', 'gender', 'website', 'phone', 'fax', 'postalAddress', 'biography', 'signature'] as const satisfies readonly (keyof Person)[];

/** What a person has told of themselves beyond what the work needs; fields that are empty take no room. */
export function profileFacts({ person, biographyHidden }: { person: Person; biographyHidden: boolean }, furtherEmails: readonly string[], tr: Translator): Facts {
  const country = person.country && countryCodes.includes(person.country) ? tr.country(person.country) : null;
  const told: [key: string, text: string | null, href?: string][] = [
    ...texts.map((field): [string, string | null] => [`person.${field}`, field === 'biography' && biographyHidden ? tr.t('reports.hidden') : person[field]]),
    ['person.furtherEmails', furtherEmails.join(', ')],
    ['person.country', country],
    ['people.workingLanguages', person.workingLanguages.map((code) => tr.languageName(code)).join(', ') || null],
    ['people.mailLanguage', tr.languageName(person.mailLanguage)],
  ];
  return { items: told.flatMap(([key, text]) => (text ? [{ term: tr.t(key), values: [{ text, href: null, lang: null }] }] : [])) };
}
