import { sampleOptOut, type OptOut } from '../../../../accounts/notifications/opt-out.js';
import type { MailModel } from '../../../../platform/mail/mail.js';
import { defineView } from '../../../../platform/views/view.js';

export interface MonthlyMail extends MailModel {
  intro: string;
  /** What was counted, a line each. */
  lines: string[];
  most: null | { heading: string; articles: { text: string; href: string }[] };
  desk: { label: string; href: string };
  optOut: OptOut;
}

export const monthlyMail = defineView<MonthlyMail>('mail/monthly-figures', null, {
  subject: 'Boreal Studies in May 2026', name: 'Mona Manager', from: 'Boreal Studies', link: null, intro: 'This was read.', lines: ['Visits: 412 (3% more than before)'],
  most: { heading: 'Most downloaded', articles: [{ text: 'Thaw: 48', href: 'https://journals.example/boreal/en/desk/statistics/articles/1' }] }, desk: { label: 'See all', href: 'https://journals.example/boreal/en/desk/statistics' }, optOut: sampleOptOut,
});
