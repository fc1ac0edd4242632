import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { SecretLinks } from '../../platform/mail/secret-links.js';
import { Tokens } from '../../platform/tokens/tokens.js';
import { contactUrls } from './urls.js';

const day = 24 * 60;

/** The secret links in mail about addresses, made when the mail leaves; null where nothing is left to do with them. */
@Injectable()
export class ContactLinks {
  constructor(
    private readonly database: Database, private readonly tokens: Tokens, private readonly clock: Clock, @Inject(CONFIG) private readonly config: Config, links: SecretLinks,
  ) {
    links.define('contact.address', (id, address) => this.confirm(id, address));
    links.define('contact.change', (personId, address) => this.change(personId, address));
  }

  private async confirm(id: number, address: string): Promise<string | null> {
    const row = await this.database.one<{ personId: number; lang: string }>(
      `select p.id as "personId", p.mail_language as lang from further_email f join person p on p.id = f.person_id where f.id = $1 and f.address = $2 and f.confirmed_at is null`, [id, address],
    );
    if (!row) return null;
    const secret = await this.tokens.issue({ purpose: 'contact.address', subjectId: id, personId: row.personId, minutes: day });
    return this.config.publicUrl + contactUrls.confirmAddress({ lang: row.lang, secret });
  }

  /** Lives as long as there is something to stop. */
  private async change(personId: number, address: string): Promise<string | null> {
    const row = await this.database.one<{ dueAt: Date; lang: string }>(
      `select c.due_at as "dueAt", p.mail_language as lang from email_change c join person p on p.id = c.person_id where c.person_id = $1 and p.email = $2`, [personId, address],
    );
    if (!row) return null;
    const minutes = Math.max(day, Math.ceil((row.dueAt.getTime() - this.clock.now().getTime()) / 60_000) + day);
    const secret = await this.tokens.issue({ purpose: 'contact.change', subjectId: personId, personId, minutes });
    return this.config.publicUrl + contactUrls.changeOfAddress({ lang: row.lang, secret });
  }
}
