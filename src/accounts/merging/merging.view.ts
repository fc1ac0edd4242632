import type { ErrorSummary, Field } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleFrame, type PersonFrameModel } from '../people/person-frame.js';
import { sampleFacts, type Facts } from '../profile/profile.view.js';
import { sampleField } from '../sign-in/sign-in.view.js';

/** One of the two accounts, as far as the looker may see it. */
export interface SideModel {
  heading: string;
  facts: Facts;
}

export interface PersonMergePage extends PageModel, PersonFrameModel {
  why: string | null;
  find: null | { action: string; errors: ErrorSummary | null; other: Field };
  preview: null | { sides: SideModel[]; kept: string[]; obstacles: string[]; propose: null | { action: string; other: string } };
  open: { text: string; state: string; cancel: { action: string; label: string } }[];
  past: string[];
}

const sampleSide: SideModel = { heading: 'The account that stays', facts: sampleFacts };
const errors = { title: 'There is a problem', errors: [{ href: '#other', text: 'Unknown' }] };

export const personMergeView = defineView<PersonMergePage>('accounts/person-merge', 'staff', {
  ...sampleFrame, why: 'An administrator’s account is never merged.',
  find: { action: '/en/admin/people/x/merge', errors, other: { ...sampleField, id: 'other', name: 'other' } },
  preview: { sides: [sampleSide], kept: ['Roles of both'], obstacles: ['One reviews the other.'], propose: { action: '/en/admin/people/x/merge', other: 'ada2' } },
  open: [{ text: 'ada2 into ada', state: 'Waiting for ada2', cancel: { action: '/en/admin/people/x/merge/1/cancel', label: 'Take back' } }],
  past: ['Merged 1 May 2026'],
});

export interface OwnMergePage extends PageModel {
  errors: ErrorSummary | null;
  why: string | null;
  ask: null | { action: string; other: Field; kept: string[] };
  open: { text: string; href: string; label: string }[];
}

export const ownMergeView = defineView<OwnMergePage>('accounts/own-merge', 'profile', {
  title: 'Another account', errors, why: 'An administrator’s account is never merged.',
  ask: { action: '/en/profile/merge', other: { ...sampleField, id: 'other', name: 'other' }, kept: ['Roles of both'] },
  open: [{ text: 'Asked on 1 May 2026', href: '/en/profile/merge/x', label: 'Look' }],
});

export interface MergePage extends PageModel {
  lede: string;
  sides: SideModel[];
  kept: string[];
  waiting: string | null;
  agree: null | { action: string; warning: string };
  declineAction: string;
  declineLabel: string;
}

export const mergeView = defineView<MergePage>('accounts/merge', 'profile', {
  title: 'Merge your accounts', lede: 'You are signed in as ada.', sides: [sampleSide], kept: ['Roles of both'], waiting: 'Waiting for the other account',
  agree: { action: '/en/profile/merge/x', warning: 'This cannot be undone.' }, declineAction: '/en/profile/merge/x/decline', declineLabel: 'No',
});
