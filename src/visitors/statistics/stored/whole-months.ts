import { addDays } from '../../../platform/days.js';
import type { ItemKind } from './usage-item.entity.js';

/** Rows over a period, its whole months ($4 until before $5) by their sums, the rest by day; of one journal ($3), or of all. */
const added = ([byDay, byMonth]: readonly [string, string], columns: string, where: string): string => {
  const here = `($3::integer is null or u.journal_id = $3) and ${where}`;
  return `(select ${columns} from ${byMonth} u where u.month >= $4::date and u.month < $5::date and ${here}
    union all select ${columns} from ${byDay} u where u.day >= $1::date and u.day < $4::date and ${here}
    union all select ${columns} from ${byDay} u where u.day >= $5::date and u.day <= $2::date and ${here})`;
};

/** All things of a kind, each by itself. */
export const things = (kind: ItemKind): string => added(['usage_item', 'usage_month'], 'u.item_id, u.investigations, u.unique_investigations, u.requests, u.unique_requests', `u.kind = '${kind}'`);

/** The cells of a dimension ($6). */
export const cells = added(['usage_cell', 'usage_cell_month'], 'u.value, u.visits, u.pages, u.requests', 'u.dimension = $6');

const monthAfter = (day: string): string => `${addDays(`${day.slice(0, 7)}-28`, 5).slice(0, 7)}-01`;

/** The values $1 to $5: with the first of the whole months of a period, and the day after the last of them. */
export function wholeMonths({ from, to }: { from: string; to: string }, journalId: number | null): unknown[] {
  const first = from.endsWith('-01') ? from : monthAfter(from);
  const next = addDays(to, 1);
  const end = `${next.slice(0, 7)}-01`;
  return [from, to, journalId, ...(first < end ? [first, end] : [next, next])];
}
