import { isRestricted, namesRestricted } from '../../accounts/restriction/restricted.js';
import { shownContributor, shownName, sortedName } from '../../accounts/restriction/shown-names.js';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import type { Stage } from '../stages.js';
import type { ListFilter } from './list-filter.js';
import { decidingRoles, mine, needingStages, stateSql, type Needing, type State } from './needs.js';

export interface ListRow {
  id: number;
  stage: Stage;
  title: Localized;
  language: string;
  authors: string | null;
  section: Localized;
  editors: string | null;
  submittedAt: Date | null;
  stageSince: Date;
  openReviews: number;
  doneReviews: number;
  /** How the newest round was closed; null while it is open or where there is none. */
  outcome: string | null;
  revised: boolean;
  late: boolean;
  /** How many the filter finds; null where that is a matter of stages alone, which are counted anyway. */
  total: number | null;
}

export const pageSize = 25;
const found = (word: string): string => `(s.id::text = ${word}
  or s.id in (select sp.submission_id from publication sp where sp.search_text like containing(${word}))
  or s.id in (select sp.submission_id from contributor sc join publication sp on sp.id = sc.publication_id where sc.search_text like containing(${word}) and not ${namesRestricted('sc', 'lists')}))`;
const orders = { newest: 's.stage_since desc, s.id desc', oldest: 's.stage_since, s.id', submitted: 's.submitted_at desc nulls last, s.id desc' } as const;

/** The submissions of a journal that this person may read: the page's ids first, then what is shown of them, so that the length of the list costs little. */
@Injectable()
export class SubmissionList {
  constructor(private readonly database: Database, private readonly policy: Policy, private readonly clock: Clock) {}

  async rows(actor: Actor, journalId: number, filter: ListFilter): Promise<ListRow[]> {
    const { values, value } = this.values(journalId, actor.personId);
    const of = this.of(value);
    const narrower = [
      ...(filter.sectionId === null ? [] : [`s.section_id = ${value(filter.sectionId)}`]),
      ...(filter.editor === null ? [] : [this.editor(filter.editor, value)]),
      ...(filter.state ? [stateSql(filter.state, of)] : []),
      ...filter.search.normalize('NFC').split(/\s+/).filter(Boolean).slice(0, 6).map((word) => found(value(word))),
    ];
    const conditions = [...this.within(actor, journalId), ...(filter.stages ? [`s.stage = any(${value([...filter.stages])})`] : []), ...narrower];
    const total = narrower.length > 0 ? 'count(*) over ()::int' : 'null::int';
    const order = orders[filter.sort];
    return this.database.query<ListRow>(
      `with page as materialized (
         select s.id, ${total} as total from submission s where ${conditions.join(' and ')} order by ${order} limit ${pageSize} offset ${value((filter.page - 1) * pageSize)})
       select s.id, s.stage, p.title, p.language, s.submitted_at as "submittedAt", s.stage_since as "stageSince", se.title as section, page.total,
         (select string_agg(${shownContributor('c')}, ', ' order by c.position) from contributor c where c.publication_id = p.id) as authors,
         (select string_agg(${shownName('pe')}, ', ' order by ${sortedName('pe')}) from participant pa join person pe on pe.id = pa.person_id
           where pa.submission_id = s.id and pa.role in ('editor', 'sectionEditor', 'guestEditor')) as editors,
         (select count(*)::int from review_assignment a where a.submission_id = s.id and a.submitted_at is null and a.declined_at is null and a.cancelled_at is null and not ${isRestricted('a.person_id', 'assignment')}) as "openReviews",
         (select count(*)::int from review_assignment a where a.submission_id = s.id and a.submitted_at is not null and a.cancelled_at is null) as "doneReviews",
         r.outcome, ${stateSql('revisionsIn', of)} as revised, ${stateSql('late', of)} as late
       from page join submission s on s.id = page.id
       join section se on se.id = s.section_id
       join lateral (select id, title, language from publication where submission_id = s.id order by version desc limit 1) p on true
       left join lateral (select outcome, closed_at from review_round where submission_id = s.id order by number desc limit 1) r on true
       order by ${order}`, values,
    );
  }

  /** How many there are in each stage. */
  async counts(actor: Actor, journalId: number): Promise<Map<string, number>> {
    const rows = await this.database.query<{ stage: string; count: number }>(
      `select s.stage, count(*)::int as count from submission s where ${this.within(actor, journalId).join(' and ')} group by s.stage`, [journalId, actor.personId],
    );
    return new Map(rows.map((row) => [row.stage, row.count]));
  }

  /** How many of those in progress that are this person's turn are in each of these states, in each of these journals; one query for all of them. */
  async states<S extends State>(actor: Actor, journalIds: readonly number[], states: readonly S[]): Promise<Map<number, Record<S, number>>> {
    if (journalIds.length === 0) return new Map();
    const { values, value } = this.values([...needingStages], actor.personId);
    const now = `${value(this.clock.now())}::timestamptz`;
    const counts = await this.database.query<Record<S, number> & { journalId: number }>(
      journalIds.map((journalId) => {
        const journal = value(journalId);
        const of = this.at(now, journal);
        return `select ${journal}::int as "journalId", ${states.map((state) => `count(*) filter (where ${stateSql(state, of)})::int as "${state}"`).join(', ')} from submission s
          where s.stage = any($1) and ${this.within(actor, journalId, journal).join(' and ')} and ${mine('s', '$2')}`;
      }).join(' union all '), values,
    );
    return new Map(counts.map((row) => [row.journalId, row]));
  }

  /** Who of the journal handles something that this person may read. */
  async editors(actor: Actor, journalId: number): Promise<{ id: string; name: string }[]> {
    const role = `pa.role in (${decidingRoles.map((one) => `'${one}'`).join(', ')})`;
    // From one person to the next, and for each to the first manuscript that fits, however many they have.
    return this.database.query<{ id: string; name: string }>(
      `with recursive editor(id) as (
         select min(pa.person_id) from participant pa where ${role}
         union all select (select min(pa.person_id) from participant pa where ${role} and pa.person_id > editor.id) from editor where editor.id is not null)
       select pe.public_id as id, concat_ws(' ', pe.given_name, pe.family_name) as name from editor join person pe on pe.id = editor.id
       where not ${isRestricted('pe.id', 'lists')} and (select true from participant pa join submission s on s.id = pa.submission_id where pa.person_id = editor.id and ${role} and ${this.within(actor, journalId).join(' and ')} limit 1)
       order by pe.family_name, pe.given_name, pe.id limit 200`, [journalId, actor.personId],
    );
  }

  private within(actor: Actor, journalId: number, journal = '$1'): string[] {
    return [`s.journal_id = ${journal}`, `s.stage <> 'draft'`, this.policy.scope('submission.read', actor, journalId, 's', '$2')];
  }

  private editor(editor: string, value: (one: unknown) => string): string {
    if (editor === 'mine') return mine('s', '$2');
    const who = editor === 'none' ? '' : ` and pa.person_id = (select p.id from person p where p.public_id = ${value(editor)} and not ${isRestricted('p.id', 'lists')})`;
    return `${editor === 'none' ? 'not ' : ''}exists (select 1 from participant pa where pa.submission_id = s.id and pa.role = any(${value([...decidingRoles])})${who})`;
  }

  /** A submission at this moment, and on this day in the journal's time zone. */
  private of(value: (one: unknown) => string): Needing {
    return this.at(`${value(this.clock.now())}::timestamptz`, '$1');
  }

  private at(now: string, journal: string): Needing {
    return { s: 's', now, today: `(${now} at time zone (select time_zone from journal where id = ${journal}))::date` };
  }

  private values(first: unknown, personId: number): { values: unknown[]; value: (one: unknown) => string } {
    const values: unknown[] = [first, personId];
    return { values, value: (one) => `$${values.push(one)}` };
  }
}
