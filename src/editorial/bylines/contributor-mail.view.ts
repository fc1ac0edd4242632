import type { MailModel } from '../../platform/mail/mail.js';
import { defineView } from '../../platform/views/view.js';

export interface ContributorMail extends MailModel {
  paragraphs: string[];
  /** What was entered about the one who reads; empty where the letter is about the others. */
  facts: { term: string; text: string }[];
  byline: string[];
  /** What the private link is for; null for someone who is no longer named. */
  own: { label: string; text: string } | null;
}

export const contributorMail = defineView<ContributorMail>('mail/contributor', null, {
  subject: 'You are named in a manuscript', name: 'Berit Ås', from: 'Boreal Studies', link: 'https://journals.example/boreal/en/named/x',
  paragraphs: ['Kari Nordmann has named you as a contributor of “Snow”.'], facts: [{ term: 'Country', text: 'Norway' }], byline: ['Kari Nordmann', 'Berit Ås'],
  own: { label: 'See and correct what was entered about you', text: 'The link is yours alone.' },
});
