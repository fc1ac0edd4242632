import { Inject, Injectable } from '@nestjs/common';
import { alertTo, languageOf } from '../../accounts/alerts/alert-letters.js';
import { Alerts } from '../../accounts/alerts/alerts.js';
import { CONFIG, type Config } from '../../config.js';
import { Journals } from '../../journals/journals.js';
import type { Journal } from '../../journals/journal.entity.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Languages } from '../../platform/i18n/languages.js';
import type { Language } from '../../platform/i18n/texts.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Mail } from '../../platform/mail/mail.js';
import { issueLabel } from '../issue-label.js';
import type { Issue } from '../issue.entity.js';
import { Issues } from '../issues.js';
import { contentsModel, contentsOf } from '../reading/contents.js';
import { publishingUrls } from '../urls.js';
import { issueMail, type IssueMail } from './issue-mail.view.js';

const job = 'issue.announce';
export const batchSize = 200;

/** Tells those who asked for it that an issue is out: in batches, each of which is written whole or not at all, so that a crash neither loses nor doubles a mail. */
@Injectable()
export class AnnounceIssue {
  constructor(
    private readonly database: Database,
    private readonly journals: Journals,
    private readonly issues: Issues,
    private readonly alerts: Alerts,
    private readonly languages: Languages,
    private readonly mail: Mail,
    private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
    events: Events,
  ) {
    jobs.define(job, ({ issue, after }) => this.batch(Number(issue), Number(after)));
    events.on('issue.published', ({ subjectId }) => this.next(subjectId, 0));
  }

  private next(issue: number, after: number): Promise<void> {
    return this.jobs.enqueue(job, { issue, after }, { key: `${job} ${issue} ${after}` });
  }

  private async batch(id: number, after: number): Promise<void> {
    const issue = await this.issues.byId(id);
    const journal = await this.journals.byId(issue.journalId);
    if (!issue.publishedAt || !journal.enabled) return;
    const models = new Map<Language, Omit<IssueMail, 'link' | 'name' | 'from'>>();
    await this.database.transaction(async () => {
      const subscribers = await this.alerts.subscribers(journal.id, after, batchSize);
      for (const subscriber of subscribers) {
        const language = languageOf(subscriber);
        const model = models.get(language) ?? (await this.model(issue, journal, language));
        models.set(language, model);
        await this.mail.enqueue<IssueMail>({
          ...alertTo<IssueMail>(subscriber), view: issueMail, model, from: { name: model.journal, replyTo: journal.contactEmail }, journalId: journal.id, key: `issue ${issue.id} to subscriber ${subscriber.id}`,
        });
      }
      const last = subscribers.at(-1);
      if (last && subscribers.length === batchSize) await this.next(id, last.id);
    });
  }

  private async model(issue: Issue, journal: Journal, lang: Language): Promise<Omit<IssueMail, 'link' | 'name' | 'from'>> {
    const tr = this.languages.in(lang, journal.timeZone);
    const at = { journal: journal.path, lang };
    const [name, title, label] = [tr.pick(journal.name).text, tr.pick(issue.title).text, issueLabel(tr, issue)];
    const whole = (path: string): string => this.config.publicUrl + path;
    return {
      subject: tr.t('publishing.alert.subject', { journal: name, issue: label }), journal: name, issue: title ? `${label}: ${title}` : label, href: whole(publishingUrls.issue({ ...at, issue: issue.id })),
      sections: contentsModel(await contentsOf(this.database, issue.id), tr, at).map((section) => ({
        title: section.title, lang: section.lang, articles: section.articles.map((article) => ({ title: article.title, lang: article.lang, authors: article.authors, href: whole(article.href) })),
      })),
    };
  }
}
