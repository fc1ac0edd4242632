import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { crowd } from '../../src/cli/bench/crowd.js';
import { office } from '../../src/cli/bench/office.js';
import { historyUrls } from '../../src/editorial/history/urls.js';
import { editorialUrls } from '../../src/editorial/urls.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { queriesOf } from '../support/queries.js';
import { ask, at, makeScene, type Scene } from '../support/reviewing.js';

let app: TestApp;
let scene: Scene;
beforeAll(async () => {
  app = await startTestApp();
  scene = await makeScene(app);
  await ask(app, scene);
  await crowd(app.database, 10_000, { personId: scene.reviewer.personId, journalId: scene.journal.id }, app.clock.now());
  await office(app.database, 10_000, { submissionId: scene.manuscript.id }, app.clock.now());
}, 60_000);
afterAll(() => app.stop());

test('with 10,000 manuscripts and 10,000 people in one journal, a list, the desk, a manuscript in review and its history ask fewer than ten queries', async () => {
  const list = editorialUrls.list({ journal: scene.journal.path, lang: 'en' });
  const pages = [
    '/en/desk', list, `${list}?state=waiting&editor=mine`, `${list}?q=oystein+nordmann4`, `${list}?stage=all&page=300`, historyUrls.history(at(scene)),
    editorialUrls.submission(at(scene)),
  ];
  const over: string[] = [];
  for (const page of pages) {
    const queries = await queriesOf(app, () => scene.editor.get(page).expect(200));
    if (queries >= 10) over.push(`${page}: ${queries}`);
  }
  expect(over).toEqual([]);
});

test('a list of 10,000 knows how many there are, and its last page', async () => {
  const text = (await scene.editor.get(`${editorialUrls.list({ journal: scene.journal.path, lang: 'en' })}?stage=all&page=401`)).text;
  expect(text).toContain('of 10001');
});
