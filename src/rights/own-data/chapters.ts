import type { Category } from '../../personal-data/data-map.js';
import type { HeldTable } from '../holdings/held.js';

/** The four chapters of what is held, by their names in addresses and texts. */
export const chapters = { accounts: 'A', contributors: 'B', manuscripts: 'C', visits: 'D' } as const satisfies Record<string, Category>;
export type Chapter = keyof typeof chapters;
export const chapterNames = Object.keys(chapters) as Chapter[];
export const isChapter = (name: unknown): name is Chapter => chapterNames.includes(name as Chapter);

/** What one looks after oneself comes first. */
export const ownFirst = (tables: readonly HeldTable[]): HeldTable[] => [...tables.filter(({ holding }) => holding.edits.length > 0), ...tables.filter(({ holding }) => holding.edits.length === 0)];
