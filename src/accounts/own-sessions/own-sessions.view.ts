import { defineView, type PageModel } from '../../platform/views/view.js';

export interface OwnSessionsPage extends PageModel {
  intro: string;
  sessions: { id: string; browser: string; here: { text: string; color: 'info' } | null; note: string | null; place: string; times: string; says: string; end: null | { action: string; label: string; which: string } }[];
  others: null | { action: string; label: string };
  unknown: string;
}

export const ownSessionsView = defineView<OwnSessionsPage>('accounts/own-sessions', 'profile', {
  title: 'Where you are signed in', intro: 'Each place.',
  sessions: [{
    id: 'session-1', browser: 'Firefox, Windows', here: { text: 'Here', color: 'info' }, note: 'Opened by a link in a mail.', place: 'Network address 192.0.2.1', times: 'Signed in 1 May, last seen 2 May', says: 'Mozilla/5.0',
    end: { action: '/en/profile/sessions/1/end', label: 'Sign out there', which: 'Firefox, Windows' },
  }],
  others: { action: '/en/profile/sessions/end-others', label: 'Sign out everywhere else' }, unknown: 'If you do not know one, change your password.',
});
