import type { Localized, Translator } from '../../platform/i18n/translator.js';
import type { ReviewerView, SeenAuthor, Work } from './reviewer-view.query.js';

/** Content in its own language where it has that, else in the reader's. */
export function inOwn(content: Localized, language: string, tr: Translator): { text: string; lang: string } {
  const own = content[language];
  return own ? { text: own, lang: language } : tr.pick(content);
}

export function titleOf(work: Work, tr: Translator): { text: string; lang: string } {
  const title = inOwn(work.title, work.language, tr);
  return title.text ? title : { text: tr.t('editorial.untitled'), lang: tr.language };
}

const line = (author: SeenAuthor, tr: Translator): string => [author.name, tr.pick(author.affiliation).text].filter(Boolean).join(', ');

/** The authors, one a line; none where the reviewer must not know them. */
export const authorLines = (view: ReviewerView, tr: Translator): string[] => (view.method === 'doubleAnonymous' ? [] : view.authors.map((author) => line(author, tr)));

/** Who learns of whom, in words. */
export const methodText = (view: ReviewerView, tr: Translator): string => tr.t(`review.explained.${view.method}`);
