import { defineView, type PageModel } from '../platform/views/view.js';
import type { Checkbox, Choices, ErrorSummary, Field, Select, Textarea } from '../platform/web/fields.js';

/** One of the partials of a form. */
export interface FormItem {
  field: Field | null;
  textarea: Textarea | null;
  select: Select | null;
  checkboxes: Choices | null;
  checkbox: Checkbox | null;
}

const none: FormItem = { field: null, textarea: null, select: null, checkboxes: null, checkbox: null };
export const item = {
  field: (field: Field): FormItem => ({ ...none, field }),
  textarea: (textarea: Textarea): FormItem => ({ ...none, textarea }),
  select: (select: Select): FormItem => ({ ...none, select }),
  checkboxes: (checkboxes: Choices): FormItem => ({ ...none, checkboxes }),
  checkbox: (checkbox: Checkbox): FormItem => ({ ...none, checkbox }),
};

/** A page of the back office that is a form and nothing else. */
export interface StaffFormPage extends PageModel {
  crumbs: null | { items: { label: string; href: string | null }[] };
  intro: string | null;
  errors: ErrorSummary | null;
  action: string;
  languages: string[];
  items: FormItem[];
  submit: string;
  cancel: null | { label: string; href: string };
}

const field: Field = { id: 'acronym', name: 'acronym', label: 'Acronym', type: 'text', value: 'BS', error: 'Too long.', hint: 'Short.', required: true, autocomplete: 'off', inputmode: 'text', maxlength: 20, lang: 'en' };

export const staffFormView = defineView<StaffFormPage>('journals/staff-form', 'staff', {
  title: 'Settings',
  crumbs: { items: [{ label: 'Journals', href: '/en/admin/journals' }, { label: 'New journal', href: null }] },
  intro: 'How the journal presents itself.',
  errors: { title: 'There is a problem', errors: [{ href: '#acronym', text: 'Too long.' }] },
  action: '/boreal/en/desk/settings',
  languages: ['en'],
  items: [
    item.field(field),
    item.textarea({ id: 'about', name: 'about', label: 'About', value: 'Text', rows: 5, error: null, hint: 'Plain text.', required: false, maxlength: 5000, lang: 'en' }),
    item.select({ id: 'licence', name: 'licence', label: 'Licence', options: [{ value: 'CC-BY-4.0', label: 'CC BY 4.0', selected: true }], error: null, hint: null, required: true }),
    item.checkboxes({ id: 'languages', name: 'languages', legend: 'Languages', options: [{ id: 'languages', value: 'en', label: 'English', hint: null, checked: true }], hint: null, error: null, required: true }),
    item.checkbox({ id: 'open', name: 'open', value: 'yes', label: 'Takes manuscripts', checked: true, error: null, hint: null, required: false }),
  ],
  submit: 'Save',
  cancel: { label: 'Cancel', href: '/en/admin/journals' },
});
