import { Controller, Get, Inject, Param } from '@nestjs/common';
import Handlebars from 'handlebars';
import { Public } from '../../access/marks.js';
import { CONFIG, type Config } from '../../config.js';
import type { Journal } from '../../journals/journal.entity.js';
import { Journals } from '../../journals/journals.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { page, type Page } from '../../platform/web/answers.js';
import { idFrom } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { announcementsUrls } from '../announcements/urls.js';
import { Responsibilities } from '../organisations/responsibility.js';
import { privacyView, type PrivacyPage } from './privacy.view.js';
import { sectionsOf } from './sections.js';
import { Statements } from './statements.js';
import { rightsUrls } from '../urls.js';

type Contacts = PrivacyPage['contacts']['items'];

const contact = (term: string, name: string | null, email: string | null, lang: string | null): Contacts => {
  const values = [...(name ? [{ text: name, href: null, lang }] : []), ...(email ? [{ text: email, href: `mailto:${email}`, lang: null }] : [])];
  return values.length > 0 ? [{ term, values }] : [];
};

/** The privacy statement of the platform and, with its own contact, of each journal. */
@Controller()
@Public()
export class PrivacyController {
  constructor(private readonly statements: Statements, private readonly journals: Journals, private readonly responsibilities: Responsibilities, @Inject(CONFIG) private readonly config: Config) {}

  @Get(rightsUrls.privacy.pattern)
  async platform(@Context() context: RequestContext): Promise<Page<PrivacyPage>> {
    return this.show(context, await this.journals.enabled());
  }

  @Get(rightsUrls.privacyVersion.pattern)
  async version(@Context() context: RequestContext, @Param('version') version: string): Promise<Page<PrivacyPage>> {
    return this.show(context, await this.journals.enabled(), idFrom(version));
  }

  @Get(rightsUrls.journalPrivacy.pattern)
  async journal(@Context() context: RequestContext): Promise<Page<PrivacyPage>> {
    return this.show(context, [await this.journals.of(context)], null, true);
  }

  private async show({ language, translator }: RequestContext, journals: readonly Journal[], version: number | null = null, one = false): Promise<Page<PrivacyPage>> {
    const journal = one ? (journals[0] ?? null) : null;
    const addition = journal ? await this.responsibilities.addition(journal.id, translator) : [];
    const statement = await this.statements.read(language, version);
    const facts = { version: statement.version, date: translator.date(statement.publishedAt) };
    const contacts = [...(await this.office(null, translator, this.platformContact(translator))), ...(journal ? await this.office(journal.id, translator, this.journalContact(journal, translator)) : journals.flatMap((other) => this.journalContact(other, translator)))];
    const journalOwn = journal && await this.responsibilities.of(journal.id, 'journal', translator.t('organisations.whoIsAt', { journal: translator.pick(journal.name).text }), translator);
    const ownWords = journal && addition.length > 0 ? { title: translator.t('organisations.ownWords', { journal: translator.pick(journal.name).text }), paragraphs: addition } : null;
    const sections = [
      ...(contacts.length > 0 ? [{ id: 'contact', title: translator.t('rights.contact') }] : []),
      ...(journalOwn ? [journalOwn] : []),
      ...(ownWords ? [{ id: 'addition', title: ownWords.title }] : []),
      ...sectionsOf(statement.html),
      { id: 'versions', title: translator.t('rights.versions') },
    ];
    return page(privacyView, {
      title: version === null ? translator.t('rights.title') : translator.t('rights.titleOf', { version }),
      inForce: translator.t(statement.newest ? 'rights.inForce' : 'rights.superseded', facts),
      newer: statement.newest ? null : { label: translator.t('rights.toNewest'), href: rightsUrls.privacy({ lang: language }) },
      contents: sections.map(({ id, title }) => ({ label: title, href: `#${id}` })),
      contacts: { items: contacts },
      journal: journalOwn,
      addition: ownWords,
      statement: new Handlebars.SafeString(statement.html),
      versions: (await this.statements.versions()).map((other) => ({
        label: translator.t('rights.version', { version: other.version, date: translator.date(other.publishedAt) }),
        href: rightsUrls.privacyVersion({ lang: language, version: other.version }),
        current: other.version === version,
        changes: other.version > 1 ? { label: translator.t('announcements.changes'), href: announcementsUrls.changes({ lang: language, version: other.version }) } : null,
      })),
    });
  }

  /** The contact for privacy takes the place of the general one, where there is one. */
  private async office(journalId: number | null, translator: Translator, general: Contacts): Promise<Contacts> {
    const office = await this.responsibilities.office(journalId);
    if (!office) return general;
    const term = general[0]?.term ?? translator.t('rights.contact.platform');
    const own = contact(term, office.contactName, office.contactEmail, null);
    const register = office.registerName ? [{ term: translator.t('organisations.register'), values: [{ text: office.registerName, href: null, lang: null }] }] : [];
    return [...(own.length > 0 ? own : general), ...contact(translator.t('organisations.officerName'), office.officerName, office.officerEmail, null), ...register];
  }

  private platformContact(translator: Translator): Contacts {
    return contact(translator.t('rights.contact.platform'), this.config.CONTACT_NAME, this.config.CONTACT_EMAIL, null);
  }

  private journalContact(journal: Journal, translator: Translator): Contacts {
    return contact(translator.pick(journal.name).text, journal.contactName, journal.contactEmail, null);
  }
}
