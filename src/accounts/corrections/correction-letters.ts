import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { Journals } from '../../journals/journals.js';
import { Database } from '../../platform/database/database.js';
import { Languages } from '../../platform/i18n/languages.js';
import { Mail } from '../../platform/mail/mail.js';
import { People } from '../person/people.js';
import type { Correctable } from './correctable.js';
import type { Correction } from './correction.entity.js';
import { correctionMail } from './corrections.view.js';
import { correctionsUrls } from './urls.js';

/** Tells the person, who decides; someone without an account answers the journal. */
@Injectable()
export class CorrectionLetters {
  constructor(
    private readonly people: People,
    private readonly journals: Journals,
    private readonly languages: Languages,
    private readonly mail: Mail,
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async suggested(correction: Correction, field: Correctable): Promise<void> {
    const to = await this.people.recipient(correction.personId);
    if (!to) return;
    const journal = await this.journals.byId(correction.journalId);
    const tr = this.languages.in(to.language);
    const name = tr.pick(journal.name).text;
    const account = await this.database.one('select 1 from account where person_id = $1', [correction.personId]);
    await this.mail.enqueue({
      view: correctionMail, to, journalId: journal.id, about: ['person', correction.personId], senderId: correction.suggestedById, from: { name, replyTo: journal.contactEmail },
      model: {
        subject: tr.t('correction.mail.subject'), journal: name, field: tr.t(`person.${field}`), value: correction.value ?? '', reason: correction.reason ?? '',
        href: account ? this.config.publicUrl + correctionsUrls.own({ lang: to.language }) : null,
      },
    });
  }
}
