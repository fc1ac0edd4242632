import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { knownFirst } from '../../publishing/versions.js';
import type { Stage } from '../stages.js';

export interface DeskJournal {
  id: number;
  path: string;
  name: Localized;
  enabled: boolean;
  /** In progress and within reach; null for someone who has no place in its office. */
  active: number | null;
}

export interface OwnManuscript {
  id: number;
  path: string;
  journal: Localized;
  title: Localized;
  language: string;
  stage: Stage;
  /** The author is asked for a revised file and has not sent one. */
  revise: boolean;
}

/** What waits for one person, across journals. */
@Injectable()
export class DeskQuery {
  constructor(private readonly database: Database, private readonly policy: Policy) {}

  async journals(actor: Actor): Promise<DeskJournal[]> {
    const journals = await this.database.query<Omit<DeskJournal, 'active'>>('select id, path, name, enabled from journal order by id');
    const held = journals.filter((journal) => actor.webAdmin || actor.roles.some((role) => role.journalId === journal.id) || journal.enabled);
    const staffed = held.filter((journal) => this.isStaff(actor, journal.id));
    if (staffed.length === 0) return held.map((journal) => ({ ...journal, active: null }));
    const counts = await this.database.query<{ id: number; active: number }>(
      `select j.id, (case j.id ${staffed.map((journal) => `when ${journal.id} then (select count(*) from submission s where s.journal_id = j.id
          and s.stage in ('submission', 'review', 'copyediting', 'production', 'scheduled') and ${this.policy.scope('submission.read', actor, journal.id, 's', '$1')})`).join(' ')} end)::int as active
       from journal j where j.id = any($2)`,
      [actor.personId, staffed.map((journal) => journal.id)],
    );
    const active = new Map(counts.map((row) => [row.id, row.active]));
    return held.map((journal) => ({ ...journal, active: active.get(journal.id) ?? null }));
  }

  own(actor: Actor): Promise<OwnManuscript[]> {
    return this.database.query<OwnManuscript>(
      `select s.id, j.path, j.name as journal, p.title, p.language, s.stage,
         s.stage = 'review' and r.outcome in ('revisions', 'resubmit') and not exists (select 1 from submission_file f where f.submission_id = s.id and f.area = 'revision' and f.uploaded_at > r.closed_at) as revise
       from submission s join journal j on j.id = s.journal_id join lateral (select v.title, v.language from publication v where v.submission_id = s.id order by ${knownFirst('v')} limit 1) p on true
       left join lateral (select outcome, closed_at from review_round where submission_id = s.id order by number desc limit 1) r on true
       where ${this.policy.scope('submission.readOwn', actor, 0, 's', '$1')} order by (s.stage in ('published', 'declined', 'withdrawn')), s.stage_since desc limit 50`, [actor.personId],
    );
  }

  private isStaff(actor: Actor, journalId: number): boolean {
    return this.policy.allows('submission.list', actor, { kind: 'journal', id: journalId, journalId });
  }
}
