import type { MailModel } from '../../platform/mail/mail.js';
import { defineView } from '../../platform/views/view.js';

export interface ReviewLetterMail extends MailModel {
  paragraphs: string[];
  linkLabel: string | null;
  linkHint: string | null;
}

export const reviewLetterMail = defineView<ReviewLetterMail>('mail/review-letter', null, {
  subject: 'Reminder', name: 'Kari Nordmann', from: 'Boreal Studies', link: 'https://journals.example/boreal/en/review-link/x', paragraphs: ['The review is due on 1 June 2026.'],
  linkLabel: 'Open the invitation', linkHint: 'The link is yours alone.',
});
