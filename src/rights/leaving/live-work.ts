import { Injectable } from '@nestjs/common';
import { qualified } from '../../accounts/account/kept-out.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import type { Stage } from '../../editorial/stages.js';

/** A review that waits for them. */
export interface LiveReview {
  id: number;
  journal: Localized;
  title: Localized;
  language: string;
}

/** A manuscript of theirs that is under way. */
export interface LiveManuscript {
  id: number;
  moves: number;
  stage: Stage;
  journal: Localized;
  title: Localized;
  language: string;
}

const underWay = `('submission', 'review', 'copyediting', 'production', 'scheduled')`;
const openReview = 'a.submitted_at is null and a.declined_at is null and a.cancelled_at is null and r.closed_at is null and s.stage = \'review\'';
/** Someone whose manuscript was declined can read the letters and appeal for as long. */
export const daysAfterDecline = 30;

/** In SQL: whether a person has a review to send or a manuscript under way. */
export const hasLiveWork = (person: string, now: string): string => `(
  exists (select 1 from review_assignment a join review_round r on r.id = a.round_id join submission s on s.id = a.submission_id where a.person_id = ${qualified(person)} and ${openReview})
  or exists (select 1 from submission s where s.submitter_id = ${person} and (s.stage in ${underWay} or (s.stage = 'declined' and s.stage_since > ${now}::timestamptz - interval '${daysAfterDecline} days'))))`;

const newest = 'join lateral (select title, language from publication where submission_id = s.id order by version desc limit 1) p on true';

/** What of a person's work goes on when their account ends. */
@Injectable()
export class LiveWork {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  reviews(personId: number): Promise<LiveReview[]> {
    return this.database.query<LiveReview>(
      `select a.id, j.name as journal, p.title, p.language from review_assignment a join review_round r on r.id = a.round_id join submission s on s.id = a.submission_id join journal j on j.id = s.journal_id ${newest}
       where a.person_id = $1 and ${openReview} order by a.review_due, a.id`, [personId],
    );
  }

  manuscripts(personId: number): Promise<LiveManuscript[]> {
    return this.database.query<LiveManuscript>(
      `select s.id, s.moves, s.stage, j.name as journal, p.title, p.language from submission s join journal j on j.id = s.journal_id ${newest} where s.submitter_id = $1 and s.stage in ${underWay} order by s.id`, [personId],
    );
  }

  async drafts(personId: number): Promise<number> {
    return (await this.database.one<{ count: number }>(`select count(*)::int as count from submission where submitter_id = $1 and stage = 'draft'`, [personId]))?.count ?? 0;
  }

  async any(personId: number): Promise<boolean> {
    return (await this.database.one(`select 1 where ${hasLiveWork('$1::int', '$2')}`, [personId, this.clock.now()])) !== null;
  }
}
