import { defineView, type PageModel } from '../../platform/views/view.js';
import type { Crumbs } from '../place.js';

/** What the partial `manuscript-status` prints. */
export interface StatusModel {
  heading: string;
  stages: { label: string; items: { label: string; done: boolean; current: boolean }[] };
  facts: { items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[] };
}

export const sampleStatus: StatusModel = {
  heading: 'Where it stands', stages: { label: 'Stage', items: [{ label: 'Submission', done: true, current: false }, { label: 'Review', done: false, current: true }] },
  facts: { items: [{ term: 'Submitted', values: [{ text: '1 May 2026', href: null, lang: null }, { text: 'More', href: '/x', lang: 'en' }] }] },
};

export interface StatusPage extends PageModel {
  crumbs: Crumbs;
  lang: string;
  lede: string;
  status: StatusModel;
}

export const statusView = defineView<StatusPage>('editorial/following/status', 'plain', {
  title: 'On snow', crumbs: [{ label: 'My submissions', href: '/boreal/en/submissions' }, { label: 'No. 17', href: null }], lang: 'en', lede: 'You are named in this manuscript.', status: sampleStatus,
});
