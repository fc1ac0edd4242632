import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { errorCode, log } from '../../platform/log.js';
import { wordsOf, type FileWords } from './file-words.js';
import { journalWords } from './journal-words.js';
import { MentionPlace } from './mention.entities.js';
import { snippetsOf } from './snippets.js';

interface Source {
  submissionId: number | null;
  version: number | null;
  journalId: number | null;
  place: string;
  label: string | null;
  ref: string | null;
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
    jobs.define('mentions.readNow', () => this.read());
    jobs.define('mentions.search', ({ search }) => this.search(Number(search)));
  }

  /** Where words stand in what is published of some works, and in their files that were read. */
  async within(works: readonly number[], words: readonly string[]): Promise<(Source & { snippet: string })[]> {
    if (works.length === 0 || words.length === 0) return [];
    const sources = [...(await this.metadata(words, works)), ...(await this.files(words, works))];
    return sources.flatMap((source) => snippetsOf(source.text, words, perPlace).map((snippet) => ({ ...source, snippet })));
  }

  /** Doing it twice is the same as once. */
  async search(id: number): Promise<void> {
    const asked = await this.database.one<{ names: string[] }>('select names from mention_search where id = $1 and done_at is null', [id]);
    if (!asked) return;
    await this.read();
    const sources = [...(await this.metadata(asked.names)), ...(await this.files(asked.names)), ...(await this.pages(asked.names))];
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
        const words = Number(size) > largest ? null : await this.words(key, mediaType);
        await this.database.execute(
          'insert into file_text (file_id, text, about, blank, readable, read_at) select $1, $2, $3, $4, $5, $6 where exists (select 1 from stored_file where id = $1) on conflict do nothing',
          [id, words?.text ?? '', words?.about ?? '', words?.blank ?? [], words !== null, this.clock.now()],
        );
      }
    }
  }

  private async words(key: string, mediaType: string): Promise<FileWords | null> {
    try {
      return await wordsOf(mediaType, await buffer(this.store.read(key)));
    } catch (error) {
      log({ level: 'warn', event: 'mentions.unreadable', code: errorCode(error) });
      return null;
    }
  }

  private metadata(names: readonly string[], works: readonly number[] | null = null): Promise<Source[]> {
    const parts = [
      ...Object.entries(fields).map(([place, column]) => `select p.submission_id, p.version, '${place}' as place, ${column} as text from publication p where ${published} and ${found(column)}`),
      ...Object.entries(byline).map(([place, column]) => `select p.submission_id, p.version, '${place}', ${column} from contributor c join publication p on p.id = c.publication_id where ${published} and ${found(column)}`),
    ];
    return this.database.query<Source>(`select submission_id as "submissionId", version, null as "journalId", place, null as label, null as ref, text from (${parts.join(' union all ')}) m where ($2::int[] is null or submission_id = any($2)) order by 1, 2 limit ${mostPlaces}`, [[...names], works]);
  }

  private async files(names: readonly string[], works: readonly number[] | null = null): Promise<Source[]> {
    return this.database.query<Source>(
      ['text', 'about'].map((column) => `(select p.submission_id as "submissionId", p.version, null as "journalId", 'file${column === 'about' ? 'About' : ''}' as place, g.label, g.key as ref, t.${column} as text
         from file_text t join galley g on g.file_id = t.file_id join publication p on p.id = g.publication_id where ${published} and ($2::int[] is null or p.submission_id = any($2)) and ${found(`t.${column}`)} order by 1, 2, g.id limit ${mostPlaces})`).join(' union all '), [[...names], works],
    );
  }

  private pages(names: readonly string[]): Promise<Source[]> {
    return this.database.query<Source>(`select null as "submissionId", null as version, journal as "journalId", place, null as label, ref::text as ref, text from (${journalWords(found)}) w order by 3, 4 limit ${mostPlaces}`, [[...names]]);
  }
}
