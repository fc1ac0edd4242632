import type { MailKind } from '../platform/mail/mail-kinds.js';
import { noticeKeys, noticeOf, type NoticeKey } from './notices.js';

const staff = ['webAdmin', 'manager', 'editor', 'productionEditor', 'sectionEditor', 'guestEditor', 'editorialAssistant', 'copyeditor', 'layoutEditor', 'proofreader'] as const;

const kindOf = (key: NoticeKey): MailKind => {
  const { to, always } = noticeOf(key);
  const toAuthor = to === 'submitter' || to === 'contributors' || to === 'coAuthors';
  return {
    key, label: `mailKind.${key}`, always: always && `mailKind.why.${always}`,
    ...(toAuthor ? { group: 'mailKind.author', order: 10 } : { group: 'mailKind.editor', order: 30, roles: staff }),
  };
};

/** What the room of editorial work writes to people: the table of notices, and the letters to reviewers. */
export const editorialMailKinds: readonly MailKind[] = [
  ...noticeKeys.map(kindOf),
  { key: 'reviewInvitation', group: 'mailKind.reviewer', order: 20, label: 'mailKind.reviewInvitation', always: 'mailKind.why.task' },
  { key: 'reviewCancelled', group: 'mailKind.reviewer', order: 20, label: 'mailKind.reviewCancelled', always: 'mailKind.why.task' },
];
