import { Injectable } from '@nestjs/common';
import { Contributors, nameOfContributor, sameAddress, type KnownContributor } from '../../contributors/contributors.js';
import { Database } from '../../platform/database/database.js';
import { Languages } from '../../platform/i18n/languages.js';
import { isLanguage, type Language } from '../../platform/i18n/texts.js';
import type { Localized, Translator } from '../../platform/i18n/translator.js';
import { Mail } from '../../platform/mail/mail.js';
import { LetterTemplates, type Sayer } from '../letters/letter-templates.js';
import type { LetterWords } from '../letters/letter-words.js';
import { paragraphs } from '../paragraphs.js';
import { titleOf } from '../title.js';
import { contributorFacts } from './contributor-facts.js';
import { contributorLink, ContributorLinks } from './contributor-links.js';
import { contributorMail, type ContributorMail } from './contributor-mail.view.js';

interface Work {
  journalId: number;
  journalName: Localized;
  contactEmail: string;
  primary: string;
  timeZone: string;
  publicationId: number;
  title: Localized;
  language: string;
  submitterId: number | null;
  submitterEmail: string | null;
  languages: Record<string, string>;
}

/** Someone to write to: a contributor, or who was one until now. */
export type Addressee = Pick<KnownContributor, 'id' | 'personId' | 'email' | 'givenName' | 'middleName' | 'familyName' | 'suffix'>;

/** On which occasion someone is first told that they are named. */
type NamedKey = 'submittedToContributors' | 'enteredToContributors';

export type Change = 'added' | 'removed' | 'moved';

/** The letter in which a change of the company is told to those who stand in it. */
const letterOf = { added: 'contributorAdded', removed: 'contributorRemoved', moved: 'contributorMoved' } as const satisfies Record<Change, string>;

const worded = ({ subject, text }: LetterWords): Pick<ContributorMail, 'subject' | 'paragraphs'> => ({ subject, paragraphs: paragraphs(text) });

/** Tells contributors what is said of them, by whom, and how to answer; and all of them when their company changes (B2, B3). */
@Injectable()
export class ContributorLetters {
  constructor(
    private readonly database: Database,
    private readonly contributors: Contributors,
    private readonly languages: Languages,
    private readonly links: ContributorLinks,
    private readonly mail: Mail,
    private readonly templates: LetterTemplates,
  ) {}

  /** A manuscript is submitted: all who are named in it, except whoever named them, learn what was entered. */
  async named(submissionId: number, say: Sayer, by: { key: NamedKey; eventId: string; personId: number | null; name: string }): Promise<void> {
    const work = await this.work(submissionId);
    const all = await this.contributors.known(work.publicationId);
    for (const one of all.filter(({ personId, email }) => work.submitterId === null || (personId !== work.submitterId && !sameAddress(email, work.submitterEmail)))) {
      await this.entered(submissionId, work, one, by, (tr, args) => say(tr, { ...args, number: String(submissionId) }));
    }
  }

  /** Staff have entered someone, or written to a new address of theirs: they learn what was entered, and by whom. */
  async enteredByStaff(submissionId: number, contributorId: number, by: { eventId: string; personId: number; name: string }): Promise<void> {
    const work = await this.work(submissionId);
    const one = (await this.contributors.known(work.publicationId)).find(({ id }) => id === contributorId);
    const say = await this.templates.of('contributorEntered', work.journalId);
    if (one) await this.entered(submissionId, work, one, { key: 'contributorEntered', ...by }, say);
  }

  /** They asked for a new link. */
  async linkAgain(submissionId: number, contributorId: number, eventId: string): Promise<void> {
    const work = await this.work(submissionId);
    const one = (await this.contributors.known(work.publicationId)).find(({ id }) => id === contributorId);
    if (!one) return;
    const say = await this.templates.of('contributorLink', work.journalId);
    await this.write(submissionId, work, one, { key: 'contributorLink', eventId, personId: null, link: true }, (tr, args) => ({
      ...worded(say(tr, args)), facts: [], byline: [], own: { label: tr.t('byline.mail.open'), text: tr.t('byline.mail.can') },
    }));
  }

  /** The editors have changed who stands in the byline, or in which order: everyone there learns it, and whoever no longer stands there. */
  async changed(submissionId: number, change: { what: Change; about: Addressee | null; eventId: string; personId: number | null }): Promise<void> {
    const work = await this.work(submissionId);
    const all = await this.contributors.known(work.publicationId);
    const name = change.about ? nameOfContributor(change.about) : '';
    const say = await this.templates.ofAll([letterOf[change.what], 'contributorYouRemoved'], work.journalId);
    const others = change.what === 'added' ? all.filter(({ id }) => id !== change.about?.id) : all;
    for (const one of others) {
      await this.write(submissionId, work, one, { key: 'contributorsChanged', eventId: change.eventId, personId: change.personId, link: true }, (tr, args) => ({
        ...worded(say(letterOf[change.what])(tr, { ...args, contributor: name })), facts: [],
        byline: all.map(nameOfContributor), own: { label: tr.t('byline.mail.open'), text: tr.t('byline.mail.yours') },
      }));
    }
    if (change.what !== 'removed' || !change.about) return;
    await this.write(submissionId, work, change.about, { key: 'contributorsChanged', eventId: change.eventId, personId: change.personId, link: false }, (tr, args) => ({
      ...worded(say('contributorYouRemoved')(tr, args)), facts: [], byline: [], own: null,
    }));
  }

  private entered(submissionId: number, work: Work, one: KnownContributor, by: { key: NamedKey | 'contributorEntered'; eventId: string; personId: number | null; name: string }, say: Sayer): Promise<void> {
    return this.write(submissionId, work, one, { ...by, link: true }, (tr, args) => {
      return { ...worded(say(tr, { ...args, submitter: by.name })), facts: contributorFacts(one, tr), byline: [], own: { label: tr.t('byline.mail.open'), text: tr.t('byline.mail.can') } };
    });
  }

  private async write(
    submissionId: number, work: Work, to: Addressee, sent: { key: string; eventId: string; personId: number | null; link: boolean },
    words: (tr: Translator, args: { title: string; journal: string }) => Pick<ContributorMail, 'subject' | 'paragraphs' | 'facts' | 'byline' | 'own'>,
  ): Promise<void> {
    if (!to.email) return;
    const language: Language = [work.languages[String(to.personId)], work.language, work.primary].find((one) => isLanguage(one)) ?? 'en';
    const tr = this.languages.in(language, work.timeZone);
    const journal = tr.pick(work.journalName).text;
    await this.links.replace(to.id);
    await this.mail.enqueue({
      view: contributorMail,
      to: { personId: to.personId, address: to.email, name: nameOfContributor(to), language },
      from: { name: journal, replyTo: work.contactEmail },
      journalId: work.journalId, about: ['submission', submissionId], senderId: sent.personId, key: `${sent.key} ${sent.eventId} ${to.email.toLowerCase()}`,
      model: words(tr, { title: titleOf(work, tr), journal }),
      ...(sent.link ? { link: { kind: contributorLink, id: to.id } } : {}),
    });
  }

  private async work(submissionId: number): Promise<Work> {
    const [row] = await this.database.query<Work>(
      `select j.id as "journalId", j.name as "journalName", j.contact_email as "contactEmail", j.primary_language as "primary", j.time_zone as "timeZone", p.id as "publicationId", p.title, p.language,
         s.submitter_id as "submitterId", su.email as "submitterEmail",
         coalesce((select jsonb_object_agg(pe.id, pe.mail_language) from contributor c join person pe on pe.id = c.person_id where c.publication_id = p.id), '{}') as languages
       from submission s join journal j on j.id = s.journal_id left join person su on su.id = s.submitter_id join publication p on p.submission_id = s.id where s.id = $1 order by p.version desc limit 1`, [submissionId],
    );
    return row!;
  }
}
