import { Injectable } from '@nestjs/common';
import { isUnavailable } from '../../accounts/restriction/restricted.js';
import { withdrawnSql } from '../../accounts/consents/withdrawn-sql.js';
import { interestsOf } from '../../accounts/interests/interests-of.js';
import { isLive } from '../../accounts/roles/live.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { authorsOf } from '../facts.js';

export interface Sought {
  words: string;
  /** Only those with no review under way. */
  free: boolean;
  cursor: { past: 'after' | 'before'; person: string } | null;
}

export interface FoundReviewer {
  personId: number;
  publicId: string;
  name: string;
  email: string;
  affiliation: string | null;
  interests: string[];
  /** Work for this journal; never that on works of the asking editor, which would tell who reviews them (X4). */
  done: number;
  declined: number;
  days: number | null;
  lastAsked: Date | null;
  active: number;
  isAuthor: boolean;
  isSelf: boolean;
  asked: boolean;
  sameAffiliation: boolean;
  coAuthor: boolean;
  otherRole: boolean;
  named: 'suggested' | 'opposed' | null;
}

/** Which submission of which journal, and who asks. */
export interface Asking {
  submissionId: number;
  journalId: number;
  asking: number;
}

export interface FoundPage {
  rows: FoundReviewer[];
  earlier: boolean;
  later: boolean;
}

export const finderPage = 25;
const mostWords = 6;

/** How many people, in the order of their names, are looked through before the whole pool is gathered and sorted: the first is cheaper for a large pool, the second for a small one. */
const farthest = 1_000;

/** In the order of the Norwegian alphabet; the words of the index of migration 52. */
const sortName = (p: string): string => `(coalesce(${p}.family_name, '') || ', ' || coalesce(${p}.given_name, '')) collate "nb-x-icu"`;
const under = (p: string, asking: string): string => `exists (select 1 from review_assignment w join review_round wr on wr.id = w.round_id where w.person_id = ${p} and wr.closed_at is null
  and w.declined_at is null and w.cancelled_at is null and w.submitted_at is null and ${asking} not in (${authorsOf('w.submission_id')}))`;

/** A journal and a moment, as parameters. */
interface Pool {
  journal: string;
  now: string;
}

const holds = ({ journal, now }: Pool): string => `m.journal_id = ${journal} and m.role = 'reviewer' and ${isLive('m', now)}`;
const hasReviewed = ({ journal }: Pool): string => `from review_assignment ra join submission o on o.id = ra.submission_id where o.journal_id = ${journal} and ra.accepted_at is not null`;
const mayBeAsked = (p: string, { now }: Pool): string => `${p}.email is not null and not ${isUnavailable(`${p}.id`, now, 'assignment')} and not ${withdrawnSql(`${p}.id`, 'reviewerPool')}`;

/** Those who hold the role of reviewer in the journal, or have reviewed for it; nobody who has taken back their yes to being asked, or is kept out. */
const inPool = (p: string, pool: Pool): string =>
  `${mayBeAsked(p, pool)} and (exists (select 1 from membership m where m.person_id = ${p}.id and ${holds(pool)}) or exists (select 1 ${hasReviewed(pool)} and ra.person_id = ${p}.id))`;
/** The same people, gathered. */
const wholePool = (p: string, pool: Pool): string => `${mayBeAsked(p, pool)} and ${p}.id in (select m.person_id from membership m where ${holds(pool)} union select ra.person_id ${hasReviewed(pool)})`;

/** Those whose work it is, and where they are. */
const context = `authors as materialized (select who.id from (${authorsOf('$1')}) who(id)),
  places as materialized (select lower(name) as name from (
    select a.name from contributor c join publication cp on cp.id = c.publication_id, jsonb_each_text(c.affiliation) a(lang, name) where cp.submission_id = $1
    union select su.affiliation from submission s join person su on su.id = s.submitter_id where s.id = $1) place(name) where length(name) > 3)`;

/** What is told of those on the page, and of nobody else: so a page costs the same however many people there are. Of submission $1, asked by $2, in journal $3. */
const columns = `p.id as "personId", p.public_id as "publicId", concat_ws(' ', p.given_name, p.middle_name, p.family_name) as name, p.email, p.affiliation, ${interestsOf('p.id')} as interests,
  past.done, past.declined, past.days, past."lastAsked",
  (select count(*)::int from review_assignment ra join review_round r on r.id = ra.round_id where ra.person_id = p.id and r.closed_at is null and $2 not in (${authorsOf('ra.submission_id')})
    and ra.declined_at is null and ra.cancelled_at is null and ra.submitted_at is null) as active,
  p.id in (select a.id from authors a) as "isAuthor", p.id = $2 as "isSelf",
  exists (select 1 from review_assignment ra join review_round r on r.id = ra.round_id where ra.submission_id = $1 and r.closed_at is null and ra.person_id = p.id) as asked,
  (coalesce(p.affiliation, '') <> '' and exists (select 1 from places where strpos(lower(p.affiliation), places.name) > 0 or strpos(places.name, lower(p.affiliation)) > 0)) as "sameAffiliation",
  exists (select 1 from contributor mine join publication mp on mp.id = mine.publication_id join submission ms on ms.id = mp.submission_id and ms.id <> $1 join contributor theirs on theirs.publication_id = mine.publication_id and theirs.id <> mine.id
    left join person them on them.email = theirs.email where (mine.person_id = p.id or mine.email = p.email) and (ms.stage = 'published' or ms.journal_id = $3)
      and (theirs.person_id in (select a.id from authors a) or them.id in (select a.id from authors a)
        or theirs.email in (select ac.email from contributor ac join publication ap on ap.id = ac.publication_id where ap.submission_id = $1 and ac.email is not null))) as "coAuthor",
  exists (select 1 from participant pa where pa.submission_id = $1 and pa.person_id = p.id) as "otherRole",
  (select min(sr.kind) from suggested_reviewer sr where sr.submission_id = $1 and sr.source = 'author' and (sr.email = p.email or sr.email in (select fe.address from further_email fe where fe.person_id = p.id and fe.confirmed_at is not null))) as named`;

const past = `left join lateral (select count(*) filter (where ra.submitted_at is not null)::int as done, count(*) filter (where ra.declined_at is not null)::int as declined,
    round(avg(extract(epoch from ra.submitted_at - ra.accepted_at) / 86400))::int as days, max(ra.invited_at) as "lastAsked"
  from review_assignment ra join submission o on o.id = ra.submission_id where ra.person_id = p.id and o.journal_id = $3 and ra.cancelled_at is null and $2 not in (${authorsOf('ra.submission_id')})) past on true`;

/** Whom editors could ask about a submission, with what speaks for it and against it. */
@Injectable()
export class ReviewerFinder {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** One of them, if they may be asked. */
  async one(at: Asking, publicId: string): Promise<FoundReviewer | null> {
    const row = await this.database.one<FoundReviewer>(
      `with ${context} select ${columns} from person p ${past} where p.public_id = $4 and ${inPool('p', { journal: '$3', now: '$5' })}`,
      [at.submissionId, at.asking, at.journalId, publicId, this.clock.now()],
    );
    return row && !row.isAuthor && !row.isSelf && !row.asked ? row : null;
  }

  async page(at: Asking, sought: Sought): Promise<FoundPage> {
    const ids = await this.ids(at, sought);
    if (ids.length === 0 && sought.cursor) return this.page(at, { ...sought, cursor: null });
    const back = sought.cursor?.past === 'before';
    const more = ids.length > finderPage;
    const shown = ids.slice(0, finderPage);
    const rows = await this.database.query<FoundReviewer>(
      `with ${context} select ${columns} from unnest($4::int[]) with ordinality page(id, place) join person p on p.id = page.id ${past} order by page.place`,
      [at.submissionId, at.asking, at.journalId, back ? shown.reverse() : shown],
    );
    return { rows, earlier: back ? more : sought.cursor !== null, later: back || more };
  }

  /** Those of a page and one more, from the cursor on. */
  private async ids(at: Asking, sought: Sought): Promise<number[]> {
    const values: unknown[] = [at.journalId, this.clock.now()];
    const value = (given: unknown): string => `$${values.push(given)}`;
    const pool: Pool = { journal: '$1', now: '$2' };
    const back = sought.cursor?.past === 'before';
    const direction = back ? 'desc' : 'asc';
    const words = sought.words.split(/\s+/).filter(Boolean).slice(0, mostWords).map((word) => {
      const like = `containing(${value(word)})`;
      return `(p.search_text like ${like} or p.id = any(array(select pi.person_id from interest i join person_interest pi on pi.interest_id = i.id where searchable(i.words) like ${like})))`;
    });
    const begins = sought.cursor ? [`(${sortName('p')}, p.id) ${back ? '<' : '>'} (select ${sortName('c')}, c.id from person c where c.public_id = ${value(sought.cursor.person)} and ${inPool('c', pool)})`] : [];
    const free = sought.free ? [`not ${under('p.id', value(at.asking))}`] : [];
    const order = `order by key ${direction}, id ${direction} limit`;
    const enough = finderPage + 1;
    const people = (conditions: readonly string[], count: number): string => `select p.id, ${sortName('p')} as key from person p where ${conditions.join(' and ')} ${order} ${count}`;
    const gathered = (...conditions: string[]): string => people([...conditions, wholePool('p', pool), ...begins, ...free, ...words], enough);
    // Words are looked up; without any, the alphabet is read until the page is full, as far as that is worth while.
    const statement = words.length > 0 ? gathered() : `with nearest as materialized (
        select n.id, n.key from (${people(['p.email is not null', ...begins], farthest)}) n join person p on p.id = n.id where ${[inPool('p', pool), ...free].join(' and ')} ${order} ${enough})
      select id, key from nearest where (select count(*) from nearest) = ${enough} union all (${gathered(`(select count(*) from nearest) < ${enough}`)}) ${order} ${enough}`;
    return (await this.database.query<{ id: number }>(statement, values)).map(({ id }) => id);
  }
}
