import { defineView, type PageModel } from '../../../platform/views/view.js';
import type { Checkbox, Choices, ErrorSummary } from '../../../platform/web/fields.js';
import { sampleCheckbox, sampleChoices } from '../../registration/register.view.js';

/** Which roles need a second factor. */
export interface RequiredPage extends PageModel {
  intro: string;
  errors: ErrorSummary | null;
  /** For an administrator who has none. */
  warning: null | { text: string; label: string; href: string };
  action: string;
  roles: Choices;
  sure: Checkbox | null;
}

export const requiredView = defineView<RequiredPage>('accounts/required-factor', 'staff', {
  title: 'Security', intro: 'Which roles need it.', errors: { title: 'There is a problem', errors: [{ href: '#roles', text: 'Sure?' }] }, warning: { text: 'You have none.', label: 'Set it up', href: '/en/profile/second-factor' },
  action: '/en/admin/security', roles: sampleChoices, sure: { ...sampleCheckbox, id: 'sure', name: 'sure' },
});
