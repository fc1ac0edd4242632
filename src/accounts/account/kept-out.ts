/** A bare column would be taken for one of the table asked, and then hold for everybody. */
export function qualified(person: string): string {
  if (!/^(\w+\.\w+|\$\d+(::int)?)$/.test(person)) throw new Error(`Say whose column ${person} is.`);
  return person;
}

/** Whether a block holds, in SQL over the person's id (a column with its table, or a parameter) and the moment. */
export const isBlocked = (person: string, now: string): string =>
  `exists (select 1 from block b where b.person_id = ${qualified(person)} and b.lifted_at is null and b.starts_at <= ${now} and (b.ends_at is null or b.ends_at > ${now}))`;

/** Whether the account's expiry date has passed (A12). */
export const isExpired = (person: string, now: string): string =>
  `exists (select 1 from account_date d where d.person_id = ${qualified(person)} and d.kind = 'expiry' and d.removed_at is null and d.at <= ${now})`;

/** Whether an account is closed to its owner. The clock decides, so that both ends act by themselves. */
export const isKeptOut = (person: string, now: string): string => `(${isBlocked(person, now)} or ${isExpired(person, now)})`;
