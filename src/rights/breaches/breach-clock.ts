import { beginningOf, platformZone } from '../../platform/days.js';

const hour = 3_600_000;
/** Within which the authority is told of a breach (Art. 33(1)), from when it became known. */
export const hoursToTell = 72;

export const deadlineOf = (found: Date): Date => new Date(found.getTime() + hoursToTell * hour);

/** Whole hours left; below zero when it is over. */
export const hoursLeft = (found: Date, now: Date): number => Math.floor((deadlineOf(found).getTime() - now.getTime()) / hour);

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: platformZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });

/** As a field of a form holds it, on the clocks of the platform. */
export const toField = (iso: string): string => (iso ? wall.format(new Date(iso)).replace(' ', 'T') : '');

/** What was typed, as a moment; null where it is none. */
export function fromField(text: string): Date | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(text);
  if (!match || Number.isNaN(Date.parse(`${match[1]!}T${match[2]!}:${match[3]!}:00Z`))) return null;
  const guess = beginningOf(match[1]!, platformZone).getTime() + Number(match[2]) * hour + Number(match[3]) * 60_000;
  // On a day on which the clocks are changed, the hour may be another.
  return [0, -1, 1].map((shift) => new Date(guess + shift * hour)).find((moment) => toField(moment.toISOString()) === text) ?? null;
}
