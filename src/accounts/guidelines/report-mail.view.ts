import type { MailModel } from '../../platform/mail/mail.js';
import { defineView } from '../../platform/views/view.js';

/** None of these names the one who wrote the text, nor the one who reported it. */
export interface ReportMail extends MailModel {
  kind: string;
  reason: string;
  href: string;
}

const sample: ReportMail = { subject: 'A text was reported', name: 'Ada Lovelace', link: null, from: 'Boreal Studies', kind: 'a biography', reason: 'Something sensitive', href: 'https://journals.example/boreal/en/desk/reports' };

export const reportedMail = defineView<ReportMail>('mail/text-reported', null, sample);
export const hiddenMail = defineView<ReportMail>('mail/text-hidden', null, sample);
export const shownMail = defineView<ReportMail>('mail/text-shown', null, sample);
export const hiddenAnswerMail = defineView<ReportMail>('mail/report-hidden', null, sample);
export const keptAnswerMail = defineView<ReportMail>('mail/report-kept', null, sample);
