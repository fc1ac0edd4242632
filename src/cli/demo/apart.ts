import type { DataSource } from 'typeorm';
import { BadSetting, type Config } from '../../config.js';

/** A demo never runs on a database with real people in it, and a demo's database is never taken for a real one. */
export async function keepDemoApart(source: DataSource, config: Config): Promise<void> {
  const [found] = (await source.query(
    `select exists (select 1 from installation where key = 'demo') as demo, exists (select 1 from person union all select 1 from journal) as used`,
  )) as { demo: boolean; used: boolean }[];
  if (!config.DEMO && found?.demo) throw new BadSetting('This database holds the demo. Run it with “npm run demo”, or choose another place for your own data with DATA_DIR or DATABASE_URL.');
  if (config.DEMO && !found?.demo && found?.used) throw new BadSetting('This database is in use and is not a demo, so the demo does not touch it. Choose another place for the demo with DATA_DIR or DATABASE_URL.');
}
