/** In SQL, those who follow a submission: contributors with a confirmed account, by the person or by the address that was entered, where the journal says so. */
export const followersOf = (submission: string): string => `
  select fo.id from contributor fc join publication fp on fp.id = fc.publication_id join person fo on fo.id = fc.person_id or fo.email = fc.email
    join account fa on fa.person_id = fo.id and fa.confirmed_at is not null
    join submission fs on fs.id = fp.submission_id join status_sharing ss on ss.journal_id = fs.journal_id and ss.shared
  where fs.id = ${submission}`;
