import type { Field } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleOrcid, type OrcidShown } from '../person/orcid.js';
import { samplePersonFields, type PersonFieldsModel } from '../person/person-form.view.js';
import { sampleFacts, type Facts } from '../profile/profile.view.js';
import { sampleField } from '../sign-in/sign-in.view.js';
import { sampleFrame, type PersonFrameModel } from './person-frame.js';
import type { WorkHere } from './person-work.js';

export interface PersonPage extends PageModel, PersonFrameModel {
  affiliation: string | null;
  state: { text: string; color: string } | null;
  write: { label: string; href: string } | null;
  /** Mail to their address came back, and none has gone through since. */
  bounced: string | null;
  /** Out of the looker's reach: why they see no more, and what they can do. */
  out: null | { text: string; action: null | { label: string; href: string } };
  workHeading: string;
  facts: Facts;
  orcid: OrcidShown | null;
  profile: null | { heading: string; facts: Facts; report: null | { label: string; href: string; about: string } };
  rolesHeading: string;
  roles: { text: string; since: string; end: null | { action: string; role: string; label: string; what: string } }[];
  noRoles: string;
  manuscripts: null | { heading: string; none: string; items: WorkHere[] };
  account: null | { heading: string; facts: Facts; actions: { action: string; name: string; label: string }[]; sessions: { heading: string; items: string[] } | null };
}

export const personView = defineView<PersonPage>('accounts/person', 'staff', {
  ...sampleFrame, title: 'Ada Lovelace', affiliation: 'Analytical Engine', state: { text: 'Blocked', color: 'danger' }, write: { label: 'Write', href: 'mailto:ada@example.org' }, bounced: 'Mail came back on 3 May.',
  out: { text: 'Edited by the administrator.', action: { label: 'Suggest a correction', href: '/joe/en/desk/people/x/correction' } }, workHeading: 'At work', facts: sampleFacts, orcid: sampleOrcid, profile: { heading: 'Profile', facts: sampleFacts, report: { label: 'Report this text', href: '/en/report/profile/x', about: 'Biography' } },
  rolesHeading: 'Roles', roles: [{ text: 'Editor, Journal of Examples', since: 'since 1 May 2026', end: { action: '/joe/en/desk/people/x/roles/end', role: 'editor', label: 'End', what: 'Editor' } }], noRoles: 'None',
  manuscripts: { heading: 'Work here', none: 'None', items: [{ title: 'On snow', href: '/joe/en/desk/submissions/1', roles: 'Author', stage: { text: 'Review', color: 'info' } }] },
  account: { heading: 'Account', facts: sampleFacts, actions: [{ action: '/en/admin/people/x/new-password', name: 'reset', label: 'Reset' }], sessions: { heading: 'Signed in', items: ['Firefox, 192.0.2.1'] } },
});

export interface PersonEditPage extends PageModel, PersonFrameModel, PersonFieldsModel {
  text: string;
  action: string;
  email: Field;
  cancel: { label: string; href: string };
}

export const personEditView = defineView<PersonEditPage>('accounts/person-edit', 'staff', {
  ...sampleFrame, ...samplePersonFields, title: 'Edit Ada Lovelace', text: 'They see that you did.', action: '/en/admin/people/x', email: { ...sampleField, id: 'email', name: 'email' }, cancel: { label: 'Cancel', href: '/en/admin/people/x' },
});
