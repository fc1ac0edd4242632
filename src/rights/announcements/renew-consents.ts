import { Injectable } from '@nestjs/common';
import { consentPurposes, Consents } from '../../accounts/consents/consents.js';
import { consentsUrls } from '../../accounts/consents/urls.js';
import { PlatformMail } from '../../accounts/mails/platform-mail.js';
import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { letterMail } from '../letters/letter.view.js';
import { RenewAccount } from './renew-account.js';

const optional = consentPurposes.filter((purpose) => purpose !== 'account');

/** A yes holds for the words that it was given to. Where a purpose has changed, it ends, and the person is asked; silence is no (S6). */
@Injectable()
export class RenewConsents {
  constructor(private readonly database: Database, private readonly consents: Consents, private readonly mail: PlatformMail, account: RenewAccount, jobs: Jobs) {
    jobs.recur('consents.renew', '5 3 * * *', async () => {
      await this.sweep();
      await account.sweep();
    });
  }

  private async sweep(): Promise<void> {
    const given = await this.database.query<{ purpose: (typeof optional)[number]; language: string; words: string }>(
      'select distinct purpose, language, words from consent where withdrawn_at is null and purpose = any($1)', [optional],
    );
    for (const { purpose, language, words } of given.filter((one) => one.words !== this.consents.wordsOf(one.purpose, one.language))) {
      const people = await this.database.query<{ id: number }>(
        'select person_id as id from consent where withdrawn_at is null and purpose = $1 and language = $2 and words = $3 order by person_id', [purpose, language, words],
      );
      for (const { id } of people) await this.end(id, purpose);
    }
  }

  private async end(personId: number, purpose: (typeof optional)[number]): Promise<void> {
    await this.database.transaction(async () => {
      await this.consents.withdraw(personId, purpose);
      await this.mail.toPerson(personId, (tr, to) => ({
        view: letterMail,
        model: {
          subject: tr.t('announcements.renew.subject'),
          paragraphs: [tr.t('announcements.renew.text'), this.consents.wordsOf(purpose, to.language), tr.t('announcements.renew.silence')],
          button: { href: this.mail.href(consentsUrls.mine({ lang: to.language })), label: tr.t('announcements.renew.open') },
        },
      }));
    });
  }
}
