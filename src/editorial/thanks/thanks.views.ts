import type { Choices } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';

export interface ThanksYearsPage extends PageModel {
  lede: string;
  none: string;
  years: { label: string; href: string }[];
}

export const thanksYearsView = defineView<ThanksYearsPage>('editorial/thanks/years', 'public', {
  title: 'Our reviewers', lede: 'Those who agreed to be named.', none: 'No list yet.', years: [{ label: '2025', href: '/boreal/en/reviewers/2025' }],
});

export interface ThanksYearPage extends PageModel {
  crumbs: { label: string; href: string | null }[];
  lede: string;
  names: { name: string; affiliation: string | null }[];
}

const names = [{ name: 'Kari Nordmann', affiliation: 'UiT' }];

export const thanksYearView = defineView<ThanksYearPage>('editorial/thanks/year', 'public', {
  title: 'Reviewers of 2025', crumbs: [{ label: 'Our reviewers', href: '/boreal/en/reviewers' }, { label: '2025', href: null }], lede: 'Thank you.', names,
});

export interface ThanksPreviewPage extends PageModel {
  lede: string;
  none: string;
  years: { heading: string; meta: string; state: { text: string; color: string }; names: { name: string; affiliation: string | null }[]; link: { label: string; href: string } | null }[];
}

export const thanksPreviewView = defineView<ThanksPreviewPage>('editorial/thanks/preview', 'staff', {
  title: 'Thanks to reviewers', lede: 'Who is named, and where.', none: 'No review yet.',
  years: [{ heading: '2025', meta: '12 reviewed, 7 agreed', state: { text: 'Public', color: 'success' }, names, link: { label: 'See the page', href: '/boreal/en/reviewers/2025' } }],
});

export interface OwnThanksPage extends PageModel {
  lede: string;
  none: string | null;
  form: { action: string; journals: Choices; submit: string } | null;
}

export const ownThanksView = defineView<OwnThanksPage>('editorial/thanks/own', 'profile', {
  title: 'Thanks by name', lede: 'You choose.', none: 'You have not reviewed yet.',
  form: { action: '/en/profile/thanks', submit: 'Save', journals: { id: 'journals-group', name: 'journals', legend: 'Journals', hint: null, error: null, required: true, options: [{ id: 'journals', value: '3', label: 'Boreal Studies', hint: 'Here', checked: true }] } },
});
