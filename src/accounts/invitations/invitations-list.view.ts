import { defineView, type PageModel } from '../../platform/views/view.js';

export interface InvitationsPage extends PageModel {
  crumbs: { label: string; href: string | null }[];
  intro: string;
  invite: { label: string; href: string };
  many: null | { label: string; href: string };
  columns: { who: string; roles: string; state: string; act: string };
  rows: {
    who: string; email: string | null; roles: string; term: string | null; place: string | null; meta: string;
    state: { text: string; color: string }; days: string | null; acts: { action: string; label: string; about: string; danger: boolean }[];
  }[];
  nothing: { title: string; text: string; action: null };
}

export const invitationsView = defineView<InvitationsPage>('accounts/invitations/list', 'staff', {
  title: 'Invitations', crumbs: [{ label: 'People', href: '/joe/en/desk/people' }, { label: 'Invitations', href: null }], intro: 'They are deleted after 28 days.',
  invite: { label: 'Invite someone', href: '/joe/en/desk/invitations/new' }, many: { label: 'Invite many', href: '/joe/en/desk/invite-many' },
  columns: { who: 'Who', roles: 'Roles', state: 'State', act: 'Change' },
  rows: [{
    who: 'Ada Lovelace', email: 'ada@example.org', roles: 'Editor', term: 'until 1 May 2027', place: 'Journal of Examples', meta: 'Invited by Edda Torsen on 1 May 2026', state: { text: 'Open', color: 'info' }, days: '12 days left',
    acts: [{ action: '/joe/en/desk/invitations/1/withdraw', label: 'Withdraw', about: 'the invitation to Ada', danger: true }],
  }],
  nothing: { title: 'No invitations', text: 'Nobody is invited.', action: null },
});
