import type { Actor } from '../../../access/actor.js';
import type { Policy } from '../../../access/policy.js';
import type { Database } from '../../../platform/database/database.js';
import type { Localized } from '../../../platform/i18n/translator.js';
import { knownFirst } from '../../../publishing/versions.js';
import type { Stage } from '../../stages.js';

export interface OwnRow {
  id: number;
  stage: Stage;
  title: Localized;
  language: string;
  startedAt: Date;
  submittedAt: Date | null;
  stageSince: Date;
  revisionsWanted: boolean;
}

/** What a person has sent, or begun to send, to a journal; what is expected of them first. */
export async function ownSubmissions(database: Database, policy: Policy, journalId: number, actor: Actor): Promise<OwnRow[]> {
  return database.query<OwnRow>(
    `select s.id, s.stage, p.title, p.language, s.started_at as "startedAt", s.submitted_at as "submittedAt", s.stage_since as "stageSince",
       coalesce(s.stage = 'review' and r.outcome in ('revisions', 'resubmit'), false) as "revisionsWanted"
     from submission s
     join lateral (select v.title, v.language from publication v where v.submission_id = s.id order by ${knownFirst('v')} limit 1) p on true
     left join lateral (select outcome from review_round where submission_id = s.id order by number desc limit 1) r on true
     where s.journal_id = $1 and ${policy.scope('submission.readOwn', actor, journalId, 's', '$2')}
     order by (s.stage = 'draft') desc, "revisionsWanted" desc, s.submitted_at desc nulls last, s.id desc limit 500`,
    [journalId, actor.personId],
  );
}
