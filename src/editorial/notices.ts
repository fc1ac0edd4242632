/** Whom a notice goes to. An anonymous reviewer never stands among the recipients of a notice that others also see. */
export type Recipients = 'submitter' | 'contributors' | 'editors' | 'assignedEditors' | 'subject';

export interface Notice {
  to: Recipients;
  /** Texts: notice.<key>.subject and notice.<key>.text */
  /** Whether a person may switch it off; never where their own task depends on it. */
  optional: boolean;
  /** Where its link leads: the author's own page, or the editors' page of the submission. */
  leadsTo: 'authorPage' | 'editorPage' | 'article' | null;
  /** Whether the letter carries the reviewers' comments to the author. */
  withReviews?: true;
}

/** Event → recipients → template → can it be switched off. The words are texts, `notice.<key>.subject` and `.text`. */
export const notices = {
  submittedToEditors: { to: 'editors', optional: true, leadsTo: 'editorPage' },
  submittedToAuthor: { to: 'submitter', optional: false, leadsTo: 'authorPage' },
  submittedToContributors: { to: 'contributors', optional: false, leadsTo: null },
  inReview: { to: 'submitter', optional: true, leadsTo: 'authorPage' },
  revisionsRequested: { to: 'submitter', optional: false, leadsTo: 'authorPage', withReviews: true },
  resubmitRequested: { to: 'submitter', optional: false, leadsTo: 'authorPage', withReviews: true },
  revisionUploaded: { to: 'assignedEditors', optional: true, leadsTo: 'editorPage' },
  accepted: { to: 'submitter', optional: false, leadsTo: 'authorPage', withReviews: true },
  declined: { to: 'submitter', optional: false, leadsTo: 'authorPage', withReviews: true },
  declineUndone: { to: 'submitter', optional: false, leadsTo: 'authorPage' },
  recommended: { to: 'assignedEditors', optional: true, leadsTo: 'editorPage' },
  inProduction: { to: 'submitter', optional: true, leadsTo: 'authorPage' },
  scheduled: { to: 'submitter', optional: true, leadsTo: 'authorPage' },
  published: { to: 'submitter', optional: true, leadsTo: 'article' },
  unpublished: { to: 'submitter', optional: false, leadsTo: 'authorPage' },
  withdrawn: { to: 'assignedEditors', optional: true, leadsTo: 'editorPage' },
  transferred: { to: 'submitter', optional: false, leadsTo: 'authorPage' },
  assigned: { to: 'subject', optional: false, leadsTo: 'editorPage' },
  copyedited: { to: 'assignedEditors', optional: true, leadsTo: 'editorPage' },
  galleyAdded: { to: 'assignedEditors', optional: true, leadsTo: 'editorPage' },
  reviewAnswered: { to: 'assignedEditors', optional: true, leadsTo: 'editorPage' },
  reviewReceived: { to: 'assignedEditors', optional: true, leadsTo: 'editorPage' },
} as const satisfies Record<string, Notice>;

export type NoticeKey = keyof typeof notices;
export const noticeKeys = Object.keys(notices) as NoticeKey[];
export const noticeOf = (key: NoticeKey): Notice => notices[key];
