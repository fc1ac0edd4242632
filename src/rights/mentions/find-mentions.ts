import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { errorCode, log } from '../../platform/log.js';
import { wordsOf } from './file-words.js';
import { MentionPlace } from './mention.entities.js';
import { snippetsOf } from './snippets.js';

interface Source {
  submissionId: number;
  version: number;
  place: string;
  label: string | null;
  text: string;
}

const perPlace = 5;
const mostPlaces = 2_000;
/** What is larger is left out: no text of a work is. */
const largest = 100 * 1024 * 1024;

const published = `p.status = 'published'`;
/** What is said in all its languages. */
const said = (column: string): string => `(select string_agg(v #>> '{}', ' · ') from jsonb_path_query(${column}, 'strict $.**') v where jsonb_typeof(v) = 'string')`;
/** Everything of a published version that people read, by the place where it stands. */
const fields = {
  title: said('p.title'), abstract: said('p.abstract'), keywords: said('p.keywords'), references: `array_to_string(p."references", E'\\n')`, funding: 'p.funding', dataAvailability: 'p.data_availability', competingInterests: 'p.competing_interests',
  changeNote: said('p.change_note'), reviewedWork: said('p.reviewed_work'),
} as const;
const byline = { name: `concat_ws(' ', c.given_name, c.middle_name, c.family_name)`, affiliation: said('c.affiliation'), biography: said('c.biography') } as const;
const found = (column: string): string => `exists (select 1 from unnest($1::text[]) n where searchable(${column}) like containing(n))`;

/** Looks for names in everything that is published. The words of files are read once, and kept as long as the file is. */
@Injectable()
export class FindMentions {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly store: FileStore, jobs: Jobs) {
    jobs.recur('mentions.read', '40 2 * * *', () => this.read());
    jobs.define('mentions.search', ({ search }) => this.search(Number(search)));
  }

  /** Doing it twice is the same as once. */
  async search(id: number): Promise<void> {
    const asked = await this.database.one<{ names: string[] }>('select names from mention_search where id = $1 and done_at is null', [id]);
    if (!asked) return;
    await this.read();
    const sources = [...(await this.metadata(asked.names)), ...(await this.files(asked.names))];
    const places = sources.flatMap(({ text, ...where }) => snippetsOf(text, asked.names, perPlace).map((snippet) => ({ ...where, searchId: id, snippet }))).slice(0, mostPlaces);
    await this.database.transaction(async () => {
      const open = await this.database.one('select 1 from mention_search where id = $1 and done_at is null for update', [id]);
      if (!open) return;
      for (let at = 0; at < places.length; at += 500) await this.database.manager.insert(MentionPlace, places.slice(at, at + 500));
      await this.database.execute('update mention_search set done_at = $2 where id = $1', [id, this.clock.now()]);
    });
  }

  /** Reads the published files that were not read yet. One that cannot be read has no words, and does not hold up the others. */
  async read(): Promise<void> {
    for (;;) {
      const files = await this.database.query<{ id: number; key: string; mediaType: string; size: string }>(
        `select distinct f.id, f.key, f.media_type as "mediaType", f.size from galley g join publication p on p.id = g.publication_id and ${published} join stored_file f on f.id = g.file_id
         where not exists (select 1 from file_text t where t.file_id = f.id) order by f.id limit 50`,
      );
      if (files.length === 0) return;
      for (const { id, key, mediaType, size } of files) {
        const text = Number(size) > largest ? '' : await this.words(key, mediaType);
        await this.database.execute('insert into file_text (file_id, text, read_at) select $1, $2, $3 where exists (select 1 from stored_file where id = $1) on conflict do nothing', [id, text, this.clock.now()]);
      }
    }
  }

  private async words(key: string, mediaType: string): Promise<string> {
    try {
      return await wordsOf(mediaType, await buffer(this.store.read(key)));
    } catch (error) {
      log({ level: 'warn', event: 'mentions.unreadable', code: errorCode(error) });
      return '';
    }
  }

  private metadata(names: readonly string[]): Promise<Source[]> {
    const parts = [
      ...Object.entries(fields).map(([place, column]) => `select p.submission_id, p.version, '${place}' as place, ${column} as text from publication p where ${published} and ${found(column)}`),
      ...Object.entries(byline).map(([place, column]) => `select p.submission_id, p.version, '${place}', ${column} from contributor c join publication p on p.id = c.publication_id where ${published} and ${found(column)}`),
    ];
    return this.database.query<Source>(`select submission_id as "submissionId", version, place, null as label, text from (${parts.join(' union all ')}) m order by 1, 2 limit ${mostPlaces}`, [[...names]]);
  }

  private async files(names: readonly string[]): Promise<Source[]> {
    return this.database.query<Source>(
      `select p.submission_id as "submissionId", p.version, 'file' as place, g.label, t.text from file_text t join galley g on g.file_id = t.file_id join publication p on p.id = g.publication_id
       where ${published} and ${found('t.text')} order by 1, 2, g.id limit ${mostPlaces}`, [[...names]],
    );
  }
}
