import { item, type FormItem } from '../../journals/staff-form.view.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { ErrorSummary, Field } from '../../platform/web/fields.js';
import type { TabsModel } from './tabs.js';

export interface SafeguardsPage extends PageModel {
  tabs: TabsModel;
  intro: string;
  errors: ErrorSummary | null;
  action: string;
  items: FormItem[];
  submit: string;
}

const field: Field = { id: 'risk', name: 'risk', label: 'Last risk analysis', type: 'date', value: '2026-05-01', error: 'Write a day.', hint: 'A day.', required: false, autocomplete: null, inputmode: null, maxlength: null, lang: null };

export const safeguardsView = defineView<SafeguardsPage>('rights/safeguards', 'staff', {
  title: 'Storage and protection', tabs: { label: 'Protection of data', items: [{ label: 'Ends', href: '/en/admin/retention', current: false }] }, intro: 'What the privacy statement says.',
  errors: { title: 'There is a problem', errors: [{ href: '#risk', text: 'Write a day.' }] }, action: '/en/admin/safeguards', submit: 'Save',
  items: [item.field(field), item.textarea({ id: 'placeEn', name: 'placeEn', label: 'Place', value: 'Oslo', rows: 3, error: null, hint: 'Country.', required: false, maxlength: 2000, lang: 'en' })],
});
