import { isIP } from 'node:net';

type Headers = Record<string, string | string[] | undefined>;
const one = (headers: Headers, name: string): string => [headers[name] ?? ''].flat()[0] ?? '';

/** The reader asks not to be recognised (D14). */
export const wantsNoTrace = (headers: Headers): boolean => one(headers, 'dnt') === '1' || one(headers, 'sec-gpc') === '1';

/** Fetched by a browser before anybody asked for it, or for a preview. */
export const isUnasked = (headers: Headers): boolean =>
  /prefetch|prerender|preview/i.test([one(headers, 'sec-purpose'), one(headers, 'purpose'), one(headers, 'x-purpose')].join(' ')) || /prefetch/i.test(one(headers, 'x-moz'));

/** What the viewer of a galley fetches for itself; its own page is counted. */
export const isPartOfPage = (headers: Headers): boolean => one(headers, 'sec-fetch-site') === 'same-origin' && /^(iframe|frame|embed|object|empty)$/.test(one(headers, 'sec-fetch-dest'));

/** Whether an answer counts: one with a status that COUNTER counts, and of a file in pieces only the first. */
export function counts(status: number, headers: Headers): boolean {
  const range = one(headers, 'range');
  const first = range === '' || /^bytes=0-/.test(range);
  return first && (status === 200 || status === 304 || status === 206);
}

/** The site that a visitor came from: its host, where it has a name and is not ours. */
export function referrerOf(headers: Headers, own: readonly string[]): string {
  const given = one(headers, 'referer') || one(headers, 'referrer');
  if (!URL.canParse(given)) return '';
  const { protocol, hostname } = new URL(given);
  const host = hostname.toLowerCase().replace(/^www\./, '').replace(/\.$/, '');
  if (!/^https?:$/.test(protocol) || own.includes(hostname) || isIP(host.replace(/^\[|\]$/g, '')) || host.length > 100 || !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host)) return '';
  return host;
}

/** The first choice of the browser, without region: nb, en. */
export const languageOf = (headers: Headers): string => /^[a-z]{2,3}(?=[-,;\s]|$)/i.exec(one(headers, 'accept-language').trim())?.[0].toLowerCase() ?? '';

const tablets = /iPad|Tablet|PlayBook|Silk(?!.*Mobile)|Kindle/i;

/** What kind of device it is. */
export function deviceOf(browser: string): 'mobile' | 'tablet' | 'desktop' | 'other' {
  if (tablets.test(browser) || (/Android/i.test(browser) && !/Mobile/i.test(browser))) return 'tablet';
  if (/Mobi|iPhone|iPod|Phone/i.test(browser)) return 'mobile';
  return /Windows NT|Macintosh|X11|Linux|CrOS/i.test(browser) ? 'desktop' : 'other';
}

/** A search as it is kept: small letters, one space. What may be an address or a number of someone's is not kept. */
export function termOf(text: string): string {
  const term = text.normalize('NFC').toLowerCase().replace(/[\s\p{C}]+/gu, ' ').trim();
  return term.length > 80 || /@|\d{6}|\d{4}-\d{4}/.test(term) ? '' : term;
}
