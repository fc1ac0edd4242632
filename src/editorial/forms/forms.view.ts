import { item, type FormItem } from '../../journals/staff-form.view.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { ErrorSummary } from '../../platform/web/fields.js';
import type { Crumbs } from '../place.js';
import { sampleField } from '../review/samples.js';

export interface FormsPage extends PageModel {
  lede: string;
  fresh: { label: string; href: string };
  columns: { title: string; questions: string; used: string; state: string };
  rows: { title: string; lang: string; href: string; questions: string; used: string; state: { text: string; color: string } }[];
  none: { title: string; text: string; action: null | { label: string; href: string } };
}

export const formsView = defineView<FormsPage>('editorial/forms/forms', 'staff', {
  title: 'Review forms', lede: 'Questions for reviewers.', fresh: { label: 'New form', href: '/boreal/en/desk/settings/review-forms/new' },
  columns: { title: 'Title', questions: 'Questions', used: 'Reviews', state: 'State' },
  rows: [{ title: 'Articles', lang: 'en', href: '/boreal/en/desk/settings/review-forms/1', questions: '4', used: '2', state: { text: 'In use', color: 'success' } }],
  none: { title: 'No forms', text: 'Make one.', action: { label: 'New form', href: '/boreal/en/desk/settings/review-forms/new' } },
});

export interface FormPage extends PageModel {
  crumbs: Crumbs;
  errors: ErrorSummary | null;
  languages: string[];
  frozen: string | null;
  action: string;
  items: FormItem[];
  submit: string;
  questions: null | {
    heading: string;
    none: string;
    add: { label: string; href: string };
    items: { label: string; lang: string; href: string; detail: string; remove: string; place: { action: string; up: null | { label: string }; down: null | { label: string } } }[];
  };
  retirement: null | { action: string; label: string };
}

export const formView = defineView<FormPage>('editorial/forms/form', 'staff', {
  title: 'Articles', crumbs: [{ label: 'Review forms', href: '/boreal/en/desk/settings/review-forms' }, { label: 'Articles', href: null }], errors: { title: 'There is a problem', errors: [{ href: '#words', text: 'Write a title' }] },
  languages: ['en'], frozen: 'In use.', action: '/boreal/en/desk/settings/review-forms/1', items: [item.field(sampleField)], submit: 'Save',
  questions: {
    heading: 'Questions', none: 'None yet.', add: { label: 'Add a question', href: '/boreal/en/desk/settings/review-forms/1/questions/new' },
    items: [{
      label: 'Is it new?', lang: 'en', href: '/boreal/en/desk/settings/review-forms/1/questions/x', detail: 'Choice', remove: 'Remove',
      place: { action: '/boreal/en/desk/settings/review-forms/1/questions/x/place', up: { label: 'Move up' }, down: { label: 'Move down' } },
    }],
  },
  retirement: { action: '/boreal/en/desk/settings/review-forms/1/retirement', label: 'Take out of use' },
});
