import { sampleOptOut, type OptOut } from '../accounts/notifications/opt-out.js';
import type { MailModel } from '../platform/mail/mail.js';
import { defineView } from '../platform/views/view.js';

export interface NoticeMail extends MailModel {
  paragraphs: string[];
  letter: string[];
  reviews: { heading: string; recommendation: string; paragraphs: string[] }[];
  button: { href: string; label: string } | null;
  optOut: OptOut | null;
}

export const noticeMail = defineView<NoticeMail>('mail/notice', null, {
  subject: 'Your manuscript has been accepted', name: 'Kari Nordmann', from: 'Boreal Studies', link: null,
  paragraphs: ['Your manuscript “Snow” has been accepted.'],
  letter: ['A fine piece of work.'],
  reviews: [{ heading: 'Reviewer 1', recommendation: 'Accept', paragraphs: ['I have no objections.'] }],
  button: { href: 'https://journals.example/boreal/en/submissions/17', label: 'Open the manuscript' },
  optOut: sampleOptOut,
});
