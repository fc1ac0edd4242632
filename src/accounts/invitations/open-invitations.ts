/** In SQL: the journals (null is the platform) whose invitation to a person's address can still be answered, as `select journal_id`. */
export const openInvitations = (person: string, now: string): string =>
  `select i.journal_id from invitation i where i.email in (select ${person}.email union all select f.address from further_email f where f.person_id = ${person}.id and f.confirmed_at is not null) and i.outcome is null and i.ends_at > ${now}`;
