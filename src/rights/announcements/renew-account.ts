import { Injectable } from '@nestjs/common';
import { Consents } from '../../accounts/consents/consents.js';
import { consentsUrls } from '../../accounts/consents/urls.js';
import { daysOf, terms } from '../../accounts/lifecycle/terms.js';
import { PlatformMail } from '../../accounts/mails/platform-mail.js';
import { selfChosenRoles } from '../../personal-data/roles.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Languages } from '../../platform/i18n/languages.js';
import type { Language } from '../../platform/i18n/texts.js';
import { oneByOne } from '../../platform/jobs/one-by-one.js';
import { letterMail } from '../letters/letter.view.js';

const day = 86_400_000;

/** How long the question stands before silence is a no. */
export const daysToAnswer = 30;

/** Whose account rests on another ground than consent: work as staff goes on. */
const isStaff = (person: string): string => `(exists (select from account a where a.person_id = ${person} and a.web_admin)
  or exists (select from membership m where m.person_id = ${person} and (m.ended_at is null or m.ended_at > $1) and not m.role = any($2)))`;

/**
 * The consent that an account rests on, where its words have changed: the person is asked again, by mail and on every page
 * after sign-in. Silence is a no: the consent ends, and the account gets a date on which it is erased, of which it is warned
 * like any other; an account that is needed for work as staff stays for that alone (S6).
 */
@Injectable()
export class RenewAccount {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly consents: Consents, private readonly languages: Languages, private readonly mail: PlatformMail) {}

  async sweep(): Promise<void> {
    const given = await this.database.query<{ language: Language; words: string }>(
      `select distinct language, words from consent where withdrawn_at is null and purpose = 'account' and asked_again_at is null`);
    for (const { language, words } of given.filter((one) => one.words !== this.consents.wordsOf('account', one.language))) {
      const people = await this.database.query<{ id: number }>(
        `select person_id as id from consent where withdrawn_at is null and purpose = 'account' and asked_again_at is null and language = $1 and words = $2 order by person_id`, [language, words],
      );
      await oneByOne(people.map(({ id }) => id), (id) => this.ask(id));
    }
    const silent = await this.database.query<{ id: number }>(
      `select person_id as id from consent where withdrawn_at is null and purpose = 'account' and asked_again_at <= $1 order by person_id`, [new Date(this.clock.now().getTime() - daysToAnswer * day)],
    );
    await oneByOne(silent.map(({ id }) => id), (id) => this.end(id));
  }

  private async ask(personId: number): Promise<void> {
    await this.database.transaction(async () => {
      const asked = await this.database.execute(`update consent set asked_again_at = $2 where person_id = $1 and purpose = 'account' and withdrawn_at is null and asked_again_at is null`, [personId, this.clock.now()]);
      if (asked === 0) return;
      await this.mail.toPerson(personId, (tr, to) => ({
        view: letterMail,
        model: {
          subject: tr.t('announcements.account.subject'),
          paragraphs: [tr.t('announcements.account.text'), this.consents.wordsOf('account', to.language), tr.t('announcements.account.silence', { days: daysToAnswer, more: daysOf(terms.warning) }), tr.t('announcements.account.staff')],
          button: { href: this.mail.href(consentsUrls.changed({ lang: to.language })), label: tr.t('announcements.account.answer') },
        },
      }));
    });
  }

  private async end(personId: number): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('select 1 from person where id = $1 for update', [personId]);
      const now = this.clock.now();
      const row = await this.database.one<{ language: Language; staff: boolean }>(
        `select c.language, ${isStaff('c.person_id')} as staff from consent c where c.person_id = $3 and c.purpose = 'account' and c.withdrawn_at is null and c.asked_again_at is not null`, [now, selfChosenRoles, personId],
      );
      if (!row) return;
      await this.consents.withdraw(personId, 'account');
      if (row.staff) return;
      // Of a date that someone has set already, that one counts.
      await this.database.execute(
        `insert into account_date (person_id, kind, at, reason, set_at) values ($1, 'erasure', $2, $3, $4) on conflict do nothing`,
        [personId, new Date(now.getTime() + terms.warning), this.languages.in(row.language).t('announcements.account.reason'), now],
      );
    });
  }
}
