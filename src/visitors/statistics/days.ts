/** The day in UTC: the days of statistics. */
export const utcDay = (moment: Date): string => moment.toISOString().slice(0, 10);
