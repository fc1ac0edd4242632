import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Ends } from '../../platform/retention/ends.js';
import { Conflict, Forbidden, found } from '../../platform/web/problems.js';
import type { JournalContext } from '../../platform/web/request.js';
import { Sessions } from '../../visitors/sessions/sessions.js';
import { Accounts } from '../account/accounts.js';
import { isBlocked, isKeptOut } from '../account/kept-out.js';
import type { PersonFacts } from '../people/people.policy.js';
import { PersonReach } from '../people/person-reach.js';
import { Block } from './block.entity.js';
import { BlockLetters } from './block-letters.js';
import type { BlockReason } from './reasons.js';

export interface NewBlock {
  reason: BlockReason;
  comment: string | null;
  endsAt: Date | null;
}

/** Closes an account to its owner, and opens it again before the time. A blocked account has no session left (X14). */
@Injectable()
export class BlockAccount {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly sessions: Sessions,
    private readonly accounts: Accounts,
    private readonly reach: PersonReach,
    private readonly letters: BlockLetters,
    ends: Ends,
  ) {
    ends.enforce('blocks.expire', '45 3 * * *', { rule: 'blocks', table: 'block', due: (over) => over('least(t.lifted_at, t.ends_at)') });
  }

  async place(actor: Actor, person: PersonFacts, journal: JournalContext | null, wanted: NewBlock): Promise<void> {
    await this.database.transaction(async () => {
      const facts = await this.reach.hold('block.place', actor, person, journal);
      if (facts.webAdmin) await this.leaveAnAdministrator(person.id);
      found(await this.accounts.locked(person.id));
      const now = this.clock.now();
      if (await this.database.one(`select 1 where ${isBlocked('$1::int', '$2')}`, [person.id, now])) throw new Conflict('block.already');
      const block = this.database.manager.create(Block, {
        personId: person.id, journalId: journal?.id ?? null, ...wanted, placedById: actor.personId, startsAt: now, liftedAt: null, liftedById: null, liftReason: null,
      });
      await this.database.manager.insert(Block, block);
      await this.sessions.endAll(person.id);
      await this.record('account.blocked', actor, person, block);
      await this.letters.blocked(person.id, block.id);
    });
  }

  /** An override: before its end, with a reason. A manager lifts what a manager of the same journal has placed, not what the administrator has. */
  async lift(actor: Actor, person: PersonFacts, journal: JournalContext | null, blockId: number, reason: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.reach.hold('block.lift', actor, person, journal);
      const block = found(await this.database.manager.findOneBy(Block, { id: blockId, personId: person.id }));
      if (!actor.webAdmin && (block.journalId === null || block.journalId !== journal?.id)) throw new Forbidden();
      const now = this.clock.now();
      const lifted = await this.database.execute(
        'update block set lifted_at = $2, lifted_by_id = $3, lift_reason = $4 where id = $1 and lifted_at is null and (ends_at is null or ends_at > $2)', [blockId, now, actor.personId, reason],
      );
      if (lifted === 0) throw new Conflict('block.over');
      await this.record('account.unblocked', actor, person, block);
      await this.letters.lifted(person.id);
    });
  }

  /** Two administrators who block each other at once would leave the platform without one. */
  private async leaveAnAdministrator(personId: number): Promise<void> {
    const others = await this.database.query<{ id: number }>('select person_id as id from account where web_admin order by person_id for update');
    const open = await this.database.one(`select 1 from account a where a.person_id = any($1) and a.person_id <> $2 and a.confirmed_at is not null and not ${isKeptOut('a.person_id', '$3')}`, [
      others.map(({ id }) => id), personId, this.clock.now(),
    ]);
    if (!open) throw new Conflict('block.lastAdministrator');
  }

  private async record(kind: string, actor: Actor, person: PersonFacts, block: Block): Promise<void> {
    await this.events.record({ kind, subject: ['person', person.id], journalId: block.journalId, by: actor, data: { block: block.id } });
  }
}
