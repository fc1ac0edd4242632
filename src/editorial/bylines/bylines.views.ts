import type { OrcidShown } from '../../accounts/person/orcid.js';
import { sampleOrcid } from '../../accounts/person/orcid.js';
import { contributorFieldsSample, ownFieldsSample, type ContributorFields, type OwnFields } from '../../contributors/contributor-fields.js';
import { textareaSample } from '../authoring/wizard/details.view.js';
import type { ErrorSummary, Textarea } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { sampleStatus, type StatusModel } from '../following/status.view.js';
import { sampleSubmissionFrame, type SubmissionFrameModel } from '../desk/submission-frame.js';

/** What the partial `contributor-rows` prints. */
export interface ContributorRow {
  name: string;
  role: string;
  detail: string;
  orcid: OrcidShown | null;
  problem: string | null;
  edit: { label: string; href: string };
  move: { action: string; up: string | null; down: string | null };
  remove: { action: string; label: string };
}

export const contributorRowSample: ContributorRow = {
  name: 'Kari Nordmann', role: 'Author', detail: 'UiT, Norway', orcid: sampleOrcid, problem: 'Country is missing', edit: { label: 'Edit Kari Nordmann', href: '/boreal/en/submissions/17/contributors/3' },
  move: { action: '/boreal/en/submissions/17/contributors/3/position', up: 'Move Kari Nordmann up', down: 'Move Kari Nordmann down' },
  remove: { action: '/boreal/en/submissions/17/contributors/3/removal', label: 'Remove Kari Nordmann' },
};

/** What the partial `objections` prints. */
export interface ObjectionsModel {
  heading: string;
  items: { text: string; paragraphs: string[]; meta: string; settle: { action: string; label: string; name: string } | null }[];
}

export const objectionsSample: ObjectionsModel = {
  heading: 'Objections', items: [{ text: 'Berit Ås objects', paragraphs: ['I did not write this.'], meta: '1 Nov 2026', settle: { action: '/objection', label: 'Dealt with', name: 'Dealt with: Berit Ås' } }],
};

export interface DeskBylinePage extends PageModel {
  frame: SubmissionFrameModel;
  lede: string;
  objections: ObjectionsModel | null;
  contributors: ContributorRow[];
  add: { label: string; href: string };
}

export const deskBylineView = defineView<DeskBylinePage>('editorial/bylines/contributors', 'staff', {
  title: 'Contributors', frame: sampleSubmissionFrame, lede: 'All of them are told.', objections: objectionsSample, contributors: [contributorRowSample],
  add: { label: 'Add a contributor', href: '/boreal/en/desk/submissions/17/contributors/new' },
});

export interface DeskContributorPage extends PageModel {
  frame: SubmissionFrameModel;
  errors: ErrorSummary | null;
  heading: string;
  lede: string;
  action: string;
  fields: ContributorFields;
  back: string;
}

export const deskContributorView = defineView<DeskContributorPage>('editorial/bylines/contributor', 'staff', {
  title: 'Add a contributor', frame: sampleSubmissionFrame, errors: { title: 'There is a problem', errors: [{ href: '#givenName', text: 'Write it.' }] }, heading: 'Details', lede: 'They are told by mail.',
  action: '/boreal/en/desk/submissions/17/contributors', fields: contributorFieldsSample, back: '/boreal/en/desk/submissions/17/contributors',
});

/** What was entered about someone, to themselves. */
export interface NamedPage extends PageModel {
  done: { kind: 'success'; title: null; text: string; live: true } | null;
  intro: string;
  work: { title: string; lang: string };
  heading: string;
  facts: { items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[] };
  errors: ErrorSummary | null;
  correct: { heading: string; action: string; fields: OwnFields; submit: string } | null;
  closed: string | null;
  object: { heading: string; text: string; action: string; reason: Textarea; submit: string };
  objected: { kind: 'info'; title: string; text: string; live: false } | null;
  status: StatusModel | null;
  contact: { text: string; address: string };
}

export const namedView = defineView<NamedPage>('editorial/bylines/named', 'plain', {
  title: 'What was entered about you', done: { kind: 'success', title: null, text: 'Saved.', live: true }, intro: 'Kari Nordmann has named you.', work: { title: 'Snow', lang: 'en' }, heading: 'Entered',
  facts: { items: [{ term: 'Country', values: [{ text: 'Norway', href: null, lang: null }, { text: 'More', href: '/x', lang: 'en' }] }] },
  errors: { title: 'There is a problem', errors: [{ href: '#givenName', text: 'Write it.' }] },
  correct: { heading: 'Correct it', action: '/boreal/en/named/x', fields: ownFieldsSample, submit: 'Save' }, closed: 'It can no longer be changed here.',
  object: { heading: 'Object', text: 'The editors are told.', action: '/boreal/en/named/x/objection', reason: { ...textareaSample, id: 'reason', name: 'reason' }, submit: 'Object' },
  objected: { kind: 'info', title: 'You have objected', text: 'On 1 Nov 2026.', live: false }, status: sampleStatus, contact: { text: 'Questions?', address: 'office@boreal.example' },
});
