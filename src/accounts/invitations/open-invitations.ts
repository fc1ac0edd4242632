/** In SQL: the journals (null is the platform) whose invitation to a person's address can still be answered, as `select journal_id`. */
export const openInvitations = (person: string, now: string): string =>
  `select i.journal_id from invitation i where i.email = ${person}.email and i.outcome is null and i.ends_at > ${now}`;
