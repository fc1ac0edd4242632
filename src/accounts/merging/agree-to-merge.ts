import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Conflict, Forbidden, found } from '../../platform/web/problems.js';
import { AccountMerge, type MergeOutcome } from './account-merge.entity.js';
import { MergeAccounts } from './merge-accounts.js';
import { MergeCheck } from './merge-check.js';
import { MergeLetters } from './merge-letters.js';
import type { MergeFacts } from './merging.policy.js';

/** How long a proposal waits for its answers. */
const waits = 14 * 86_400_000;

/** One owner's yes or no. With the second yes the accounts are merged, in the same transaction. */
@Injectable()
export class AgreeToMerge {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly check: MergeCheck,
    private readonly merging: MergeAccounts,
    private readonly letters: MergeLetters,
    jobs: Jobs,
  ) {
    jobs.recur('merges.lapse', '50 4 * * *', () => this.lapse());
  }

  async agree(actor: Actor, { id, keepId, dropId }: MergeFacts): Promise<'waiting' | 'merged' | 'refused'> {
    return this.database.transaction(async () => {
      const merge = await this.hold(id, [keepId, dropId]);
      const side = merge.keepId === actor.personId ? 'keepAgreedAt' : merge.dropId === actor.personId ? 'dropAgreedAt' : null;
      if (!side) throw new Forbidden();
      if (merge[side] === null) {
        merge[side] = this.clock.now();
        await this.database.manager.update(AccountMerge, { id }, { [side]: merge[side] });
        await this.events.record({ kind: 'account.mergeAgreed', subject: ['person', actor.personId], by: actor });
      }
      if (merge.dropId === null || merge.keepAgreedAt === null || merge.dropAgreedAt === null) return 'waiting';
      const obstacles = await this.check.obstacles(merge.keepId, merge.dropId);
      if (obstacles.length === 0) {
        await this.merging.merge(merge.id, merge.keepId, merge.dropId, actor);
        return 'merged';
      }
      await this.end(id, 'refused');
      await this.events.record({ kind: 'account.mergeRefused', subject: ['person', merge.keepId], by: actor });
      await this.letters.refused(merge.keepId, merge.dropId, obstacles);
      return 'refused';
    });
  }

  async decline(actor: Actor, { id, keepId, dropId }: MergeFacts): Promise<void> {
    await this.database.transaction(async () => {
      await this.hold(id, [keepId, dropId]);
      await this.end(id, 'cancelled');
      await this.events.record({ kind: 'account.mergeDeclined', subject: ['person', actor.personId], by: actor });
    });
  }

  /** The administrator takes a proposal for this person back. */
  async cancel(actor: Actor, personId: number, id: number): Promise<void> {
    await this.database.transaction(async () => {
      const merge = found(await this.database.manager.findOneBy(AccountMerge, { id }));
      if (merge.keepId !== personId && merge.dropId !== personId) found(null);
      await this.hold(id, [merge.keepId, merge.dropId]);
      await this.end(id, 'cancelled');
      await this.events.record({ kind: 'account.mergeCancelled', subject: ['person', personId], by: actor });
    });
  }

  /** The persons first and in one order, then the proposal, so that two answers at once take turns (X51). */
  private async hold(id: number, people: readonly (number | null)[]): Promise<AccountMerge> {
    await this.database.query('select id from person where id = any($1) order by id for update', [people.filter((person) => person !== null)]);
    await this.database.query('select person_id from account where person_id = any($1) order by person_id for update', [people.filter((person) => person !== null)]);
    await this.database.query('select id from account_merge where id = $1 for update', [id]);
    const merge = await this.database.manager.findOneBy(AccountMerge, { id });
    if (!merge || merge.endedAt || merge.proposedAt.getTime() + waits <= this.clock.now().getTime()) throw new Conflict('merge.over');
    return merge;
  }

  private async end(id: number, outcome: MergeOutcome): Promise<void> {
    await this.database.manager.update(AccountMerge, { id }, { endedAt: this.clock.now(), outcome });
  }

  private async lapse(): Promise<void> {
    const now = this.clock.now();
    await this.database.execute(`update account_merge set ended_at = $1, outcome = 'lapsed' where ended_at is null and proposed_at <= $2`, [now, new Date(now.getTime() - waits)]);
  }
}
