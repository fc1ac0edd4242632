import { defineView, type PageModel } from '../../../platform/views/view.js';
import type { Choices, ErrorSummary } from '../../../platform/web/fields.js';
import type { PersonTabs } from '../../people/person-menu.js';
import { sampleFacts, type Facts } from '../../profile/profile.view.js';
import { sampleChoices } from '../../registration/register.view.js';

/** A person's second factor, for the administrator who may take it away. */
export interface PersonFactorPage extends PageModel {
  crumbs: { label: string; href: string | null }[];
  tabs: PersonTabs;
  heading: string;
  facts: Facts;
  remove: null | { errors: ErrorSummary | null; heading: string; text: string; action: string; reason: Choices };
}

export const personFactorView = defineView<PersonFactorPage>('accounts/person-factor', 'staff', {
  title: 'Ada Lovelace', crumbs: [{ label: 'People', href: '/en/admin/people' }, { label: 'Ada Lovelace', href: null }],
  tabs: { label: 'Pages about the person', items: [{ label: 'Two-step sign-in', href: '/en/admin/people/x/second-factor', current: true }, { label: 'Person', href: '/en/admin/people/x', current: false }] },
  heading: 'Two-step sign-in', facts: sampleFacts,
  remove: { errors: { title: 'There is a problem', errors: [{ href: '#reason', text: 'Choose' }] }, heading: 'Remove it', text: 'Only when you are sure.', action: '/en/admin/people/x/second-factor', reason: { ...sampleChoices, id: 'reason-group', name: 'reason' } },
});
