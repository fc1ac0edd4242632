/** The hour that it is in a time zone, 0 to 23. */
export const hourIn = (timeZone: string, moment: Date): number => Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(moment));

/** The Monday of the week of a day, as 2026-05-04. */
export function mondayOf(day: string): string {
  const moment = new Date(`${day}T12:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() - ((moment.getUTCDay() + 6) % 7));
  return moment.toISOString().slice(0, 10);
}
