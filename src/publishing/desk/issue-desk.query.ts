import { shownContributor } from '../../accounts/restriction/shown-names.js';
import type { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import type { PublicationStatus } from '../publication.entity.js';
import { knownFirst } from '../versions.js';

export interface DeskIssue {
  id: number;
  volume: number | null;
  number: string | null;
  year: number;
  title: Localized;
  publishedAt: Date | null;
  articles: number;
}

export const issuesOnDesk = (database: Database, journalId: number): Promise<DeskIssue[]> =>
  database.query<DeskIssue>(
    `select i.id, i.volume, i.number, i.year, i.title, i.published_at as "publishedAt", (select count(distinct p.submission_id)::int from publication p where p.issue_id = i.id) as articles
     from issue i where i.journal_id = $1 order by i.published_at desc nulls first, i.year desc, i.id desc`, [journalId],
  );

export interface DeskArticle {
  id: number;
  number: number;
  sectionId: number;
  section: Localized;
  language: string;
  title: Localized;
  status: PublicationStatus;
  pages: string | null;
  authors: string[];
}

/** What lies in an issue: of each work the version that readers have, or will have first. */
export const articlesOnDesk = (database: Database, issueId: number): Promise<DeskArticle[]> =>
  database.query<DeskArticle>(
    `select p.id, p.submission_id as number, s.id as "sectionId", s.title as section, p.language, p.title, p.status, p.pages,
            coalesce((select json_agg(${shownContributor('c')} order by c.position, c.id) from contributor c where c.publication_id = p.id and c.role <> 'translator'), '[]') as authors
     from publication p join section s on s.id = p.section_id
     where p.issue_id = $1 and p.id = (select v.id from publication v where v.submission_id = p.submission_id order by ${knownFirst('v')} limit 1)
     order by s.position, s.id, p.position, p.id`, [issueId],
  );
