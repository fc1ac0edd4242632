import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import type { JournalRole } from '../../personal-data/roles.js';
import { Database } from '../../platform/database/database.js';
import { Conflict } from '../../platform/web/problems.js';
import { Memberships } from '../roles/memberships.js';
import { People } from '../person/people.js';

/** A journal takes a role back. Giving one is for the person to accept (A10). */
@Injectable()
export class EndRole {
  constructor(private readonly database: Database, private readonly memberships: Memberships, private readonly people: People) {}

  /** A journal is never left without a manager. */
  async end(actor: Actor, personId: number, journalId: number, role: JournalRole): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('select id from journal where id = $1 for update', [journalId]);
      if (role === 'manager' && (await this.people.holders(journalId, ['manager'])).every((holder) => holder.personId === personId)) throw new Conflict('people.lastManager');
      await this.memberships.end(personId, journalId, role, actor);
    });
  }
}
