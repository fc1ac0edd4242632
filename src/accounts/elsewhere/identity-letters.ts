import { Injectable } from '@nestjs/common';
import type { MailModel } from '../../platform/mail/mail.js';
import { defineView } from '../../platform/views/view.js';
import { PlatformMail } from '../mails/platform-mail.js';
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
  constructor(private readonly mail: PlatformMail) {}

  async connected(personId: number, type: ExternalType): Promise<void> {
    await this.write(personId, type, 'connected');
  }

  async disconnected(personId: number, type: ExternalType, byStaff: boolean): Promise<void> {
    await this.write(personId, type, byStaff ? 'disconnectedByStaff' : 'disconnected');
  }

  private async write(personId: number, type: ExternalType, about: 'connected' | 'disconnected' | 'disconnectedByStaff'): Promise<void> {
    const provider = providerName[type];
    await this.mail.toPerson(personId, ({ t }) => ({
      view: identityMail,
      model: { subject: t(`identityMail.${about}.subject`, { provider }), text: t(`identityMail.${about}.text`, { provider }), ignore: t('identityMail.ignore') },
    }));
  }
}
