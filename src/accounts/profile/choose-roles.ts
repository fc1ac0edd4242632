import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { selfChosenRoles } from '../../personal-data/roles.js';
import { Clock } from '../../platform/clock.js';
import type { Language } from '../../platform/i18n/texts.js';
import { Database } from '../../platform/database/database.js';
import { Consents } from '../consents/consents.js';
import { isLive } from '../roles/live.js';
import { Memberships } from '../roles/memberships.js';
import type { ChosenRole } from '../roles/role-choices.js';

const same = (a: ChosenRole, b: ChosenRole): boolean => a.journalId === b.journalId && a.role === b.role;

/** A person joins journals and leaves them, in the roles that are theirs to choose (S1). Roles that a journal gave are not touched. */
@Injectable()
export class ChooseRoles {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly memberships: Memberships, private readonly consents: Consents) {}

  async held(personId: number): Promise<ChosenRole[]> {
    return this.database.query<ChosenRole>(
      `select journal_id as "journalId", role from membership m where m.person_id = $1 and m.role = any($2) and ${isLive('m', '$3')}`, [personId, [...selfChosenRoles], this.clock.now()],
    );
  }

  /** `among` are the journals whose boxes were on the page. */
  async choose(actor: Actor, wanted: readonly ChosenRole[], among: readonly number[], pool: { agreed: boolean; language: Language }): Promise<void> {
    await this.database.transaction(async () => {
      const held = await this.held(actor.personId);
      if (pool.agreed) await this.consents.give(actor.personId, 'reviewerPool', pool.language);
      for (const role of wanted) if (!held.some((one) => same(one, role))) await this.memberships.give(actor.personId, role.journalId, role.role, actor);
      for (const role of held) {
        if (among.includes(role.journalId) && !wanted.some((one) => same(one, role))) await this.memberships.end(actor.personId, role.journalId, role.role, actor);
      }
    });
  }

  /** Without the consent nobody is in the pool: the reviewer's roles end with it. */
  async leavePool(actor: Actor): Promise<void> {
    await this.database.transaction(async () => {
      await this.consents.withdraw(actor.personId, 'reviewerPool');
      for (const { journalId, role } of await this.held(actor.personId)) {
        if (role === 'reviewer') await this.memberships.end(actor.personId, journalId, role, actor);
      }
    });
  }
}
