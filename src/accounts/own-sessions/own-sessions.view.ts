import { defineView, type PageModel } from '../../platform/views/view.js';
import type { Facts } from '../profile/profile.view.js';

export interface OwnSessionsPage extends PageModel {
  intro: string;
  sessions: { id: string; browser: string; here: { text: string; color: 'info' } | null; note: string | null; facts: Facts; end: null | { action: string; label: string; which: string } }[];
  others: null | { action: string; label: string };
  unknown: string;
}

export const ownSessionsView = defineView<OwnSessionsPage>('accounts/own-sessions', 'profile', {
  title: 'Where you are signed in', intro: 'Each place.',
  sessions: [{
    id: 'session-1', browser: 'Firefox, Windows', here: { text: 'Here', color: 'info' }, note: 'Opened by a link in a mail.', facts: { items: [{ term: 'Network address', values: [{ text: '192.0.2.1', href: '/en', lang: 'en' }] }] },
    end: { action: '/en/profile/sessions/1/end', label: 'Sign out there', which: 'Firefox, Windows' },
  }],
  others: { action: '/en/profile/sessions/end-others', label: 'Sign out everywhere else' }, unknown: 'If you do not know one, change your password.',
});
