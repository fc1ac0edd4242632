import type { MailKind } from '../../platform/mail/mail-kinds.js';

const account = { group: 'notifications.account', order: 90 } as const;

/** What is written about the account itself: never switched off, or a stranger could do it first. */
export const accountMailKinds: readonly MailKind[] = [
  { ...account, key: 'accountChanged', label: 'notifications.account.changed', always: 'notifications.why.security' },
  { ...account, key: 'accountLink', label: 'notifications.account.link', always: 'notifications.why.asked' },
  { ...account, key: 'roleGiven', label: 'notifications.account.role', always: 'notifications.why.role' },
];
