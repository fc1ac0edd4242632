import { Injectable } from '@nestjs/common';
import { Database, uniqueViolation } from '../../platform/database/database.js';
import type { Language } from '../../platform/i18n/texts.js';
import { AccountLimits } from '../account/account-limits.js';
import { Accounts } from '../account/accounts.js';
import { takingAtLeast } from '../account/alike.js';
import type { ConsentPurpose } from '../consents/consents.js';
import { AccountLetters } from '../mails/account-letters.js';
import { Passwords } from '../passwords/passwords.js';
import type { ChosenRole } from '../roles/role-choices.js';
import { Usernames } from '../account/usernames.js';
import { CreateAccount } from '../account/create-account.js';
import type { RegisterForm } from './register.form.js';

export interface Registration {
  values: RegisterForm;
  roles: readonly ChosenRole[];
  language: Language;
  ip: string;
  /** What else becomes of the new account, in the same transaction. */
  also?: (personId: number) => Promise<void>;
}

/** Makes an account that its owner has to confirm. An address that has one is not told so: its owner is (X20). */
@Injectable()
export class Register {
  constructor(
    private readonly database: Database,
    private readonly limits: AccountLimits,
    private readonly accounts: Accounts,
    private readonly usernames: Usernames,
    private readonly passwords: Passwords,
    private readonly createAccount: CreateAccount,
    private readonly letters: AccountLetters,
  ) {}

  /** False if the user name is taken. */
  async register(registration: Registration): Promise<boolean> {
    await this.limits.count('register', registration.values.email, registration.ip);
    const passwordHash = await this.passwords.hash(registration.values.password);
    return takingAtLeast(300, () => this.store(registration, passwordHash));
  }

  private async store(registration: Registration, passwordHash: string, again = true): Promise<boolean> {
    try {
      return await this.database.transaction(() => this.storeOnce(registration, passwordHash));
    } catch (error) {
      const taken = uniqueViolation(error);
      if (taken === null || !again) throw error;
      return taken === 'ix_account_username' ? false : this.store(registration, passwordHash, false);
    }
  }

  private async storeOnce({ values, roles, language, also }: Registration, passwordHash: string): Promise<boolean> {
    if (await this.usernames.taken(values.username)) return false;
    const known = await this.accounts.byLogin(values.email);
    if (known) {
      await this.usernames.reserve(values.username);
      await this.letters.exists(known.personId);
      return true;
    }
    const consents: ConsentPurpose[] = ['account'];
    if (values.reviewerPool && roles.some(({ role }) => role === 'reviewer')) consents.push('reviewerPool');
    if (values.news) consents.push('news');
    const personId = await this.createAccount.create({
      names: values, email: values.email, username: values.username, passwordHash, language, roles, consents, webAdmin: false, confirmed: false,
    });
    await also?.(personId);
    await this.letters.confirm(personId);
    return true;
  }
}
