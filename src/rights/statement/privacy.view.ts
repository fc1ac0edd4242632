import Handlebars from 'handlebars';
import type { Link } from '../../platform/views/layout.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { Responsibility } from '../organisations/responsibility.js';
import { responsibilitySample } from './statement.view.js';

export interface PrivacyPage extends PageModel {
  inForce: string;
  newer: Link | null;
  contents: Link[];
  contacts: { items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[] };
  /** What this journal adds: who is responsible, and its own paragraphs. */
  journal: Responsibility | null;
  addition: { title: string; paragraphs: { text: string; lang: string }[] } | null;
  /** Our own rendering of the version, kept as it was published. */
  statement: Handlebars.SafeString;
  versions: { label: string; href: string; current: boolean; changes: Link | null }[];
}

export const privacyView = defineView<PrivacyPage>('rights/privacy', 'public', {
  title: 'Privacy statement',
  inForce: 'Version 2, in force from 1 September 2026.',
  newer: { label: 'Read the version in force', href: '/en/privacy' },
  contents: [{ label: 'Versions', href: '#versions' }],
  contacts: { items: [{ term: 'The platform', values: [{ text: 'The office', href: null, lang: null }, { text: 'office@example.org', href: 'mailto:office@example.org', lang: 'en' }] }] },
  journal: { ...responsibilitySample, id: 'journal' },
  addition: { title: 'The journal’s own words', paragraphs: [{ text: 'We are few.', lang: 'en' }] },
  statement: new Handlebars.SafeString('<h2>In short</h2><p>You can read everything.</p>'),
  versions: [{ label: 'Version 2, 1 September 2026', href: '/en/privacy/version/2', current: true, changes: { label: 'What changed', href: '/en/privacy/version/2/changes' } }, { label: 'Version 1, 1 June 2026', href: '/en/privacy/version/1', current: false, changes: null }],
});
