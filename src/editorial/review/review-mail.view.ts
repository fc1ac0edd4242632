import type { MailModel } from '../../platform/mail/mail.js';
import { defineView } from '../../platform/views/view.js';

/** Names of authors, where the method lets the reviewer know them, come as one of the `facts`: there is no field for them. */
export interface ReviewInvitationMail extends MailModel {
  intro: string[];
  work: { title: string; lang: string; abstract: string[] };
  facts: { term: string; text: string }[];
  note: string[];
  linkLabel: string;
  linkHint: string;
}

export const reviewInvitationMail = defineView<ReviewInvitationMail>('mail/review-invitation', null, {
  subject: 'Will you review “Snow”?', name: 'Kari Nordmann', from: 'Boreal Studies', link: 'https://journals.example/boreal/en/review-link/x',
  intro: ['Boreal Studies asks you to review a manuscript.'],
  work: { title: 'Snow', lang: 'en', abstract: ['On snow.'] },
  facts: [{ term: 'Answer by', text: '4 May 2026' }],
  note: ['We hope that you have the time.'],
  linkLabel: 'Open the invitation', linkHint: 'The link is yours alone.',
});

export interface ReviewCancelledMail extends MailModel {
  paragraphs: string[];
}

export const reviewCancelledMail = defineView<ReviewCancelledMail>('mail/review-cancelled', null, {
  subject: 'Review no longer needed', name: 'Kari Nordmann', from: 'Boreal Studies', link: null, paragraphs: ['The editors no longer need your review.'],
});
