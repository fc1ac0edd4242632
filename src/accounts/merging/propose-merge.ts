import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Conflict } from '../../platform/web/problems.js';
import { AccountLimits } from '../account/account-limits.js';
import { Accounts } from '../account/accounts.js';
import { takingAtLeast } from '../account/alike.js';
import type { PersonFacts } from '../people/people.policy.js';
import { PersonReach } from '../people/person-reach.js';
import { AccountMerge } from './account-merge.entity.js';
import { MergeCheck } from './merge-check.js';
import { MergeLetters } from './merge-letters.js';

/** Says that two accounts are one person's: the administrator of both, or the owner of the one that is to stay. Nothing is merged by it. */
@Injectable()
export class ProposeMerge {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly accounts: Accounts,
    private readonly limits: AccountLimits,
    private readonly reach: PersonReach,
    private readonly check: MergeCheck,
    private readonly letters: MergeLetters,
  ) {}

  async propose(actor: Actor, keep: PersonFacts, dropId: number): Promise<void> {
    await this.database.transaction(async () => {
      await this.reach.hold('merge.propose', actor, keep, null);
      if (keep.id === dropId || (await this.check.obstacles(keep.id, dropId)).length > 0) throw new Conflict('merge.notPossible');
      if (await this.open(keep.id, dropId)) throw new Conflict('merge.already');
      const merge = await this.insert({ keepId: keep.id, dropId, proposedById: actor.personId, keepAgreedAt: null });
      await this.events.record({ kind: 'account.mergeProposed', subject: ['person', keep.id], by: actor, data: { other: dropId } });
      await this.letters.asked(keep.id, dropId, merge.publicId);
      await this.letters.asked(dropId, keep.id, merge.publicId);
    });
  }

  /**
   * The owner has just shown who they are, and thereby agrees. Whether the other name leads to an account that can be merged, or to none,
   * looks the same to them, and takes as long (X20): only the other account's owner hears of it.
   */
  async ask(actor: Actor, login: string, ip: string): Promise<void> {
    await this.limits.count('merge', `#${actor.personId}`, ip);
    await takingAtLeast(300, () => this.database.transaction(async () => {
      const other = await this.accounts.byLogin(login);
      await this.database.query('select id from person where id = any($1) order by id for update', [[actor.personId, ...(other ? [other.personId] : [])]]);
      const known = other && other.personId !== actor.personId && !(await this.open(actor.personId, other.personId)) ? other : null;
      const possible = known !== null && (await this.check.obstacles(actor.personId, known.personId)).every((key) => !key.startsWith('merge.obstacle.'));
      const merge = await this.insert({ keepId: actor.personId, dropId: possible ? known.personId : null, proposedById: actor.personId, keepAgreedAt: this.clock.now() });
      await this.events.record({ kind: 'account.mergeAsked', subject: ['person', actor.personId], by: actor });
      if (possible) await this.letters.asked(known.personId, actor.personId, merge.publicId);
    }));
  }

  private async open(one: number, other: number): Promise<boolean> {
    return (await this.database.one('select 1 from account_merge where ended_at is null and ((keep_id = $1 and drop_id = $2) or (keep_id = $2 and drop_id = $1))', [one, other])) !== null;
  }

  private async insert(wanted: Pick<AccountMerge, 'keepId' | 'dropId' | 'proposedById' | 'keepAgreedAt'>): Promise<AccountMerge> {
    const merge = this.database.manager.create(AccountMerge, { ...wanted, publicId: randomBytes(16).toString('base64url'), proposedAt: this.clock.now(), dropAgreedAt: null, endedAt: null, outcome: null });
    await this.database.manager.insert(AccountMerge, merge);
    return merge;
  }
}
