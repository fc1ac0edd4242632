import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Conflict, found } from '../../platform/web/problems.js';
import type { JournalContext } from '../../platform/web/request.js';
import { Accounts } from '../account/accounts.js';
import type { PersonFacts } from '../people/people.policy.js';
import { PersonReach } from '../people/person-reach.js';
import { AccountDate, type AccountDateKind } from './account-date.entity.js';

/** Sets the date on which an account expires or is erased, and takes it away. What stood before stays as history. */
@Injectable()
export class SetDate {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly accounts: Accounts,
    private readonly reach: PersonReach,
  ) {}

  async set(actor: Actor, person: PersonFacts, journal: JournalContext | null, wanted: { kind: AccountDateKind; at: Date; reason: string }): Promise<void> {
    await this.database.transaction(async () => {
      const facts = await this.reach.hold('accountDate.set', actor, person, journal);
      if (facts.webAdmin) throw new Conflict('date.administrator');
      found(await this.accounts.locked(person.id));
      const before = await this.database.manager.findOneBy(AccountDate, { personId: person.id, kind: wanted.kind, removedAt: IsNull() });
      if (before && !mayChange(actor, journal, before)) throw new Conflict('date.others');
      const now = this.clock.now();
      await this.database.execute('update account_date set removed_at = $3, removed_by_id = $4 where person_id = $1 and kind = $2 and removed_at is null', [person.id, wanted.kind, now, actor.personId]);
      const date = this.database.manager.create(AccountDate, {
        personId: person.id, journalId: journal?.id ?? null, ...wanted, setById: actor.personId, setAt: now, removedAt: null, removedById: null, warnedAt: null, doneAt: null, stuckAt: null,
      });
      await this.database.manager.insert(AccountDate, date);
      await this.record('account.dateSet', actor, person, date);
    });
  }

  /** A manager changes and takes away what a manager of the journal has set, not what the administrator has. */
  async remove(actor: Actor, person: PersonFacts, journal: JournalContext | null, id: number): Promise<void> {
    await this.database.transaction(async () => {
      await this.reach.hold('accountDate.set', actor, person, journal);
      const date = found(await this.database.manager.findOneBy(AccountDate, { id, personId: person.id }));
      if (!mayChange(actor, journal, date)) throw new Conflict('date.others');
      const removed = await this.database.execute('update account_date set removed_at = $2, removed_by_id = $3 where id = $1 and removed_at is null', [id, this.clock.now(), actor.personId]);
      if (removed > 0) await this.record('account.dateRemoved', actor, person, date);
    });
  }

  private async record(kind: string, actor: Actor, person: PersonFacts, date: AccountDate): Promise<void> {
    await this.events.record({ kind, subject: ['person', person.id], journalId: date.journalId, by: actor, data: { date: date.id, of: date.kind } });
  }
}

export const mayChange = (actor: Actor, journal: JournalContext | null, date: { journalId: number | null }): boolean =>
  actor.webAdmin || (date.journalId !== null && date.journalId === journal?.id);
