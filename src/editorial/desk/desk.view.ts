import { defineView, type PageModel } from '../../platform/views/view.js';

export interface DeskPage extends PageModel {
  /** Roles that count only when something has been done first. */
  first: { text: string; action: { label: string; href: string } }[];
  tasks: { title: string; href: string; meta: string; state: { text: string; color: string } }[];
  reviews: { title: string; lang: string; href: string; meta: string; state: { text: string; color: string } }[];
  journals: { name: string; lang: string; href: string; text: string; states: { text: string; href: string; color: string }[]; submit: { label: string; href: string } | null }[];
  manuscripts: { title: string; lang: string; href: string; meta: string; stage: { text: string; color: string } }[];
  platform: { href: string; text: string } | null;
  nothing: { title: string; text: string; action: { label: string; href: string } | null } | null;
}

export const deskView = defineView<DeskPage>('editorial/desk/desk', 'staff', {
  title: 'My desk',
  first: [{ text: 'Before you can work as Editor of Boreal Studies', action: { label: 'Sign', href: '/en/undertakings/office.boreal' } }],
  tasks: [{ title: 'Check figure 2', href: '/boreal/en/desk/submissions/17/tasks', meta: 'Snow · by 4 May', state: { text: 'Late', color: 'danger' } }],
  reviews: [{ title: 'Snow', lang: 'en', href: '/boreal/en/reviews/abc', meta: 'Boreal Studies, by 4 May', state: { text: 'Awaiting your answer', color: 'warning' } }],
  journals: [{ name: 'Boreal Studies', lang: 'en', href: '/boreal/en/desk/submissions', text: '3 manuscripts in progress', states: [{ text: 'Waits for an editor (2)', href: '/boreal/en/desk/submissions?state=waiting', color: 'warning' }], submit: { label: 'Submit a manuscript', href: '/boreal/en/submissions/new' } }],
  manuscripts: [{ title: 'Ice', lang: 'en', href: '/boreal/en/submissions/9', meta: 'Boreal Studies', stage: { text: 'Review', color: 'info' } }],
  platform: { href: '/en/admin', text: 'Journals, people, jobs' },
  nothing: { title: 'Nothing waits for you', text: 'Choose a journal.', action: { label: 'To the journals', href: '/en' } },
});
