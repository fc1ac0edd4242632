import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../access/actor.js';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { Sessions } from '../../../visitors/sessions/sessions.js';
import { AuthenticatorApps } from '../authenticator-apps.js';
import { FactorLetters, type About } from '../factor-letters.js';
import { Factors } from '../factors.js';
import { Passkeys } from '../passkeys.js';
import { RecoveryCodes } from '../recovery-codes.js';

/** What came of an addition: refused, or taken, with new recovery codes where it is the first. */
export type Added = { codes: string[] | null } | null;

/** A person changes what lets them in besides the password. Each change is recorded and told (X22). */
@Injectable()
export class ChangeFactors {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly sessions: Sessions,
    private readonly factors: Factors,
    private readonly apps: AuthenticatorApps,
    private readonly passkeys: Passkeys,
    private readonly codes: RecoveryCodes,
    private readonly letters: FactorLetters,
  ) {}

  async addApp(actor: Actor, secret: string, code: string): Promise<Added> {
    return this.add(actor, 'appAdded', {}, () => this.apps.turnOn(actor.personId, secret, code));
  }

  async addPasskey(actor: Actor, name: string, credential: string): Promise<Added> {
    return this.add(actor, 'passkeyAdded', { passkey: name }, () => this.passkeys.add(actor.personId, name, credential));
  }

  async removeApp(actor: Actor): Promise<void> {
    await this.remove(actor, 'appRemoved', async () => ((await this.apps.remove(actor.personId)) ? {} : null));
  }

  async removePasskey(actor: Actor, id: number): Promise<void> {
    await this.remove(actor, 'passkeyRemoved', async () => {
      const name = await this.passkeys.remove(actor.personId, id);
      return name === null ? null : { passkey: name };
    });
  }

  async renewCodes(actor: Actor): Promise<string[]> {
    return this.database.transaction(async () => {
      await this.factors.lock(actor.personId);
      await this.record(actor, 'recoveryCodesMade');
      await this.letters.told(actor.personId, 'codesMade');
      return this.codes.renew(actor.personId);
    });
  }

  /** With the first factor come recovery codes, and the end of sessions that were opened without one. */
  private async add(actor: Actor, about: About & ('appAdded' | 'passkeyAdded'), args: Record<string, unknown>, put: () => Promise<boolean>): Promise<Added> {
    return this.database.transaction(async () => {
      await this.factors.lock(actor.personId);
      const before = await this.factors.on(actor.personId);
      if (!(await put())) return null;
      await this.record(actor, about);
      await this.letters.told(actor.personId, about, { args });
      if (before) return { codes: null };
      await this.record(actor, 'secondFactorOn');
      await this.letters.told(actor.personId, 'on');
      await this.sessions.endAll(actor.personId, actor.sessionId);
      return { codes: await this.codes.renew(actor.personId) };
    });
  }

  /** With the last factor go the recovery codes. */
  private async remove(actor: Actor, about: About & ('appRemoved' | 'passkeyRemoved'), take: () => Promise<Record<string, unknown> | null>): Promise<void> {
    await this.database.transaction(async () => {
      await this.factors.lock(actor.personId);
      const args = await take();
      if (!args) return;
      await this.record(actor, about);
      await this.letters.told(actor.personId, about, { args });
      if (await this.factors.on(actor.personId)) return;
      await this.factors.removeAll(actor.personId);
      await this.record(actor, 'secondFactorOff');
      await this.letters.told(actor.personId, 'off');
    });
  }

  private async record(actor: Actor, what: string): Promise<void> {
    await this.events.record({ kind: `account.${what}`, subject: ['person', actor.personId], by: actor });
  }
}
