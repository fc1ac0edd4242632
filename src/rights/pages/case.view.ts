import type { Link } from '../../platform/views/layout.js';
import { defineView, type PageModel } from '../../platform/views/view.js';

export interface Tag {
  text: string;
  color: 'neutral' | 'info' | 'success' | 'warning' | 'danger';
}
export interface Fact {
  term: string;
  values: { text: string; href: string | null; lang: string | null }[];
}
export interface CaseSection {
  id: string;
  heading: string;
  text: string | null;
  items: { text: string; link: Link | null; meta: string | null; quote: string | null; end: { action: string; label: string } | null }[];
}

/** One matter that the administrator sees to: what it is, what to do, and what hangs on it. */
export interface CasePage extends PageModel {
  crumbs: { label: string; href: string | null }[];
  intro: string | null;
  state: Tag | null;
  links: { label: string; href: string; primary: boolean }[];
  presses: { label: string; action: string; primary: boolean }[];
  facts: { items: Fact[] };
  sections: CaseSection[];
}

export const fact = (term: string, text: string | null, href: string | null = null): Fact[] => (text ? [{ term, values: [{ text, href, lang: null }] }] : []);

export const caseView = defineView<CasePage>('rights/pages/case', 'staff', {
  title: 'Restriction: Ada Lovelace', crumbs: [{ label: 'Restrictions', href: '/en/admin/restrictions' }, { label: 'Ada Lovelace', href: null }], intro: 'Stored, and not otherwise used.',
  state: { text: 'In force', color: 'warning' }, links: [{ label: 'Allow a use', href: '/en/admin/restrictions/x/exceptions', primary: true }, { label: 'Look', href: '/en/admin', primary: false }],
  presses: [{ label: 'Lift it', action: '/en/admin/restrictions/x/lifted', primary: true }, { label: 'Do', action: '/en/admin/restrictions/x/done', primary: false }],
  facts: { items: fact('Since', '1 May 2026', '/en/admin') },
  sections: [{ id: 'held', heading: 'What it holds back', text: 'These wait.', items: [{ text: 'A manuscript', link: { label: 'Open', href: '/en/admin' }, meta: '1 May', quote: 'thanks to Ada Lovelace', end: { action: '/en/admin/x', label: 'End' } }] }],
});
