import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Languages } from '../../platform/i18n/languages.js';
import { isLanguage, type Language } from '../../platform/i18n/texts.js';
import { Mail } from '../../platform/mail/mail.js';
import type { View } from '../../platform/views/view.js';
import { confirmMail, emailChangedMail, existsMail, passwordChangedMail, resetMail, type AccountMail } from './account-letters.view.js';

interface Addressee {
  personId: number;
  username: string;
  name: string;
  email: string | null;
  language: string;
}

/** What an account's owner is written about. No letter ever holds a password. */
@Injectable()
export class AccountLetters {
  constructor(private readonly database: Database, private readonly languages: Languages, private readonly mail: Mail) {}

  /** To an address that is not proven yet: without the name that someone typed, which could be anything. */
  async confirm(personId: number): Promise<void> {
    await this.write(personId, confirmMail, 'confirm', { link: 'account.confirm', unproven: true });
  }

  /** Someone registered with an address that has an account: its owner is told, and nobody else. */
  async exists(personId: number): Promise<void> {
    await this.write(personId, existsMail, 'exists', { link: 'account.reset', unproven: true });
  }

  async reset(personId: number): Promise<void> {
    await this.write(personId, resetMail, 'reset', { link: 'account.reset' });
  }

  async passwordChanged(personId: number): Promise<void> {
    await this.write(personId, passwordChangedMail, 'passwordChanged');
  }

  async emailChanged(personId: number, oldAddress: string): Promise<void> {
    await this.write(personId, emailChangedMail, 'emailChanged', { address: oldAddress });
  }

  private async write(
    personId: number, view: View<AccountMail>, about: string, options: { link?: string; address?: string; unproven?: boolean } = {},
  ): Promise<void> {
    const to = await this.database.one<Addressee>(
      `select p.id as "personId", a.username, concat_ws(' ', p.given_name, p.middle_name, p.family_name) as name, p.email, p.mail_language as language
       from person p join account a on a.person_id = p.id where p.id = $1`, [personId],
    );
    const address = options.address ?? to?.email;
    if (!to || !address) return;
    const language: Language = isLanguage(to.language) ? to.language : 'en';
    const { t } = this.languages.in(language);
    await this.mail.enqueue({
      view,
      to: { personId, address, name: options.unproven ? '' : to.name, language },
      model: { subject: t(`accountMail.${about}.subject`), username: to.username },
      from: { name: t('platform.name'), replyTo: null },
      about: ['person', personId],
      ...(options.link ? { link: { kind: options.link, id: personId } } : {}),
    });
  }
}
