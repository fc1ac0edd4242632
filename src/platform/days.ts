/** Slow to make, and made once for each time zone. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(timeZone: string): Intl.DateTimeFormat {
  const made = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, made);
  return made;
}

/** The day that it is in a journal's time zone, as 2026-05-04. A deadline is a day and ends with it. */
export const dayIn = (timeZone: string, moment: Date): string => format(timeZone).format(moment);

export function addDays(day: string, days: number): string {
  const moment = noon(day);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;

/** The day as a moment that a translator can write out. */
export const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** The moment at which a day begins in a time zone. */
export function beginningOf(day: string, timeZone: string): Date {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const guess = utc - ahead(timeZone, utc);
  return new Date(utc - ahead(timeZone, guess));
}

/** How far a time zone's clocks are ahead of UTC at a moment, in milliseconds. */
function ahead(timeZone: string, moment: number): number {
  const wall = new Intl.DateTimeFormat('en-CA', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' }).formatToParts(moment);
  const part = (type: string): number => Number(wall.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - moment;
}

/** The time zone of what belongs to the platform and to no journal. */
export const platformZone = 'Europe/Oslo';

/** The moment at which a day is over in a time zone: 24:00 there. */
export const endOf = (day: string, timeZone: string): Date => beginningOf(addDays(day, 1), timeZone);
