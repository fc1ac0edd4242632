import { defineView, type PageModel } from '../../platform/views/view.js';
import type { Checkbox } from '../../platform/web/fields.js';
import { sampleCheckbox } from '../registration/register.view.js';

export interface ProtectionPage extends PageModel {
  texts: string[];
  state: string | null;
  action: string;
  bylines: Checkbox;
  submit: string;
  show: { action: string; label: string } | null;
}

export const protectionView = defineView<ProtectionPage>('accounts/protection', 'profile', {
  title: 'Hide my address', texts: ['It acts at once.'], state: 'Hidden since 1 May 2026', action: '/en/profile/hidden-address', bylines: { ...sampleCheckbox, id: 'bylines', name: 'bylines' }, submit: 'Hide it',
  show: { action: '/en/profile/hidden-address/shown', label: 'Show it again' },
});
