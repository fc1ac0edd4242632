import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Languages } from '../../platform/i18n/languages.js';
import { isLanguage } from '../../platform/i18n/texts.js';
import { Mail } from '../../platform/mail/mail.js';
import { contactMail } from './contact-letters.view.js';

interface Addressee {
  username: string | null;
  name: string;
  email: string | null;
  language: string;
}

interface Letter {
  about: 'confirm' | 'taken' | 'added' | 'removed' | 'change' | 'changed' | 'cancelled' | 'stopped';
  /** Where it goes, if not to the preferred address. */
  to?: string;
  /** To someone who has not shown who they are: without the name that an account carries, which could be anything. */
  unproven?: boolean;
  link?: { kind: string; id: number };
  /** What the text speaks of. */
  address?: string;
  day?: Date;
}

/** What a person is written about their addresses. */
@Injectable()
export class ContactLetters {
  constructor(private readonly database: Database, private readonly languages: Languages, private readonly mail: Mail) {}

  async write(personId: number, { about, to, unproven, link, address, day }: Letter): Promise<void> {
    const person = await this.database.one<Addressee>(
      `select a.username, concat_ws(' ', p.given_name, p.middle_name, p.family_name) as name, p.email, p.mail_language as language
       from person p left join account a on a.person_id = p.id where p.id = $1`, [personId],
    );
    const goesTo = to ?? person?.email;
    if (!person || !goesTo) return;
    const language = isLanguage(person.language) ? person.language : 'en';
    const tr = this.languages.in(language);
    const { t } = tr;
    await this.mail.enqueue({
      view: contactMail,
      to: { personId, address: goesTo, name: unproven ? '' : person.name, language },
      from: { name: t('platform.name'), replyTo: null },
      about: ['person', personId],
      model: {
        subject: t(`contactMail.${about}.subject`),
        text: t(`contactMail.${about}.text`, { username: person.username ?? '', address: address ?? '', day: day ? tr.date(day) : '' }),
        label: link ? t(`contactMail.${about}.link`) : null,
        after: link ? t(`contactMail.${about}.after`) : null,
      },
      ...(link ? { link } : {}),
    });
  }
}
