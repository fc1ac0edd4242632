import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { isKeptOut } from '../../accounts/account/kept-out.js';
import { CONFIG, type Config } from '../../config.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { isLanguage, type Language } from '../../platform/i18n/texts.js';
import { SecretLinks } from '../../platform/mail/secret-links.js';
import { Tokens } from '../../platform/tokens/tokens.js';
import { editorialUrls } from '../urls.js';
import { invitationLink } from './review-letters.js';

export interface OpenAssignment {
  id: number;
  publicId: string;
  personId: number;
  journalId: number;
  journalPath: string;
  language: string;
}

const year = 365 * 24 * 60;

/** The mailed link of an invitation: bound to its assignment, good again and again until that ends. */
@Injectable()
export class InvitationLinks implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly links: SecretLinks,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.links.define(invitationLink, (id) => this.make(id));
  }

  /** The assignment that a secret opens in this journal, while it is open. */
  async open(secret: string, journalId: number): Promise<OpenAssignment | null> {
    const token = await this.tokens.find(invitationLink, secret);
    const assignment = token && (await this.standing(token.subjectId));
    return assignment && assignment.journalId === journalId && assignment.personId === token.personId ? assignment : null;
  }

  async revoke(assignmentId: number): Promise<void> {
    await this.tokens.revoke(invitationLink, assignmentId);
  }

  private async make(id: number): Promise<string | null> {
    const assignment = await this.standing(id);
    if (!assignment) return null;
    const secret = await this.tokens.issue({ purpose: invitationLink, subjectId: id, personId: assignment.personId, minutes: year });
    const lang: Language = isLanguage(assignment.language) ? assignment.language : 'en';
    return this.config.publicUrl + editorialUrls.reviewLink({ journal: assignment.journalPath, lang, secret });
  }

  /** An assignment whose review can still be written. */
  standing(id: number): Promise<OpenAssignment | null> {
    return this.database.one<OpenAssignment>(
      `select a.id, a.public_id as "publicId", a.person_id as "personId", s.journal_id as "journalId", j.path as "journalPath", p.mail_language as language
       from review_assignment a join review_round r on r.id = a.round_id join submission s on s.id = a.submission_id join journal j on j.id = s.journal_id join person p on p.id = a.person_id
       where a.id = $1 and a.cancelled_at is null and a.declined_at is null and r.closed_at is null and s.stage = 'review'
         and not ${isKeptOut('a.person_id', '$2')}`, [id, this.clock.now()],
    );
  }
}
