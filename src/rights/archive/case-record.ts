import { Injectable } from '@nestjs/common';
import { isHidden } from '../../accounts/guidelines/hidden.js';
import { submissionOfMessage } from '../../editorial/letters/submission-of-message.js';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';

type Moment = Date | null;

export interface CaseVersion {
  id: number; version: number; status: string; language: string; title: Localized; abstract: Localized; keywords: Record<string, string[]>; licence: string;
  doi: string | null; pages: string | null; issue: string | null; publishedAt: Moment; unpublishedAt: Moment; contributors: CaseContributor[];
}
export interface CaseContributor {
  role: string; givenName: string | null; middleName: string | null; familyName: string | null; suffix: string | null; orcid: string | null; affiliation: Localized; country: string | null;
}
export interface CaseReview {
  round: number; number: number; reviewer: string | null; method: string; invitedAt: Date; acceptedAt: Moment; declinedAt: Moment; cancelledAt: Moment; submittedAt: Moment; recommendation: string | null;
  commentsToAuthor: string | null; commentsToEditor: string | null; competingInterests: string | null; answers: { question: Localized; answer: string }[];
}
export interface CaseFile {
  area: string; name: string; uploadedAt: Date; by: string | null; key: string; size: number; sha256: string; mediaType: string; place: string;
}

/** Everything that was recorded of one manuscript. */
export interface CaseRecord {
  id: number; journalId: number; stage: string; language: string; section: Localized; startedAt: Date; submittedAt: Moment; closedAt: Date; noteToEditor: string | null;
  parties: { name: string | null; role: string }[];
  versions: CaseVersion[];
  rounds: { number: number; openedAt: Date; closedAt: Moment; outcome: string | null }[];
  reviews: CaseReview[];
  appeals: { raisedAt: Date; text: string; outcome: string | null; reasons: string | null; answeredAt: Moment }[];
  events: { at: Date; kind: string; by: string | null }[];
  letters: { at: Date; from: string; to: string; subject: string; text: string; language: string }[];
  discussions: { subject: string; startedAt: Date; messages: { at: string; by: string | null; text: string | null }[] }[];
  files: CaseFile[];
}

const name = (person: string): string => `nullif(concat_ws(' ', ${person}.given_name, ${person}.middle_name, ${person}.family_name), '')`;
const safe = (given: string): string => given.replaceAll(/[/\\]/g, '_');

/** Reads a case as it stands: who did what is part of it, an address is not; nor what a reviewer has not sent, and what was hidden. */
@Injectable()
export class CaseRecords {
  constructor(private readonly database: Database) {}

  async of(id: number): Promise<CaseRecord> {
    const row = await this.database.one<Pick<CaseRecord, 'id' | 'journalId' | 'stage' | 'language' | 'section' | 'startedAt' | 'submittedAt' | 'closedAt' | 'noteToEditor'>>(
      `select s.id, s.journal_id as "journalId", s.stage, s.language, c.title as section, s.started_at as "startedAt", s.submitted_at as "submittedAt", s.stage_since as "closedAt", case when ${isHidden('submission-note', 's.id')} then null else s.note_to_editor end as "noteToEditor"
       from submission s join section c on c.id = s.section_id where s.id = $1`, [id],
    );
    return {
      ...row!, ...(await this.parties(id)), versions: await this.versions(id), ...(await this.review(id)),
      appeals: await this.database.query('select raised_at as "raisedAt", text, outcome, reasons, answered_at as "answeredAt" from appeal where submission_id = $1 order by id', [id]),
      events: await this.database.query(`select e.at, e.kind, ${name('p')} as by from event e left join person p on p.id = e.person_id where e.subject_kind = 'submission' and e.subject_id = $1 order by e.id`, [id]),
      letters: await this.database.query(
        `select coalesce(m.sent_at, m.queued_at) as at, m.from_name as "from", m.to_name as "to", m.subject, m.text, m.language from message m where ${submissionOfMessage('m')} = $1 order by m.id`, [id],
      ),
      discussions: await this.database.query(
        `select d.subject, d.started_at as "startedAt", coalesce((select json_agg(json_build_object('at', m.written_at, 'by', ${name('p')}, 'text', case when ${isHidden('discussion-message', 'm.id')} then null else m.text end) order by m.id)
           from discussion_message m left join person p on p.id = m.author_id where m.discussion_id = d.id), '[]') as messages
         from discussion d where d.submission_id = $1 order by d.id`, [id],
      ),
      files: await this.files(id),
    };
  }

  async versions(id: number): Promise<CaseVersion[]> {
    return this.database.query<CaseVersion>(
      `select p.id, p.version, p.status, p.language, p.title, p.abstract, p.keywords, p.licence, p.doi, p.pages, nullif(concat_ws(' ', i.volume, i.number, i.year), '') as issue, p.published_at as "publishedAt", p.unpublished_at as "unpublishedAt",
         coalesce((select json_agg(json_build_object('role', c.role, 'givenName', c.given_name, 'middleName', c.middle_name, 'familyName', c.family_name, 'suffix', c.suffix, 'orcid', c.orcid, 'affiliation', c.affiliation, 'country', c.country) order by c.position, c.id)
           from contributor c where c.publication_id = p.id), '[]') as contributors
       from publication p left join issue i on i.id = p.issue_id where p.submission_id = $1 order by p.version`, [id],
    );
  }

  private async parties(id: number): Promise<Pick<CaseRecord, 'parties'>> {
    const parties = await this.database.query<CaseRecord['parties'][number]>(
      `select ${name('p')} as name, 'submitter' as role from submission s join person p on p.id = s.submitter_id where s.id = $1
       union all (select ${name('p')}, t.role from participant t join person p on p.id = t.person_id where t.submission_id = $1 order by t.id)`, [id],
    );
    return { parties };
  }

  private async review(id: number): Promise<Pick<CaseRecord, 'rounds' | 'reviews'>> {
    const rounds = await this.database.query<CaseRecord['rounds'][number]>('select number, opened_at as "openedAt", closed_at as "closedAt", outcome from review_round where submission_id = $1 order by number', [id]);
    const sent = (column: string): string => `case when a.submitted_at is not null then a.${column} end`;
    const rows = await this.database.query<Omit<CaseReview, 'answers'> & { given: Record<string, string[]>; questions: { id: string; label: Localized; options: Localized[]; type: string }[] }>(
      `select r.number as round, a.number, ${name('p')} as reviewer, a.method, a.invited_at as "invitedAt", a.accepted_at as "acceptedAt", a.declined_at as "declinedAt", a.cancelled_at as "cancelledAt", a.submitted_at as "submittedAt",
         ${sent('recommendation')} as recommendation, case when ${isHidden('review-to-author', 'a.id')} then null else ${sent('comments_to_author')} end as "commentsToAuthor",
         case when ${isHidden('review-to-editor', 'a.id')} then null else ${sent('comments_to_editor')} end as "commentsToEditor", a.competing_interests as "competingInterests", ${sent('answers')} as given, coalesce(v.questions, '[]') as questions
       from review_assignment a join review_round r on r.id = a.round_id left join person p on p.id = a.person_id left join review_form_version v on v.id = a.form_version_id where a.submission_id = $1 order by r.number, a.number, a.id`, [id],
    );
    return {
      rounds,
      reviews: rows.map(({ given, questions, ...one }) => ({
        ...one,
        answers: questions.flatMap(({ id: question, label, options, type }) => (given?.[question] ?? []).filter(Boolean).map((value) => ({ question: label, answer: type === 'choice' || type === 'choices' ? Object.values(options[Number(value)] ?? {})[0] ?? value : value }))),
      })),
    };
  }

  private async files(id: number): Promise<CaseFile[]> {
    const rows = await this.database.query<Omit<CaseFile, 'place'>>(
      `select s.area, s.uploaded_at as "uploadedAt", ${name('p')} as by, f.key, f.original_name as name, f.size::float8 as size, encode(f.sha256, 'hex') as sha256, f.media_type as "mediaType"
       from submission_file s join stored_file f on f.id = s.file_id left join person p on p.id = s.uploader_id where s.submission_id = $1 and s.area <> 'reviewDraft' order by s.id`, [id],
    );
    return rows.map((file, index) => ({ ...file, place: `files/${index + 1}-${safe(file.name)}` }));
  }
}
