import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { subjectValues, type DataSubject } from '../holdings/data-subject.js';
import { Subjects } from '../holdings/subjects.js';
import type { RightsRequest } from '../requests/rights-request.entity.js';
import { ErasureLines, type Line } from './erasure-lines.js';

export interface Counted {
  line: Line;
  rows: number;
  /** Of these, those that readers have. */
  published: number;
}

/** What an erasure would do to a data subject, line by line, with numbers. */
@Injectable()
export class ErasurePlan {
  constructor(private readonly database: Database, private readonly lines: ErasureLines, private readonly subjects: Subjects) {}

  /** Whom a request is about: the person that it was connected with, or the confirmed address that it came from. */
  async subject({ personId, address }: Pick<RightsRequest, 'personId' | 'address'>): Promise<DataSubject> {
    return personId === null ? { personId, addresses: address ? [address] : [] } : this.subjects.ofPerson(personId);
  }

  /** Lines by their keys, as counts of an erasure have them. */
  named(counts: Readonly<Record<string, number>>): Line[] {
    return this.lines.all().filter(({ key }) => (counts[key] ?? 0) > 0);
  }

  async of(subject: DataSubject): Promise<Counted[]> {
    const lines = this.lines.all();
    const parts = lines.map(({ holding: { table, published }, where }, index) =>
      `select ${index} as "index", count(*)::int as rows, ${published ? `count(*) filter (where ${published})::int` : '0'} as published from "${table}" t where ${where}`);
    const rows = await this.database.query<{ index: number; rows: number; published: number }>(
      `select * from (${parts.join(' union all ')}) counted where rows > 0 and $1::integer is not distinct from $1 and $2::text[] is not distinct from $2 order by "index"`, subjectValues(subject),
    );
    return rows.map(({ index, ...counts }) => ({ line: lines[index]!, ...counts }));
  }
}
