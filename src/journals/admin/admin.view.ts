import { defineView, type PageModel } from '../../platform/views/view.js';

export interface AdminPage extends PageModel {
  counts: { label: string; items: { value: string; label: string; href: string }[] };
}

export const adminView = defineView<AdminPage>('journals/admin', 'staff', {
  title: 'The platform',
  counts: { label: 'Figures', items: [{ value: '2', label: 'journals', href: '/en/admin/journals' }] },
});

export interface JournalsPage extends PageModel {
  create: { label: string; href: string };
  columns: { name: string; address: string; state: string; act: string };
  rows: { name: string; lang: string; href: string; address: string; state: { text: string; color: string }; settings: { label: string; href: string }; opening: { action: string; value: string; label: string; description: string } }[];
  none: { title: string; text: string; action: null };
}

export const journalsView = defineView<JournalsPage>('journals/journals', 'staff', {
  title: 'Journals',
  create: { label: 'New journal', href: '/en/admin/journals/new' },
  columns: { name: 'Name', address: 'Address', state: 'State', act: 'Change' },
  rows: [{
    name: 'Boreal Studies', lang: 'en', href: '/boreal/en', address: '/boreal', state: { text: 'Open', color: 'success' }, settings: { label: 'Settings', href: '/boreal/en/desk/settings' },
    opening: { action: '/en/admin/journals/boreal/opening', value: 'close', label: 'Close', description: 'Close Boreal Studies' },
  }],
  none: { title: 'No journals yet', text: 'Make the first.', action: null },
});

export interface JobsPage extends PageModel {
  intro: string;
  mail: string;
  columns: { task: string; code: string; attempts: string; next: string; act: string };
  rows: { task: string; code: string; attempts: string; next: string; action: string; retry: string }[];
  none: { title: string; text: string; action: null };
}

export const jobsView = defineView<JobsPage>('journals/jobs', 'staff', {
  title: 'Jobs that failed',
  intro: 'They are tried again by themselves.',
  mail: '3 mails are waiting.',
  columns: { task: 'Job', code: 'Why', attempts: 'Tries', next: 'Next try', act: 'Change' },
  rows: [{ task: 'mail.send', code: 'ECONNREFUSED', attempts: '3 of 25', next: '1 May 2026, 12:00', action: '/en/admin/jobs/1/retry', retry: 'Try now' }],
  none: { title: 'Nothing has failed', text: 'Failed jobs are listed here.', action: null },
});
