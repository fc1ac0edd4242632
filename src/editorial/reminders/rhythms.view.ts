import { defineView, type PageModel } from '../../platform/views/view.js';

export interface RhythmsPage extends PageModel {
  lede: string;
  common: { text: string; label: string; href: string };
  columns: { deadline: string; who: string; rhythm: string };
  rows: { deadline: string; who: string; rhythm: string; own: { text: string; color: string } | null; href: string; change: string; changeNamed: string }[];
}

export const rhythmsView = defineView<RhythmsPage>('editorial/reminders/rhythms', 'staff', {
  title: 'Reminders', lede: 'Who is reminded, and when.', common: { text: '3 days before', label: 'Change', href: '/boreal/en/desk/settings/review' }, columns: { deadline: 'Deadline', who: 'Goes to', rhythm: 'When' },
  rows: [{ deadline: 'Review', who: 'The reviewer', rhythm: '3 days before', own: { text: 'Own', color: 'info' }, href: '/boreal/en/desk/settings/reminders/review', change: 'Change', changeNamed: 'Change: Review' }],
});
