import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../platform/database/database.js';
import { Publications } from '../../publishing/publications.js';
import { EditorialMove } from '../desk/editorial-move.js';
import type { SubmissionFacts } from '../facts.js';

/** A finished article goes to its readers: now, with its issue, or on a day. */
@Injectable()
export class ReleaseFinished {
  constructor(private readonly database: Database, private readonly publications: Publications, private readonly making: EditorialMove) {}

  async release({ id }: Pick<SubmissionFacts, 'id'>, how: string, day: string, seen: number, actor: Actor): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('select 1 from submission where id = $1 for update', [id]);
      await this.publications.update((await this.publications.newest(id)).id, { releaseOn: how === 'later' ? day : null });
      await this.making.make(how === 'publish' ? 'publish' : 'schedule', { submissionId: id, seen, actor });
    });
  }
}
