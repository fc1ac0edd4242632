import type { MailModel } from '../../platform/mail/mail.js';
import { defineView } from '../../platform/views/view.js';

export interface FactorMail extends MailModel {
  username: string;
  text: string;
  /** What to do if it was somebody else. */
  otherwise: string;
}

/** What happened to the way someone signs in, told to all their addresses. */
export const factorMail = defineView<FactorMail>('mail/second-factor', null, {
  subject: 'Two-step sign-in is on', name: 'Ada Lovelace', link: null, from: 'Palimpsest', username: 'ada', text: 'Two-step sign-in is now on.', otherwise: 'If this was not you, change your password.',
});

export interface FactorLostMail extends MailModel {
  text: string;
  button: string;
  otherwise: string;
}

/** With the link that stops a removal, and does it when the waiting time is over. */
export const factorLostMail = defineView<FactorLostMail>('mail/second-factor-lost', null, {
  subject: 'Removing two-step sign-in', name: 'Ada Lovelace', link: 'https://journals.example/en/second-factor-removal/x', from: 'Palimpsest', text: 'Someone asked.', button: 'See or stop it', otherwise: 'Stop it.',
});

export interface FactorStaffMail extends MailModel {
  text: string;
  personHref: string;
}

/** To the administrators: someone of the staff says that the second step is lost. */
export const factorStaffMail = defineView<FactorStaffMail>('mail/second-factor-staff', null, {
  subject: 'Two-step sign-in of Ada Lovelace', name: 'Grace Hopper', link: null, from: 'Palimpsest', text: 'Ada Lovelace asked for it.', personHref: 'https://journals.example/en/admin/people/x',
});
