import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { Database } from '../../platform/database/database.js';
import { isLanguage, type Language } from '../../platform/i18n/texts.js';
import { SecretLinks } from '../../platform/mail/secret-links.js';
import { Tokens } from '../../platform/tokens/tokens.js';
import { bylineUrls } from './urls.js';

export const contributorLink = 'contributor.own';
const threeYears = 3 * 365 * 24 * 60;

export interface Named {
  id: number;
  submissionId: number;
  /** The version in which they are named. */
  publicationId: number;
  personId: number | null;
}

const named = `
  from contributor c join publication p on p.id = c.publication_id join submission s on s.id = p.submission_id join journal j on j.id = s.journal_id left join person pe on pe.id = c.person_id
  where c.id = $1 and s.stage <> 'draft'`;

/** The private link of someone who is named in a manuscript: good again and again, without an account, until a newer letter replaces it (B2). */
@Injectable()
export class ContributorLinks {
  constructor(private readonly database: Database, private readonly tokens: Tokens, @Inject(CONFIG) private readonly config: Config, links: SecretLinks) {
    links.define(contributorLink, (id, address) => this.make(id, address));
  }

  /** Whom a secret opens in this journal. */
  async open(secret: string, journalId: number): Promise<Named | null> {
    const token = await this.tokens.find(contributorLink, secret);
    return token && this.database.one<Named>(`select c.id, s.id as "submissionId", p.id as "publicationId", c.person_id as "personId" ${named} and s.journal_id = $2`, [token.subjectId, journalId]);
  }

  /** Earlier links die: a newer letter is on its way, or the address or the entry is no longer the one they were for. */
  async replace(contributorId: number): Promise<void> {
    await this.tokens.revoke(contributorLink, contributorId);
  }

  private async make(id: number, address: string): Promise<string | null> {
    const row = await this.database.one<{ path: string; language: string | null; primary: string; personId: number | null }>(
      `select j.path, coalesce(pe.mail_language, p.language) as language, j.primary_language as "primary", c.person_id as "personId" ${named} and c.email = $2::citext`, [id, address],
    );
    if (!row) return null;
    const lang: Language = [row.language, row.primary].find((one) => isLanguage(one)) ?? 'en';
    const secret = await this.tokens.issue({ purpose: contributorLink, subjectId: id, personId: row.personId, minutes: threeYears });
    return this.config.publicUrl + bylineUrls.byLink({ journal: row.path, lang, secret });
  }
}
