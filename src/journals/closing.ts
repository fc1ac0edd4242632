import { dayIn } from '../platform/days.js';
import type { Journal } from './journal.entity.js';

/** Whether a journal takes no manuscripts at a moment. */
export function isClosed({ closed, closedFrom, closedUntil, timeZone }: Pick<Journal, 'closed' | 'closedFrom' | 'closedUntil' | 'timeZone'>, at: Date): boolean {
  const today = dayIn(timeZone, at);
  return closed && (closedFrom === null || closedFrom <= today) && (closedUntil === null || today <= closedUntil);
}
