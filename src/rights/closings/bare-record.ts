import { Injectable } from '@nestjs/common';
import { People } from '../../accounts/person/people.js';
import { Database } from '../../platform/database/database.js';

const published = `(select s.id from submission s where s.journal_id = $1 and s.stage = 'published')`;

/** What was work on an article and is no part of what readers have. Agreements stay: they show on what ground it is published. */
const tables = ['participant', 'discussion', 'task', 'suggested_reviewer', 'conflict_override', 'transfer_offer', 'appeal', 'author_check', 'submission_file'] as const;

const stillTold = `a.submission_id in ${published} and (coalesce(a.comments_to_author, a.comments_to_editor, a.author_copy, a.competing_interests, a.co_reviewer, a.more_time_reason) is not null or a.answers <> '{}'
  or exists (select from person p where p.id = a.person_id and (coalesce(p.email, p.given_name, p.family_name) is not null or exists (select from account c where c.person_id = p.id))))`;
const ofWork = `e.journal_id = $1 and e.subject_kind in ('submission', 'assignment')`;

/**
 * Leaves the bare record of what a journal has published: the article, who made it, when it was sent in, reviewed and
 * decided, and what was recommended. Who reviewed it, who handled it, what they wrote, and the files go (S11, P3).
 */
@Injectable()
export class BareRecord {
  constructor(private readonly database: Database, private readonly people: People) {}

  async leave(journalId: number): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    await this.database.execute(`update submission_file set replaces_id = null where submission_id in ${published}`, [journalId]);
    for (const table of tables) counts[table] = await this.database.execute(`delete from ${table} where submission_id in ${published}`, [journalId]);
    counts['reviewer'] = await this.reviewers(journalId);
    await this.database.execute(`update submission set submitter_id = null, note_to_editor = null where id in ${published}`, [journalId]);
    counts['event'] = await this.database.execute(`update event e set person_id = null, behind_id = null, data = e.data - 'notTold' where ${ofWork} and (e.person_id is not null or e.behind_id is not null or jsonb_exists(e.data, 'notTold'))`, [journalId]);
    return counts;
  }

  /** By the same names; nothing, where all is gone. */
  async left(journalId: number): Promise<Record<string, number>> {
    const parts = [
      ...tables.map((table) => `select '${table}' as name, count(*)::int as count from ${table} where submission_id in ${published}`), `select 'reviewer', count(*)::int from review_assignment a where ${stillTold}`,
      `select 'event', count(*)::int from event e where ${ofWork} and (e.person_id is not null or e.behind_id is not null)`,
    ];
    const rows = await this.database.query<{ name: string; count: number }>(parts.join(' union all '), [journalId]);
    return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
  }

  /** A blank person for the first reviewer of each round, another for the second: they say how many there were, and connect nothing. */
  private async reviewers(journalId: number): Promise<number> {
    const most = await this.database.one<{ most: number }>(`select coalesce(max(n), 0)::int as most from (select count(*) as n from review_assignment a where a.submission_id in ${published} group by a.round_id) rounds`, [journalId]);
    const ghosts: number[] = [];
    while (ghosts.length < (most?.most ?? 0)) ghosts.push(await this.people.ghost());
    return this.database.execute(
      `update review_assignment a set person_id = ($2::int[])[o.place], invited_by_id = null, entered_by_id = null, author_copy_by_id = null, comments_to_author = null, comments_to_editor = null, author_copy = null,
         competing_interests = null, co_reviewer = null, more_time_reason = null, rating = null, answers = '{}'
       from (select id, row_number() over (partition by round_id order by id) as place from review_assignment where submission_id in ${published}) o where o.id = a.id and ${stillTold}`, [journalId, ghosts],
    );
  }
}
