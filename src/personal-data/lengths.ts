import type { Words } from './words.js';

export type Unit = 'hours' | 'days' | 'months' | 'years';

/** How long something is kept. */
export interface Length {
  amount: number;
  unit: Unit;
}

const names: Record<Unit, { one: Words; other: Words }> = {
  hours: { one: { en: 'one hour', nb: 'én time', nn: 'éin time' }, other: { en: 'hours', nb: 'timer', nn: 'timar' } },
  days: { one: { en: 'one day', nb: 'ett døgn', nn: 'eitt døgn' }, other: { en: 'days', nb: 'dager', nn: 'dagar' } },
  months: { one: { en: 'one month', nb: 'én måned', nn: 'éin månad' }, other: { en: 'months', nb: 'måneder', nn: 'månader' } },
  years: { one: { en: 'one year', nb: 'ett år', nn: 'eitt år' }, other: { en: 'years', nb: 'år', nn: 'år' } },
};

/** Whole years are said as years. */
export function lengthWords({ amount, unit }: Length, language: keyof Words): string {
  if (unit === 'months' && amount % 12 === 0) return lengthWords({ amount: amount / 12, unit: 'years' }, language);
  return amount === 1 ? names[unit].one[language] : `${String(amount)} ${names[unit].other[language]}`;
}
