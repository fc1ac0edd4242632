import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../access/actor.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/database/database.js';
import { redirect, type Redirect } from '../../../platform/web/answers.js';
import { found } from '../../../platform/web/problems.js';
import type { RequestContext } from '../../../platform/web/request.js';
import { Sessions } from '../../../visitors/sessions/sessions.js';
import { Accounts } from '../../account/accounts.js';
import { OwnPassword } from '../../profile/own-password.js';
import { CheckFactor } from '../check-factor.js';
import { Factors } from '../factors.js';
import { secondFactorUrls } from '../urls.js';
import type { ProofForm } from './proof.form.js';

/** How long showing it once is enough. */
const good = 10 * 60_000;

/** Before someone changes what lets them in, they show once more that it is they: password and second factor, or a passkey that is both (X22). A session found open is not enough. */
@Injectable()
export class Reproof {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly accounts: Accounts,
    private readonly own: OwnPassword,
    private readonly factors: Factors,
    private readonly factor: CheckFactor,
  ) {}

  /** Null where they have shown it just now; else the way to the page that asks, and from there to `next`. */
  async asked(ctx: RequestContext, actor: Actor, next: string): Promise<Redirect | null> {
    return (await this.fresh(actor)) ? null : redirect(secondFactorUrls.proof({ lang: ctx.language }, { next }));
  }

  /** The same, where the page asks for the password itself: only for people who have a second factor. */
  async factorAsked(ctx: RequestContext, actor: Actor, next: string): Promise<Redirect | null> {
    return (await this.factors.on(actor.personId)) ? this.asked(ctx, actor, next) : null;
  }

  async fresh(actor: Actor): Promise<boolean> {
    const at = await this.sessions.provenAt(actor.sessionId);
    return at !== null && at.getTime() + good > this.clock.now().getTime();
  }

  /** The field that is wrong, or null. The password comes first, so that no code is used up beside a wrong one. */
  async show(actor: Actor, form: ProofForm, ip: string): Promise<'currentPassword' | 'code' | 'credential' | null> {
    const { personId, sessionId } = actor;
    const shown = { code: form.code, recoveryCode: '', credential: form.credential };
    const signed = form.credential ? await this.shows(personId, shown, ip) : null;
    if (form.credential && !signed) return 'credential';
    if (!signed?.verified) {
      const { passwordHash } = found(await this.accounts.byPerson(personId));
      if (passwordHash === null || !(await this.own.check(personId, form.currentPassword, ip)).right) return 'currentPassword';
      if (!signed && (await this.factors.on(personId)) && !(await this.shows(personId, shown, ip))) return 'code';
    }
    await this.sessions.prove(sessionId);
    return null;
  }

  private async shows(personId: number, shown: Parameters<CheckFactor['check']>[1], ip: string): Promise<{ verified: boolean } | null> {
    await this.factor.count(personId, shown, ip);
    const right = await this.database.transaction(() => this.factor.check(personId, shown, 'passkey.prove'));
    if (!right) await this.factor.refused(personId);
    return right;
  }
}
