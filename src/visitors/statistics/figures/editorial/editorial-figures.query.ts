import { Injectable } from '@nestjs/common';
import { authorsOf } from '../../../../editorial/facts.js';
import type { MoveKey } from '../../../../editorial/workflow.js';
import type { Stage } from '../../../../editorial/stages.js';
import { Database } from '../../../../platform/database/database.js';

/** What happens to a manuscript, as it is counted. */
export const happenings = ['received', 'accepted', 'declined', 'declinedAtDesk', 'withdrawn', 'sentAway', 'published'] as const;
export type Happening = (typeof happenings)[number];
/** From its arrival to what. */
export const spans = ['firstDecision', 'accepted', 'published'] as const;
export type Span = (typeof spans)[number];

/** Of how many manuscripts, or people, at least it is told how long they took: of one it would be the pace of whoever decided, or reviewed. */
export const fewest = 5;

/** Half of all lie between `low` and `high`, and half below `middle`; in days. Null of a few. */
export interface Spread {
  count: number;
  low: number | null;
  middle: number | null;
  high: number | null;
}

export interface CountRow { month: string; sectionId: number | null; what: Happening; count: number }
export type SpanRow = Spread & { what: Span; sectionId: number | null; whole: boolean };
export interface ReviewingRow {
  sectionId: number | null;
  whole: boolean;
  people: number;
  invited: number;
  accepted: number;
  declined: number;
  delivered: number;
  answering: Spread;
  reviewing: Spread;
}

const names: Partial<Record<MoveKey, Happening>> = {
  submit: 'received', accept: 'accepted', acceptWithoutReview: 'accepted', decline: 'declined', deskDecline: 'declinedAtDesk', withdraw: 'withdrawn', transferAway: 'sentAway',
};
const decisions: readonly MoveKey[] = ['accept', 'acceptWithoutReview', 'decline', 'deskDecline', 'requestRevisions', 'resubmitForReview'];
const undoing: readonly MoveKey[] = ['undoDecline', 'backToReview'];
const undone: readonly MoveKey[] = ['accept', 'acceptWithoutReview', 'decline', 'deskDecline'];
const list = (moves: readonly string[]): string => moves.map((move) => `'${move}'`).join(', ');
const kinds = [...new Set([...Object.keys(names), ...decisions, ...undoing, 'publish'])].map((move) => `submission.${move}`);

/** What happened, a row each: a decision that was taken back did not, and what happens twice, such as a second publication, happens the first time. */
const happened = `with acts as (
    select e.subject_id as work, split_part(e.kind, '.', 2) as move, e.at,
      lead(split_part(e.kind, '.', 2)) over (partition by e.subject_id, e.kind = 'submission.publish' order by e.at, e.id) as next
    from event e where e.journal_id = $1 and e.subject_kind = 'submission' and e.kind in (${list(kinds)})
  ), kept as (select work, move, at from acts where not (move in (${list(undone)}) and coalesce(next in (${list(undoing)}), false))),
  happened as (
    select work, at, case move ${Object.entries(names).map(([move, what]) => `when '${move}' then '${what}'`).join(' ')} end as what from kept where move in (${list(Object.keys(names))})
    union all select work, min(at), 'published' from kept where move = 'publish' group by work
    union all select work, min(at), 'firstDecision' from kept where move in (${list(decisions)}) group by work
  ), arrived as (select work, min(at) as at from kept where move = 'submit' group by work)`;

/** How many there are, and at which values a quarter, a half and three quarters of them lie. */
const spread = (of: string): string => `count(${of})::int as count, percentile_cont(array[0.25, 0.5, 0.75]) within group (order by ${of}) as quarters`;
const days = (from: string, to: string): string => `extract(epoch from ${to} - ${from})::double precision / 86400`;

interface Quartered { count: number; quarters: number[] | null }
const spreadOf = ({ count, quarters }: Quartered, of = count): Spread => {
  const [low = null, middle = null, high = null] = of < fewest ? [] : (quarters ?? []);
  return { count, low, middle, high };
};

/** What a journal has decided and how long it took, from what was recorded of it. No row is about a person. */
@Injectable()
export class EditorialFiguresQuery {
  constructor(private readonly database: Database) {}

  /** By month in the journal's time zone, and by the section that the manuscript is in now. */
  counts(journalId: number, zone: string): Promise<CountRow[]> {
    return this.database.query<CountRow>(
      `${happened} select to_char(h.at at time zone $2, 'YYYY-MM') as month, s.section_id as "sectionId", h.what, count(*)::int as count
       from happened h left join submission s on s.id = h.work where h.what <> 'firstDecision' group by 1, 2, 3 order by 1, 2, 3`, [journalId, zone],
    );
  }

  async spans(journalId: number, { from, to }: { from: Date; to: Date }): Promise<SpanRow[]> {
    const rows = await this.database.query<Quartered & Pick<SpanRow, 'what' | 'sectionId' | 'whole'>>(
      `${happened} select h.what, s.section_id as "sectionId", grouping(s.section_id) = 1 as whole, ${spread(days('a.at', 'h.at'))}
       from happened h join arrived a on a.work = h.work left join submission s on s.id = h.work
       where h.what in (${list(spans)}) and h.at >= $2 and h.at < $3 group by grouping sets ((h.what), (h.what, s.section_id))`, [journalId, from, to],
    );
    return rows.map(({ what, sectionId, whole, ...row }) => ({ what, sectionId, whole, ...spreadOf(row) }));
  }

  /** The middle of the days to a first decision, by year. */
  async firstDecisions(journalId: number, zone: string): Promise<Map<string, number>> {
    const rows = await this.database.query<{ year: string; middle: number }>(
      `${happened} select to_char(h.at at time zone $2, 'YYYY') as year, percentile_cont(0.5) within group (order by ${days('a.at', 'h.at')}) as middle
       from happened h join arrived a on a.work = h.work where h.what = 'firstDecision' group by 1 having count(*) >= ${fewest}`, [journalId, zone],
    );
    return new Map(rows.map(({ year, middle }) => [year, middle]));
  }

  /** Of the invitations that went out then, but for works whose author or reviewer is the one who looks: from two looks they could tell what another reviewer did (X2–X4). What an editor entered for someone says nothing of how long they took. */
  async reviewing(journalId: number, { from, to }: { from: Date; to: Date }, looking: number): Promise<ReviewingRow[]> {
    const answer = days('a.invited_at', 'least(a.accepted_at, a.declined_at)');
    const review = days('a.accepted_at', 'a.submitted_at');
    type Row = Pick<ReviewingRow, 'sectionId' | 'whole' | 'people' | 'invited' | 'accepted' | 'declined' | 'delivered'> & Record<'answerCount' | 'reviewCount' | 'answerPeople' | 'reviewPeople', number> & Record<'answerQuarters' | 'reviewQuarters', number[] | null>;
    const rows = await this.database.query<Row>(
      `select s.section_id as "sectionId", grouping(s.section_id) = 1 as whole, count(distinct a.person_id)::int as people, count(*)::int as invited,
         count(a.accepted_at)::int as accepted, count(a.declined_at)::int as declined, count(a.submitted_at)::int as delivered,
         count(distinct a.person_id) filter (where ${answer} is not null)::int as "answerPeople", count(distinct a.person_id) filter (where ${review} is not null)::int as "reviewPeople",
         count(${answer})::int as "answerCount", percentile_cont(array[0.25, 0.5, 0.75]) within group (order by ${answer}) as "answerQuarters",
         count(${review})::int as "reviewCount", percentile_cont(array[0.25, 0.5, 0.75]) within group (order by ${review}) as "reviewQuarters"
       from review_assignment a join submission s on s.id = a.submission_id
       where s.journal_id = $1 and a.invited_at >= $2 and a.invited_at < $3 and a.entered_by_id is null
         and $4 not in (${authorsOf('s.id')}) and not exists (select 1 from review_assignment own where own.submission_id = s.id and own.person_id = $4)
       group by grouping sets ((), (s.section_id))`, [journalId, from, to, looking],
    );
    return rows.map(({ answerCount, answerQuarters, answerPeople, reviewCount, reviewQuarters, reviewPeople, ...row }) => ({
      ...row, answering: spreadOf({ count: answerCount, quarters: answerQuarters }, answerPeople), reviewing: spreadOf({ count: reviewCount, quarters: reviewQuarters }, reviewPeople),
    }));
  }

  openNow(journalId: number): Promise<{ stage: Stage; count: number }[]> {
    return this.database.query(
      `select stage, count(*)::int as count from submission where journal_id = $1 and stage in ('submission', 'review', 'copyediting', 'production', 'scheduled') group by stage`, [journalId],
    );
  }
}
