import type { Category } from '../../personal-data/data-map.js';

/** The four chapters of what is held, by their names in addresses and texts. */
export const chapters = { accounts: 'A', contributors: 'B', manuscripts: 'C', visits: 'D' } as const satisfies Record<string, Category>;
export type Chapter = keyof typeof chapters;
export const chapterNames = Object.keys(chapters) as Chapter[];
export const isChapter = (name: unknown): name is Chapter => chapterNames.includes(name as Chapter);
