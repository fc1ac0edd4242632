import type { Choices, ErrorSummary, FileField, Select } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import { fileSample } from '../authoring/wizard/files.view.js';
import type { Crumbs } from '../place.js';
import type { FileListModel } from './review-panel.view.js';
import { sampleChoices, sampleSelect } from './samples.js';
import type { Tag } from './review-states.js';

export interface ReadPage extends PageModel {
  crumbs: Crumbs;
  work: { title: string; lang: string };
  state: Tag;
  facts: { items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[] };
  parts: { id: string; heading: string; paragraphs: string[]; none: string; report: null | { label: string; href: string } }[];
  /** What came with the review; `choose` for whoever may let the author have it. */
  attachments: null | { heading: string; files: FileListModel; choose: null | { action: string; choices: Choices; submit: string };
    /** Of a review that editors have entered: they add what came with it. */
    add: null | { action: string; file: FileField | null; submit: string; removals: { action: string; about: string }[] };
  };
  errors: ErrorSummary | null;
  /** What an editor can do now; null for whoever only looks on. */
  acts: null | { heading: string; items: { label: string; href: string; variant: string }[] };
  complete: null | { action: string; submit: string };
  rating: null | { action: string; select: Select; submit: string };
  back: { label: string; href: string };
}

export const readView = defineView<ReadPage>('editorial/review/read', 'staff', {
  title: 'Reviewer 1: Kari Nordmann',
  crumbs: [{ label: 'Manuscript 17', href: '/boreal/en/desk/submissions/17' }, { label: 'Reviewer 1', href: null }],
  work: { title: 'Snow', lang: 'en' },
  state: { text: 'Read', color: 'success' },
  facts: { items: [{ term: 'Recommendation', values: [{ text: 'Accept', href: null, lang: null }] }] },
  parts: [{ id: 'to-author', heading: 'To the author and the editors', paragraphs: ['A fine piece of work.'], none: 'Nothing was written here.', report: { label: 'Report this text', href: '/en/report/review-to-author/x' } }],
  attachments: {
    heading: 'Files from the reviewer', files: { none: 'None', items: [{ name: 'notes.docx', href: '/boreal/en/desk/submissions/17/files/y', kind: '', meta: '12 kB', status: { text: 'Clean', color: 'success' }, action: { label: 'Anonymity', href: '/boreal/en/desk/submissions/17/files/y/clean' } }] },
    choose: { action: '/boreal/en/desk/submissions/17/reviewers/x/attachments', choices: { ...sampleChoices, id: 'files-group', name: 'files' }, submit: 'Save' },
    add: { action: '/boreal/en/desk/submissions/17/reviewers/x/files', file: fileSample, submit: 'Attach', removals: [{ action: '/boreal/en/desk/submissions/17/reviewers/x/files/y/removal', about: 'Remove notes.docx' }] },
  },
  errors: { title: 'There is a problem', errors: [{ href: '#file', text: 'The file is empty.' }] },
  acts: { heading: 'What to do', items: [{ label: 'Remind', href: '/boreal/en/desk/submissions/17/reviewers/x/acts/remind', variant: 'primary' }] },
  complete: { action: '/boreal/en/desk/submissions/17/reviewers/x/completion', submit: 'Nothing more is needed' },
  rating: { action: '/boreal/en/desk/submissions/17/reviewers/x/rating', select: { ...sampleSelect, id: 'rating', name: 'rating' }, submit: 'Save' },
  back: { label: 'Back to the manuscript', href: '/boreal/en/desk/submissions/17' },
});
