import type { Translator } from '../i18n/translator.js';

/** What the partial `pagination` prints. */
export interface Pager {
  summary: string;
  previous: { href: string } | null;
  next: { href: string } | null;
  pages: { label: string; href: string | null; current: boolean }[];
}

/** Pages near the current one, the first and the last; a gap has no address. */
export function pager(translator: Translator, list: { page: number; size: number; total: number; href: (page: number) => string }): Pager {
  const last = Math.max(1, Math.ceil(list.total / list.size));
  const wanted = [...new Set([1, list.page - 1, list.page, list.page + 1, last])].filter((page) => page >= 1 && page <= last).sort((a, b) => a - b);
  const pages: Pager['pages'] = [];
  let before = 0;
  for (const page of wanted) {
    if (page > before + 1) pages.push({ label: '…', href: null, current: false });
    pages.push({ label: translator.number(page), href: list.href(page), current: page === list.page });
    before = page;
  }
  const from = Math.min((list.page - 1) * list.size + 1, list.total);
  return {
    summary: translator.t('pager.summary', { from, to: Math.min(list.page * list.size, list.total), total: list.total }),
    previous: list.page > 1 ? { href: list.href(list.page - 1) } : null,
    next: list.page < last ? { href: list.href(list.page + 1) } : null,
    pages: last > 1 ? pages : [],
  };
}
