import { defineView, type PageModel } from '../../../platform/views/view.js';

export interface OwnListPage extends PageModel {
  start: { label: string; href: string };
  rows: { title: string; lang: string; href: string; stage: { text: string; color: string }; expected: string; number: string; date: string }[];
  columns: { title: string; stage: string; expected: string; date: string };
  followed: { heading: string; items: { title: string; lang: string; href: string; stage: { text: string; color: string }; meta: string }[] } | null;
  nothing: { title: string; text: string; action: { label: string; href: string } | null };
}

export const ownListView = defineView<OwnListPage>('editorial/authoring/list', 'plain', {
  title: 'My submissions', start: { label: 'Start a submission', href: '/boreal/en/submissions/new' },
  rows: [{ title: 'On snow', lang: 'en', href: '/boreal/en/submissions/17', stage: { text: 'Review', color: 'info' }, expected: 'Nothing now.', number: 'No. 17', date: '1 November 2026' }],
  columns: { title: 'Manuscript', stage: 'Stage', expected: 'Expected of you', date: 'Sent' },
  followed: { heading: 'Named in', items: [{ title: 'On ice', lang: 'en', href: '/boreal/en/submissions/18/status', stage: { text: 'Review', color: 'info' }, meta: 'No. 18' }] },
  nothing: { title: 'Nothing yet', text: 'Here you follow what you send.', action: { label: 'Start', href: '/boreal/en/submissions/new' } },
});
