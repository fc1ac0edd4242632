import { sampleOptOut, type OptOut } from '../../accounts/notifications/opt-out.js';
import type { MailModel } from '../../platform/mail/mail.js';
import { defineView } from '../../platform/views/view.js';

export interface DigestMail extends MailModel {
  intro: string[];
  parts: { heading: string; items: { text: string; href: string }[] }[];
  optOut: OptOut;
}

export const digestMail = defineView<DigestMail>('mail/editor-digest', null, {
  subject: 'What waits in Boreal Studies', name: 'Edda Editor', from: 'Boreal Studies', link: null, intro: ['This waits.'],
  parts: [{ heading: '1 manuscript with a late reviewer', items: [{ text: '17 · Snow', href: 'https://journals.example/boreal/en/desk/submissions/17' }] }], optOut: sampleOptOut,
});
