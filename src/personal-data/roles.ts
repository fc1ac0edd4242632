/** The roles of the platform and of a journal. */
export const journalRoles = [
  'manager', 'editor', 'productionEditor', 'sectionEditor', 'guestEditor', 'editorialAssistant',
  'copyeditor', 'layoutEditor', 'proofreader', 'author', 'translator', 'reviewer', 'reader', 'subscriptionManager',
] as const;

export type JournalRole = (typeof journalRoles)[number];
export type Role = 'webAdmin' | JournalRole;

/** The only roles that a person may take without being invited. */
export const selfChosenRoles = ['author', 'reviewer', 'reader'] as const satisfies readonly JournalRole[];
export type SelfChosenRole = (typeof selfChosenRoles)[number];
