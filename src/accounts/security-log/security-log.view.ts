import type { Pager } from '../../platform/web/pager.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleFrame, type PersonFrameModel } from '../people/person-frame.js';

interface LogModel {
  intro: string;
  lists: { label: string; items: { label: string; href: string; current: boolean }[] };
  columns: { what: string; who: string; time: string; outcome: string };
  rows: { what: string; detail: string | null; who: string; iso: string; time: string; network: string | null; outcome: { text: string; color: 'success' | 'warning' | 'neutral' } | null }[];
  pager: Pager;
  nothing: { title: string; text: string; action: null };
}

const sample: LogModel = {
  intro: 'Kept for a year.', lists: { label: 'Which', items: [{ label: 'Security', href: '/en/profile/security-log', current: true }] },
  columns: { what: 'What', who: 'Who', time: 'When', outcome: 'Outcome' },
  rows: [{ what: 'Signed in', detail: 'Editor in Journal of Examples', who: 'You', iso: '2026-05-01T10:00:00.000Z', time: '1 May 2026, 12:00', network: 'The network that you are on now', outcome: { text: 'Done', color: 'success' } }],
  pager: { summary: '1–50 of 60', previous: { href: '?page=1' }, next: { href: '?page=2' }, pages: [{ label: '1', href: '?page=1', current: true }, { label: '…', href: null, current: false }] },
  nothing: { title: 'Nothing yet', text: 'It shows here.', action: null },
};

export interface SecurityLogPage extends PageModel, LogModel {}
export interface PersonLogPage extends PersonFrameModel, LogModel {}
export type { LogModel };

export const securityLogView = defineView<SecurityLogPage>('accounts/security-log', 'profile', { title: 'Security log', ...sample });
export const personLogView = defineView<PersonLogPage>('accounts/person-security-log', 'staff', { ...sampleFrame, tabs: { ...sampleFrame.tabs, label: 'About Ada Lovelace' }, ...sample });
