import type { Link } from '../../platform/views/layout.js';
import { defineView, type PageModel } from '../../platform/views/view.js';

export interface ConsentPanel {
  id: string;
  heading: string;
  state: { text: string; color: 'success' | 'neutral' };
  words: string;
  lang: string;
  given: string | null;
  statement: Link | null;
  changed: { text: string; words: string; purpose: string; label: string } | null;
  rests: {
    summary: string;
    open: boolean;
    ends: { heading: string; text: string };
    goesOn: { heading: string; none: string | null; items: { purpose: string; ground: string; data: string }[] };
  };
  form: null | { name: 'give' | 'withdraw'; purpose: string; label: string };
  further: Link | null;
}

export interface ConsentsPage extends PageModel {
  intro: string;
  action: string;
  consents: ConsentPanel[];
  history: { heading: string; text: string; items: { heading: string; words: string; lang: string; given: string; ended: string | null; statement: Link }[] };
}

const statement: Link = { label: 'Version 1 of the privacy statement', href: '/en/privacy/version/1' };

export const consentsView = defineView<ConsentsPage>('accounts/consents', 'profile', {
  title: 'Consents', intro: 'Each by itself.', action: '/en/profile/consents',
  consents: [{
    id: 'news', heading: 'News', state: { text: 'You agree', color: 'success' }, words: 'I want news', lang: 'en', given: 'Given on 1 May 2026 in English', statement,
    changed: { text: 'The words are others now.', words: 'I want all news', purpose: 'news', label: 'Agree to the new words' },
    rests: {
      summary: 'If you withdraw', open: true, ends: { heading: 'Ends and is erased', text: 'your interests' },
      goesOn: { heading: 'Goes on', none: 'Nothing', items: [{ purpose: 'running the account', ground: 'your consent, Article 6(1)(a)', data: 'your name' }] },
    },
    form: { name: 'withdraw', purpose: 'news', label: 'Withdraw' }, further: { label: 'Withdraw', href: '/en/profile/consents/account' },
  }],
  history: { heading: 'History', text: 'Kept as proof.', items: [{ heading: 'News', words: 'I want news', lang: 'en', given: 'Given on 1 May 2026 in English', ended: 'Withdrawn on 2 May 2026', statement }] },
});

export interface ChangedConsentPage extends PageModel {
  crumbs: { label: string; href: string | null }[];
  lede: string;
  before: { heading: string; text: string; lang: string };
  now: { heading: string; text: string; lang: string };
  silence: string;
  action: string;
  yes: string;
  leave: { text: string; label: string; href: string };
}

export const changedConsentView = defineView<ChangedConsentPage>('accounts/consent-changed', 'profile', {
  title: 'What your account rests on has changed', crumbs: [{ label: 'Consents', href: '/en/profile/consents' }, { label: 'Changed', href: null }], lede: 'Say yes, or leave.',
  before: { heading: 'What you agreed to', text: 'An account.', lang: 'en' }, now: { heading: 'What it says now', text: 'An account with more.', lang: 'en' }, silence: 'Silence is a no.', action: '/en/profile/consents', yes: 'I agree',
  leave: { text: 'Or', label: 'close the account', href: '/en/profile/consents/account' },
});
