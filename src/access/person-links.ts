import type { Language } from '../platform/i18n/texts.js';

/** A page about a person beside the person's own page on the desk, drawn for those whom the policy allows its action on that person. */
export interface PersonLink {
  /** Where in the row, from the left. */
  order: number;
  label: string;
  action: string;
  /** Null where there is no such page: some are only the platform's, where `journal` is null. */
  href(at: { lang: Language; journal: string | null; person: string }): string | null;
}

/** Filled in the application module: the pages about a person, of all rooms. */
export const PERSON_LINKS = Symbol('pages about a person');
