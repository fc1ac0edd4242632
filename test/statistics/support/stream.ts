import type { Look } from '../../../src/visitors/statistics/event-line.js';

export interface StreamOptions {
  day: string;
  journals: readonly number[];
  visitors: number;
  looks: number;
  seed: number;
  /** The share of looks with a key. */
  known?: number;
}

/** Looks of a day that crowd together enough for double clicks, hours and visits to matter. The same seed, the same looks. */
export function aStream({ day, journals, visitors, looks, seed, known = 0.9 }: StreamOptions): Look[] {
  let state = seed;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const pick = <T>(values: readonly T[]): T => values[random(values.length)]!;
  const places = [['NO', 'Oslo', 'Oslo'], ['NO', 'Oslo', 'Oslo'], ['NO', 'Oslo', 'Bærum'], ['NO', 'Troms', 'Tromsø'], ['SE', 'Skåne', 'Lund'], ['SE', '', ''], ['IS', '', ''], ['', '', '']];
  const people = Array.from({ length: visitors }, (_, at) => ({
    key: `v${seed}-${at}`.padEnd(16, '_'), place: pick(places), language: pick(['nb', 'nb', 'nb', 'en', 'en', 'nn', 'fi']), device: pick(['desktop', 'desktop', 'mobile', 'tablet']), at: random(80_000), journal: pick(journals),
  }));
  const begin = Date.parse(`${day}T00:00:00Z`) / 1000;
  return Array.from({ length: looks }, () => {
    const person = pick(people);
    // Most looks follow the last closely; some come after a break.
    person.at = Math.min(86_399, person.at + pick([0, 3, 10, 29, 30, 31, 45, 300, 1_799, 1_800, 1_801, 4_000]));
    if (random(30) === 0) person.at = random(86_400);
    if (random(10) === 0) person.journal = pick(journals);
    const { journal, place, language, device, key } = person;
    const of = random(10);
    const kind = of === 0 ? 'journal' : of === 1 ? 'issue' : 'article';
    const form = kind === 'article' ? pick(['page', 'page', 'pdf', 'pdf', 'html', 'supplement'] as const) : 'page';
    const look: Look = {
      t: begin + person.at, journal, kind, item: kind === 'journal' ? journal : journal * 100 + random(4), version: kind === 'article' ? 1 + random(2) : 0, form, file: form === 'page' ? '' : `${form}${random(2)}`,
      yop: kind === 'article' ? 2020 + (journal % 3) : 1, access: 'Open',
    };
    return random(100) < known * 100 ? { ...look, key, place, referrer: pick(['', '', 'scholar.example', 'news.example', `blog${random(30)}.example`]), language, device } : look;
  });
}
