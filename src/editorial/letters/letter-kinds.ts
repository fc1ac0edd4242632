import { noticeKeys, noticeOf, type NoticeKey } from '../notices.js';

/** What can differ from letter to letter. */
export const letterVariables = ['title', 'journal', 'number', 'submitter', 'answer', 'review', 'editor'] as const;
export type LetterVariable = (typeof letterVariables)[number];

/** One letter that a journal may word itself. `label`, `subject` and `text` are texts; the last two are the standard words, with the variables as arguments. */
export interface LetterKind {
  key: string;
  label: string;
  subject: string;
  text: string;
  to: 'author' | 'editor' | 'reviewer';
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

/** Every notice, and the letters to reviewers: those know no author, so they cannot name one (X1). */
export const letterKinds: readonly LetterKind[] = [
  ...noticeKeys.map(ofNotice),
  { key: 'reviewInvitation', label: 'mailKind.reviewInvitation', subject: 'review.mail.subject', text: 'review.mail.intro', to: 'reviewer', variables: ['title', 'journal'] },
  ...duringReview.map((key): LetterKind => ({
    key, label: `letters.kind.${key}`, subject: `reviewLetter.${key === 'extendedAnswer' ? 'extended' : key}.subject`, text: `reviewLetter.${key}.text`, to: 'reviewer', variables: ['title', 'journal', 'answer', 'review'],
  })),
  { key: 'entered', label: 'letters.kind.entered', subject: 'reviewLetter.entered.subject', text: 'reviewLetter.entered.text', to: 'reviewer', variables: ['title', 'journal', 'editor'] },
  { key: 'reviewCancelled', label: 'mailKind.reviewCancelled', subject: 'review.mail.cancelled.subject', text: 'review.mail.cancelled.text', to: 'reviewer', variables: ['title', 'journal'] },
];

export const letterKind = (key: string): LetterKind | null => letterKinds.find((kind) => kind.key === key) ?? null;
