import { afterAll, beforeAll, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { addManuscriptFile, makeSubmission } from '../support/manuscripts.js';
import { everywhere } from './everywhere.js';

let app: TestApp;
let browser: Browser;
let editor: Player;
let number: number;
beforeAll(async () => {
  app = await startTestApp();
  browser = await openBrowser();
  const journal = await makeJournal(app, { path: 'snow' });
  editor = await makePlayer(app, { roles: [[journal, 'editor']] });
  const author = await makePlayer(app, { givenName: 'Áilu', familyName: 'Ærøskøbing' });
  const { id, publicationId } = await makeSubmission(app, journal, { author, stage: 'published', title: 'Snow and the sound of ski tracks' });
  number = id;
  const file = await addManuscriptFile(app, id, { uploader: author, area: 'galley', title: 'Snow' });
  await app.database.query(`insert into galley (publication_id, key, label, language, file_id, position) values ($1, 'snow', 'PDF', 'en', $2, 1)`, [publicationId, file.fileId]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

test('the pages of versions, for editors and for readers, everywhere', async () => {
  const at = (lang: string): string => `/snow/${lang}/desk/submissions/${number}`;
  const fresh = await moves();
  await everywhere(browser, app, editor, (lang) => ({ versions: `${at(lang)}/versions` }));
  const note = ['The sounds were those of another winter, and the conclusions do not hold.', 'Lydene var fra en annen vinter, og konklusjonene holder ikke.'];
  await post(`${at('en')}/versions`, { seen: fresh, kind: 'retraction', language: ['en', 'nb'], note });
  await everywhere(browser, app, editor, (lang) => ({ 'version-draft': `${at(lang)}/versions`, 'version-desk': at(lang), 'version-publish': `${at(lang)}/moves/publishVersion` }));
  await post(`${at('en')}/moves/publishVersion`, { seen: await moves() });
  const [{ key }] = (await app.database.query<{ key: string }>('select g.key from galley g join publication p on p.id = g.publication_id where p.submission_id = $1 order by p.version, g.position limit 1', [number])) as [{ key: string }];
  await everywhere(browser, app, null, (lang) => ({ retracted: `/snow/${lang}/article/${number}`, 'retracted-old': `/snow/${lang}/article/${number}/version/1`, 'retracted-galley': `/snow/${lang}/article/${number}/galley/${key}`, 'retracted-issue': `/snow/${lang}` }));
  await post(`${at('en')}/versions`, { seen: await moves(), kind: 'removal', language: ['en', 'nb'], note });
  await post(`${at('en')}/moves/publishVersion`, { seen: await moves() });
  await everywhere(browser, app, null, (lang) => ({ removed: `/snow/${lang}/article/${number}` }));
}, 180_000);

const moves = async (): Promise<number> => (await app.database.one<{ moves: number }>('select moves from submission where id = $1', [number]))!.moves;
const post = async (path: string, fields: Record<string, unknown>): Promise<void> => {
  await editor.post(path, fields).expect(303);
};
