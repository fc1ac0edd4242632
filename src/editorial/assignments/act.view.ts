import { defineView, type PageModel } from '../../platform/views/view.js';
import type { Choices, ErrorSummary, Field, Textarea } from '../../platform/web/fields.js';
import type { Crumbs } from '../place.js';
import { sampleChoices, sampleField, sampleQuestions, sampleTextarea, type ReportQuestions } from '../review/samples.js';

/** An act of an editor on one assignment: days, a letter, one button. */
export interface ActPage extends PageModel {
  crumbs: Crumbs;
  errors: ErrorSummary | null;
  text: string;
  /** What the reviewer wrote when asking for more time. */
  quoted: string[];
  action: string;
  seen: string;
  answer: Choices | null;
  days: Field[];
  letter: Textarea;
  logged: string;
  submit: string;
  back: { label: string; href: string };
}

export const actView = defineView<ActPage>('editorial/assignments/act', 'staff', {
  title: 'Remind Kari Nordmann', crumbs: [{ label: 'Manuscript 17', href: '/boreal/en/desk/submissions/17' }, { label: 'Remind', href: null }],
  errors: { title: 'There is a problem', errors: [{ href: '#letter', text: 'Write a letter' }] },
  text: 'The letter goes to the reviewer.', quoted: ['I have been ill.'], action: '/boreal/en/desk/submissions/17/reviewers/x/acts/remind', seen: '2026-05-04', answer: sampleChoices,
  days: [{ ...sampleField, id: 'reviewDue', name: 'reviewDue', type: 'date', value: '2026-06-01', maxlength: null, inputmode: null }],
  letter: { ...sampleTextarea, id: 'letter', name: 'letter' }, logged: 'It stands in the history.', submit: 'Send', back: { label: 'Cancel', href: '/boreal/en/desk/submissions/17/reviewers/x' },
});

export interface OnBehalfPage extends PageModel {
  crumbs: Crumbs;
  errors: ErrorSummary | null;
  text: string;
  /** The reviewer has begun one of their own here. */
  draft: string | null;
  action: string;
  questions: ReportQuestions | null;
  commentsToAuthor: Textarea;
  commentsToEditor: Textarea;
  recommendation: Choices;
  coReviewer: Field;
  /** Where files that came with it go. */
  filesNote: string;
  submit: string;
  back: { label: string; href: string };
}

export const onBehalfView = defineView<OnBehalfPage>('editorial/assignments/on-behalf', 'staff', {
  title: 'Enter the review of Kari Nordmann', crumbs: [{ label: 'Manuscript 17', href: '/boreal/en/desk/submissions/17' }, { label: 'Enter', href: null }],
  errors: { title: 'There is a problem', errors: [{ href: '#commentsToAuthor', text: 'Write something' }] },
  text: 'It is marked as entered by you.', draft: 'There is a draft.', action: '/boreal/en/desk/submissions/17/reviewers/x/report', questions: sampleQuestions, coReviewer: { ...sampleField, id: 'coReviewer', name: 'coReviewer' }, filesNote: 'Files are added next.',
  commentsToAuthor: { ...sampleTextarea, id: 'commentsToAuthor', name: 'commentsToAuthor' }, commentsToEditor: { ...sampleTextarea, id: 'commentsToEditor', name: 'commentsToEditor' },
  recommendation: { ...sampleChoices, id: 'recommendation-group', name: 'recommendation' }, submit: 'Enter', back: { label: 'Cancel', href: '/boreal/en/desk/submissions/17/reviewers/x' },
});

export interface AuthorCopyPage extends PageModel {
  crumbs: Crumbs;
  errors: ErrorSummary | null;
  text: string;
  original: { heading: string; paragraphs: string[] };
  action: string;
  copy: Textarea;
  submit: string;
  back: { label: string; href: string };
}

export const authorCopyView = defineView<AuthorCopyPage>('editorial/assignments/author-copy', 'staff', {
  title: 'Copy for the authors', crumbs: [{ label: 'Manuscript 17', href: '/boreal/en/desk/submissions/17' }, { label: 'Copy', href: null }],
  errors: { title: 'There is a problem', errors: [{ href: '#copy', text: 'Too long' }] },
  text: 'The original stays.', original: { heading: 'As the reviewer wrote it', paragraphs: ['A fine piece of work.'] }, action: '/boreal/en/desk/submissions/17/reviewers/x/author-copy',
  copy: { ...sampleTextarea, id: 'copy', name: 'copy' }, submit: 'Save', back: { label: 'Cancel', href: '/boreal/en/desk/submissions/17/reviewers/x' },
});
