import { afterAll, beforeAll, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { cleaningUrls } from '../../src/editorial/cleaning/urls.js';
import { editorialUrls } from '../../src/editorial/urls.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { dirtyDocx } from '../support/dirty-files.js';
import { addManuscriptFile, tinyPdf } from '../support/manuscripts.js';
import { cleanedNow, makeScene } from '../support/reviewing.js';
import { everywhere } from './everywhere.js';

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  app = await startTestApp();
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

test('an editor sees what became of each file that crosses the line', async () => {
  const scene = await makeScene(app, { title: 'On snow that falls late and on those who wait for it' });
  const add = async (content: Buffer, name: string): Promise<string> => {
    const { publicId } = await addManuscriptFile(app, scene.manuscript.id, { uploader: scene.author, area: 'review', roundId: scene.manuscript.roundId, name, content });
    await cleanedNow(app, publicId);
    return publicId;
  };
  const clean = await add((await dirtyDocx()).bytes, 'ærfugl-og-snø-endelig-versjon-med-rettelser.docx');
  const named = await add(tinyPdf('By Augusta Writerly'), 'named.pdf');
  const broken = await add(Buffer.from('%PDF-1.7 beyond hope %%EOF'), 'broken.pdf');
  await everywhere(browser, app, scene.editor, (lang) => {
    const at = { journal: scene.journal.path, lang, submission: scene.manuscript.id };
    return {
      files: cleaningUrls.files(at), clean: cleaningUrls.file({ ...at, file: clean }), named: cleaningUrls.file({ ...at, file: named }), broken: cleaningUrls.file({ ...at, file: broken }),
      invite: editorialUrls.invitation(at, { new: '1' }),
    };
  });
}, 180_000);
