import { addDays, noon } from '../../../../platform/days.js';
import type { Translator } from '../../../../platform/i18n/translator.js';
import type { Period } from '../../stored/usage.query.js';
import type { Asked } from './periods.js';

/** Days, or months where there are many; a month counts only those of its days that lie in the period. */
export function stepsOf({ from, to }: Period, by: Asked['by']): string[] {
  const steps: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const step = by === 'day' ? day : day.slice(0, 7);
    if (steps.at(-1) !== step) steps.push(step);
  }
  return steps;
}

/** One figure along a period. */
export function along<Row extends { at: string }>(rows: readonly Row[], period: Period, by: Asked['by'], figure: (row: Row) => number): number[] {
  const sums = new Map(stepsOf(period, by).map((step) => [step, 0]));
  for (const row of rows) {
    const step = by === 'day' ? row.at : row.at.slice(0, 7);
    if (row.at >= period.from && row.at <= period.to) sums.set(step, (sums.get(step) ?? 0) + figure(row));
  }
  return [...sums.values()];
}

export const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** The span that holds a period and what it is compared with: both are read at once. */
export const whole = ({ before, to }: Asked): Period => ({ from: before.from, to });

export function placesOf(tr: Translator, period: Asked): { short: string; long: string }[] {
  return stepsOf(period, period.by).map((step) => (period.by === 'day'
    ? { short: tr.dayShort(noon(step)), long: tr.date(noon(step)) }
    : { short: tr.monthName(noon(`${step}-15`)), long: tr.month(noon(`${step}-15`)) }));
}

/** Where a series is highest; null where it is nothing throughout. */
export function highest(values: readonly number[]): number | null {
  const most = Math.max(0, ...values);
  return most === 0 ? null : values.indexOf(most);
}
