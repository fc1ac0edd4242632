import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleOrcid, type OrcidShown } from '../person/orcid.js';
import { sampleFacts, type Facts } from '../profile/profile.view.js';

/** Someone whom Feide or ORCID knows and no account here. */
export interface ElsewhereUnknownPage extends PageModel {
  text: string;
  facts: Facts;
  orcid: OrcidShown | null;
  connect: { heading: string; text: string; label: string; href: string };
  register: { heading: string; text: string; label: string; href: string };
}

export const elsewhereUnknownView = defineView<ElsewhereUnknownPage>('accounts/elsewhere-unknown', 'plain', {
  title: 'No account is connected to this Feide account', text: 'Feide says that you are', facts: sampleFacts, orcid: sampleOrcid,
  connect: { heading: 'I have an account', text: 'Sign in once with your password.', label: 'Sign in and connect', href: '/en/sign-in' },
  register: { heading: 'I am new here', text: 'Make an account.', label: 'Make an account', href: '/en/register' },
});
