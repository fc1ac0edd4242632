import { addDays } from '../../platform/days.js';
import type { Terms } from './review-terms.js';

/** When people are reminded of a deadline, in days before and after it. */
export type Rhythm = Pick<Terms, 'remindBefore' | 'remindAfter' | 'repeatEvery' | 'atMost'>;

/** The days on which someone is reminded of a deadline, in their order. */
export function reminderDays(due: string, { remindBefore, remindAfter, repeatEvery, atMost }: Rhythm): string[] {
  const after = remindAfter === null ? [] : Array.from({ length: repeatEvery === null ? Math.min(1, atMost) : atMost }, (_, time) => addDays(due, remindAfter + time * (repeatEvery ?? 0)));
  return [...(remindBefore === null ? [] : [addDays(due, -remindBefore)]), ...after];
}

/**
 * The day whose reminder is to be sent today, or null: the latest that has come, if nobody has been asked or reminded on that day or since.
 * Days that were missed are not made up for one by one.
 */
export function dueReminder(due: string, rhythm: Rhythm, today: string, last: string): string | null {
  const come = reminderDays(due, rhythm).filter((day) => day <= today).at(-1);
  return come !== undefined && come > last ? come : null;
}
