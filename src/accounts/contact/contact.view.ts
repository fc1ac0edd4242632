import type { FormItem } from '../../journals/staff-form.view.js';
import type { ErrorSummary, Field } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleAbout, sampleItems, type About } from '../profile/profile.view.js';
import { sampleField } from '../sign-in/sign-in.view.js';

interface Act {
  action: string;
  label: string;
}

/** An address as its owner sees it, with what can be done with it. */
export interface AddressRow {
  address: string;
  state: { text: string; color: string };
  prefer: null | { href: string; label: string };
  acts: Act[];
}

export interface ContactPage extends PageModel {
  about: About;
  errors: ErrorSummary | null;
  addresses: AddressRow[];
  pending: null | { title: string; text: string; again: Act; cancel: Act };
  add: { action: string; email: Field; password: Field; username: string };
  action: string;
  items: FormItem[];
}

export const samplePassword: Field = { ...sampleField, id: 'emailPassword', name: 'emailPassword', type: 'password', autocomplete: 'current-password' };

export const contactView = defineView<ContactPage>('accounts/contact', 'profile', {
  title: 'Contact', about: sampleAbout, errors: { title: 'There is a problem', errors: [{ href: '#email', text: 'Wrong' }] }, items: sampleItems,
  addresses: [{
    address: 'ada@example.org', state: { text: 'Confirmed', color: 'success' }, prefer: { href: '/en/profile/contact/addresses/1/preferred', label: 'Make preferred' },
    acts: [{ action: '/en/profile/contact/addresses/1/remove', label: 'Remove' }],
  }],
  pending: { title: 'About to change', text: 'We will write to ada@example.org', again: { action: '/en/profile/contact/change/again', label: 'Send again' }, cancel: { action: '/en/profile/contact/change/cancel', label: 'Cancel' } },
  add: { action: '/en/profile/contact/addresses', email: { ...sampleField, id: 'email', name: 'email', type: 'email' }, password: samplePassword, username: 'ada' },
  action: '/en/profile/contact',
});

export interface PreferPage extends PageModel {
  text: string;
  errors: ErrorSummary | null;
  action: string;
  username: string;
  password: Field;
  back: { href: string; label: string };
}

export const preferView = defineView<PreferPage>('accounts/contact-prefer', 'profile', {
  title: 'Make ada@example.org your preferred address?', text: 'We write to the old one first.', errors: { title: 'There is a problem', errors: [{ href: '#emailPassword', text: 'Wrong' }] },
  action: '/en/profile/contact/addresses/1/preferred', username: 'ada', password: samplePassword, back: { href: '/en/profile/contact', label: 'Cancel' },
});

export interface ChangeOfAddressPage extends PageModel {
  text: string;
  due: string;
  yes: Act;
  no: Act;
}

export const changeOfAddressView = defineView<ChangeOfAddressPage>('accounts/change-of-address', 'plain', {
  title: 'Is your address to be changed?', text: 'The account ada asked for it.', due: 'If you do nothing, it is.', yes: { action: '/en/change-of-address/x', label: 'Yes' }, no: { action: '/en/change-of-address/x/stop', label: 'No' },
});


