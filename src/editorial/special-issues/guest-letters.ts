import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { People } from '../../accounts/person/people.js';
import { CONFIG, type Config } from '../../config.js';
import { Journals } from '../../journals/journals.js';
import { Languages } from '../../platform/i18n/languages.js';
import { Mail } from '../../platform/mail/mail.js';
import { Database } from '../../platform/database/database.js';
import { found } from '../../platform/web/problems.js';
import { Issues } from '../../publishing/issues.js';
import { LetterTemplates } from '../letters/letter-templates.js';
import { paragraphs } from '../paragraphs.js';
import { specialName } from './calls.js';
import { guestMail } from './guest-mail.view.js';
import { specialIssueUrls } from './urls.js';

/** Tells guest editors of their issue, and asks whether readers may see their names. */
@Injectable()
export class GuestLetters {
  constructor(
    private readonly database: Database,
    private readonly issues: Issues,
    private readonly journals: Journals,
    private readonly people: People,
    private readonly languages: Languages,
    private readonly mail: Mail,
    private readonly templates: LetterTemplates,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async ask(issueId: number, personId: number, by: Actor): Promise<void> {
    const to = await this.people.recipient(personId);
    if (!to) return;
    const issue = await this.issues.byId(issueId);
    const journal = await this.journals.byId(issue.journalId);
    const { id } = found(await this.database.one<{ id: number }>('select id from special_issue_editor where issue_id = $1 and person_id = $2', [issueId, personId]));
    const tr = this.languages.in(to.language, journal.timeZone);
    const [name, special] = [tr.pick(journal.name).text, specialName(tr, issue)];
    const words = (await this.templates.of('specialGuest', journal.id))(tr, { issue: special, journal: name });
    await this.mail.enqueue({
      view: guestMail, to, from: { name, replyTo: journal.contactEmail }, journalId: journal.id, about: ['issue', issueId], senderId: by.personId,
      model: { subject: words.subject, paragraphs: paragraphs(words.text), href: this.config.publicUrl + specialIssueUrls.answer({ journal: journal.path, lang: to.language, specialEditor: id }) },
    });
  }
}
