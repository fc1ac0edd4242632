import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { CONFIG, type Config } from '../../config.js';
import { versionUrls } from '../../editorial/versions/urls.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Languages } from '../../platform/i18n/languages.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { isLanguage } from '../../platform/i18n/texts.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Mail } from '../../platform/mail/mail.js';
import { found } from '../../platform/web/problems.js';
import { letterMail } from '../letters/letter.view.js';
import { MentionSearch } from './mention.entities.js';
import { isByJournal, type Outcome } from './outcomes.js';

interface Work {
  requestId: number;
  journalId: number;
  path: string;
  name: Localized;
  contactName: string;
  contactEmail: string;
  language: string;
}

/** Searches for someone who is only mentioned, and records how each work that names them was weighed (R16). */
@Injectable()
export class Mentions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly mail: Mail,
    private readonly languages: Languages,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async begin(requestId: number, by: Actor, names: readonly string[]): Promise<string> {
    return this.database.transaction(async () => {
      const search = this.database.manager.create(MentionSearch, { publicId: randomBytes(16).toString('hex'), requestId, names: [...names], askedAt: this.clock.now(), askedById: by.personId, doneAt: null });
      await this.database.manager.insert(MentionSearch, search);
      await this.jobs.enqueue('mentions.search', { search: search.id });
      await this.events.record({ kind: 'mention.searched', subject: ['rightsRequest', requestId], by });
      return search.publicId;
    });
  }

  /** Leaving an article out of search engines acts at once; what needs a version the journal is asked for, since it decides what it publishes. */
  async weigh(searchId: number, submissionId: number, by: Actor, { outcome, reasons, ask }: { outcome: Outcome; reasons: string; ask: string }): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('select 1 from mention_search where id = $1 for update', [searchId]);
      const work = found(await this.work(searchId, submissionId));
      await this.database.execute(
        `insert into mention_weighing (search_id, submission_id, outcome, reasons, weighed_at, weighed_by_id) values ($1, $2, $3, $4, $5, $6)
         on conflict (search_id, submission_id) do update set outcome = excluded.outcome, reasons = excluded.reasons, weighed_at = excluded.weighed_at, weighed_by_id = excluded.weighed_by_id`,
        [searchId, submissionId, outcome, reasons, this.clock.now(), by.personId],
      );
      if (outcome === 'deindexing') await this.database.execute('insert into deindexed_article (submission_id, since) values ($1, $2) on conflict do nothing', [submissionId, this.clock.now()]);
      else await this.database.execute(`delete from deindexed_article where submission_id = $1 and not exists (select 1 from mention_weighing where submission_id = $1 and outcome = 'deindexing')`, [submissionId]);
      await this.events.record({ kind: 'mention.weighed', subject: ['rightsRequest', work.requestId], by, data: { submission: submissionId, outcome } });
      if (isByJournal(outcome)) await this.ask(work, submissionId, outcome, ask, by);
    });
  }

  private async ask(work: Work, submissionId: number, outcome: Outcome, words: string, by: Actor): Promise<void> {
    const language = isLanguage(work.language) ? work.language : 'en';
    const tr = this.languages.in(language);
    await this.mail.enqueue({
      view: letterMail, to: { personId: null, address: work.contactEmail, name: work.contactName, language }, from: { name: tr.t('platform.name'), replyTo: this.config.CONTACT_EMAIL }, about: ['rightsRequest', work.requestId], senderId: by.personId,
      model: {
        subject: tr.t('mention.mail.subject', { journal: tr.pick(work.name).text, number: String(submissionId) }), paragraphs: [tr.t(`mention.mail.${outcome}`, { number: String(submissionId) }), ...words.split(/\n{2,}/)],
        button: { href: this.config.publicUrl + versionUrls.versions({ journal: work.path, lang: language, submission: submissionId }), label: tr.t('mention.mail.open') },
      },
    });
  }

  /** Only a work in which the search has found the name. */
  private work(searchId: number, submissionId: number): Promise<Work | null> {
    return this.database.one<Work>(
      `select m.request_id as "requestId", s.journal_id as "journalId", j.path, j.name, j.contact_name as "contactName", j.contact_email as "contactEmail", j.primary_language as language
       from mention_search m join submission s on s.id = $2 join journal j on j.id = s.journal_id where m.id = $1 and exists (select 1 from mention_place p where p.search_id = m.id and p.submission_id = s.id)`, [searchId, submissionId],
    );
  }
}
