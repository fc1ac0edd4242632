import type { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';

export interface FrontRow {
  path: string;
  name: Localized;
  tagline: Localized;
  issue: null | { id: number; volume: number | null; number: string | null; year: number; title: Localized };
}

/** The open journals of the platform, each with its newest issue. */
export const openJournals = (database: Database): Promise<FrontRow[]> =>
  database.query<FrontRow>(
    `select j.path, j.name, j.tagline,
            (select json_build_object('id', i.id, 'volume', i.volume, 'number', i.number, 'year', i.year, 'title', i.title)
             from issue i where i.journal_id = j.id and i.published_at is not null order by i.published_at desc, i.id desc limit 1) as issue
     from journal j where j.enabled order by j.name->>j.primary_language, j.id`,
  );
