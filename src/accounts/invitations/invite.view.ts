import type { Choices, ErrorSummary, Field, Select } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleChoices } from '../registration/register.view.js';
import { sampleField } from '../sign-in/sign-in.view.js';

export interface InvitePage extends PageModel {
  crumbs: { label: string; href: string | null }[];
  intro: string;
  errors: ErrorSummary | null;
  action: string;
  email: Field;
  givenName: Field;
  familyName: Field;
  place: Select | null;
  roles: Choices;
  startsOn: Field;
  endsOn: Field;
  language: Select;
  cancel: { label: string; href: string };
}

export const sampleSelect: Select = { id: 'language', name: 'language', label: 'Language', options: [{ value: 'en', label: 'English', selected: true }], hint: 'Of the mail', error: 'Unknown', required: true };

const sampleDay: Field = { ...sampleField, type: 'date', autocomplete: null, inputmode: null, maxlength: null };

export const inviteView = defineView<InvitePage>('accounts/invitations/invite', 'staff', {
  title: 'Invite someone', crumbs: [{ label: 'Invitations', href: '/joe/en/desk/invitations' }, { label: 'Invite someone', href: null }], intro: 'They get a mail.',
  errors: { title: 'There is a problem', errors: [{ href: '#email', text: 'Write an address' }] }, action: '/joe/en/desk/invitations/new',
  email: { ...sampleField, id: 'email', name: 'email', type: 'email' }, givenName: { ...sampleField, id: 'givenName', name: 'givenName' }, familyName: { ...sampleField, id: 'familyName', name: 'familyName' },
  place: { ...sampleSelect, id: 'place', name: 'place' }, roles: sampleChoices, startsOn: { ...sampleDay, id: 'startsOn', name: 'startsOn' }, endsOn: { ...sampleDay, id: 'endsOn', name: 'endsOn' },
  language: sampleSelect, cancel: { label: 'Cancel', href: '/joe/en/desk/invitations' },
});
