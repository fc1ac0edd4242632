import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { SecretLinks } from '../../platform/mail/secret-links.js';
import { Tokens } from '../../platform/tokens/tokens.js';
import { daysOf, terms } from './terms.js';
import { lifecycleUrls } from './urls.js';

const purpose = 'account.keep';

/** The owner's answer to the question whether an account that nobody uses is still wanted. The link lets no one in; all it does is keep the account. */
@Injectable()
export class KeepAccount {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly tokens: Tokens,
    @Inject(CONFIG) private readonly config: Config,
    links: SecretLinks,
  ) {
    links.define(purpose, (id, address) => this.link(id, address));
  }

  async waiting(secret: string): Promise<boolean> {
    return (await this.tokens.find(purpose, secret)) !== null;
  }

  async keep(secret: string): Promise<boolean> {
    return this.database.transaction(async () => {
      const token = await this.tokens.redeem(purpose, secret);
      if (!token) return false;
      const personId = token.subjectId;
      await this.tokens.revoke(purpose, personId);
      await this.database.query('insert into account_idle (person_id, kept_at) values ($1, $2) on conflict (person_id) do update set kept_at = $2, stuck_at = null', [personId, this.clock.now()]);
      await this.events.record({ kind: 'account.kept', subject: ['person', personId], by: { personId, behind: null } });
      return true;
    });
  }

  private async link(personId: number, address: string): Promise<string | null> {
    const row = await this.database.one<{ lang: string }>('select p.mail_language as lang from account a join person p on p.id = a.person_id where p.id = $1 and p.email = $2', [personId, address]);
    if (!row) return null;
    const secret = await this.tokens.issue({ purpose, subjectId: personId, personId, minutes: daysOf(terms.firstQuestion) * 24 * 60 });
    return this.config.publicUrl + lifecycleUrls.keep({ lang: row.lang, secret });
  }
}
