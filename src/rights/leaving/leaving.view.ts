import type { Link } from '../../platform/views/layout.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { ErrorSummary, Field, Select } from '../../platform/web/fields.js';
import { sampleField } from '../../accounts/sign-in/sign-in.view.js';

interface GoesOn {
  heading: string;
  none: string | null;
  items: { purpose: string; ground: string; data: string }[];
  stays: string[];
}

interface Work {
  heading: string;
  text: string;
  items: Select[];
}

export interface LeavingPage extends PageModel {
  crumbs: { label: string; href: string | null }[];
  intro: string;
  errors: ErrorSummary | null;
  /** What has to be settled first, and where. */
  hindered: null | { heading: string; items: { text: string; link: Link | null }[] };
  ends: { heading: string; items: string[] };
  goesOn: GoesOn;
  form: null | {
    action: string;
    username: string;
    work: Work[];
    password: Field | null;
    text: string;
    submit: string;
    cancel: Link;
  };
}

const goesOn: GoesOn = { heading: 'Goes on', none: 'Nothing', items: [{ purpose: 'handling the manuscript', ground: 'legitimate interest', data: 'your name' }], stays: ['What is published stays.'] };

export const leavingView = defineView<LeavingPage>('rights/leaving/leaving', 'profile', {
  title: 'Close the account', crumbs: [{ label: 'Consents', href: '/en/profile/consents' }, { label: 'Account', href: null }], intro: 'The account rests on your consent.',
  errors: { title: 'There is a problem', errors: [{ href: '#currentPassword', text: 'Wrong' }] },
  hindered: { heading: 'First', items: [{ text: 'You are the last manager of Boreal Studies.', link: { label: 'Name another', href: '/boreal/en/desk/people' } }] },
  ends: { heading: 'Ends at once', items: ['You are signed out.'] }, goesOn,
  form: {
    action: '/en/profile/consents/account', username: 'ada',
    work: [{ heading: 'Your reviews', text: 'Without an answer you step down.', items: [{ id: 'choices', name: 'choices', label: 'Review of “Snow”', options: [{ value: 'review-1:finish', label: 'Finish through a private link', selected: true }], hint: 'For Boreal Studies', error: 'Choose.', required: true }] }],
    password: { ...sampleField, id: 'currentPassword', name: 'currentPassword', type: 'password', autocomplete: 'current-password', value: '' }, text: 'It acts at once.', submit: 'Close the account', cancel: { label: 'Keep it', href: '/en/profile/consents' },
  },
});

export interface LeftPage extends PageModel {
  intro: string;
  ends: { heading: string; items: string[] };
  goesOn: GoesOn;
}

export const leftView = defineView<LeftPage>('rights/leaving/left', 'plain', { title: 'Your account is closed', intro: 'You have a letter that says the same.', ends: { heading: 'Ended', items: ['You are signed out.'] }, goesOn });

export interface ReviewChoicePage extends PageModel {
  texts: string[];
  action: string;
  choices: { value: string; label: string; variant: 'primary' | 'secondary' }[];
}

export const reviewChoiceView = defineView<ReviewChoicePage>('rights/leaving/review-choice', 'plain', {
  title: 'Your review', texts: ['How is it to go on?'], action: '/boreal/en/review-choice/x', choices: [{ value: 'finish', label: 'Finish the review', variant: 'primary' }],
});
