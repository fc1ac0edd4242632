import type { MailModel } from '../../platform/mail/mail.js';
import { defineView } from '../../platform/views/view.js';

export interface InvitationMail extends MailModel {
  paragraphs: string[];
  button: string;
  source: string;
  privacy: { label: string; href: string };
}

export const invitationMail = defineView<InvitationMail>('mail/invitation', null, {
  subject: 'Invitation to Journal of Examples', name: 'Ada Lovelace', link: 'https://journals.example/en/invitations/x', from: 'Journal of Examples', paragraphs: ['You are invited.'],
  button: 'Accept or decline', source: 'Edda gave us your address.', privacy: { label: 'Privacy', href: 'https://journals.example/en/privacy' },
});

/** To whoever invited. */
export interface AnswerMail extends MailModel {
  paragraphs: string[];
  list: { label: string; href: string };
}

export const answerMail = defineView<AnswerMail>('mail/invitation-answer', null, {
  subject: 'Declined', name: 'Edda Torsen', link: null, from: 'Journal of Examples', paragraphs: ['Ada declined.'], list: { label: 'Invitations', href: 'https://journals.example/joe/en/desk/invitations' },
});
