import { isLive } from '../accounts/roles/live.js';
import { namesRestricted } from '../accounts/restriction/restricted.js';
import type { Database } from '../platform/database/database.js';
import { authorsOf } from './facts.js';

const newest = 'from publication p where p.submission_id = $1 order by p.version desc limit 1';
/** A version is prepared beside the one that readers have. */
const preparing = `exists (select 1 from publication d join publication p on p.submission_id = d.submission_id and p.status = 'published' where d.submission_id = $1 and d.status = 'draft')`;

/** What can stand in the way of a move: each asks one question of the locked submission; yes stops the move with the text `obstacle.<key>`. */
const questions = {
  incomplete: `select (s.checklist_at is null or not exists (select 1 from submission_file f where f.submission_id = s.id and f.area = 'submission')
      or not exists (select 1 from contributor c join publication p on p.id = c.publication_id where p.submission_id = s.id)
      or exists (select 1 from publication p where p.submission_id = s.id and coalesce(p.title ->> p.language, '') = '')
      or exists (select 1 from contributor c join publication p on p.id = c.publication_id where p.submission_id = s.id and c.permission_declared_at is null)) as stops
    from submission s where s.id = $1`,
  noSubstitute: `select exists (select 1 from membership m join submission s on s.journal_id = m.journal_id
      where s.id = $1 and m.role in ('manager', 'editor') and ${isLive('m', '$2')} and m.person_id in (${authorsOf('$1')}))
    and not exists (select 1 from membership m join submission s on s.journal_id = m.journal_id
      where s.id = $1 and m.role in ('manager', 'editor') and ${isLive('m', '$2')} and m.person_id not in (${authorsOf('$1')})) as stops`,
  nobodySubmitted: 'select s.submitter_id is null as stops from submission s where s.id = $1',
  noOpenRound: 'select not exists (select 1 from review_round r where r.submission_id = $1 and r.closed_at is null) as stops',
  firstRound: 'select coalesce(max(r.number), 0) <= 1 as stops from review_round r where r.submission_id = $1 and r.closed_at is null',
  laterRound: 'select coalesce(max(r.number), 0) > 1 as stops from review_round r where r.submission_id = $1 and r.closed_at is null',
  reviewerAccepted: `select exists (select 1 from review_assignment a join review_round r on r.id = a.round_id
    where r.submission_id = $1 and r.closed_at is null and a.accepted_at is not null) as stops`,
  noTitle: `select coalesce(p.title ->> p.language, '') = '' as stops ${newest}`,
  noGalley: `select p.kind <> 'removal' and not exists (select 1 from galley g where g.publication_id = p.id and not g.supplement) as stops ${newest}`,
  /** Of what the journal entered itself it has the agreement elsewhere. */
  noAgreement: `select s.submitter_id is not null and exists (select 1 from publishing_agreement a where a.journal_id = s.journal_id and a.text <> '{}'
      and a.version = (select max(version) from publishing_agreement where journal_id = s.journal_id))
    and not exists (select 1 from agreement_record r where r.submission_id = s.id and r.act <> 'asked') as stops from submission s where s.id = $1`,
  noIssue: `select p.issue_id is null and p.release_on is null as stops ${newest}`,
  versionOpen: `select ${preparing} as stops`,
  noVersion: `select not ${preparing} as stops`,
  /** Someone whose data may not be used is named on it (R4): the editors learn that it waits, not why. */
  heldBack: `select exists (select 1 from contributor c where c.publication_id = (select p.id ${newest}) and ${namesRestricted('c', 'publication')}) as stops`,
  removed: `select exists (select 1 from publication p where p.submission_id = $1 and p.status = 'published' and p.kind = 'removal') as stops`,
} as const;

export type ObstacleKey = keyof typeof questions;
export const obstacleKeys = Object.keys(questions) as ObstacleKey[];

/** Those that lie in the state of the rounds and versions, and that nobody can clear away on the page. */
export const stateObstacles: readonly ObstacleKey[] = ['noOpenRound', 'firstRound', 'laterRound', 'reviewerAccepted', 'versionOpen', 'noVersion', 'removed'];

/** In SQL, those of the keys that stand in the way of the submission $1. Some ask for the moment, $2. */
export const standing = (keys: readonly ObstacleKey[]): string => `array_remove(array[${keys.map((key) => `case when (${questions[key]}) then '${key}' end`).join(', ')}]::text[], null)`;

export async function obstaclesOf(database: Database, submissionId: number, keys: readonly ObstacleKey[], now: Date): Promise<ObstacleKey[]> {
  if (keys.length === 0) return [];
  const sql = `select ${standing(keys)} as found`;
  return (await database.one<{ found: ObstacleKey[] }>(sql, sql.includes('$2') ? [submissionId, now] : [submissionId]))?.found ?? [];
}
