import type { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';

export interface IssueRow {
  id: number;
  volume: number | null;
  number: string | null;
  year: number;
  title: Localized;
  description: Localized;
  coverFileId: number | null;
  coverAlt: Localized | null;
  publishedAt: Date;
}

const columns = 'i.id, i.volume, i.number, i.year, i.title, i.description, i.cover_file_id as "coverFileId", i.cover_alt as "coverAlt", i.published_at as "publishedAt"';

/** What readers know will come, the next first. */
export const forthcomingIssues = (database: Database, journalId: number): Promise<Omit<IssueRow, 'publishedAt'>[]> =>
  database.query(`select ${columns} from issue i where i.journal_id = $1 and i.published_at is null and i.forthcoming order by i.year, i.volume, i.id limit 20`, [journalId]);

/** The published issues of a journal, newest first. */
export const publishedIssues = (database: Database, journalId: number): Promise<IssueRow[]> =>
  database.query<IssueRow>(`select ${columns} from issue i where i.journal_id = $1 and i.published_at is not null order by i.year desc, i.published_at desc, i.id desc`, [journalId]);

export const currentIssue = (database: Database, journalId: number): Promise<IssueRow | null> =>
  database.one<IssueRow>(`select ${columns} from issue i where i.journal_id = $1 and i.published_at is not null order by i.published_at desc, i.id desc limit 1`, [journalId]);

export const publishedIssue = (database: Database, journalId: number, id: number): Promise<IssueRow | null> =>
  database.one<IssueRow>(`select ${columns} from issue i where i.journal_id = $1 and i.id = $2 and i.published_at is not null`, [journalId, id]);
