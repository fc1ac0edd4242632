import type { ErrorSummary, Field, FileField } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';

export interface CoverPage extends PageModel {
  crumbs: { items: { label: string; href: string | null }[] };
  errors: ErrorSummary | null;
  action: string;
  languages: readonly string[];
  alt: Field[];
  file: FileField;
  /** What the present cover shows, in words; null where there is none. */
  shown: string | null;
  back: { href: string; label: string };
}

export const coverView = defineView<CoverPage>('publishing/desk-cover', 'staff', {
  title: 'Cover',
  crumbs: { items: [{ label: 'Issues', href: '/boreal/en/desk/issues' }, { label: 'Cover', href: null }] },
  errors: { title: 'There is a problem', errors: [{ href: '#file', text: 'Choose a picture.' }] },
  action: '/boreal/en/desk/issues/4/cover', languages: ['en'],
  alt: [{ id: 'alt', name: 'alt', label: 'What it shows', type: 'text', value: 'Ice', error: null, hint: null, required: true, autocomplete: null, inputmode: null, maxlength: 500, lang: 'en' }],
  file: { id: 'file', name: 'file', label: 'Picture', accept: '.png', multiple: false, hint: null, error: 'Choose a picture.', required: true },
  shown: 'Ice in a fjord', back: { href: '/boreal/en/desk/issues/4/contents', label: 'Cancel' },
});
