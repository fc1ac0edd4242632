import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { Journals } from '../../journals/journals.js';
import { Languages } from '../../platform/i18n/languages.js';
import { isLanguage, type Language } from '../../platform/i18n/texts.js';
import { Mail } from '../../platform/mail/mail.js';
import { found } from '../../platform/web/problems.js';
import { Accounts } from '../account/accounts.js';
import { People } from '../person/people.js';
import { mastheadLink } from './masthead-links.js';
import { mastheadMail } from './masthead-mail.view.js';
import { factsOf } from './masthead-look.js';
import { MastheadQuery, type OwnRow } from './masthead.query.js';
import { mastheadUrls } from './urls.js';

interface To {
  personId: number | null;
  address: string;
  name: string;
  language: Language;
  /** Whether they sign in; whoever does not gets a private link. */
  account: boolean;
}

/** Asks people to confirm what a masthead is to say of them, and tells where we have their address from (GDPR Art. 14). */
@Injectable()
export class MastheadLetters {
  constructor(
    private readonly query: MastheadQuery,
    private readonly people: People,
    private readonly accounts: Accounts,
    private readonly journals: Journals,
    private readonly languages: Languages,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async ask(entryId: number): Promise<void> {
    const entry = found(await this.query.entry(entryId));
    const to = await this.to(entry);
    if (!to) return;
    const journal = await this.journals.byId(entry.journalId);
    const tr = this.languages.in(to.language);
    const name = tr.pick(journal.name).text;
    await this.mail.enqueue({
      view: mastheadMail,
      to,
      from: { name, replyTo: journal.contactEmail },
      journalId: journal.id,
      about: ['mastheadEntry', entryId],
      model: {
        subject: tr.t('masthead.mail.subject', { journal: name }), journal: name, again: entry.everConfirmed, facts: factsOf(entry, tr),
        href: to.account ? this.config.publicUrl + mastheadUrls.ownEntry({ lang: to.language, mastheadEntry: entry.publicId }) : null,
      },
      ...(to.account ? {} : { link: { kind: mastheadLink, id: entryId } }),
    });
  }

  private async to(entry: OwnRow): Promise<To | null> {
    const account = entry.personId === null ? null : await this.accounts.byPerson(entry.personId);
    const person = account ? await this.people.recipient(account.personId) : null;
    if (person) return { ...person, account: true };
    const language = isLanguage(entry.language) ? entry.language : 'en';
    return entry.email ? { personId: entry.personId, address: entry.email, name: entry.name, language, account: false } : null;
  }
}
