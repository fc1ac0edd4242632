import { Inject, Injectable } from '@nestjs/common';
import { isKeptOut } from '../../../accounts/account/kept-out.js';
import { CONFIG, type Config } from '../../../config.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/database/database.js';
import { isLanguage } from '../../../platform/i18n/texts.js';
import { SecretLinks } from '../../../platform/mail/secret-links.js';
import { Tokens } from '../../../platform/tokens/tokens.js';
import { byLinkUrls } from './urls.js';

export const authorLink = 'submission.author';
const year = 365 * 24 * 60;

/** A manuscript whose author has no account. */
export interface LinkedManuscript {
  id: number;
  personId: number;
  journalId: number;
  journalPath: string;
  language: string;
}

/** The private link of an author without an account: bound to one manuscript and to whoever answers for it, good again and again (R17). */
@Injectable()
export class AuthorLinks {
  constructor(private readonly database: Database, private readonly tokens: Tokens, private readonly clock: Clock, @Inject(CONFIG) private readonly config: Config, links: SecretLinks) {
    links.define(authorLink, (id) => this.make(id));
  }

  /** The manuscript that a secret opens in this journal, as long as its owner answers for it. */
  async open(secret: string, journalId: number): Promise<LinkedManuscript | null> {
    const token = await this.tokens.find(authorLink, secret);
    const manuscript = token && (await this.manuscript(token.subjectId));
    return manuscript && manuscript.journalId === journalId && manuscript.personId === token.personId ? manuscript : null;
  }

  /** Null where its author signs in, or nobody can be written to. */
  manuscript(id: number): Promise<LinkedManuscript | null> {
    return this.database.one<LinkedManuscript>(
      `select s.id, s.submitter_id as "personId", s.journal_id as "journalId", j.path as "journalPath", p.mail_language as language
       from submission s join journal j on j.id = s.journal_id join person p on p.id = s.submitter_id
       where s.id = $1 and s.stage <> 'draft' and p.email is not null and not exists (select 1 from account a where a.person_id = p.id) and not ${isKeptOut('p.id', '$2')}`, [id, this.clock.now()],
    );
  }

  private async make(id: number): Promise<string | null> {
    const manuscript = await this.manuscript(id);
    if (!manuscript) return null;
    const secret = await this.tokens.issue({ purpose: authorLink, subjectId: id, personId: manuscript.personId, minutes: year });
    return this.config.publicUrl + byLinkUrls.open({ journal: manuscript.journalPath, lang: isLanguage(manuscript.language) ? manuscript.language : 'en', secret });
  }
}
