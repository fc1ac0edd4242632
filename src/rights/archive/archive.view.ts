import { item, type FormItem } from '../../journals/staff-form.view.js';
import type { Link } from '../../platform/views/layout.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { ErrorSummary } from '../../platform/web/fields.js';

export interface ArchivePage extends PageModel {
  intro: string;
  errors: ErrorSummary | null;
  /** Why nothing can be taken out. */
  closed: { title: string; text: string; action: Link | null } | null;
  form: { title: string; points: string[]; action: string; items: FormItem[]; submit: string } | null;
  made: { title: string; note: string; items: { title: string; meta: string[]; state: string | null; download: Link | null }[] } | null;
}

export const archiveView = defineView<ArchivePage>('rights/archive', 'staff', {
  title: 'Closed cases for the archive', intro: 'As PDF/A and XML.', errors: { title: 'There is a problem', errors: [{ href: '#from', text: 'Choose a day.' }] },
  closed: { title: 'Not a public body', text: 'Say so first.', action: { label: 'Organisations', href: '/boreal/en/desk/settings/organisations' } },
  form: {
    title: 'Take out cases', points: ['They name anonymous reviewers.'], action: '/boreal/en/desk/settings/archive', submit: 'Make the files',
    items: [item.field({ id: 'from', name: 'from', label: 'From', type: 'date', value: '', error: null, hint: null, required: true, autocomplete: null, inputmode: null, maxlength: null, lang: null })],
  },
  made: { title: 'Made', note: 'Only yours.', items: [{ title: '1 January – 31 December 2025', meta: ['3 cases'], state: 'Being made', download: { label: 'Download', href: '/boreal/en/desk/settings/archive/x/cases.zip' } }] },
});
