import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import type { SelfChosenRole } from '../../personal-data/roles.js';
import { Database } from '../../platform/database/database.js';
import type { Language } from '../../platform/i18n/texts.js';
import { Consents } from '../consents/consents.js';
import { Memberships } from '../roles/memberships.js';
import { isSelfChosen } from '../roles/role-choices.js';
import { OwnRoles } from './own-roles.query.js';

/** A person joins a journal and leaves it, in the roles that are theirs to choose (S1). Roles that a journal gave are not touched. */
@Injectable()
export class ChooseRoles {
  constructor(
    private readonly database: Database,
    private readonly memberships: Memberships,
    private readonly consents: Consents,
    private readonly roles: OwnRoles,
  ) {}

  /** A journal that is closed can be left and not joined. */
  async choose(actor: Actor, journal: { id: number; enabled: boolean }, wanted: readonly SelfChosenRole[], pool: { agreed: boolean; language: Language }): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('select id from person where id = $1 for update', [actor.personId]);
      const held = await this.held(actor.personId, journal.id);
      const added = journal.enabled ? wanted.filter((role) => !held.includes(role)) : [];
      if (pool.agreed && added.includes('reviewer')) await this.consents.give(actor.personId, 'reviewerPool', pool.language);
      for (const role of added) await this.memberships.give(actor.personId, journal.id, role, actor);
      for (const role of held.filter((role) => !wanted.includes(role))) await this.memberships.end(actor.personId, journal.id, role, actor);
    });
  }

  async held(personId: number, journalId: number): Promise<SelfChosenRole[]> {
    return (await this.roles.of(personId)).filter((role) => role.journalId === journalId).map(({ role }) => role).filter(isSelfChosen);
  }
}
