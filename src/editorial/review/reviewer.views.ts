import type { Checkbox, Choices, ErrorSummary, Field, Textarea } from '../../platform/web/fields.js';
import { defineView, type PageModel } from '../../platform/views/view.js';
import type { FileListModel } from './review-panel.view.js';
import { sampleChoices, sampleField, sampleQuestions, sampleTextarea, type ReportQuestions } from './samples.js';

/** What the partial `review-work` prints. Authors come as one of the facts where the method lets them be known; there is no field for them. */
export interface WorkHead {
  eyebrow: string;
  title: string;
  lang: string;
  abstract: { heading: string; lang: string; paragraphs: string[] };
  factsLabel: string;
  facts: { items: { term: string; values: { text: string; href: string | null; lang: string | null }[] }[] };
}

const work: WorkHead = {
  eyebrow: 'Review for Boreal Studies', title: 'Snow', lang: 'en', abstract: { heading: 'Abstract', lang: 'en', paragraphs: ['On snow.'] },
  factsLabel: 'About the review',
  facts: { items: [{ term: 'Review by', values: [{ text: '1 June 2026', href: null, lang: null }] }] },
};
const errors: ErrorSummary = { title: 'There is a problem', errors: [{ href: '#undertaking', text: 'Agree first' }] };
const sampleCheckbox: Checkbox = { id: 'undertaking', name: 'undertaking', value: 'yes', label: 'I agree', hint: 'Version 2026-1', error: 'Agree first', required: true, checked: true };

export interface InvitedPage extends PageModel {
  work: WorkHead;
  errors: ErrorSummary | null;
  action: string;
  accept: { heading: string; intro: string; points: string[]; undertaking: Checkbox; version: string; competingInterests: Textarea; submit: string };
  decline: { heading: string; reason: Textarea; colleague: Field; colleagueEmail: Field; submit: string; never: { label: string; href: string } };
}

export const invitedView = defineView<InvitedPage>('editorial/review/invited', 'plain', {
  title: 'Snow', work, errors, action: '/boreal/en/reviews/x/answer',
  accept: { heading: 'Yes', intro: 'You promise:', points: ['to keep it secret'], undertaking: sampleCheckbox, version: '2026-1', competingInterests: { ...sampleTextarea, id: 'competingInterests', name: 'competingInterests' }, submit: 'Accept' },
  decline: { heading: 'No', reason: { ...sampleTextarea, id: 'reason', name: 'reason' }, colleague: { ...sampleField, id: 'colleague', name: 'colleague' }, colleagueEmail: { ...sampleField, id: 'colleagueEmail', name: 'colleagueEmail' }, submit: 'Decline', never: { label: 'Do not ask me again', href: '/boreal/en/reviews/x/asking' } },
});

export interface ReportPage extends PageModel {
  work: WorkHead;
  errors: ErrorSummary | null;
  filesHeading: string;
  files: FileListModel;
  heading: string;
  intro: string;
  action: string;
  draftAction: string;
  commentsToAuthor: Textarea;
  commentsToEditor: Textarea;
  recommendation: Choices;
  coReviewer: Field;
  questions: ReportQuestions | null;
  draft: { saved: string; failed: string };
  attachments: { heading: string; files: FileListModel; open: string };
  moreTime: { label: string; href: string; asked: string | null };
  saved: string | null;
  submit: string;
  save: string;
}

const file: FileListModel['items'][number] = { name: 'manuscript-17-round-1-1.pdf', href: '/boreal/en/reviews/x/files/y', kind: 'PDF', meta: '1 MB', status: { text: 'New', color: 'info' }, action: { label: 'Open', href: '/boreal/en/reviews/x/files/y' } };

export const reportView = defineView<ReportPage>('editorial/review/report', 'plain', {
  title: 'Snow', work, errors, filesHeading: 'Files', files: { none: 'None', items: [file] }, heading: 'Your review', intro: 'Save as often as you like.',
  action: '/boreal/en/reviews/x/report', draftAction: '/boreal/en/reviews/x/draft',
  commentsToAuthor: { ...sampleTextarea, id: 'commentsToAuthor', name: 'commentsToAuthor' }, commentsToEditor: { ...sampleTextarea, id: 'commentsToEditor', name: 'commentsToEditor' },
  recommendation: { ...sampleChoices, id: 'recommendation-group', name: 'recommendation' },
  coReviewer: { ...sampleField, id: 'coReviewer', name: 'coReviewer' }, draft: { saved: 'Saved.', failed: 'Not saved.' },
  questions: sampleQuestions,
  attachments: { heading: 'Files with the review', files: { none: 'None', items: [file] }, open: 'Attach files' },
  moreTime: { label: 'Ask for more time', href: '/boreal/en/reviews/x/more-time', asked: 'You have asked.' }, saved: 'Saved 4 May 2026, 14:05', submit: 'Send the review', save: 'Save the draft',
});

export interface ReceivedPage extends PageModel {
  /** Whether the journal may thank them by name. */
  byName: { heading: string; text: string; action: string; thanks: Checkbox; submit: string };
  work: WorkHead;
  thanks: { kind: 'success'; title: string; text: string; live: boolean };
  filesHeading: string;
  files: FileListModel | null;
  attachments: { heading: string; files: FileListModel } | null;
  heading: string;
  recommendation: { term: string; text: string };
  certificate: { label: string; href: string };
  entered: string | null;
  parts: { id: string; heading: string; paragraphs: string[]; none: string }[];
}

export const receivedView = defineView<ReceivedPage>('editorial/review/received', 'plain', {
  title: 'Snow', work, thanks: { kind: 'success', title: 'Thank you', text: 'The editors have your review.', live: true }, filesHeading: 'Files', files: { none: 'None', items: [file] },
  attachments: { heading: 'Files with the review', files: { none: 'None', items: [file] } },
  byName: { heading: 'Thanks by name', text: 'Once a year.', action: '/boreal/en/reviews/x/thanks', submit: 'Save', thanks: { id: 'thanks', name: 'thanks', value: 'yes', label: 'Thank me', hint: null, error: null, required: false, checked: false } },
  certificate: { label: 'Certificate (PDF)', href: '/boreal/en/reviews/x/certificate' }, entered: 'Entered by the editors.',
  heading: 'Your review', recommendation: { term: 'Recommendation', text: 'Accept' },
  parts: [{ id: 'to-author', heading: 'To the author', paragraphs: ['A fine piece of work.'], none: 'Nothing was written here.' }],
});

/** The invitation was declined or taken back, or the round is closed: nothing of the manuscript is shown, and nothing typed is lost. */
export interface EndedPage extends PageModel {
  text: string;
  typed: null | { heading: string; text: string; fields: Textarea[] };
  never: { label: string; href: string } | null;
  contact: { text: string; address: string };
}

export const endedView = defineView<EndedPage>('editorial/review/ended', 'plain', {
  title: 'You have declined', text: 'Thank you for answering.', typed: { heading: 'What you wrote', text: 'Copy it if you need it.', fields: [sampleTextarea] }, never: { label: 'Do not ask me again', href: '/boreal/en/reviews/x/asking' }, contact: { text: 'Questions?', address: 'office@boreal.example' },
});
