import { shownBeside, shownContributor, shownName, wholeByline } from '../../accounts/restriction/shown-names.js';
import { isVerifiedOrcid } from '../../accounts/person/orcid.js';
import { identifiersSql, type KnownIdentifier } from '../../contributors/identifiers.js';
import { Injectable } from '@nestjs/common';
import { isHidden } from '../../accounts/guidelines/hidden.js';
import { Database } from '../../platform/database/database.js';
import { standing, stateObstacles, type ObstacleKey } from '../obstacles.js';
import type { Numbered } from '../special-issues/calls.js';
import type { Localized } from '../../platform/i18n/translator.js';

export interface SubmissionRow {
  publicationId: number;
  /** A version beside the one that readers have: what stands here is of that version. */
  preparing: boolean;
  version: number;
  title: Localized;
  language: string;
  abstract: Localized;
  keywords: Record<string, string[]>;
  section: Localized;
  submittedAt: Date | null;
  stageSince: Date;
  noteToEditor: string | null;
  /** The editors have hidden it (P4): it is not in `noteToEditor`. */
  noteHidden: boolean;
  submitter: string;
  issueId: number | null;
  /** The special issue that it was sent for. */
  special: Numbered | null;
  pages: string | null;
  releaseOn: string | null;
  journalName: Localized;
}

export interface ParticipantRow {
  id: number;
  personId: number;
  name: string;
  role: string;
  recommendOnly: boolean;
}

export interface ContributorRow {
  name: string;
  affiliation: Localized;
  country: string | null;
  email: string | null;
  orcid: string | null;
  orcidVerified: boolean;
  identifiers: KnownIdentifier[];
  corresponding: boolean;
  waiver: string | null;
}

export interface WholeRow extends SubmissionRow {
  contributors: ContributorRow[];
  participants: ParticipantRow[];
  /** A contributor has objected, and nobody has dealt with it. */
  objected: boolean;
  /** Reviews of the open round are still to come. */
  awaited: boolean;
  /** What the state of the rounds and versions stands in the way of. */
  ruledOut: ObstacleKey[];
}

const noteHidden = isHidden('submission-note', 's.id');

const rowSql = `select p.id as "publicationId", s.stage = 'published' and p.status = 'draft' as preparing, p.version, p.title, p.language, p.abstract, p.keywords, se.title as section, s.submitted_at as "submittedAt", s.stage_since as "stageSince",
         case when ${noteHidden} then null else s.note_to_editor end as "noteToEditor", s.note_to_editor is not null and ${noteHidden} as "noteHidden", ${shownName('pe')} as submitter, p.issue_id as "issueId", (select json_build_object('id', i.id, 'volume', i.volume, 'number', i.number, 'year', i.year, 'title', i.title) from special_issue_submission ss join issue i on i.id = ss.issue_id and i.journal_id = s.journal_id where ss.submission_id = s.id) as special, p.pages, p.release_on::text as "releaseOn", j.name as "journalName"
       from submission s join journal j on j.id = s.journal_id join section se on se.id = s.section_id left join person pe on pe.id = s.submitter_id
       join publication p on p.submission_id = s.id where s.id = $1 order by p.version desc limit 1`;

/** What the editors' page of a submission shows. */
@Injectable()
export class SubmissionQuery {
  constructor(private readonly database: Database) {}

  row(id: number): Promise<SubmissionRow | null> {
    return this.database.one<SubmissionRow>(rowSql, [id]);
  }

  /** The row with everything that stands beside it on the submission's own page. */
  whole(id: number): Promise<WholeRow | null> {
    return this.database.one<WholeRow>(
      `with whole as (${rowSql})
       select whole.*, ${standing(stateObstacles)} as "ruledOut",
         exists (select 1 from review_round rr where rr.submission_id = $1 and rr.closed_at is null and (not exists (select 1 from review_assignment ra where ra.round_id = rr.id and ra.submitted_at is not null and ra.cancelled_at is null)
           or exists (select 1 from review_assignment ra where ra.round_id = rr.id and ra.submitted_at is null and ra.declined_at is null and ra.cancelled_at is null))) as awaited,
         exists (select 1 from contributor_objection o where o.submission_id = $1 and o.settled_at is null) as objected,
         coalesce((select json_agg(x) from (select ${shownContributor('c', wholeByline)} as name, coalesce(${shownBeside('c', 'affiliation')}, '{}') as affiliation, ${shownBeside('c', 'country')} as country, ${shownBeside('c', 'email')} as email, ${shownBeside('c', 'orcid')} as orcid, corresponding, waiver,
             ${isVerifiedOrcid('c.person_id', 'c.orcid')} as "orcidVerified", coalesce(${shownBeside('c', identifiersSql('c.id'))}, '[]') as identifiers
           from contributor c where c.publication_id = whole."publicationId" order by c.position, c.id) x), '[]') as contributors,
         coalesce((select json_agg(x) from (select pa.id, pa.person_id as "personId", ${shownName('pe')} as name, pa.role, pa.recommend_only as "recommendOnly"
           from participant pa join person pe on pe.id = pa.person_id where pa.submission_id = $1 order by pa.assigned_at, pa.id) x), '[]') as participants
       from whole`, [id],
    );
  }
}
