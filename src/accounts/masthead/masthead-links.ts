import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { Database } from '../../platform/database/database.js';
import { SecretLinks } from '../../platform/mail/secret-links.js';
import { Tokens } from '../../platform/tokens/tokens.js';
import { mastheadUrls } from './urls.js';

export const mastheadLink = 'masthead.own';
const twoYears = 2 * 365 * 24 * 60;

/** The private link of someone without an account: good again and again, so that they can change, end and object at any time. */
@Injectable()
export class MastheadLinks {
  constructor(private readonly database: Database, private readonly tokens: Tokens, @Inject(CONFIG) private readonly config: Config, links: SecretLinks) {
    links.define(mastheadLink, (id, address) => this.make(id, address));
  }

  /** The entry that a secret opens in this journal. */
  async open(secret: string, journalId: number): Promise<{ id: number; personId: number | null } | null> {
    const token = await this.tokens.find(mastheadLink, secret);
    if (!token) return null;
    return this.database.one('select id, person_id as "personId" from masthead_entry where id = $1 and journal_id = $2', [token.subjectId, journalId]);
  }

  private async make(id: number, address: string): Promise<string | null> {
    const row = await this.database.one<{ path: string; language: string; personId: number | null }>(
      `select j.path, e.language, e.person_id as "personId" from masthead_entry e join journal j on j.id = e.journal_id where e.id = $1 and e.email = $2::citext and e.taken_away_at is null`, [id, address],
    );
    if (!row) return null;
    const secret = await this.tokens.issue({ purpose: mastheadLink, subjectId: id, personId: row.personId, minutes: twoYears });
    return this.config.publicUrl + mastheadUrls.byLink({ journal: row.path, lang: row.language, secret });
  }
}
