import { addDays, beginningOf, dayIn } from '../../../../platform/days.js';
import type { Translator } from '../../../../platform/i18n/translator.js';

/** A span of whole months, in the time zone of the journal. Single days are not offered: from two spans that differ by a day one could tell a single review. */
export interface EditorialPeriod {
  key: string;
  /** The first month and the last, as 2026-05. */
  first: string;
  last: string;
  from: Date;
  to: Date;
}

const pattern = /^(20\d\d)$/;
const monthsBefore = (month: string, months: number): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const all = year * 12 + number - 1 - months;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`;
};

export function editorialPeriod(asked: unknown, zone: string, now: Date, begun: string): EditorialPeriod {
  const today = dayIn(zone, now).slice(0, 7);
  const year = typeof asked === 'string' ? pattern.exec(asked)?.[1] : undefined;
  const [key, first, last] = year ? [year, `${year}-01`, `${year}-12`] : asked === 'all' ? ['all', begun < today ? begun : today, today] : ['twelve', monthsBefore(today, 11), today];
  return { key, first, last, from: beginningOf(`${first}-01`, zone), to: beginningOf(addDays(`${last}-28`, 5).slice(0, 8) + '01', zone) };
}

/** As long, just before; nothing came before everything. */
export function before({ key, first, last }: EditorialPeriod): { first: string; last: string } | null {
  return key === 'all' ? null : { first: monthsBefore(first, 12), last: monthsBefore(last, 12) };
}

export const monthsOf = ({ first, last }: { first: string; last: string }): string[] => {
  const months = [first];
  while (months.at(-1)! < last) months.push(monthsBefore(months.at(-1)!, -1));
  return months;
};

export const within = (month: string, span: { first: string; last: string } | null): boolean => span !== null && month >= span.first && month <= span.last;

export const periodLabel = ({ t }: Translator, key: string): string => (key === 'all' || key === 'twelve' ? t(`editorialFigures.period.${key}`) : key);
