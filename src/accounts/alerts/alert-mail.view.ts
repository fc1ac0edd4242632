import type { MailModel } from '../../platform/mail/mail.js';
import { defineView } from '../../platform/views/view.js';

export interface AlertMail extends MailModel {
  journal: string;
}

const sample: AlertMail = { subject: 'Alerts of Boreal Studies', name: '', link: 'https://journals.example/boreal/en/alerts/confirm/x', from: 'Boreal Studies', journal: 'Boreal Studies' };

export const alertConfirmMail = defineView<AlertMail>('mail/alert-confirm', null, sample);
export const alertKnownMail = defineView<AlertMail>('mail/alert-known', null, sample);
