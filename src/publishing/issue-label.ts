import type { Translator } from '../platform/i18n/translator.js';
import type { Issue } from './issue.entity.js';

type Numbered = Pick<Issue, 'volume' | 'number' | 'year'>;

/** Vol. 7, No. 2: empty for an issue that has only a year. */
export const issueNumber = (tr: Translator, issue: Pick<Numbered, 'volume' | 'number'>): string => numberParts(tr, issue).join(', ');

export const numberParts = (tr: Translator, { volume, number }: Pick<Numbered, 'volume' | 'number'>): string[] =>
  [volume === null ? '' : tr.t('publishing.volume', { volume: String(volume) }), number ? tr.t('publishing.number', { number }) : ''].filter(Boolean);

/** Vol. 7, No. 2 (2025) */
export function issueLabel(tr: Translator, issue: Numbered): string {
  const number = issueNumber(tr, issue);
  return number ? `${number} (${issue.year})` : String(issue.year);
}
