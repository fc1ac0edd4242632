import { Injectable } from '@nestjs/common';
import type { Words } from '../../personal-data/words.js';
import { Database } from '../../platform/database/database.js';

/** Where data lies and how it is protected, and when that was last looked into (P8). */
export interface SafeguardsSaid {
  place: Words;
  measures: Words;
  /** Days, or nothing where it has not been done. */
  risk: string;
  test: string;
  impact: string;
}

const nothing: Words = { en: '', nb: '', nn: '' };
export const nothingSaid: SafeguardsSaid = { place: nothing, measures: nothing, risk: '', test: '', impact: '' };

@Injectable()
export class Safeguards {
  constructor(private readonly database: Database) {}

  async read(): Promise<SafeguardsSaid> {
    const row = await this.database.one<{ value: string }>(`select value from installation where key = 'safeguards'`);
    return row ? { ...nothingSaid, ...(JSON.parse(row.value) as Partial<SafeguardsSaid>) } : nothingSaid;
  }

  async write(said: SafeguardsSaid): Promise<void> {
    await this.database.execute(`insert into installation (key, value) values ('safeguards', $1) on conflict (key) do update set value = excluded.value`, [JSON.stringify(said)]);
  }
}
