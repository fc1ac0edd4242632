import { Injectable } from '@nestjs/common';
import type { Personal } from '../../personal-data/data-map.js';
import { Database } from '../../platform/database/database.js';
import { authorsOf } from '../../editorial/facts.js';
import { subjectValues, type DataSubject } from '../holdings/data-subject.js';
import { isShown } from '../holdings/held.js';
import { Holdings, type Holding } from '../holdings/holdings.js';

/** One thing that is withheld from a person by default: of a table, a row and a column. */
export interface WithheldItem {
  place: string;
  row: string;
  datum: Personal;
  submission: number | null;
  text: string;
  released: { at: Date; text: string; reason: string } | null;
  /** Not even that it is there is told to the person. */
  unlisted: boolean;
}

export const itemKey = ({ place, row }: Pick<WithheldItem, 'place' | 'row'>): string => `${place}.${row}`;

const most = 200;

/** Kept so that nobody reads it: there is nothing to hand out. */
const isSecret = ({ seenBy }: Personal): boolean => seenBy.every((viewer) => viewer === 'nobody');

/** What is withheld from people out of regard for others, item by item (R2). */
@Injectable()
export class Withheld {
  constructor(private readonly database: Database, private readonly holdings: Holdings) {}

  /** What the person is told of. */
  async listed(subject: DataSubject): Promise<WithheldItem[]> {
    return (await this.of(subject, null)).filter(({ unlisted, released }) => !unlisted || released !== null);
  }

  /** All, for an administrator; one who wrote or reviews the work learns nothing of what was written about it (X3, X4). */
  async of(subject: DataSubject, notTo: number | null): Promise<WithheldItem[]> {
    if (subject.personId === null) return [];
    const sources = this.holdings.all().flatMap(sourcesOf);
    const parts = sources.map(({ table, key, column, submission, when, unlisted }, index) =>
      `(select ${index} as "index", t."${key}"::text as "row", (${submission})::int as submission, t."${column}"::text as text, ${unlisted} as unlisted from "${table}" t where ${when} and t."${column}"::text <> '' order by t."${key}" limit ${most})`);
    const rows = await this.database.query<{ index: number; row: string; submission: number | null; text: string; unlisted: boolean }>(
      `select * from (${parts.join(' union all ')}) w where $1::integer is not distinct from $1 and $2::text[] is not distinct from $2
        and ($3::integer is null or submission is null or ($3 not in (${authorsOf('submission')}) and not exists (select from review_assignment a where a.submission_id = submission and a.person_id = $3))) order by "index", "row"`, [...subjectValues(subject), notTo],
    );
    const released = new Map((await this.database.query<{ place: string; row: string; at: Date; text: string; reason: string }>(
      'select place, row_id as "row", released_at as at, text, reason from released_item where person_id = $1', [subject.personId])).map((one) => [itemKey(one), one]));
    return rows.map(({ index, ...row }) => {
      const { place, datum } = sources[index]!;
      return { ...row, place, datum, released: released.get(itemKey({ place, row: row.row })) ?? null };
    });
  }
}

interface Source {
  place: string;
  table: string;
  key: string;
  column: string;
  submission: string;
  when: string;
  datum: Personal;
  unlisted: string;
}

/** What is said of the person and not shown to them, and what others said of their work. */
function sourcesOf({ table, key: [key, ...keys], own, about, beside, regards }: Holding): Source[] {
  if (!key || keys.length > 0) return [];
  const submission = beside.submission ? `t."${beside.submission}"` : 'null';
  const source = (property: string, column: string, datum: Personal, of: string, when: string, unlisted = 'false'): Source => ({ place: `${table}.${property}`, table, key, column, submission: of, when, datum, unlisted });
  return [
    ...(about ? own.filter((field) => !isShown(field) && !isSecret(field.datum)).map(({ property, column, datum }) => source(property, column, datum, submission, about)) : []),
    ...(regards ? own.filter(({ property }) => regards.columns.includes(property)).map(({ property, column, datum }) => source(property, column, regards.called ? { ...datum, what: regards.called } : datum, regards.submission, `(${regards.when})`, regards.unlisted)) : []),
  ];
}
