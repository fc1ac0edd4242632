import { Inject, Injectable } from '@nestjs/common';
import { People } from '../../../accounts/person/people.js';
import { personOf } from '../../../accounts/person/people.js';
import { isRestrictedAddress, namesRestricted } from '../../../accounts/restriction/restricted.js';
import type { Actor } from '../../../access/actor.js';
import { CONFIG, type Config } from '../../../config.js';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { Languages } from '../../../platform/i18n/languages.js';
import { isLanguage, type Language } from '../../../platform/i18n/texts.js';
import { Mail } from '../../../platform/mail/mail.js';
import { SecretLinks } from '../../../platform/mail/secret-links.js';
import { Tokens } from '../../../platform/tokens/tokens.js';
import { Audience } from '../../audience.js';
import { Notifier } from '../../notifier.js';
import { LetterTemplates } from '../../letters/letter-templates.js';
import { paragraphs } from '../../paragraphs.js';
import { titleOf } from '../../title.js';
import { privateLinkMail } from './private-link.view.js';
import { byLinkUrls } from './urls.js';

const handOverLink = 'submission.handOver';
const twoMonths = 60 * 24 * 60;

/** A co-author who could answer for the manuscript in the submitter's place. */
export interface CoAuthor {
  /** Of the newest version's byline. */
  id: number;
  name: string;
}

/** What a co-author is asked. */
export interface Asked {
  contributorId: number;
  submissionId: number;
  journalId: number;
  submitterId: number;
  submitter: string;
  title: Record<string, string>;
  language: string;
}

const under = `s.stage in ('submission', 'review', 'copyediting', 'production', 'scheduled')`;
/** Named in the newest version with an address of their own; not the submitter, and nobody who reviews the work or whose data may not be used. */
const coAuthors = `
  from contributor c join publication p on p.id = c.publication_id join submission s on s.id = p.submission_id join person me on me.id = s.submitter_id
  where p.version = (select max(version) from publication where submission_id = s.id) and ${under} and c.email is not null and c.person_id is distinct from me.id and c.email is distinct from me.email
    and not ${namesRestricted('c', 'assignment')} and not ${isRestrictedAddress('c.email', 'assignment')}
    and not exists (select 1 from review_assignment a join person r on r.id = a.person_id where a.submission_id = s.id and a.declined_at is null and a.cancelled_at is null and (r.id = c.person_id or r.email = c.email))`;

/** Lets a co-author take a manuscript over: asked by mail, and theirs only once they have said yes (R17). Until then nothing changes. */
@Injectable()
export class HandOverManuscript {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly tokens: Tokens,
    private readonly people: People,
    private readonly audience: Audience,
    private readonly languages: Languages,
    private readonly mail: Mail,
    private readonly templates: LetterTemplates,
    private readonly notifier: Notifier,
    @Inject(CONFIG) private readonly config: Config,
    links: SecretLinks,
  ) {
    links.define(handOverLink, (id, address) => this.make(id, address));
  }

  of(submissionId: number): Promise<CoAuthor[]> {
    return this.database.query<CoAuthor>(`select c.id, concat_ws(' ', c.given_name, c.middle_name, c.family_name) as name ${coAuthors} and s.id = $1 order by c.position, c.id`, [submissionId]);
  }

  /** Within the transaction of the caller. False if this is no co-author who can be asked. */
  async ask(submissionId: number, contributorId: number, by: Actor): Promise<boolean> {
    const one = (await this.of(submissionId)).find(({ id }) => id === contributorId);
    const known = one && (await this.audience.known(submissionId));
    if (!known) return false;
    const row = await this.database.one<{ address: string; personId: number | null; language: string | null }>(
      `select c.email::text as address, p.id as "personId", p.mail_language as language from contributor c left join person p on p.id = coalesce(c.person_id, ${personOf('c.email')}) where c.id = $1`, [contributorId],
    );
    const language: Language = [row!.language, known.language, known.journalLanguage].find((one) => isLanguage(one)) ?? 'en';
    const tr = this.languages.in(language, known.timeZone);
    const journal = tr.pick(known.journalName).text;
    const words = (await this.templates.of('handOverAsked', known.journalId))(tr, { journal, number: String(submissionId), title: titleOf(known, tr), submitter: known.submitterName });
    const event = await this.events.record({ kind: 'submission.handOverAsked', subject: ['submission', submissionId], journalId: known.journalId, by });
    await this.mail.enqueue({
      view: privateLinkMail, to: { personId: row!.personId, address: row!.address, name: one!.name, language }, from: { name: journal, replyTo: known.contactEmail },
      journalId: known.journalId, about: ['submission', submissionId], senderId: by.personId, key: `handOverAsked ${event.id}`, link: { kind: handOverLink, id: contributorId },
      model: { subject: words.subject, paragraphs: [...paragraphs(words.text), tr.t('byLink.ask.means')], label: tr.t('byLink.ask.open'), after: [tr.t('byLink.ask.free')] },
    });
    return true;
  }

  /** What a secret asks in this journal, as long as whoever asked still answers for the manuscript. */
  async open(secret: string, journalId: number): Promise<Asked | null> {
    const token = await this.tokens.find(handOverLink, secret);
    return token && this.database.one<Asked>(
      `select c.id as "contributorId", s.id as "submissionId", s.journal_id as "journalId", me.id as "submitterId", concat_ws(' ', me.given_name, me.family_name) as submitter, p.title, p.language
       ${coAuthors} and c.id = $1 and s.journal_id = $2 and me.id = $3`, [token.subjectId, journalId, token.personId],
    );
  }

  /** Who answers for the manuscript from now on; null where the question is gone, or someone was faster. */
  async accept(secret: string, journalId: number): Promise<{ submissionId: number; personId: number; hasAccount: boolean } | null> {
    const asked = await this.open(secret, journalId);
    return asked && this.database.transaction(async () => {
      await this.database.query('select 1 from submission where id = $1 for update', [asked.submissionId]);
      if (!(await this.open(secret, journalId)) || !(await this.tokens.redeem(handOverLink, secret))) return null;
      const { submissionId, contributorId, submitterId } = asked;
      const personId = await this.person(contributorId);
      await this.database.execute('update submission set submitter_id = $2 where id = $1', [submissionId, personId]);
      const event = await this.events.record({ kind: 'submission.handedOver', subject: ['submission', submissionId], journalId, by: { personId, behind: null }, data: { from: submitterId } });
      await this.notifier.tell('handedOver', { event, submissionId });
      return { submissionId, personId, hasAccount: (await this.database.one('select 1 from account where person_id = $1', [personId])) !== null };
    });
  }

  /** The contributor as a person of the platform: known already, or made from what the byline says. */
  private async person(contributorId: number): Promise<number> {
    const row = (await this.database.one<{ id: number | null; givenName: string | null; familyName: string | null; email: string; language: string }>(
      `select coalesce(c.person_id, ${personOf('c.email')}) as id, c.given_name as "givenName", c.family_name as "familyName", c.email::text as email, p.language
       from contributor c join publication p on p.id = c.publication_id where c.id = $1`, [contributorId],
    ))!;
    const id = row.id ?? (await this.people.create({ givenName: row.givenName ?? '', familyName: row.familyName ?? '', email: row.email, mailLanguage: isLanguage(row.language) ? row.language : 'en', source: 'submitter' })).id;
    await this.database.execute('update contributor set person_id = $2 where id = $1 and person_id is null', [contributorId, id]);
    return id;
  }

  private async make(id: number, address: string): Promise<string | null> {
    const row = await this.database.one<{ submitterId: number; path: string; language: string | null }>(
      `select me.id as "submitterId", (select path from journal where id = s.journal_id) as path, coalesce((select mail_language from person where id = coalesce(c.person_id, ${personOf('c.email')})), p.language) as language
       ${coAuthors} and c.id = $1 and c.email = $2::citext`, [id, address],
    );
    if (!row) return null;
    const secret = await this.tokens.issue({ purpose: handOverLink, subjectId: id, personId: row.submitterId, minutes: twoMonths });
    return this.config.publicUrl + byLinkUrls.handOver({ journal: row.path, lang: isLanguage(row.language) ? row.language : 'en', secret });
  }
}
