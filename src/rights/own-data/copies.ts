import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Files } from '../../platform/files/files.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Ends } from '../../platform/retention/ends.js';
import { DataCopy } from './data-copy.entity.js';

export const copyDays = 7;
const day = 86_400_000;

export interface CopyRow {
  publicId: string;
  askedAt: Date;
  endsAt: Date | null;
  key: string | null;
  size: number | null;
}

/** Copies of their data that people asked for. */
@Injectable()
export class Copies {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly events: Events, private readonly jobs: Jobs, private readonly files: Files, ends: Ends) {
    ends.enforce('rights.copies', '25 * * * *', { rule: 'copies', table: 'data_copy', due: () => 't.ends_at <= $1', remove: () => this.sweep() });
  }

  /** The newest first. */
  async of(personId: number): Promise<CopyRow[]> {
    return this.database.query<CopyRow>(
      `select c.public_id as "publicId", c.asked_at as "askedAt", c.ends_at as "endsAt", f.key, f.size::float8 as size from data_copy c left join stored_file f on f.id = c.file_id
       where c.person_id = $1 and (c.ends_at is null or c.ends_at > $2) order by c.id desc`, [personId, this.clock.now()],
    );
  }

  /** One is made at a time, and one a day; false when it is too early for another. */
  async ask(actor: Actor): Promise<boolean> {
    return this.database.transaction(async () => {
      await this.database.query('select 1 from person where id = $1 for update', [actor.personId]);
      const last = await this.database.one<{ askedAt: Date }>('select asked_at as "askedAt" from data_copy where person_id = $1 order by id desc limit 1', [actor.personId]);
      const now = this.clock.now();
      if (last && last.askedAt.getTime() > now.getTime() - day) return false;
      const copy = this.database.manager.create(DataCopy, { publicId: randomBytes(16).toString('hex'), personId: actor.personId, askedAt: now, fileId: null, endsAt: null });
      await this.database.manager.insert(DataCopy, copy);
      await this.jobs.enqueue('rights.copy', { copy: copy.id });
      await this.events.record({ kind: 'rights.copyAsked', subject: ['person', actor.personId], by: actor });
      return true;
    });
  }

  /** Removes copies whose time is over. */
  async sweep(): Promise<number> {
    return this.database.transaction(async () => {
      const gone = await this.database.query<{ fileId: number | null }>('delete from data_copy where ends_at <= $1 returning file_id as "fileId"', [this.clock.now()]);
      for (const { fileId } of gone) if (fileId !== null) await this.files.remove(fileId);
      return gone.length;
    });
  }
}
