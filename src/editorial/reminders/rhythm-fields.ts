import type { Form } from '../../platform/web/form.js';
import type { Rhythm } from './schedule.js';

/** The fields of a rhythm, as typed; empty where there is no such reminder. */
export interface RhythmFields {
  remindBefore: string;
  remindAfter: string;
  repeatEvery: string;
  atMost: string;
}

export const rhythmLimits = { remindBefore: [1, 60], remindAfter: [1, 60], repeatEvery: [1, 60], atMost: [0, 10] } as const;
export const rhythmCounts = Object.keys(rhythmLimits) as (keyof RhythmFields)[];
export const optionalCounts: readonly string[] = ['remindBefore', 'remindAfter', 'repeatEvery'];

const fitsCount = (text: string, [least, most]: readonly [number, number], optional: boolean): boolean =>
  (text === '' ? optional : /^\d{1,3}$/.test(text) && Number(text) >= least && Number(text) <= most);

/** The form with what is wrong with its numbers. */
export function withCounts<Count extends string, F extends Record<Count, string>>(form: Form<F>, limits: Readonly<Record<Count, readonly [number, number]>>): Form<F> {
  let checked = form;
  for (const name of Object.keys(limits) as Count[]) {
    const [least, most] = limits[name];
    if (!fitsCount(form.values[name], [least, most], optionalCounts.includes(name))) checked = checked.with(name, 'reviewTerms.wrong', { least, most });
  }
  return checked;
}

const number = (text: string): number | null => (text === '' ? null : Number(text));

export const rhythmOf = ({ remindBefore, remindAfter, repeatEvery, atMost }: RhythmFields): Rhythm => ({
  remindBefore: number(remindBefore), remindAfter: number(remindAfter), repeatEvery: number(repeatEvery), atMost: Number(atMost),
});
