import { defineView, type PageModel } from '../../platform/views/view.js';
import { heldGroupSample, receiversSample, withheldSample, type HeldGroup, type ReceiverList, type WithheldList } from './own-data.view.js';

export interface CopyDocument extends PageModel {
  made: string;
  intro: string;
  withheld: WithheldList | null;
  note: string;
  receivers: ReceiverList;
  chapters: { id: string; title: string; groups: HeldGroup[] }[];
}

/** The page in the copy: whole in itself, opened from a folder. */
export const copyView = defineView<CopyDocument>('rights/own-data/copy', null, {
  title: 'A copy of your data', made: 'Made on 1 May 2026', intro: 'This is everything.', withheld: withheldSample, note: 'A case that is open is not listed.', receivers: receiversSample, chapters: [{ id: 'accounts', title: 'Your account', groups: [heldGroupSample] }],
});

export interface CopiesPage extends PageModel {
  texts: string[];
  action: string | null;
  submit: string;
  wait: string | null;
  copies: { heading: string; items: { text: string; state: string | null; download: { href: string; label: string } | null }[] } | null;
  back: { href: string; label: string };
}

export const copiesView = defineView<CopiesPage>('rights/own-data/copies', 'profile', {
  title: 'A copy of your data', texts: ['A ZIP with everything.'], action: '/en/profile/data-copies', submit: 'Make a copy', wait: 'One a day.',
  copies: { heading: 'Your copies', items: [{ text: 'Asked for on 1 May 2026', state: 'Being made', download: { href: '/en/profile/data-copies/x', label: 'Download (1 MB)' } }] },
  back: { href: '/en/profile/data', label: 'My data' },
});
