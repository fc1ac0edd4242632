import { shownContributor, shownFullName, shownName } from '../accounts/restriction/shown-names.js';
import { Injectable } from '@nestjs/common';
import { isRestricted, isUnavailable, namesRestricted } from '../accounts/restriction/restricted.js';
import { isHidden } from '../accounts/guidelines/hidden.js';
import { People } from '../accounts/person/people.js';
import { isLive } from '../accounts/roles/live.js';
import { hasPromised } from '../accounts/undertakings/undertaking-condition.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { isLanguage, type Language } from '../platform/i18n/texts.js';
import type { Localized } from '../platform/i18n/translator.js';
import { knownFirst } from '../publishing/versions.js';
import type { Answers, Question } from './forms/questions.js';
import { filesWith, type FileWithReview } from './attachments/attachments.query.js';
import { authorsOf } from './facts.js';
import { noticeOf, type NoticeKey, type Recipients } from './notices.js';

export interface Recipient {
  personId: number | null;
  address: string;
  name: string;
  language: Language;
}

/** What a letter about a manuscript stands on. */
export interface Known {
  number: number;
  path: string;
  timeZone: string;
  journalId: number;
  journalName: Localized;
  contactEmail: string;
  title: Localized;
  language: string;
  /** Null where the journal itself entered a finished article; its name is then the first contributor's. */
  submitterId: number | null;
  submitterName: string;
  journalLanguage: string;
}

export interface ReviewRow {
  id: number;
  number: number;
  /** Only where the review is open. */
  name: string | null;
  recommendation: string | null;
  comments: string | null;
  hidden: boolean;
  /** The editors entered it for the reviewer. */
  entered: boolean;
  questions: Question[] | null;
  answers: Answers;
  files: FileWithReview[];
}

/** Whom a notice goes to, and what it can tell them. */
@Injectable()
export class Audience {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly people: People) {}

  known(id: number): Promise<Known | null> {
    return this.database.one<Known>(
      `select s.id as number, j.path, j.time_zone as "timeZone", j.id as "journalId", j.name as "journalName", j.contact_email as "contactEmail",
         j.primary_language as "journalLanguage", p.title, p.language, s.submitter_id as "submitterId",
         case when s.submitter_id is null then (select ${shownContributor('c')} from contributor c where c.publication_id = p.id order by c.position, c.id limit 1)
           else ${shownName('pe')} end as "submitterName"
       from submission s join journal j on j.id = s.journal_id left join person pe on pe.id = s.submitter_id
       join publication p on p.submission_id = s.id where s.id = $1 order by ${knownFirst('p')} limit 1`, [id],
    );
  }

  /** What the reviewers of the newest round wrote to the author; without their names, unless all that they did for this work was open (X3). */
  reviews(submissionId: number): Promise<ReviewRow[]> {
    return this.database.query<ReviewRow>(
      `select a.id, a.number, a.recommendation, case when ${isHidden('review-to-author', 'a.id')} then null else coalesce(a.author_copy, a.comments_to_author) end as comments, a.entered_by_id is not null as entered, ${isHidden('review-to-author', 'a.id')} as hidden, a.answers, fv.questions, ${filesWith('a.id')} as files,
         case when not exists (select 1 from review_assignment o where o.submission_id = a.submission_id and o.person_id = a.person_id and o.cancelled_at is null and o.method <> 'open') then ${shownFullName('p')} end as name
       from review_assignment a join review_round r on r.id = a.round_id join person p on p.id = a.person_id left join review_form_version fv on fv.id = a.form_version_id
       where r.submission_id = $1 and r.number = (select max(number) from review_round where submission_id = $1) and a.submitted_at is not null and a.cancelled_at is null
       order by a.number`, [submissionId],
    );
  }

  async recipients(key: NoticeKey, known: Known, person: number | null = null): Promise<Recipient[]> {
    const notice = noticeOf(key);
    if (notice.to === 'contributors' || notice.to === 'coAuthors') return this.contributors(known);
    const ids = notice.to === 'submitter' ? (known.submitterId === null ? [] : [known.submitterId]) : notice.to === 'subject' ? (person ? [person] : []) : await this.editors(notice.to, known.number);
    return (await this.people.recipients(await this.writable(ids))).filter((recipient) => notice.always !== null || recipient.wants(key));
  }

  /** The editors of the journal, or those assigned where there are any, or those of them who decide; an author or reviewer of the work only where they were let in (X4). */
  private async editors(which: Exclude<Recipients, 'submitter' | 'contributors' | 'coAuthors' | 'subject'>, submissionId: number): Promise<number[]> {
    const rows = await this.database.query<{ id: number; rank: number; manager: boolean }>(
      `select person_id as id, min(rank) as rank, bool_or(manager) as manager from (
         select pa.person_id, 1 as rank, false as manager from participant pa join submission s on s.id = pa.submission_id
           join membership m on m.journal_id = s.journal_id and m.person_id = pa.person_id and m.role = pa.role and ${isLive('m', '$2')}
           where s.id = $1 and pa.role in ('editor', 'sectionEditor', 'guestEditor') and ($3 not in ('deciders', 'decidersAndManagers') or not pa.recommend_only)
         union all select m.person_id, case m.role when 'editor' then 2 else 3 end, m.role = 'manager' from membership m join submission s on s.journal_id = m.journal_id
           where s.id = $1 and m.role in ('editor', 'manager') and ${isLive('m', '$2')} and ${hasPromised({ person: 'm.person_id', journal: 'm.journal_id', role: 'm.role' })}) who
       where not ${isUnavailable('who.person_id', '$2', 'mail')} and (($3 <> 'everyEditor' and person_id in (select co.person_id from conflict_override co where co.submission_id = $1 and co.ended_at is null))
         or (person_id not in (${authorsOf('$1')}) and person_id not in (select person_id from review_assignment where submission_id = $1 and declined_at is null and cancelled_at is null)))
       group by person_id`, [submissionId, this.clock.now(), which],
    );
    if (which === 'everyEditor') return rows.map((row) => row.id);
    const best = Math.min(...rows.filter((row) => which !== 'editors' || row.rank > 1).map((row) => row.rank));
    return rows.filter((row) => row.rank === best || (which === 'decidersAndManagers' && row.manager)).map((row) => row.id);
  }

  /** Whose data is restricted is not written to (R4). */
  private async writable(ids: readonly number[]): Promise<number[]> {
    if (ids.length === 0) return [];
    return (await this.database.query<{ id: number }>(`select p.id from person p where p.id = any($1) and not ${isRestricted('p.id', 'mail')} order by array_position($1::int[], p.id)`, [[...ids]])).map(({ id }) => id);
  }

  async nameOf(personId: number): Promise<string> {
    return (await this.people.names([personId])).get(personId) ?? '';
  }

  /** All who are named in a version of the work, each once: whoever is no longer named has been. */
  private async contributors(known: Known): Promise<Recipient[]> {
    const rows = await this.database.query<{ personId: number | null; address: string; name: string; language: string | null }>(
      `select * from (select distinct on (c.email) c.person_id as "personId", c.email as address, concat_ws(' ', c.given_name, c.middle_name, c.family_name) as name, pe.mail_language as language, p.version, c.position
       from contributor c join publication p on p.id = c.publication_id left join person pe on pe.id = c.person_id
       where p.submission_id = $1 and c.email is not null and not ${namesRestricted('c', 'mail')} and ($2::integer is null or c.person_id is distinct from $2)
         and c.email not in (select email from person where id = $2 and email is not null) order by c.email, p.version desc) one order by version desc, position`, [known.number, known.submitterId],
    );
    const fallback: Language = isLanguage(known.language) ? known.language : isLanguage(known.journalLanguage) ? known.journalLanguage : 'en';
    return rows.map(({ personId, address, name, language }) => ({ personId, address, name, language: isLanguage(language) ? language : fallback }));
  }
}
