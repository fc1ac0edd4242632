/** Whom a notice goes to. An anonymous reviewer never stands among the recipients of a notice that others also see. */
export type Recipients = 'submitter' | 'contributors' | 'coAuthors' | 'editors' | 'assignedEditors' | 'deciders' | 'decidersAndManagers' | 'everyEditor' | 'subject';

/** Why a notice is always sent: it asks for something, tells of a decision, or is a duty of ours. */
export type Why = 'task' | 'decision' | 'duty';

export interface Notice {
  to: Recipients;
  /** Null where a person may switch it off; never where their own task depends on it. */
  always: Why | null;
  /** Where its link leads: the author's own page, or the editors' page of the submission. */
  leadsTo: 'authorPage' | 'editorPage' | 'tasksPage' | 'transferPage' | 'agreementPage' | 'appealPage' | 'article' | null;
  /** Whether the letter carries the reviewers' comments to the author. */
  withReviews?: true;
}

/** Event → recipients → template → can it be switched off. The words are texts, `notice.<key>.subject` and `.text`. */
export const notices = {
  submittedToEditors: { to: 'editors', always: null, leadsTo: 'editorPage' },
  submittedToAuthor: { to: 'submitter', always: 'decision', leadsTo: 'authorPage' },
  contributorObjected: { to: 'assignedEditors', always: 'duty', leadsTo: 'editorPage' },
  fileNotCleaned: { to: 'assignedEditors', always: 'task', leadsTo: 'editorPage' },
  submittedToContributors: { to: 'contributors', always: 'duty', leadsTo: null },
  enteredToContributors: { to: 'contributors', always: 'duty', leadsTo: null },
  inReview: { to: 'submitter', always: null, leadsTo: 'authorPage' },
  revisionsRequested: { to: 'submitter', always: 'task', leadsTo: 'authorPage', withReviews: true },
  resubmitRequested: { to: 'submitter', always: 'task', leadsTo: 'authorPage', withReviews: true },
  revisionUploaded: { to: 'assignedEditors', always: null, leadsTo: 'editorPage' },
  accepted: { to: 'submitter', always: 'decision', leadsTo: 'authorPage', withReviews: true },
  declined: { to: 'submitter', always: 'decision', leadsTo: 'authorPage', withReviews: true },
  appealed: { to: 'decidersAndManagers', always: 'task', leadsTo: 'appealPage' },
  appealHanded: { to: 'subject', always: 'task', leadsTo: 'appealPage' },
  appealDismissed: { to: 'submitter', always: 'decision', leadsTo: 'authorPage' },
  declineUndone: { to: 'submitter', always: 'decision', leadsTo: 'authorPage' },
  recommended: { to: 'deciders', always: null, leadsTo: 'editorPage' },
  agreementAsked: { to: 'submitter', always: 'task', leadsTo: 'agreementPage' },
  inProduction: { to: 'submitter', always: null, leadsTo: 'authorPage' },
  scheduled: { to: 'submitter', always: null, leadsTo: 'authorPage' },
  published: { to: 'submitter', always: null, leadsTo: 'article' },
  versionPublished: { to: 'submitter', always: 'decision', leadsTo: 'article' },
  versionToCoAuthors: { to: 'coAuthors', always: 'decision', leadsTo: 'article' },
  unpublished: { to: 'submitter', always: 'decision', leadsTo: 'authorPage' },
  withdrawn: { to: 'assignedEditors', always: null, leadsTo: 'editorPage' },
  handedOver: { to: 'assignedEditors', always: null, leadsTo: 'editorPage' },
  transferred: { to: 'submitter', always: 'decision', leadsTo: 'authorPage' },
  transferAsked: { to: 'submitter', always: 'task', leadsTo: 'transferPage' },
  transferAnswered: { to: 'assignedEditors', always: null, leadsTo: 'editorPage' },
  overridden: { to: 'everyEditor', always: 'duty', leadsTo: 'editorPage' },
  assigned: { to: 'subject', always: 'task', leadsTo: 'editorPage' },
  copyedited: { to: 'assignedEditors', always: null, leadsTo: 'editorPage' },
  galleyAdded: { to: 'assignedEditors', always: null, leadsTo: 'editorPage' },
  copyeditToCheck: { to: 'submitter', always: 'task', leadsTo: 'authorPage' },
  proofToCheck: { to: 'submitter', always: 'task', leadsTo: 'authorPage' },
  copyeditReminder: { to: 'submitter', always: 'task', leadsTo: 'authorPage' },
  proofReminder: { to: 'submitter', always: 'task', leadsTo: 'authorPage' },
  taskReminder: { to: 'subject', always: null, leadsTo: 'tasksPage' },
  authorAnswered: { to: 'subject', always: 'task', leadsTo: 'editorPage' },
  reviewAnswered: { to: 'assignedEditors', always: null, leadsTo: 'editorPage' },
  reviewUnavailable: { to: 'assignedEditors', always: 'task', leadsTo: 'editorPage' },
  reviewMoreTime: { to: 'assignedEditors', always: null, leadsTo: 'editorPage' },
  reviewReceived: { to: 'assignedEditors', always: null, leadsTo: 'editorPage' },
} as const satisfies Record<string, Notice>;

export type NoticeKey = keyof typeof notices;
export const noticeKeys = Object.keys(notices) as NoticeKey[];
export const noticeOf = (key: NoticeKey): Notice => notices[key];
