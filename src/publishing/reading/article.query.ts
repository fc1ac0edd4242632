import { isHidden } from '../../accounts/guidelines/hidden.js';
import { isVerifiedOrcid } from '../../accounts/person/orcid.js';
import { isBare } from '../../accounts/restriction/restricted.js';
import { identifiersSql, type KnownIdentifier } from '../../contributors/identifiers.js';
import type { Database } from '../../platform/database/database.js';
import { shownFileOf } from '../html/html-galleys.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { isDeindexed } from '../deindexed-article.entity.js';
import type { PeerReview, ReviewedWork, VersionKind } from '../publication.entity.js';

export interface ReadVersion {
  version: number;
  publishedAt: string;
  kind: VersionKind;
  note: Localized;
}

export interface ArticleRow {
  publicationId: number;
  version: number;
  language: string;
  title: Localized;
  abstract: Localized;
  keywords: Partial<Record<string, string[]>>;
  references: string[];
  funding: string | null;
  dataAvailability: string | null;
  competingInterests: string | null;
  licence: string;
  pages: string | null;
  doi: string | null;
  publishedAt: Date;
  firstPublishedAt: Date;
  section: Localized;
  /** Whether its section is peer-reviewed. */
  peerReviewed: boolean;
  /** How this very work was reviewed, where that is known. */
  peerReview: PeerReview | null;
  reviewedWork: ReviewedWork | null;
  issue: null | { id: number; volume: number | null; number: string | null; year: number; title: Localized };
  galleys: { key: string; label: string; language: string; mediaType: string; size: number; supplement: boolean }[];
  /** Search engines are asked to leave it out. */
  deindexed: boolean;
  /** The newest first. */
  versions: ReadVersion[];
}

/** A version of a work that readers may see, the newest if none is named; nothing of what is not published. */
export const publishedArticle = (database: Database, journalId: number, number: number, version: number | null): Promise<ArticleRow | null> =>
  database.one<ArticleRow>(
    `select p.id as "publicationId", ${isDeindexed('p')} as deindexed, p.version, p.language, p.title, p.abstract, p.keywords, p."references", p.funding, p.data_availability as "dataAvailability",
            p.competing_interests as "competingInterests", p.licence, p.pages, p.doi, p.published_at as "publishedAt", s.title as section, s.peer_reviewed as "peerReviewed", p.peer_review as "peerReview", p.reviewed_work as "reviewedWork",
            (select min(v.published_at) from publication v where v.submission_id = p.submission_id and v.status = 'published') as "firstPublishedAt",
            case when i.published_at is not null then json_build_object('id', i.id, 'volume', i.volume, 'number', i.number, 'year', i.year, 'title', i.title) end as issue,
            coalesce((select json_agg(json_build_object('key', g.key, 'label', g.label, 'language', g.language, 'mediaType', f.media_type, 'size', f.size, 'supplement', g.supplement) order by g.position, g.id)
                      from galley g join stored_file f on f.id = g.file_id where g.publication_id = p.id), '[]') as galleys,
            (select json_agg(json_build_object('version', v.version, 'publishedAt', v.published_at, 'kind', v.kind, 'note', v.change_note) order by v.version desc)
             from publication v where v.submission_id = p.submission_id and v.status = 'published') as versions
     from publication p join section s on s.id = p.section_id left join issue i on i.id = p.issue_id
     where p.journal_id = $1 and p.submission_id = $2 and p.status = 'published' and p.kind <> 'removal' and ($3::integer is null or p.version = $3)
     order by p.version desc limit 1`,
    [journalId, number, version],
  );

/** What readers see of a contributor. There is an address only if the contributor agreed (B5). */
export interface PublicContributor {
  id: number;
  role: string;
  givenName: string | null;
  middleName: string | null;
  familyName: string | null;
  suffix: string | null;
  corresponding: boolean;
  orcid: string | null;
  orcidVerified: boolean;
  identifiers: KnownIdentifier[];
  website: string | null;
  country: string | null;
  affiliation: Localized;
  biography: Localized;
  /** The editors have hidden it (P4): it is not in `biography`. */
  biographyHidden: boolean;
  publicEmail: string | null;
}

/** The editors have hidden these words beside this work: in whichever of its versions they were reported, they are gone from all. */
const hidden = `exists (select 1 from contributor o join publication op on op.id = o.publication_id where op.submission_id = p.submission_id and o.biography = c.biography and ${isHidden('biography', 'o.id')})`;

export const publicContributors = (database: Database, publicationId: number): Promise<PublicContributor[]> =>
  database.query<PublicContributor>(
    `select c.id, c.role, given_name as "givenName", middle_name as "middleName", family_name as "familyName", suffix, corresponding, case when not ${isBare('c')} then orcid end as orcid, case when not ${isBare('c')} then website end as website, case when not ${isBare('c')} then country end as country,
            case when ${isBare('c')} then '{}' else affiliation end as affiliation, case when ${hidden} or ${isBare('c')} then '{}' else biography end as biography, biography <> '{}' and ${hidden} as "biographyHidden",
            case when email_public and not ${isBare('c')} then email::text end as "publicEmail", ${isVerifiedOrcid('c.person_id', 'c.orcid')} as "orcidVerified", case when ${isBare('c')} then '[]' else ${identifiersSql('c.id')} end as identifiers
     from contributor c join publication p on p.id = c.publication_id where c.publication_id = $1 order by c.position, c.id`,
    [publicationId],
  );

export interface GalleyRow {
  key: string;
  label: string;
  language: string;
  supplement: boolean;
  version: number;
  newest: boolean;
  deindexed: boolean;
  firstPublishedAt: Date;
  /** The kind of the newest version: what holds for the work. */
  standing: VersionKind;
  title: Localized;
  workLanguage: string;
  fileKey: string;
  size: string;
  mediaType: string;
  authors: string[];
}

/** A galley of a published version, found by the article that it belongs to and its random key. */
export const publishedGalley = (database: Database, journalId: number, number: number, key: string): Promise<GalleyRow | null> =>
  database.one<GalleyRow>(
    `select g.key, ${isDeindexed('p')} as deindexed, g.label, g.language, g.supplement, p.version, p.title, p.language as "workLanguage", f.key as "fileKey", f.size, f.media_type as "mediaType",
            not exists (select 1 from publication n where n.submission_id = p.submission_id and n.status = 'published' and n.version > p.version) as newest,
            (select min(n.published_at) from publication n where n.submission_id = p.submission_id and n.status = 'published') as "firstPublishedAt",
            (select n.kind from publication n where n.submission_id = p.submission_id and n.status = 'published' order by n.version desc limit 1) as standing,
            coalesce((select json_agg(coalesce(c.family_name, c.given_name) order by c.position, c.id) from contributor c where c.publication_id = p.id and c.role <> 'translator'), '[]') as authors
     from galley g join publication p on p.id = g.publication_id join stored_file f on f.id = ${shownFileOf('g')}
     where g.key = $3 and p.journal_id = $1 and p.submission_id = $2 and p.status = 'published' and p.kind <> 'removal'`,
    [journalId, number, key],
  );
