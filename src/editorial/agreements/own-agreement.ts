import type { Database } from '../../platform/database/database.js';

/** What an author sees of the agreement on the page of the manuscript: that it waits for them, or that they have accepted it. */
export async function ownAgreement(database: Database, submissionId: number): Promise<'asked' | 'accepted' | null> {
  const row = await database.one<{ state: 'asked' | 'accepted' | null }>(
    `select case when exists (select 1 from agreement_record r where r.submission_id = s.id and r.act = 'accepted') then 'accepted'
       when s.stage in ('copyediting', 'production', 'scheduled') and not exists (select 1 from agreement_record r where r.submission_id = s.id and r.act = 'waived')
         and (select a.text <> '{}' from publishing_agreement a where a.journal_id = s.journal_id order by a.version desc limit 1) then 'asked' end as state
     from submission s where s.id = $1`, [submissionId],
  );
  return row?.state ?? null;
}
