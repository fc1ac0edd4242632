import { addDays, isDay, noon } from '../../../../platform/days.js';
import type { Translator } from '../../../../platform/i18n/translator.js';
import { before as asLongBefore, type Period } from '../../stored/usage.query.js';

/** What is asked for in the address. */
export class PeriodForm {
  period = '30';
  from = '';
  to = '';
}

export interface Asked extends Period {
  key: string;
  /** With what it is compared. */
  before: Period;
  /** Whether anything was counted by then. */
  compared: boolean;
  /** The day of the first figures, where the period begins before it. */
  since: string | null;
  by: 'day' | 'month';
  /** The words of the address. */
  words: Record<string, string>;
}

/** From when there are figures, and until when days are counted. */
export interface Known {
  first: string;
  last: string;
  /** Whether anything was counted at all. */
  begun: boolean;
}

const recent = ['7', '30', '90'] as const;
const daysIn = ({ from, to }: Period): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
const year = (text: string): string | null => (/^20\d\d$/.test(text) ? text : null);
const monthEnd = (month: string): string => addDays(`${addDays(`${month}-28`, 5).slice(0, 8)}01`, -1);
const yearBefore = (day: string): string => (day.endsWith('02-29') ? `${Number(day.slice(0, 4)) - 1}-02-28` : `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`);
const earlier = (a: string, b: string): string => (a < b ? a : b);
/** No page reaches further back than a few years at once. */
const longest = 3_660;

function own({ from, to }: PeriodForm, { last }: Known): Period | null {
  if (!isDay(from) || !isDay(to) || from < '2000-01-01' || from > to) return null;
  const end = earlier(to, last);
  return from > end || daysIn({ from, to: end }) > longest ? null : { from, to: end };
}

/** The period of an address; what makes no sense is the last 30 days. */
export function asked(form: PeriodForm, known: Known): Asked {
  const made = (key: string, period: Period, before: Period, words: Record<string, string>): Asked => ({ key, ...period, before, compared: known.begun && before.to >= known.first, since: known.begun && period.from < known.first ? known.first : null, by: daysIn(period) > 92 ? 'month' : 'day', words });
  const ownDays = form.period === 'own' ? own(form, known) : null;
  if (ownDays) return made('own', ownDays, asLongBefore(ownDays), { period: 'own', ...ownDays });
  const inYear = year(form.period);
  if (inYear && inYear <= known.last.slice(0, 4)) {
    const period = { from: `${inYear}-01-01`, to: earlier(`${inYear}-12-31`, known.last) };
    return made(inYear, period, { from: yearBefore(period.from), to: yearBefore(period.to) }, { period: inYear });
  }
  if (form.period === 'month') {
    const to = monthEnd(known.last.slice(0, 7)) === known.last ? known.last : addDays(`${known.last.slice(0, 7)}-01`, -1);
    const from = `${to.slice(0, 7)}-01`;
    const last = addDays(from, -1);
    return made('month', { from, to }, { from: `${last.slice(0, 7)}-01`, to: last }, { period: 'month' });
  }
  const key = recent.find((days) => days === form.period) ?? '30';
  const period = { from: addDays(known.last, 1 - Number(key)), to: known.last };
  return made(key, period, asLongBefore(period), key === '30' ? {} : { period: key });
}

/** What can be chosen, the newest year first. */
export function choices({ t }: Translator, { first, last }: Known): { value: string; label: string }[] {
  const years: string[] = [];
  for (let one = Number(last.slice(0, 4)); one >= Number(first.slice(0, 4)); one -= 1) years.push(String(one));
  return [...recent.map((days) => ({ value: days as string, label: t('figures.period.days', { days: Number(days) }) })), { value: 'month', label: t('figures.period.month') }, ...years.map((value) => ({ value, label: value })), { value: 'own', label: t('figures.period.own') }];
}

export const said = (tr: Translator, { from, to }: Period): string => (from === to ? tr.date(noon(from)) : tr.t('figures.period.said', { from: tr.date(noon(from)), to: tr.date(noon(to)) }));

/** What the figures are, and from when there are any, where a period begins before that: nothing counted is not nothing read. */
export const told = (tr: Translator, about: string, { since }: Asked): string => (since ? `${about} ${tr.t('figures.since', { day: tr.date(noon(since)) })}` : about);
