import { linked, type TextPart } from '../../../publishing/reading/paragraphs.js';
import type { Places } from '../recording/places.js';

/** Those who made the place data, named as they ask to be wherever it is used. */
export interface Credit {
  lang: string | null;
  parts: TextPart[];
}

export function creditOf({ state: { credit } }: Places): Credit | null {
  return credit && { lang: credit.lang, parts: linked(credit.text) };
}

export const sampleCredit: Credit = { lang: 'en', parts: [{ text: 'Places by ', href: null }, { text: 'https://places.example', href: 'https://places.example' }] };
