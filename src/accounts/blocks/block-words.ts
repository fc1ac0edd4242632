import type { Translator } from '../../platform/i18n/translator.js';
import type { ReadBlock } from './blocks.query.js';

/** Until when, in words; the last day counts. */
export function untilOf(endsAt: Date | null, tr: Translator): string {
  return endsAt ? tr.t('block.until', { date: tr.date(new Date(endsAt.getTime() - 1)) }) : tr.t('block.untilLifted');
}

/** What the owner of a blocked account is told: why, until when, and how to complain. */
export function blockWords(block: ReadBlock, tr: Translator, contact: string | null): { reason: string; until: string; comment: string | null; complain: string } {
  return {
    reason: tr.t(`block.reason.${block.reason}`),
    until: untilOf(block.endsAt, tr),
    comment: block.comment && tr.t('block.commentIs', { comment: block.comment }),
    complain: complainWords(tr, [block.journalEmail, contact]),
  };
}

export function complainWords(tr: Translator, addresses: readonly (string | null)[]): string {
  const known = [...new Set(addresses.filter((address) => address !== null))];
  return known.length > 0 ? tr.t('block.complain', { addresses: tr.list(known) }) : tr.t('block.complain.unknown');
}
