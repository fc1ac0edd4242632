import { defineView, type PageModel } from '../../platform/views/view.js';

/** What the partial `guideline-points` prints. */
export interface GuidelinePoints {
  points: { heading: string; text: string }[];
}

export interface GuidelinesPage extends PageModel, GuidelinePoints {
  intro: string;
  meta: string;
  earlier: null | { heading: string; items: { label: string; href: string }[] };
}

const points = [{ heading: 'Nothing sensitive', text: 'Write nothing about anyone’s health.' }];

export const guidelinesView = defineView<GuidelinesPage>('accounts/guidelines/guidelines', 'public', {
  title: 'Guidelines for what you write', intro: 'They hold for everything that people write here.', points, meta: 'Version 2026-1, from 1 January 2026',
  earlier: { heading: 'Earlier versions', items: [{ label: 'Version 2025-1', href: '/en/guidelines?version=2025-1' }] },
});

export interface AgreementPage extends PageModel, GuidelinePoints {
  intro: string;
  meta: string;
  action: string;
  submit: string;
  later: { label: string; href: string };
}

export const agreementView = defineView<AgreementPage>('accounts/guidelines/agreement', 'plain', {
  title: 'The guidelines have changed', intro: 'Read them and say that you follow them.', points, meta: 'Version 2026-1, from 1 January 2026', action: '/en/guidelines/agreement',
  submit: 'I follow these guidelines', later: { label: 'Not now', href: '/en/desk' },
});
