import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { People } from '../../accounts/person/people.js';
import { CONFIG, type Config } from '../../config.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Languages } from '../../platform/i18n/languages.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Mail } from '../../platform/mail/mail.js';
import { Conflict } from '../../platform/web/problems.js';
import { letterMail } from '../letters/letter.view.js';
import { StatementAnnouncement, type Way } from './statement-announcement.entity.js';
import { StatementNotice } from './statement-notice.js';
import { announcementsUrls } from './urls.js';

const many = 200;

/** Tells people of a significant change of the statement: by a notice on every page, or by mail to all who have an account (S6). */
@Injectable()
export class Announce {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly mail: Mail,
    private readonly people: People,
    private readonly languages: Languages,
    private readonly notice: StatementNotice,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    jobs.define('statement.tell', ({ version, after }) => this.tell(Number(version), Number(after)));
  }

  /** Once for each version. */
  async announce(version: number, how: Way, until: Date | null, by: Actor): Promise<void> {
    await this.database.transaction(async () => {
      const first = await this.database.query(
        `insert into statement_announcement (version, how, announced_at, announced_by_id, notice_until) values ($1, $2, $3, $4, $5) on conflict do nothing returning version`, [version, how, this.clock.now(), by.personId, how === 'notice' ? until : null],
      );
      if (first.length === 0) throw new Conflict('announcements.done');
      await this.events.record({ kind: 'statement.announced', subject: ['statement', version], by, data: { how } });
      if (how === 'mail') await this.jobs.enqueue('statement.tell', { version, after: 0 });
    });
    this.notice.forget();
  }

  async of(): Promise<StatementAnnouncement[]> {
    return this.database.manager.find(StatementAnnouncement);
  }

  /** Some at a time, the next in a job of their own: begun again, it writes to nobody twice. */
  private async tell(version: number, after: number): Promise<void> {
    const ids = await this.database.query<{ id: number }>('select a.person_id as id from account a where a.confirmed_at is not null and a.person_id > $1 order by a.person_id limit $2', [after, many]);
    await this.database.transaction(async () => {
      for (const to of await this.people.recipients(ids.map(({ id }) => id))) {
        const tr = this.languages.in(to.language);
        await this.mail.enqueue({
          view: letterMail, to, from: { name: tr.t('platform.name'), replyTo: this.config.CONTACT_EMAIL }, key: `statement.${version}.${to.personId}`, about: ['statement', version],
          model: {
            subject: tr.t('announcements.mail.subject'), paragraphs: [tr.t('announcements.mail.text'), tr.t('announcements.mail.consents')],
            button: { href: this.config.publicUrl + announcementsUrls.changes({ lang: to.language, version }), label: tr.t('announcements.changes') },
          },
        });
      }
      if (ids.length === many) await this.jobs.enqueue('statement.tell', { version, after: ids.at(-1)?.id ?? 0 });
    });
  }
}
