import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { bylineUrls } from '../../src/editorial/bylines/urls.js';
import { editorialUrls } from '../../src/editorial/urls.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { contributorFields } from '../support/authoring.js';
import { openBrowser } from '../support/browser.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { makeSubmission } from '../support/manuscripts.js';
import { Postbox } from '../support/postbox.js';
import { everywhere } from './everywhere.js';

let app: TestApp;
let browser: Browser;
let journal: Journal;
let editor: Player;
let author: Player;

const title = 'Snø, språk og ærlighet i kystsamfunn: en langtidsstudie av tolvårige sørsamiskspråklige elevers skriftspråksutvikling';

beforeAll(async () => {
  app = await startTestApp();
  browser = await openBrowser();
  journal = await makeJournal(app, { path: 'nordlys', name: { en: 'Northern Lights', nb: 'Nordlys', nn: 'Nordlys' } });
  editor = await makePlayer(app, { roles: [[journal, 'editor']], givenName: 'Þórdís', familyName: 'Hólmgeirsdóttir-Ålesundsdøtre' });
  author = await makePlayer(app, { givenName: 'Øyvind Ærlig', familyName: 'Ås', mailLanguage: 'nb' });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

test('[B2][B3] contributors, in the hands of editors, and of whoever is named', async () => {
  const { id: submission } = await makeSubmission(app, journal, { author, title, coauthors: [{ givenName: 'Berit', familyName: 'Ås', email: 'berit.med.ei.svaert.lang.adresse@universitetsbiblioteket.example' }] });
  await editor.post(bylineUrls.contributors({ journal: journal.path, lang: 'en', submission }), contributorFields({ givenName: 'Dag', familyName: 'Ny', email: 'dag@elsewhere.example' })).expect(303);
  const address = Postbox.link(await app.postbox.mailTo('dag@elsewhere.example', 'named'), `${app.url}/nordlys/`).slice(app.url.length);
  await visitor(app).post(`${address}/objection`, { reason: 'Jeg har aldri sett dette manuskriptet.\n\nTa meg ut, er dere snille.' }).expect(303);
  const dag = (await app.database.one<{ id: number }>(`select id from contributor where email = 'dag@elsewhere.example'`))!.id;
  await everywhere(browser, app, editor, (lang) => ({
    'byline': bylineUrls.contributors({ journal: 'nordlys', lang, submission }), 'byline-new': bylineUrls.newContributor({ journal: 'nordlys', lang, submission }),
    'byline-edit': bylineUrls.contributor({ journal: 'nordlys', lang, submission, contributor: dag }), 'byline-desk': editorialUrls.submission({ journal: 'nordlys', lang, submission }),
  }));
  await everywhere(browser, app, null, (lang) => ({ 'named': address.replace('/en/', `/${lang}/`), 'named-gone': `/nordlys/${lang}/named/x` }));
  expect((await visitor(app).get(address)).text).toContain('The editors have your objection');
}, 180_000);
