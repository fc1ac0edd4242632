import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { found } from '../../platform/web/problems.js';
import { Sessions } from '../../visitors/sessions/sessions.js';
import { Accounts } from '../account/accounts.js';
import { ERASING, type Erasing } from '../lifecycle/erasing.js';
import { People } from '../person/people.js';
import { FillBlanks } from './fill-blanks.js';
import { MergeLetters } from './merge-letters.js';
import { MovePointers } from './move-pointers.js';
import { SpentUsernames } from './spent-usernames.js';

const minute = 60_000;

/**
 * Makes one account of two, within the transaction of whoever holds both persons and has both owners' yes. Everything that pointed to the one
 * points to the other; the row that is left is a ghost to which nothing points.
 */
@Injectable()
export class MergeAccounts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly sessions: Sessions,
    private readonly accounts: Accounts,
    private readonly people: People,
    private readonly blanks: FillBlanks,
    private readonly pointers: MovePointers,
    @Inject(ERASING) private readonly erasing: Erasing,
    private readonly usernames: SpentUsernames,
    private readonly letters: MergeLetters,
  ) {
    jobs.define('account.mergeRest', ({ from, to }) => this.pointers.move(Number(from), Number(to)));
  }

  async merge(mergeId: number, keepId: number, dropId: number, by: { personId: number; behind: number | null }): Promise<void> {
    await this.database.transaction(async () => {
      const now = this.clock.now();
      const [keep, drop] = [await this.people.byId(keepId), await this.people.byId(dropId)];
      const { username } = found(await this.accounts.byPerson(dropId));
      await this.letters.merged(keepId, dropId);
      await this.usernames.spend(username);
      await this.blanks.fill(keep, drop);
      await this.database.execute(`update account_merge set ended_at = $2, outcome = 'merged' where id = $1`, [mergeId, now]);
      await this.database.execute(`update account_merge set ended_at = $2, outcome = 'cancelled' where ended_at is null and (keep_id = any($1) or drop_id = any($1))`, [[keepId, dropId], now]);
      await this.events.record({ kind: 'account.merged', subject: ['person', keepId], by: { personId: keepId, behind: by.behind }, data: { from: dropId } });
      await this.pointers.move(dropId, keepId);
      await this.erasing.remainder(dropId);
      await this.sessions.endAll(keepId);
      // A request that was under way waited for the rows that are held here, and may still write the old number.
      await this.jobs.enqueue('account.mergeRest', { from: dropId, to: keepId }, { runAt: new Date(now.getTime() + minute), key: `mergeRest:${dropId}` });
    });
  }
}
