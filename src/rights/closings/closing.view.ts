import type { FormItem } from '../../journals/staff-form.view.js';
import { item } from '../../journals/staff-form.view.js';
import type { Link } from '../../platform/views/layout.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { ErrorSummary, Textarea } from '../../platform/web/fields.js';
import type { Tag } from '../pages/case.view.js';

interface Step {
  title: string;
  text: string;
  state: Tag;
  done: string | null;
  note: string | null;
  counts: string[];
  links: Link[];
  form: null | { action: string; note: Textarea | null; submit: string };
}

export interface ClosingPage extends PageModel {
  crumbs: { items: { label: string; href: string | null }[] };
  intro: string;
  errors: ErrorSummary | null;
  export: { title: string; text: string; state: string | null; download: Link | null; action: string; submit: string };
  announcement: { title: string; text: string; action: string; languages: string[]; items: FormItem[]; submit: string; primary: boolean };
  stepsTitle: string;
  steps: Step[];
}

const note: Textarea = { id: 'note', name: 'note', label: 'Note', value: '', rows: 2, error: null, hint: null, required: true, maxlength: 1000, lang: null };

export const closingView = defineView<ClosingPage>('rights/closing', 'staff', {
  title: 'Closing Boreal', crumbs: { items: [{ label: 'Journals', href: '/en/admin/journals' }, { label: 'Boreal', href: null }] }, intro: 'Step by step.', errors: { title: 'There is a problem', errors: [{ href: '#movedTo', text: 'Not an address.' }] },
  export: { title: 'Export', text: 'All articles.', state: 'Made 1 May 2026.', download: { label: 'Download', href: '/en/admin/closings/boreal/export.zip' }, action: '/en/admin/closings/boreal/export', submit: 'Make an export' },
  announcement: { title: 'Announcement', text: 'On every page.', action: '/en/admin/closings/boreal/announcement', languages: ['en'], items: [item.field({ id: 'movedTo', name: 'movedTo', label: 'Moved to', type: 'url', value: '', error: null, hint: null, required: false, autocomplete: 'off', inputmode: null, maxlength: null, lang: null })], submit: 'Announce', primary: true },
  stepsTitle: 'Steps',
  steps: [{
    title: '1. Announce', text: 'Tell readers.', state: { text: 'Done', color: 'success' }, done: '1 May 2026', note: 'To the library.', counts: ['3 manuscripts'], links: [{ label: 'Manuscript 4', href: '/boreal/en/desk/submissions/4' }],
    form: { action: '/en/admin/closings/boreal/steps/stop', note, submit: 'Done' },
  }],
});
