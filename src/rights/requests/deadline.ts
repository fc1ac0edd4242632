import { addDays } from '../../platform/days.js';

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The same date of a later month, or that month's last day where it has no such date (Regulation (EEC, Euratom) No 1182/71, Article 3(2)(c)). */
export function addMonths(day: string, months: number): string {
  const from = midnight(day);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(from.getUTCDate(), last))).toISOString().slice(0, 10);
}

/** The last day for an answer (R11): the earlier of 30 days and one calendar month after the day on which the request reached a controller. Days are 2026-05-04, in the platform's time zone. */
export function dueOn(reached: string): string {
  const [days, month] = [addDays(reached, 30), addMonths(reached, 1)];
  return days < month ? days : month;
}

/** The last day to which an answer can be put off (GDPR Art. 12(3)): three months in all, counted from receipt. It must be told by `dueOn`. */
export const latestOn = (reached: string): string => addMonths(reached, 3);

/** How many days are left after today: 0 on the last day, negative when it is late. */
export const daysLeft = (due: string, today: string): number => Math.round((midnight(due).getTime() - midnight(today).getTime()) / 86_400_000);
