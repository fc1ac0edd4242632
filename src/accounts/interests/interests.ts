import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { FieldSources } from '../person/field-sources.js';
import { interestsOf } from './interests-of.js';
import { folded, mostInterests } from './words.js';

type By = { personId: number; behind: number | null };

/** How many words are suggested at a time. */
const suggested = 12;

/** The subjects on which people could review, from one vocabulary that all of them write. */
@Injectable()
export class Interests {
  constructor(private readonly database: Database, private readonly events: Events, private readonly sources: FieldSources, jobs: Jobs) {
    jobs.recur('interests.sweep', '41 3 * * *', () => this.sweep());
  }

  async of(personId: number): Promise<string[]> {
    return (await this.database.one<{ words: string[] }>(`select ${interestsOf('$1')} as words`, [personId]))?.words ?? [];
  }

  /** Adds subjects to a person's; those that are there already are left. False if they would be too many. */
  async add(personId: number, words: readonly string[], by: By): Promise<boolean> {
    return this.database.transaction(async () => {
      await this.database.query('select id from person where id = $1 for update', [personId]);
      const held = new Set((await this.of(personId)).map(folded));
      const fresh = words.filter((one) => !held.has(folded(one)));
      if (held.size + new Set(fresh.map(folded)).size > mostInterests) return false;
      await this.put(personId, fresh);
      if (fresh.length > 0) await this.edited(personId, by);
      return true;
    });
  }

  async remove(personId: number, words: string, by: By): Promise<void> {
    await this.database.transaction(async () => {
      const gone = await this.database.execute(
        'delete from person_interest pi using interest i where i.id = pi.interest_id and pi.person_id = $1 and i.folded = $2', [personId, folded(words)],
      );
      if (gone > 0) await this.edited(personId, by);
    });
  }

  /** These and no others, as staff within reach leave them. */
  async replace(personId: number, words: readonly string[], by: By): Promise<void> {
    return this.database.transaction(async () => {
      await this.database.query('select id from person where id = $1 for update', [personId]);
      const wanted = words.map(folded);
      const before = (await this.of(personId)).map(folded);
      const gone = await this.database.execute(
        'delete from person_interest pi using interest i where i.id = pi.interest_id and pi.person_id = $1 and i.folded <> all($2)', [personId, wanted],
      );
      const fresh = words.filter((one) => !before.includes(folded(one)));
      await this.put(personId, fresh);
      if (gone > 0 || fresh.length > 0) await this.sources.edited(personId, ['interests'], by);
    });
  }

  /** Words that others use and this person does not have: those that fit what is typed, else the most used. Never whose they are. */
  async suggest(personId: number, typed: string): Promise<string[]> {
    const like = `%${folded(typed).replace(/[\\%_]/g, '\\$&')}%`;
    const rows = await this.database.query<{ words: string }>(
      `select i.words from interest i join person_interest pi on pi.interest_id = i.id
       where i.folded like $2 and not exists (select from person_interest own where own.interest_id = i.id and own.person_id = $1)
       group by i.id order by count(*) desc, i.folded limit ${suggested}`, [personId, like],
    );
    return rows.map(({ words }) => words);
  }

  private async edited(personId: number, by: By): Promise<void> {
    await this.sources.edited(personId, ['interests'], by);
    await this.events.record({ kind: 'person.edited', subject: ['person', personId], by });
  }

  /** A word that is there keeps the form in which it was typed first. */
  private async put(personId: number, words: readonly string[]): Promise<void> {
    const fresh = [...new Map(words.map((one) => [folded(one), one]))].filter(([key]) => key !== '').sort(([a], [b]) => (a < b ? -1 : 1));
    if (fresh.length === 0) return;
    await this.database.query(
      `with word as (insert into interest (words, folded) select * from unnest($2::text[], $3::text[]) on conflict (folded) do update set folded = excluded.folded returning id)
       insert into person_interest (person_id, interest_id) select $1, id from word on conflict do nothing`,
      [personId, fresh.map(([, one]) => one), fresh.map(([key]) => key)],
    );
  }

  /** A word that nobody has any more is gone from the vocabulary. */
  private async sweep(): Promise<void> {
    await this.database.execute('delete from interest i where not exists (select from person_interest pi where pi.interest_id = i.id)');
  }
}
