import { defineView, type PageModel } from '../../platform/views/view.js';

interface Tag {
  text: string;
  color: string;
}

export interface IssueListPage extends PageModel {
  create: null | { label: string; href: string };
  columns: { issue: string; articles: string; state: string };
  rows: { label: string; href: string; title: string | null; lang: string; articles: string; state: Tag }[];
  none: { title: string; text: string; action: null };
}

export const issueListView = defineView<IssueListPage>('publishing/desk-issues', 'staff', {
  title: 'Issues',
  create: { label: 'New issue', href: '/boreal/en/desk/issues/new' },
  columns: { issue: 'Issue', articles: 'Articles', state: 'State' },
  rows: [{ label: 'Vol. 8, No. 2 (2026)', href: '/boreal/en/desk/issues/4/contents', title: 'Thaw', lang: 'en', articles: '4', state: { text: 'Being put together', color: 'warning' } }],
  none: { title: 'No issues yet', text: 'Make the first.', action: null },
});

export interface IssueContentsPage extends PageModel {
  crumbs: { items: { label: string; href: string | null }[] };
  subtitle: string | null;
  lang: string;
  state: Tag;
  edit: null | { label: string; href: string };
  cover: null | { label: string; href: string };
  special: null | { label: string; href: string };
  read: null | { label: string; href: string };
  columns: { title: string; pages: string; state: string; order: string };
  sections: {
    title: string;
    lang: string;
    rows: { id: string; title: string; lang: string; authors: string; pages: string; state: Tag; place: null | { up: null | { label: string }; down: null | { label: string } } }[];
  }[];
  placeAction: string;
  none: { title: string; text: string; action: null };
  publish: null | { heading: string; text: string; action: string; label: string };
}

export const issueContentsView = defineView<IssueContentsPage>('publishing/desk-contents', 'staff', {
  title: 'Vol. 8, No. 2 (2026)',
  crumbs: { items: [{ label: 'Issues', href: '/boreal/en/desk/issues' }, { label: 'Vol. 8, No. 2 (2026)', href: null }] },
  subtitle: 'Thaw',
  lang: 'en',
  state: { text: 'Being put together', color: 'warning' },
  edit: { label: 'Edit issue', href: '/boreal/en/desk/issues/4' },
  cover: { label: 'Cover', href: '/boreal/en/desk/issues/4/cover' },
  special: { label: 'Special issue', href: '/boreal/en/desk/issues/4/special' },
  read: { label: 'See it as readers do', href: '/boreal/en/issue/4' },
  columns: { title: 'Title', pages: 'Pages', state: 'State', order: 'Order' },
  sections: [{
    title: 'Articles', lang: 'en',
    rows: [{ id: '1', title: 'Thaw', lang: 'en', authors: 'A. Kirkegaard', pages: '1–9', state: { text: 'Scheduled', color: 'info' }, place: { up: { label: 'Move Thaw up' }, down: { label: 'Move Thaw down' } } }],
  }],
  placeAction: '/boreal/en/desk/issues/4/places',
  none: { title: 'Nothing in this issue yet', text: 'Place manuscripts.', action: null },
  publish: { heading: 'Publish the issue', text: 'One scheduled manuscript is published with it.', action: '/boreal/en/desk/issues/4/release', label: 'Publish the issue' },
});
