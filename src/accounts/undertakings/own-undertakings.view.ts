import { defineView, type PageModel } from '../../platform/views/view.js';

export interface OwnUndertakingsPage extends PageModel {
  intro: string;
  waiting: { text: string; action: { label: string; href: string } }[];
  items: { heading: string; meta: string; summary: string; points: string[] }[];
  none: { title: string; text: string; action: null };
}

export const ownUndertakingsView = defineView<OwnUndertakingsPage>('accounts/undertakings', 'profile', {
  title: 'Undertakings', intro: 'What you promised.', waiting: [{ text: 'Journal of Examples waits', action: { label: 'Sign', href: '/en/undertakings/office.joe' } }],
  items: [{ heading: 'Journal of Examples', meta: 'Version 2026-1, signed on 1 May 2026', summary: 'What you signed', points: ['I keep it to myself.'] }], none: { title: 'None', text: 'Nothing is signed.', action: null },
});
