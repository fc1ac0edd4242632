import { Inject, Injectable } from '@nestjs/common';
import { People } from '../../accounts/person/people.js';
import { CONFIG, type Config } from '../../config.js';
import { Database } from '../../platform/database/database.js';
import { noon } from '../../platform/days.js';
import type { Event } from '../../platform/events/event.entity.js';
import { Languages } from '../../platform/i18n/languages.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { Mail } from '../../platform/mail/mail.js';
import { LetterTemplates } from '../letters/letter-templates.js';
import { noticeMail } from '../notice.view.js';
import { paragraphs } from '../paragraphs.js';
import { titleOf } from '../title.js';
import type { Task } from './task.entity.js';
import { taskUrls } from './urls.js';

/** Tells someone that a task is theirs. */
@Injectable()
export class TaskLetters {
  constructor(private readonly database: Database, private readonly people: People, private readonly languages: Languages, private readonly mail: Mail, private readonly templates: LetterTemplates, @Inject(CONFIG) private readonly config: Config) {}

  async given(task: Task, by: string, event: Event): Promise<void> {
    const to = task.ownerId === null ? null : await this.people.recipient(task.ownerId);
    if (!to) return;
    const [work] = await this.database.query<{ path: string; name: Localized; contactEmail: string; timeZone: string; title: Localized; language: string }>(
      `select j.path, j.name, j.contact_email as "contactEmail", j.time_zone as "timeZone", p.title, p.language from submission s join journal j on j.id = s.journal_id join publication p on p.submission_id = s.id
       where s.id = $1 order by p.version desc limit 1`, [task.submissionId],
    );
    const tr = this.languages.in(to.language, work!.timeZone);
    const journal = tr.pick(work!.name).text;
    const words = (await this.templates.of('taskGiven', event.journalId!))(tr, { title: titleOf(work!, tr), journal, writer: by });
    await this.mail.enqueue({
      view: noticeMail, to, from: { name: journal, replyTo: work!.contactEmail }, journalId: event.journalId, about: ['task', task.id], senderId: event.personId, key: `task ${event.id}`,
      model: {
        subject: words.subject, paragraphs: [...paragraphs(words.text), ...(task.due ? [tr.t('task.mail.due', { date: tr.date(noon(task.due)) })] : [])],
        letter: paragraphs(task.words), reviews: [], optOut: null, button: { href: this.config.publicUrl + taskUrls.tasks({ journal: work!.path, lang: to.language, submission: task.submissionId }), label: tr.t('task.mail.open') },
      },
    });
  }
}
