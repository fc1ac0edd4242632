import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { Database } from '../../platform/database/database.js';
import { Tokens } from '../../platform/tokens/tokens.js';
import type { Language } from '../../platform/i18n/texts.js';
import { Passwords } from '../passwords/passwords.js';
import { CreateAccount } from '../account/create-account.js';
import type { AccountFields } from '../registration/register.form.js';
import { accountsUrls } from '../urls.js';

const purpose = 'setup';

/** The first start: one secret address, at which the web administrator makes their account. It dies when used, after an hour, and at the next start. */
@Injectable()
export class Setup {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly passwords: Passwords,
    private readonly createAccount: CreateAccount,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A new address, and the end of any earlier one; null once there is an account. */
  async address(): Promise<string | null> {
    await this.tokens.revoke(purpose, 0);
    if (await this.done()) return null;
    const secret = await this.tokens.issue({ purpose, subjectId: 0, minutes: 60 });
    return this.config.publicUrl + accountsUrls.setup({ lang: 'en', secret });
  }

  async open(secret: string): Promise<boolean> {
    return (await this.tokens.find(purpose, secret)) !== null && !(await this.done());
  }

  /** The administrator's person id, or null if the address is not good any more. */
  async make(secret: string, values: AccountFields, language: Language): Promise<number | null> {
    const passwordHash = await this.passwords.hash(values.password);
    return this.database.transaction(async () => {
      await this.database.query('select pg_advisory_xact_lock(7353)');
      if ((await this.done()) || !(await this.tokens.redeem(purpose, secret))) return null;
      return this.createAccount.create({
        names: values, email: values.email, username: values.username, passwordHash, language, roles: [], consents: ['account'], webAdmin: true, confirmed: true,
      });
    });
  }

  private async done(): Promise<boolean> {
    return (await this.database.one('select 1 from account limit 1')) !== null;
  }
}
