import { Injectable } from '@nestjs/common';
import { Languages } from '../../platform/i18n/languages.js';
import { Mail, type MailModel } from '../../platform/mail/mail.js';
import { defineView } from '../../platform/views/view.js';
import { People } from '../person/people.js';
import { providerName } from './providers.js';
import type { ExternalType } from './told.js';

export interface IdentityMail extends MailModel {
  text: string;
  ignore: string;
}

export const identityMail = defineView<IdentityMail>('mail/account-identity', null, {
  subject: 'Feide was connected', name: 'Ada Lovelace', link: null, from: 'Palimpsest', text: 'Feide now opens your account.', ignore: 'If this was not you, change your password at once.',
});

/** Tells an account's owner what was connected and what not any more (X22). */
@Injectable()
export class IdentityLetters {
  constructor(private readonly people: People, private readonly languages: Languages, private readonly mail: Mail) {}

  async connected(personId: number, type: ExternalType): Promise<void> {
    await this.write(personId, type, 'connected');
  }

  async disconnected(personId: number, type: ExternalType, byStaff: boolean): Promise<void> {
    await this.write(personId, type, byStaff ? 'disconnectedByStaff' : 'disconnected');
  }

  private async write(personId: number, type: ExternalType, about: 'connected' | 'disconnected' | 'disconnectedByStaff'): Promise<void> {
    const to = await this.people.recipient(personId);
    if (!to) return;
    const { t } = this.languages.in(to.language);
    const provider = providerName[type];
    await this.mail.enqueue({
      view: identityMail,
      to: { personId, address: to.address, name: to.name, language: to.language },
      model: { subject: t(`identityMail.${about}.subject`, { provider }), text: t(`identityMail.${about}.text`, { provider }), ignore: t('identityMail.ignore') },
      from: { name: t('platform.name'), replyTo: null },
      about: ['person', personId],
    });
  }
}
