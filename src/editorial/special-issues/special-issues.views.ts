import type { FormItem } from '../../journals/staff-form.view.js';
import { staffFormView } from '../../journals/staff-form.view.js';
import type { ErrorSummary, Select } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';

interface Tag {
  text: string;
  color: string;
}

export interface SpecialIssuePage extends PageModel {
  crumbs: { items: { label: string; href: string | null }[] };
  intro: string;
  state: Tag | null;
  sent: string | null;
  errors: ErrorSummary | null;
  /** Null for whoever may only read it. */
  form: null | { action: string; languages: string[]; items: FormItem[]; submit: string };
  guests: null | {
    heading: string;
    intro: string;
    rows: { name: string; state: Tag; note: string | null; removal: null | { action: string; label: string } }[];
    none: string;
    add: null | { action: string; person: Select; label: string };
    nobody: string | null;
  };
  end: null | { action: string; heading: string; text: string; label: string };
}

export const specialIssueView = defineView<SpecialIssuePage>('editorial/special-issues/desk', 'staff', {
  title: 'Special issue', crumbs: { items: [{ label: 'Vol. 8, No. 2 (2026)', href: '/boreal/en/desk/issues/4/contents' }, { label: 'Special issue', href: null }] },
  intro: 'With a call for papers.', state: { text: 'The call is open', color: 'success' }, sent: 'Three manuscripts were sent for it.',
  errors: { title: 'There is a problem', errors: [{ href: '#until', text: 'Name a day.' }] },
  form: { action: '/boreal/en/desk/issues/4/special', languages: ['en'], items: staffFormView.sample.items, submit: 'Save' },
  guests: {
    heading: 'Guest editors', intro: 'They see what is sent for it.', none: 'None yet.',
    rows: [{ name: 'Ada Lovelace', state: { text: 'Waits', color: 'warning' }, note: 'Has not signed.', removal: { action: '/boreal/en/desk/issues/4/special/editors/1', label: 'Remove Ada Lovelace' } }],
    add: { action: '/boreal/en/desk/issues/4/special/editors', person: { id: 'person', name: 'person', label: 'Person', options: [{ value: '1', label: 'Ada', selected: false }], hint: 'Hint', error: 'Choose.', required: true }, label: 'Add' },
    nobody: 'Invite someone.',
  },
  end: { action: '/boreal/en/desk/issues/4/special/end', heading: 'A regular issue again', text: 'Nothing was sent for it.', label: 'Make it a regular issue' },
});

export interface OwnGuestPage extends PageModel {
  intro: string;
  notice: string | null;
  items: { issue: string; lang: string; state: Tag; text: string; name: string; action: string; yes: string | null; no: string | null }[];
  none: { title: string; text: string; action: null };
}

export const ownGuestView = defineView<OwnGuestPage>('editorial/special-issues/own', 'staff', {
  title: 'Guest editing', intro: 'What readers see of you.', notice: 'Your name has changed.',
  items: [{ issue: 'Thaw', lang: 'en', state: { text: 'Waits for you', color: 'warning' }, text: 'Readers would see:', name: 'Ada Lovelace', action: '/boreal/en/guest-editing/1', yes: 'Show my name', no: 'Do not show it' }],
  none: { title: 'None', text: 'You are not guest editor.', action: null },
});
