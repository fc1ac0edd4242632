import { Injectable } from '@nestjs/common';
import { Database, uniqueViolation } from '../../platform/database/database.js';
import type { Language } from '../../platform/i18n/texts.js';
import { AccountLimits } from '../account/account-limits.js';
import { CreateAccount } from '../account/create-account.js';
import { Usernames } from '../account/usernames.js';
import type { ConsentPurpose } from '../consents/consents.js';
import { personOf } from '../person/people.js';
import { Passwords } from '../passwords/passwords.js';
import { Arrival, type Arrived } from '../sign-in/arrival.js';
import type { Door } from '../sign-in/open-session.js';
import { AcceptInvitation } from './accept-invitation.js';
import type { NewcomerForm } from './answer.form.js';
import type { Invited } from './invitations.js';

/** `gone`: answered, over, or the address has an account by now. */
export type Welcome = { arrived: Arrived } | 'usernameTaken' | 'gone';

/** Someone without an account accepts: the account is made with their own data and their own password, and nobody else's. */
@Injectable()
export class Newcomer {
  constructor(
    private readonly database: Database,
    private readonly limits: AccountLimits,
    private readonly usernames: Usernames,
    private readonly passwords: Passwords,
    private readonly createAccount: CreateAccount,
    private readonly accept: AcceptInvitation,
    private readonly arrival: Arrival,
  ) {}

  /** Whether the address has an account whose owner has shown that it is theirs. */
  async hasAccount(email: string): Promise<boolean> {
    return (await this.database.one(`select 1 from account a where a.person_id = ${personOf('$1')} and a.confirmed_at is not null`, [email])) !== null;
  }

  async welcome(invitation: Invited, values: NewcomerForm, language: Language, door: Door): Promise<Welcome> {
    await this.limits.count('register', invitation.email ?? `#${invitation.id}`, door.ip);
    const passwordHash = await this.passwords.hash(values.password);
    try {
      return await this.database.transaction(() => this.once(invitation.id, values, passwordHash, language, door));
    } catch (error) {
      const taken = uniqueViolation(error);
      if (taken === null) throw error;
      return taken === 'ix_account_username' ? 'usernameTaken' : 'gone';
    }
  }

  private async once(id: number, values: NewcomerForm, passwordHash: string, language: Language, door: Door): Promise<Welcome> {
    let made: number | null = null;
    let taken = false;
    await this.accept.with(id, { reviewerPool: values.reviewerPool, language }, async ({ email, roles }) => {
      if (email === null || (await this.hasAccount(email))) return null;
      await this.forgetUnproven(email);
      taken = await this.usernames.taken(values.username);
      if (taken) return null;
      const consents: ConsentPurpose[] = [...(values.account ? ['account' as const] : []), ...(values.reviewerPool && roles.includes('reviewer') ? ['reviewerPool' as const] : []), ...(values.news ? ['news' as const] : [])];
      made = await this.createAccount.create({ names: values, email, username: values.username, passwordHash, language, roles: [], consents, webAdmin: false, confirmed: true, invited: true });
      return made;
    });
    if (made === null) return taken ? 'usernameTaken' : 'gone';
    return { arrived: await this.arrival.of(made, 'password', door) };
  }

  /** Someone made an account with this address and never showed that it was theirs: its name, password, roles and consents are not the owner's. */
  private async forgetUnproven(email: string): Promise<void> {
    const row = await this.database.one<{ id: number }>('select p.id from person p join account a on a.person_id = p.id where p.email = $1::citext and a.confirmed_at is null for update', [email]);
    if (!row) return;
    for (const table of ['membership', 'consent', 'session', 'account']) await this.database.execute(`delete from ${table} where person_id = $1`, [row.id]);
  }
}
