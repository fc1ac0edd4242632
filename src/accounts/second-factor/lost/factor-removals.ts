import { Injectable } from '@nestjs/common';
import { selfChosenRoles } from '../../../personal-data/roles.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Ends } from '../../../platform/retention/ends.js';
import { Tokens } from '../../../platform/tokens/tokens.js';
import { Sessions } from '../../../visitors/sessions/sessions.js';
import { AccountLimits } from '../../account/account-limits.js';
import { FactorLetters } from '../factor-letters.js';
import { Factors } from '../factors.js';

/** In the mail to the account's own address; those to its other addresses can only stop it. */
export const removalPurpose = 'account.factorRemoval';
export const keepPurpose = 'account.factorKeep';
export const waitingHours = 72;
const hour = 3_600_000;
const usableHours = 7 * 24;

export interface OpenRemoval {
  id: number;
  personId: number;
  opensAt: Date;
  open: boolean;
}
type Linked = OpenRemoval & { mayRemove: boolean };

/**
 * The way back for someone who has lost every second factor: asked for with the password, told at once to every address,
 * and done by the link in the mail only after a time in which its owner can say no, or show by signing in that nothing is lost.
 */
@Injectable()
export class FactorRemovals {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly tokens: Tokens,
    private readonly sessions: Sessions,
    private readonly limits: AccountLimits,
    private readonly factors: Factors,
    private readonly letters: FactorLetters,
    jobs: Jobs,
    ends: Ends,
  ) {
    jobs.recur('factorRemovals.remind', '*/15 * * * *', () => this.remind());
    ends.enforce('factorRemovals.forget', '51 3 * * *', { rule: 'factorRemovals', table: 'factor_removal', due: (over) => over('t.ends_at') });
    for (const kind of ['account.signedIn', 'account.emailChanged']) events.on(kind, (event) => this.stopOf(event.subjectId));
  }

  /** Asking again while one is open changes nothing, and writes no mail. */
  async ask(personId: number, ip: string): Promise<void> {
    await this.limits.count('lostPassword', `#${personId}`, ip);
    await this.database.transaction(async () => {
      await this.factors.lock(personId);
      if (!(await this.factors.on(personId))) return;
      const now = this.clock.now();
      const opensAt = new Date(now.getTime() + waitingHours * hour);
      await this.database.execute('update factor_removal set closed_at = $2 where person_id = $1 and closed_at is null and ends_at <= $2', [personId, now]);
      const [made] = await this.database.query<{ id: number }>(
        'insert into factor_removal (person_id, asked_at, opens_at, ends_at) values ($1, $2, $3, $4) on conflict (person_id) where closed_at is null do nothing returning id',
        [personId, now, opensAt, new Date(opensAt.getTime() + usableHours * hour)],
      );
      if (!made) return;
      await this.events.record({ kind: 'account.secondFactorLost', subject: ['person', personId], by: { personId, behind: null } });
      await this.letters.lost(personId, made.id, opensAt, false);
      if (await this.isStaff(personId)) await this.letters.tellAdministrators(personId, opensAt);
    });
  }

  /** The end of the waiting time of one that is open. */
  async opensAt(personId: number): Promise<Date | null> {
    return (await this.factors.of(personId)).removalOpensAt;
  }

  async byLink(secret: string): Promise<Linked | null> {
    const token = (await this.tokens.find(removalPurpose, secret)) ?? (await this.tokens.find(keepPurpose, secret));
    const removal = token && (await this.open(token.subjectId));
    return removal && { ...removal, mayRemove: token.purpose === removalPurpose };
  }

  async stopByLink(secret: string): Promise<boolean> {
    return this.database.transaction(async () => {
      const token = (await this.tokens.redeem(removalPurpose, secret)) ?? (await this.tokens.redeem(keepPurpose, secret));
      const removal = token && (await this.open(token.subjectId));
      if (removal) await this.stopOf(removal.personId);
      return removal !== null;
    });
  }

  async stopOf(personId: number): Promise<void> {
    await this.database.transaction(async () => {
      const stopped = await this.database.execute('update factor_removal set closed_at = $2 where person_id = $1 and closed_at is null and ends_at > $2', [personId, this.clock.now()]);
      if (stopped === 0) return;
      await this.events.record({ kind: 'account.secondFactorKept', subject: ['person', personId], by: { personId, behind: null } });
      await this.letters.told(personId, 'removalStopped');
    });
  }

  /** False before the time, and for a link that is used or stopped. The password alone then opens the account, and every session ends. */
  async removeByLink(secret: string): Promise<boolean> {
    return this.database.transaction(async () => {
      const asked = await this.byLink(secret);
      if (!asked?.open || !asked.mayRemove) return false;
      const token = await this.tokens.redeem(removalPurpose, secret);
      const removal = token && (await this.open(token.subjectId));
      if (!removal?.open) return false;
      await this.factors.lock(removal.personId);
      await this.factors.removeAll(removal.personId);
      await this.sessions.endAll(removal.personId);
      await this.events.record({ kind: 'account.secondFactorRemoved', subject: ['person', removal.personId], by: { personId: removal.personId, behind: null }, data: { reason: 'lost' } });
      await this.letters.told(removal.personId, 'removedByLink');
      return true;
    });
  }

  /** Those whose time has come are told, once, with a link that works now. */
  private async remind(): Promise<void> {
    const now = this.clock.now();
    const due = await this.database.query<{ id: number }>('select id from factor_removal where closed_at is null and reminded_at is null and opens_at <= $1 and ends_at > $1', [now]);
    for (const { id } of due) {
      await this.database.transaction(async () => {
        const removal = await this.open(id);
        const taken = await this.database.execute('update factor_removal set reminded_at = $2 where id = $1 and reminded_at is null and closed_at is null', [id, now]);
        if (removal && taken === 1) await this.letters.lost(removal.personId, id, removal.opensAt, true);
      });
    }
  }

  private async open(id: number): Promise<OpenRemoval | null> {
    return this.database.one<OpenRemoval>(
      'select id, person_id as "personId", opens_at as "opensAt", opens_at <= $2 as open from factor_removal where id = $1 and closed_at is null and ends_at > $2', [id, this.clock.now()],
    );
  }

  /** Whoever holds a role that nobody takes by themselves. */
  private async isStaff(personId: number): Promise<boolean> {
    const row = await this.database.one(
      `select 1 from account a where a.person_id = $1 and (a.web_admin or exists (
         select 1 from membership m where m.person_id = $1 and m.role <> all($2) and (m.ended_at is null or m.ended_at > $3)))`, [personId, [...selfChosenRoles], this.clock.now()],
    );
    return row !== null;
  }
}
