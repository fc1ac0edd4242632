import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { IdentityLetters } from './identity-letters.js';
import type { ExternalType } from './told.js';

type By = { personId: number; behind: number | null };

/** Ends what was connected: from then on it opens nothing, and an iD is no longer shown as verified. */
@Injectable()
export class Disconnect {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly events: Events, private readonly letters: IdentityLetters) {}

  /** False if there is no such identity of this person. */
  async end(personId: number, identityId: number, by: By, staff: { note: string; journalId: number | null } | null = null): Promise<boolean> {
    return this.database.transaction(async () => {
      const ended = await this.database.execute(
        'update external_identity set ended_at = $3, ended_by_id = $4, note = coalesce($5, note) where id = $1 and person_id = $2 and ended_at is null',
        [identityId, personId, this.clock.now(), by.personId, staff?.note ?? null],
      );
      if (ended === 0) return false;
      const row = await this.database.one<{ type: ExternalType }>('select type from external_identity where id = $1', [identityId]);
      await this.events.record({ kind: 'account.identityDisconnected', subject: ['person', personId], journalId: staff?.journalId ?? null, by, data: { type: row!.type, identity: identityId } });
      await this.letters.disconnected(personId, row!.type, staff !== null);
      return true;
    });
  }

  async note(personId: number, identityId: number, note: string, by: By, journalId: number | null): Promise<boolean> {
    return this.database.transaction(async () => {
      const noted = await this.database.execute('update external_identity set note = $3 where id = $1 and person_id = $2', [identityId, personId, note || null]);
      if (noted > 0) await this.events.record({ kind: 'account.identityNoted', subject: ['person', personId], journalId, by, data: { identity: identityId } });
      return noted > 0;
    });
  }
}
