import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { Database } from '../../platform/database/database.js';
import { linkPlace, SecretLinks } from '../../platform/mail/secret-links.js';
import { Tokens } from '../../platform/tokens/tokens.js';
import { alertsUrls } from './urls.js';

export const confirmLink = 'alert.confirm';
export const ownLink = 'alert.own';

/** Less than the 48 hours after which an address that has not said yes is gone. */
export const hoursToConfirm = 47;
const fiveYears = 5 * 365 * 24 * 60;

/** Headers by which a mail program offers one click out (RFC 2369, RFC 8058). The secret is put in when the mail leaves. */
export const oneClickOut = { 'List-Unsubscribe': `<${linkPlace}/end>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };

interface Row {
  path: string;
  language: string;
}

/** The secret links of alerts: one that says yes, once, and the private one in every mail. */
@Injectable()
export class AlertLinks {
  constructor(private readonly database: Database, private readonly tokens: Tokens, @Inject(CONFIG) private readonly config: Config, links: SecretLinks) {
    links.define(confirmLink, (id, address) => this.make(id, address, 'a.confirmed_at is null', async (at) =>
      alertsUrls.confirm({ ...at, secret: await tokens.issue({ purpose: confirmLink, subjectId: id, minutes: hoursToConfirm * 60 }) })));
    links.define(ownLink, (id, address) => this.make(id, address, 'a.confirmed_at is not null', async (at) => alertsUrls.own({ ...at, secret: await this.fresh(id) })));
  }

  /** A new secret for one's own page. */
  fresh(id: number): Promise<string> {
    return this.tokens.issue({ purpose: ownLink, subjectId: id, minutes: fiveYears });
  }

  /** Whose private link it is, in this journal. */
  async open(secret: string, journalId: number): Promise<number | null> {
    const token = await this.tokens.find(ownLink, secret);
    const row = token && (await this.database.one<{ id: number }>('select id from alert_subscriber where id = $1 and journal_id = $2 and confirmed_at is not null', [token.subjectId, journalId]));
    return row?.id ?? null;
  }

  private async make(id: number, address: string, when: string, href: (at: { journal: string; lang: string }) => Promise<string>): Promise<string | null> {
    const row = await this.database.one<Row>(
      `select j.path, a.language from alert_subscriber a join journal j on j.id = a.journal_id where a.id = $1 and a.email = $2::citext and ${when}`, [id, address],
    );
    return row && this.config.publicUrl + (await href({ journal: row.path, lang: row.language }));
  }
}
