import type { Checkbox, ErrorSummary } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleCheckbox } from '../registration/register.view.js';

export interface UndertakingPage extends PageModel {
  intro: string;
  roles: string;
  points: string[];
  meta: string;
  signed: null | { text: string; on: { label: string; href: string } };
  form: null | { errors: ErrorSummary | null; action: string; agree: Checkbox; version: string; next: string };
}

export const undertakingView = defineView<UndertakingPage>('accounts/undertaking', 'plain', {
  title: 'Confidentiality', intro: 'Before you begin', roles: 'For your role as editor', points: ['I keep it to myself.'], meta: 'Version 2026-1',
  signed: { text: 'You signed on 1 May 2026.', on: { label: 'Go on', href: '/en/desk' } },
  form: { errors: { title: 'There is a problem', errors: [{ href: '#agree', text: 'Agree first' }] }, action: '/en/undertakings/office.joe', agree: { ...sampleCheckbox, id: 'agree', name: 'agree' }, version: '2026-1', next: '/en/desk' },
});
