import type { MailModel } from '../../platform/mail/mail.js';
import { defineView } from '../../platform/views/view.js';

/** Whoever wrote is named here as their reader may know them. */
export interface DiscussionMail extends MailModel {
  intro: string[];
  paragraphs: string[];
  file: string | null;
  button: { href: string; label: string } | null;
  linkLabel: string | null;
}

export const discussionMail = defineView<DiscussionMail>('mail/discussion', null, {
  subject: 'Figure 2: “Snow”', name: 'Kari Nordmann', from: 'Boreal Studies', link: 'https://journals.example/boreal/en/review-link/x', intro: ['Reviewer 2 has written about “Snow”:'], paragraphs: ['Is figure 2 the right one?'],
  file: 'A file was added.', button: { href: 'https://journals.example/boreal/en/submissions/17/discussions/x', label: 'Read and answer' }, linkLabel: 'Read and answer',
});
