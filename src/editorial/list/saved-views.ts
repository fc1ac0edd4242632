import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/web/problems.js';
import { SavedView } from './saved-view.entity.js';

const most = 20;

/** A person's own named lists of a journal's submissions. */
@Injectable()
export class SavedViews {
  constructor(private readonly database: Database) {}

  of(actor: Actor, journalId: number): Promise<SavedView[]> {
    return this.database.manager.find(SavedView, { where: { personId: actor.personId, journalId }, order: { id: 'asc' }, take: most });
  }

  /** A name that the person has used before is given to the new choice. False where there are too many. */
  async keep(actor: Actor, journalId: number, name: string, filter: Record<string, string>): Promise<boolean> {
    const kept = await this.database.query(
      `insert into saved_view (person_id, journal_id, name, filter)
       select $1, $2, $3, $4 where (select count(*) from saved_view where person_id = $1 and journal_id = $2 and name <> $3) < ${most}
       on conflict (person_id, journal_id, name) do update set filter = excluded.filter returning id`, [actor.personId, journalId, name, filter],
    );
    return kept.length === 1;
  }

  async remove(actor: Actor, journalId: number, id: number): Promise<void> {
    if ((await this.database.execute('delete from saved_view where id = $1 and person_id = $2 and journal_id = $3', [id, actor.personId, journalId])) !== 1) throw new NotFound();
  }
}
