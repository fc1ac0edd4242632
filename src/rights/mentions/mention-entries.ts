import type { Translator } from '../../platform/i18n/translator.js';
import type { RequestContext } from '../../platform/web/request.js';
import { publishingUrls } from '../../publishing/urls.js';
import type { CaseSection } from '../pages/case.view.js';
import type { UnreadFile } from './mentions.query.js';

type Lang = RequestContext['language'];

export const entry = (text: string, more: Partial<CaseSection['items'][number]> = {}): CaseSection['items'][number] => ({ text, link: null, meta: null, quote: null, end: null, ...more });

/** A file that has to be looked through by hand, with which pages of it. */
export const unreadEntry = ({ number, path, title, label, key, blank, readable }: UnreadFile, tr: Translator, lang: Lang): CaseSection['items'][number] => entry(`${tr.pick(title).text || String(number)} · ${tr.t('mention.place.file', { label })}`, {
  meta: readable ? tr.t('mention.unread.pages', { count: blank.length, pages: ranges(blank) }) : tr.t('mention.unread.whole'), link: { label: tr.t('mention.look'), href: publishingUrls.galley({ journal: path, lang, number, key }) },
});

/** 1, 2, 3, 7 as 1–3, 7. */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const one of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === one - 1) last[1] = one;
    else runs.push([one, one]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
