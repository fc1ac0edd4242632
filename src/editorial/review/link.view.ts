import { defineView, type PageModel } from '../../platform/views/view.js';

export interface LinkPage extends PageModel {
  text: string;
  /** Said to someone who is signed in as another. */
  warning: null | { kind: 'warning'; title: string; text: string; live: boolean };
  action: string;
  /** The box that says: yes, leave my own session. */
  replace: string;
  submit: string;
  leave: null | { label: string; href: string };
}

export const linkView = defineView<LinkPage>('editorial/review/link', 'plain', {
  title: 'Invitation to review', text: 'Boreal Studies has asked you to review a manuscript.',
  warning: { kind: 'warning', title: 'You are signed in as Ada', text: 'The invitation was sent to someone else.', live: false },
  action: '/boreal/en/review-link/x', replace: 'yes', submit: 'Open the invitation', leave: { label: 'Stay signed in', href: '/en/desk' },
});

export interface LinkEndedPage extends PageModel {
  text: string;
  contact: { text: string; address: string };
}

export const linkEndedView = defineView<LinkEndedPage>('editorial/review/link-ended', 'plain', {
  title: 'This link no longer works', text: 'The review has ended.', contact: { text: 'Questions?', address: 'office@boreal.example' },
});
