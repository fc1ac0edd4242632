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
  rating: number | null;
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
const under = (p: string): string => `exists (select 1 from review_assignment w join review_round wr on wr.id = w.round_id where w.person_id = ${p} and wr.closed_at is null
  and w.declined_at is null and w.cancelled_at is null and w.submitted_at is null and $3 not in (${authorsOf('w.submission_id')}))`;

const holds = (m: string): string => `${m}.journal_id = $4 and ${m}.role = 'reviewer' and ${isLive(m, '$2')}`;
const hasReviewed = (ra: string): string => `from review_assignment ${ra} join submission o on o.id = ${ra}.submission_id where o.journal_id = $4 and ${ra}.accepted_at is not null`;
const mayBeAsked = (p: string): string => `${p}.email is not null and not ${isUnavailable(`${p}.id`, '$2', 'assignment')} and not ${withdrawnSql(`${p}.id`, 'reviewerPool')}`;

/** Those who hold the role of reviewer in the journal, or have reviewed for it; nobody who has taken back their yes to being asked, or is kept out. */
const inPool = (p: string): string =>
  `${mayBeAsked(p)} and (exists (select 1 from membership m where m.person_id = ${p}.id and ${holds('m')}) or exists (select 1 ${hasReviewed('ra')} and ra.person_id = ${p}.id))`;
/** The same people, gathered. */
const wholePool = (p: string): string => `${mayBeAsked(p)} and ${p}.id in (select m.person_id from membership m where ${holds('m')} union select ra.person_id ${hasReviewed('ra')})`;

/** Those whose work it is, and where they are. */
const context = `authors as materialized (select who.id from (${authorsOf('$1')}) who(id)),
  places as materialized (select lower(name) as name from (
    select a.name from contributor c join publication cp on cp.id = c.publication_id, jsonb_each_text(c.affiliation) a(lang, name) where cp.submission_id = $1
    union select su.affiliation from submission s join person su on su.id = s.submitter_id where s.id = $1) place(name) where length(name) > 3)`;

/** What is told of those on the page, and of nobody else: so a page costs the same however many people there are. */
const columns = `p.id as "personId", p.public_id as "publicId", concat_ws(' ', p.given_name, p.middle_name, p.family_name) as name, p.email, p.affiliation, ${interestsOf('p.id')} as interests,
  past.done, past.declined, past.days, past."lastAsked", past.rating,
  (select count(*)::int from review_assignment ra join review_round r on r.id = ra.round_id where ra.person_id = p.id and r.closed_at is null and $3 not in (${authorsOf('ra.submission_id')})
    and ra.declined_at is null and ra.cancelled_at is null and ra.submitted_at is null) as active,
  p.id in (select a.id from authors a) as "isAuthor", p.id = $3 as "isSelf",
  exists (select 1 from review_assignment ra join review_round r on r.id = ra.round_id where ra.submission_id = $1 and r.closed_at is null and ra.person_id = p.id) as asked,
  (coalesce(p.affiliation, '') <> '' and exists (select 1 from places where strpos(lower(p.affiliation), places.name) > 0 or strpos(places.name, lower(p.affiliation)) > 0)) as "sameAffiliation",
  exists (select 1 from contributor mine join publication mp on mp.id = mine.publication_id join submission ms on ms.id = mp.submission_id and ms.id <> $1 join contributor theirs on theirs.publication_id = mine.publication_id and theirs.id <> mine.id
    left join person them on them.email = theirs.email where (mine.person_id = p.id or mine.email = p.email) and (ms.stage = 'published' or ms.journal_id = $4)
      and (theirs.person_id in (select a.id from authors a) or them.id in (select a.id from authors a)
        or theirs.email in (select ac.email from contributor ac join publication ap on ap.id = ac.publication_id where ap.submission_id = $1 and ac.email is not null))) as "coAuthor",
  exists (select 1 from participant pa where pa.submission_id = $1 and pa.person_id = p.id) as "otherRole",
  (select min(sr.kind) from suggested_reviewer sr where sr.submission_id = $1 and sr.source = 'author' and (sr.email = p.email or sr.email in (select fe.address from further_email fe where fe.person_id = p.id and fe.confirmed_at is not null))) as named`;

const past = `left join lateral (select count(*) filter (where ra.submitted_at is not null)::int as done, count(*) filter (where ra.declined_at is not null)::int as declined,
    round(avg(extract(epoch from ra.submitted_at - ra.accepted_at) / 86400))::int as days, max(ra.invited_at) as "lastAsked", round(avg(ra.rating), 1)::float as rating
  from review_assignment ra join submission o on o.id = ra.submission_id where ra.person_id = p.id and o.journal_id = $4 and ra.cancelled_at is null and $3 not in (${authorsOf('ra.submission_id')})) past on true`;

/** Whom editors could ask about a submission, with what speaks for it and against it. */
@Injectable()
export class ReviewerFinder {
  constructor(private readonly database: Database, private readonly clock: Clock) {}

  /** One of them, if they may be asked. */
  async one(at: Asking, publicId: string): Promise<FoundReviewer | null> {
    const row = await this.database.one<FoundReviewer>(
      `with ${context} select ${columns} from person p ${past} where p.public_id = $5 and ${inPool('p')}`,
      [at.submissionId, this.clock.now(), at.asking, at.journalId, publicId],
    );
    return row && !row.isAuthor && !row.isSelf && !row.asked ? row : null;
  }

  async page(at: Asking, sought: Sought): Promise<FoundPage> {
    const values: unknown[] = [at.submissionId, this.clock.now(), at.asking, at.journalId];
    const value = (given: unknown): string => `$${values.push(given)}`;
    const back = sought.cursor?.past === 'before';
    const direction = back ? 'desc' : 'asc';
    const words = sought.words.split(/\s+/).filter(Boolean).slice(0, mostWords).map((word) => {
      const like = `containing(${value(word)})`;
      return `(p.search_text like ${like} or p.id = any(array(select pi.person_id from interest i join person_interest pi on pi.interest_id = i.id where searchable(i.words) like ${like})))`;
    });
    const begins = sought.cursor ? [`(${sortName('p')}, p.id) ${back ? '<' : '>'} (select ${sortName('c')}, c.id from person c where c.public_id = ${value(sought.cursor.person)} and ${inPool('c')})`] : [];
    const free = sought.free ? [`not ${under('p.id')}`] : [];
    const order = `order by key ${direction}, id ${direction} limit`;
    const enough = finderPage + 1;
    const people = (conditions: readonly string[], count: number): string => `select p.id, ${sortName('p')} as key from person p where ${conditions.join(' and ')} ${order} ${count}`;
    // Words are looked up; without any, the alphabet is read until the page is full, as far as that is worth while.
    const nearest = `select n.id, n.key from (${people(['p.email is not null', ...begins], words.length > 0 ? 0 : farthest)}) n join person p on p.id = n.id where ${[inPool('p'), ...free].join(' and ')} ${order} ${enough}`;
    const found = await this.database.query<FoundReviewer>(
      `with ${context}, nearest as materialized (${nearest}),
         page as materialized (select id, key from nearest where (select count(*) from nearest) = ${enough}
           union all (${people([`(select count(*) from nearest) < ${enough}`, wholePool('p'), ...begins, ...free, ...words], enough)}))
       select ${columns} from page join person p on p.id = page.id ${past} order by page.key ${direction}, p.id ${direction}`, values,
    );
    if (found.length === 0 && sought.cursor) return this.page(at, { ...sought, cursor: null });
    const more = found.length > finderPage;
    const rows = found.slice(0, finderPage);
    return { rows: back ? rows.reverse() : rows, earlier: back ? more : sought.cursor !== null, later: back || more };
  }
}
