import { defineView, type PageModel } from '../../platform/views/view.js';
import type { ErrorSummary, Field, FileField } from '../../platform/web/fields.js';

export interface LookPage extends PageModel {
  errors: ErrorSummary | null;
  accent: { action: string; field: Field; submit: string };
  logo: { heading: string; action: string; file: FileField; submit: string; shown: null | { src: string; alt: string; remove: string } };
}

export const lookView = defineView<LookPage>('journals/look', 'staff', {
  title: 'Settings',
  errors: { title: 'There is a problem', errors: [{ href: '#accent', text: 'Write #rrggbb.' }] },
  accent: {
    action: '/boreal/en/desk/settings/look', submit: 'Save',
    field: { id: 'accent', name: 'accent', label: 'Colour', type: 'text', value: '#1f4e5f', error: null, hint: null, required: true, autocomplete: null, inputmode: null, maxlength: null, lang: null },
  },
  logo: {
    heading: 'Logo', action: '/boreal/en/desk/settings/logo', submit: 'Upload', shown: { src: '/boreal/logo?v=1', alt: 'Boreal Studies', remove: 'Remove the logo' },
    file: { id: 'file', name: 'file', label: 'Picture', accept: '.png,.jpg,.jpeg', multiple: false, hint: 'PNG or JPEG.', error: null, required: true },
  },
});

export interface SectionsPage extends PageModel {
  create: { label: string; href: string };
  columns: { title: string; abbreviation: string; review: string; state: string; order: string };
  rows: {
    title: string; lang: string; href: string; abbreviation: string; review: string; state: { text: string; color: string };
    place: { action: string; up: null | { label: string }; down: null | { label: string } };
  }[];
}

export const sectionsView = defineView<SectionsPage>('journals/sections', 'staff', {
  title: 'Settings',
  create: { label: 'New section', href: '/boreal/en/desk/settings/sections/new' },
  columns: { title: 'Title', abbreviation: 'Short', review: 'Review', state: 'State', order: 'Order' },
  rows: [{
    title: 'Articles', lang: 'en', href: '/boreal/en/desk/settings/sections/1', abbreviation: 'ART', review: 'Peer-reviewed', state: { text: 'Open', color: 'success' },
    place: { action: '/boreal/en/desk/settings/sections/1/place', up: { label: 'Move Articles up' }, down: { label: 'Move Articles down' } },
  }],
});
