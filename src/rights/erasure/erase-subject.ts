import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Files } from '../../platform/files/files.js';
import { Sessions } from '../../visitors/sessions/sessions.js';
import { subjectValues, type DataSubject } from '../holdings/data-subject.js';
import type { Field, Holding } from '../holdings/holdings.js';
import type { EraseAgain } from '../ledger/erase-again.js';
import { Subjects } from '../holdings/subjects.js';
import { outcome, read, type Choices } from './choices.js';
import { emptied, ErasureLines, type Line } from './erasure-lines.js';
import { Leavings } from './leavings.js';
import { isWithin, reachIn, type Reach } from './reach.js';

/** What stands for nothing in a column. */
const nothing = ({ nullable, type }: Field): string => {
  if (nullable) return 'null';
  if (type.endsWith('[]') || type === 'jsonb' || type === 'json') return `'{}'`;
  if (type === 'boolean') return 'false';
  if (['integer', 'bigint', 'number'].includes(type)) return '0';
  if (type.startsWith('timestamp') || type === 'date') return `'epoch'`;
  return `''`;
};

/** Erases a data subject along the lines of the plan. The person's row stays, empty: the ghost that events and decisions point to. Doing it twice is the same as once. */
@Injectable()
export class EraseSubject implements EraseAgain {
  constructor(
    private readonly database: Database,
    private readonly lines: ErasureLines,
    private readonly subjects: Subjects,
    private readonly files: Files,
    private readonly sessions: Sessions,
    private readonly leavings: Leavings,
  ) {}

  /** Within one transaction; how many rows each line changed. */
  async apply(whom: DataSubject, choices: Choices, reach: Reach = 'all'): Promise<Record<string, number>> {
    const subject = reach === 'all' ? whom : { ...whom, addresses: [] };
    return this.database.transaction(async () => {
      if (subject.personId !== null) {
        await this.database.query('select 1 from person where id = $1 for update', [subject.personId]);
        await this.sessions.endAll(subject.personId);
        await this.leavings.leave(subject.personId);
        // No address that someone kept leads to the ghost; one that is a ghost already keeps its name.
        await this.database.execute('update person set public_id = $2 where id = $1 and (given_name is not null or family_name is not null or email is not null)', [subject.personId, randomBytes(9).toString('base64url')]);
      }
      const counts: Record<string, number> = {};
      for (const line of this.lines.inOrder(this.lines.all().filter((one) => isWithin(one, reach) && ['delete', 'blank'].includes(outcome(one, choices))))) {
        counts[line.key] = outcome(line, choices) === 'delete' ? await this.remove(line, subject) : await this.empty(line, subject);
      }
      return counts;
    });
  }

  /** Once more what was erased before, of what a restored backup has brought back. `kept` is what `written` choices and a reach say. */
  async again(subject: DataSubject, kept: readonly string[]): Promise<void> {
    await this.apply(subject.personId === null ? subject : await this.subjects.ofPerson(subject.personId), read(kept), reachIn(kept));
  }

  private async remove({ holding, where }: Line, subject: DataSubject): Promise<number> {
    const files = holding.own.filter(({ to }) => to === 'stored_file').map(({ column }) => `"${column}"`);
    const from = `delete from "${holding.table}" t where ${inForce(where, holding)}`;
    if (files.length === 0) return this.database.execute(from, subjectValues(subject));
    const gone = await this.database.query<{ files: (number | null)[] }>(`${from} returning array[${files.join(', ')}]::integer[] as files`, subjectValues(subject));
    for (const id of gone.flatMap((row) => row.files)) if (id !== null) await this.files.remove(id);
    return gone.length;
  }

  private async empty(line: Line, subject: DataSubject): Promise<number> {
    const { holding: { table, published }, where } = line;
    const kept = typeof line.does === 'object';
    const fields = kept ? emptied(line) : line.fields;
    // What readers have is changed by a new version, never in place.
    const condition = kept && published ? `${where} and not (${published})` : where;
    return this.database.execute(`update "${table}" t set ${fields.map((field) => `"${field.column}" = ${nothing(field)}`).join(', ')} where ${inForce(condition, line.holding)}`, subjectValues(subject));
  }
}

/** Both parameters need a type where the condition uses one of them. */
const inForce = (where: string, { awaited }: Holding): string =>
  `${where} and $1::integer is not distinct from $1 and $2::text[] is not distinct from $2${awaited ? ` and not (${awaited})` : ''}`;
