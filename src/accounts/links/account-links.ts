import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { Database } from '../../platform/database/database.js';
import { SecretLinks } from '../../platform/mail/secret-links.js';
import { Tokens } from '../../platform/tokens/tokens.js';
import type { Path } from '../../platform/web/urls.js';
import { accountsUrls } from '../urls.js';

const week = 7 * 24 * 60;
const hour = 60;

/** The secret links in account mail, made when the mail leaves. */
@Injectable()
export class AccountLinks {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    @Inject(CONFIG) private readonly config: Config,
    links: SecretLinks,
  ) {
    links.define('account.confirm', (id, address) => this.make('account.confirm', id, week, accountsUrls.confirm, 'a.confirmed_at is null and p.email = $2', address));
    links.define('account.reset', (id, address) => this.make('account.reset', id, hour, accountsUrls.newPassword, 'p.email = $2', address));
  }

  /** Null if nothing is left to do with the link, or if it is another's address by now that the mail waits for (X22). */
  private async make(purpose: string, personId: number, minutes: number, to: Path<`/:lang/${string}/:secret`>, when: string, address: string): Promise<string | null> {
    const row = await this.database.one<{ language: string }>(
      `select p.mail_language as language from account a join person p on p.id = a.person_id where a.person_id = $1 and ${when}`, [personId, address],
    );
    if (!row) return null;
    const secret = await this.tokens.issue({ purpose, subjectId: personId, personId, minutes });
    return this.config.publicUrl + to({ lang: row.language, secret } as never);
  }
}
