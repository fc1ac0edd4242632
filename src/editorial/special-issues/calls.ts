import type { Database } from '../../platform/database/database.js';
import type { Localized, Translator } from '../../platform/i18n/translator.js';
import { issueLabel } from '../../publishing/issue-label.js';

export interface Numbered {
  id: number;
  volume: number | null;
  number: string | null;
  year: number;
  title: Localized;
}

export interface Call extends Numbered {
  call: Localized;
  until: string;
}

const numbered = 'i.id, i.volume, i.number, i.year, i.title';

/** In SQL: a call of the special issue `x` of the issue `i` in the journal `j` is open at a moment. A deadline ends with its day, where the journal is. */
const isOpen = (now: string): string => `(x.call <> '{}' and x.until >= (${now}::timestamptz at time zone j.time_zone)::date and i.published_at is null)`;

/** The calls that authors can answer now, the most urgent first. */
export const openCalls = (database: Database, journalId: number, now: Date): Promise<Call[]> =>
  database.query<Call>(
    `select ${numbered}, x.call, x.until::text as until from special_issue x join issue i on i.id = x.issue_id join journal j on j.id = i.journal_id
     where i.journal_id = $1 and ${isOpen('$2')} order by x.until, i.id limit 20`, [journalId, now],
  );

export interface SentFor extends Numbered {
  until: string | null;
  open: boolean;
}

/** For which special issue of its own journal a manuscript is, and whether that still takes any. */
export const sentFor = (database: Database, submissionId: number, now: Date): Promise<SentFor | null> =>
  database.one<SentFor>(
    `select ${numbered}, x.until::text as until, coalesce(${isOpen('$2')}, false) as open
     from special_issue_submission ss join submission s on s.id = ss.submission_id join special_issue x on x.issue_id = ss.issue_id
       join issue i on i.id = x.issue_id and i.journal_id = s.journal_id join journal j on j.id = i.journal_id
     where ss.submission_id = $1`, [submissionId, now],
  );

/** The title of a special issue and which issue it is. */
export const specialName = (tr: Translator, issue: Omit<Numbered, 'id'>): string => [tr.pick(issue.title).text, issueLabel(tr, issue)].filter(Boolean).join(', ');
