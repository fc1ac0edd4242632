import type { Link } from '../../platform/views/layout.js';
import { defineView, type PageModel } from '../../platform/views/view.js';

/** A list of the back office: each row a link, some words and what can be done about it at once. */
export interface RegisterPage extends PageModel {
  intro: string;
  links: Link[];
  create: Link | null;
  note: string | null;
  columns: string[];
  rows: { title: string; lang: string | null; href: string; cells: { label: string; text: string }[]; act: null | { action: string; label: string; name: string } }[];
  actColumn: string | null;
  none: { title: string; text: string; action: Link | null };
}

export const registerView = defineView<RegisterPage>('rights/register', 'staff', {
  title: 'Organisations', intro: 'Who answers for personal data.', links: [{ label: 'Contact and agreement', href: '/en/admin/privacy-office' }], create: { label: 'Add an organisation', href: '/en/admin/organisations/new' },
  note: 'A change is a new version.', columns: ['Name', 'What it is'],
  rows: [{ title: 'University Library', lang: 'en', href: '/en/admin/organisations/1', cells: [{ label: 'What it is', text: 'controller' }], act: { action: '/en/admin/organisations/1/remove', label: 'Remove', name: 'University Library' } }], actColumn: 'Change',
  none: { title: 'None yet', text: 'Add the controller first.', action: { label: 'Add', href: '/en/admin/organisations/new' } },
});
