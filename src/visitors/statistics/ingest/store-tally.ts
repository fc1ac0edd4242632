import type { Database } from '../../../platform/database/database.js';
import { fewest } from './cells.js';
import type { Tally } from './tally.js';

const rowsAtOnce = 5_000;

/** Adds a day's figures to those that are stored; within the caller's transaction. */
export async function storeTally(database: Database, day: string, tally: Tally): Promise<void> {
  await add(database, 'usage_item', ['journal_id', 'kind', 'item_id', 'yop', 'access_type'], ['investigations', 'unique_investigations', 'requests', 'unique_requests'], day, [...tally.items.values()].map((item) => (
    [item.journal, item.kind, item.item, item.yop, item.access, item.investigations, item.uniqueInvestigations, item.requests, item.uniqueRequests]
  )));
  await add(database, 'usage_form', ['journal_id', 'article', 'version', 'form'], ['views'], day, [...tally.forms.values()].map(({ journal, article, version, form, views }) => [journal, article, version, form, views]));
  await add(database, 'usage_visits', ['journal_id'], ['visits', 'measured', 'pages', 'seconds'], day, [...tally.journals].map(([journal, { visits, visitors, pages, seconds }]) => (
    visitors < fewest ? [journal, visits, 0, 0, 0] : [journal, visits, visits, pages, seconds]
  )));
  await add(database, 'usage_cell', ['journal_id', 'dimension', 'value'], ['visits', 'pages', 'requests'], day, tally.cells.shown().map(({ journal, dimension, value, visits, pages, requests }) => [journal, dimension, value, visits, pages, requests]));
  await add(database, 'usage_term', ['journal_id', 'term'], ['searches', 'without_result'], day, [...tally.terms.values()].map(({ journal, term, searches, withoutResult }) => [journal, term, searches, withoutResult]));
}

const types: Record<string, string> = { kind: 'text', access_type: 'text', form: 'text', dimension: 'text', value: 'text', term: 'text' };

async function add(database: Database, table: string, names: readonly string[], counts: readonly string[], day: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
  const columns = [...names, ...counts];
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce);
    await database.query(
      `insert into ${table} as t (day, ${columns.join(', ')}) select $1::date, * from unnest(${columns.map((column, index) => `$${index + 2}::${types[column] ?? 'integer'}[]`).join(', ')})
       on conflict (${names.join(', ')}, day) do update set ${counts.map((count) => `${count} = t.${count} + excluded.${count}`).join(', ')}`,
      [day, ...columns.map((_, index) => some.map((row) => row[index]))],
    );
  }
}
