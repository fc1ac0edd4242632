import type { Localized, Translator } from '../platform/i18n/translator.js';

/** The title of a work in the language it is written in, or the best there is. */
export const titleOf = (work: { title: Localized; language: string }, translator: Translator): string =>
  work.title[work.language] || translator.pick(work.title).text || translator.t('editorial.untitled');
