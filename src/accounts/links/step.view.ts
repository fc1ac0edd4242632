import { defineView, type PageModel } from '../../platform/views/view.js';

/** A page of one thing to know and perhaps one thing to do: a link from a mail, a form that was sent. */
export interface StepPage extends PageModel {
  texts: string[];
  form: null | { action: string; submit: string };
  links: { label: string; href: string }[];
}

export const stepView = defineView<StepPage>('accounts/step', 'plain', {
  title: 'Confirm your address', texts: ['One click.'], form: { action: '/en/confirm/x', submit: 'Confirm' }, links: [{ label: 'Sign in', href: '/en/sign-in' }],
});

/** For pages with a secret in their address: no referrer, no cache (X21). */
export const secretHeaders = { 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' };
