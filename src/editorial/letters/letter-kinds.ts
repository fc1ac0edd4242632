import { noticeKeys, noticeOf, type NoticeKey } from '../notices.js';

/** What can differ from letter to letter. */
export const letterVariables = ['title', 'journal', 'number', 'submitter', 'answer', 'review', 'editor', 'contributor', 'writer', 'topic', 'issue'] as const;
export type LetterVariable = (typeof letterVariables)[number];

/** One letter that a journal may word itself. `label`, `subject` and `text` are texts; the last two are the standard words, with the variables as arguments. */
export interface LetterKind {
  key: string;
  label: string;
  subject: string;
  text: string;
  to: 'author' | 'editor' | 'reviewer' | 'all';
  variables: readonly LetterVariable[];
}

const ofManuscripts: readonly LetterVariable[] = ['title', 'journal', 'number', 'submitter'];
const duringReview = ['remindAnswer', 'remindReview', 'extendedAnswer', 'extended', 'moreTimeGiven', 'moreTimeRefused', 'thanks'] as const;

const ofNotice = (key: NoticeKey): LetterKind => {
  const { to } = noticeOf(key);
  return {
    key, label: `mailKind.${key}`, subject: `notice.${key}.subject`, text: `notice.${key}.text`, variables: ofManuscripts,
    to: to === 'submitter' || to === 'contributors' || to === 'coAuthors' ? 'author' : 'editor',
  };
};

const other = (to: LetterKind['to'], key: string, subject: string, text: string, ...variables: LetterVariable[]): LetterKind => ({ key, label: `letters.kind.${key}`, subject, text, to, variables });

/** What is written to people beside the notices. What a letter lists, and the link that it carries, follow the words and are not part of them. */
const others: readonly LetterKind[] = [
  other('author', 'contributorEntered', 'notice.submittedToContributors.subject', 'byline.enteredByStaff', 'title', 'journal', 'submitter'),
  other('author', 'contributorLink', 'byline.again.subject', 'byline.again.mail', 'title', 'journal'),
  other('author', 'contributorAdded', 'byline.changed.subject', 'byline.changed.added', 'title', 'journal', 'contributor'),
  other('author', 'contributorRemoved', 'byline.changed.subject', 'byline.changed.removed', 'title', 'journal', 'contributor'),
  other('author', 'contributorMoved', 'byline.changed.subject', 'byline.changed.moved', 'title', 'journal'),
  other('author', 'contributorYouRemoved', 'byline.changed.subject', 'byline.changed.youRemoved', 'title', 'journal'),
  other('author', 'handOverAsked', 'byLink.ask.subject', 'byLink.ask.text', 'title', 'journal', 'number', 'submitter'),
  other('editor', 'editorDigest', 'digest.subject', 'digest.intro', 'journal'),
  other('editor', 'taskGiven', 'task.mail.subject', 'task.mail.text', 'title', 'journal', 'writer'),
  other('editor', 'specialGuest', 'special.mail.subject', 'special.mail.text', 'issue', 'journal'),
  other('all', 'discussionMessage', 'discussion.mail.subject', 'discussion.mail.intro', 'title', 'journal', 'topic', 'writer'),
];

/** Every notice, and the letters to reviewers: those know no author, so they cannot name one (X1). */
export const letterKinds: readonly LetterKind[] = [
  ...noticeKeys.map(ofNotice),
  { key: 'reviewInvitation', label: 'mailKind.reviewInvitation', subject: 'review.mail.subject', text: 'review.mail.intro', to: 'reviewer', variables: ['title', 'journal'] },
  ...duringReview.map((key): LetterKind => ({
    key, label: `letters.kind.${key}`, subject: `reviewLetter.${key === 'extendedAnswer' ? 'extended' : key}.subject`, text: `reviewLetter.${key}.text`, to: 'reviewer', variables: ['title', 'journal', 'answer', 'review'],
  })),
  { key: 'entered', label: 'letters.kind.entered', subject: 'reviewLetter.entered.subject', text: 'reviewLetter.entered.text', to: 'reviewer', variables: ['title', 'journal', 'editor'] },
  { key: 'reviewCancelled', label: 'mailKind.reviewCancelled', subject: 'review.mail.cancelled.subject', text: 'review.mail.cancelled.text', to: 'reviewer', variables: ['title', 'journal'] },
  ...others,
];

export const letterKind = (key: string): LetterKind | null => letterKinds.find((kind) => kind.key === key) ?? null;
