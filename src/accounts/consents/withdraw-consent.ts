import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { JournalRole } from '../../personal-data/roles.js';
import { Memberships } from '../roles/memberships.js';
import { Consents, type ConsentPurpose } from './consents.js';

/** Takes a yes back, and stops at once what rests on it (R7). */
@Injectable()
export class WithdrawConsent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly consents: Consents,
    private readonly memberships: Memberships,
  ) {}

  async of(actor: Actor, purpose: Exclude<ConsentPurpose, 'account'>): Promise<void> {
    await this.database.transaction(async () => {
      await this.consents.withdraw(actor.personId, purpose);
      if (purpose === 'reviewerPool') await this.leavePool(actor);
    });
  }

  /** Without the consent nobody is in the pool: the reviewer's roles end with it, whoever gave them. */
  private async leavePool(actor: Actor): Promise<void> {
    const held = await this.database.query<{ journalId: number; role: JournalRole }>(
      `select journal_id as "journalId", role from membership where person_id = $1 and role = 'reviewer' and (ended_at is null or ended_at > $2)`, [actor.personId, this.clock.now()],
    );
    for (const { journalId, role } of held) await this.memberships.end(actor.personId, journalId, role, actor);
  }
}
