import type { MailModel } from '../../platform/mail/mail.js';
import { defineView } from '../../platform/views/view.js';

/** The contents of an issue that is out. */
export interface IssueMail extends MailModel {
  journal: string;
  issue: string;
  href: string;
  sections: { title: string; lang: string; articles: { title: string; lang: string; authors: string | null; href: string }[] }[];
}

export const issueMail = defineView<IssueMail>('mail/issue-alert', null, {
  subject: 'Boreal Studies: Vol. 7, No. 2 (2025)', name: '', link: 'https://journals.example/boreal/en/alerts/own/x', from: 'Boreal Studies', journal: 'Boreal Studies', issue: 'Vol. 7, No. 2 (2025)',
  href: 'https://journals.example/boreal/en/issue/1',
  sections: [{ title: 'Articles', lang: 'en', articles: [{ title: 'Snow', lang: 'en', authors: 'Ada Lovelace', href: 'https://journals.example/boreal/en/article/1' }] }],
});
