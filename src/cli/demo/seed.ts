import type { INestApplicationContext } from '@nestjs/common';
import { CURRENT_STATEMENT, type CurrentStatement } from '../../accounts/consents/current-statement.js';
import { Notifier } from '../../editorial/notifier.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Files } from '../../platform/files/files.js';
import { Languages } from '../../platform/i18n/languages.js';
import { Installation } from '../../platform/installation.entity.js';
import { Contributors } from '../../contributors/contributors.js';
import { Galleys } from '../../publishing/galleys.js';
import { Publications } from '../../publishing/publications.js';
import { Statements } from '../../rights/statement/statements.js';
import { boreal } from './boreal/journal.js';
import { kyst } from './kyst/journal.js';
import { CleaningQueue } from '../../editorial/cleaning/cleaning-queue.js';
import { writeEvents } from './seeding/events.js';
import { writeFiles } from './seeding/files.js';
import { seedJournals } from './seeding/journals.js';
import { writeLetters } from './seeding/letters.js';
import { seedPeople } from './seeding/people.js';
import { pressInline, type Press } from './seeding/press.js';
import { writeMasthead } from './seeding/masthead.js';
import { printGalleys } from './seeding/print.js';
import { writePrivacy } from './seeding/privacy.js';
import { personOf, type Scene } from './seeding/scene.js';
import { writeUsage } from './seeding/usage.js';
import { writeVersions } from './seeding/versions.js';
import { worksOf } from './seeding/works.js';
import { writeWorks } from './seeding/write.js';

const journals = [boreal, kyst];

/** Fills an empty database with two journals and marks it as a demo, all or nothing; a demo stays as it is. The PDFs are still to be printed. */
export async function seedDemo(app: INestApplicationContext): Promise<void> {
  const database = app.get(Database);
  await database.transaction(async () => {
    await database.query('select pg_advisory_xact_lock(7352)');
    if (await database.manager.existsBy(Installation, { key: 'demo' })) return;
    const { manager } = database;
    const now = app.get(Clock).now();
    const stages = await seedJournals(manager, journals);
    const statement = app.get<CurrentStatement>(CURRENT_STATEMENT, { strict: false });
    const people = await seedPeople(manager, { journals, rows: stages.map(({ journal }) => journal), languages: app.get(Languages), now, statementVersion: await statement.version() });
    const scene: Scene = { manager, now, people, stages };
    await writePrivacy(database, scene);
    await app.get(Statements).renew();
    await writeMasthead(scene);
    const written = await writeWorks(scene, worksOf(scene));
    const shelf = { store: app.get(FileStore), files: app.get(Files), galleys: app.get(Galleys) };
    await writeFiles(scene, shelf, written);
    await writeVersions(scene, shelf, { publications: app.get(Publications), contributors: app.get(Contributors) }, written);
    await writeUsage(scene);
    await app.get(CleaningQueue, { strict: false }).sweep();
    const events = await writeEvents(manager, written);
    await writeLetters(database, app.get(Notifier), { written, events, authorId: personOf(people, 'author').id });
    await manager.insert(Installation, { key: 'demo', value: 'true' });
  });
}

/** The PDFs of whatever has none yet. */
export async function printDemo(app: INestApplicationContext, press: Press = pressInline, signal = new AbortController().signal): Promise<void> {
  await printGalleys(app, journals, press, signal);
}
