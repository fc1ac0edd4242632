import { afterAll, beforeAll, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { agreementUrls } from '../../src/editorial/agreements/urls.js';
import { finishedUrls } from '../../src/editorial/finished/urls.js';
import { editorialUrls } from '../../src/editorial/urls.js';
import { journalsUrls } from '../../src/journals/urls.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { begin } from '../support/authoring.js';
import { makeJournal, makePlayer, sectionOf } from '../support/cast.js';
import { makeSubmission } from '../support/manuscripts.js';
import { everywhere } from './everywhere.js';
import { Walker } from './walk.js';

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), openBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

test('a finished article is entered and published in a browser: a contributor more, a file, the button', async () => {
  const journal = await makeJournal(app, { path: 'nordlys', name: { en: 'Northern Review of Coastal Settlement', nb: 'Nordlig tidsskrift for bosetning' } });
  const editor = await makePlayer(app, { roles: [[journal, 'editor']] });
  const walker = await Walker.open(browser, app, { player: editor });
  const { page } = walker;
  await walker.go(finishedUrls.enter({ journal: 'nordlys', lang: 'nb' }));
  await page.fill('#title', 'Tare og tang langs kysten av Øst-Finnmark');
  await page.fill('#givenName-0', 'Åse');
  await page.fill('#familyName-0', 'Sjøgren-Hætta');
  await page.fill('#email-0', 'aase@people.example');
  await page.selectOption('#country-0', 'NO');
  await page.click('button[value="more"]');
  await page.fill('#familyName-1', 'Arbeidsgruppen for tare');
  await page.click('form.form > .actions button');
  await page.waitForSelector('#country-1-error');
  const failed = page.url();
  await everywhere(browser, app, editor, (lang) => ({ 'finished-empty': finishedUrls.enter({ journal: 'nordlys', lang }) }));
  if (process.env['SCREENSHOTS']) await page.screenshot({ path: `${process.env['SCREENSHOTS']}/finished-wrong.png`, fullPage: true });
  if (!failed.includes('/finished')) throw new Error(failed);
  await page.selectOption('#waiver-1', 'group');
  await page.click('form.form > .actions button');
  await page.waitForSelector('#galleys');
  const finish = new URL(page.url()).pathname;
  await page.setInputFiles('#file', { name: 'tare.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n') });
  await page.click('#galleys form button');
  await page.waitForSelector('.files__name');
  await everywhere(browser, app, editor, (lang) => ({ 'finished-files': finish.replace('/nb/', `/${lang}/`) }));
  await page.click('button[value="publish"]');
  await page.waitForSelector('.notice');
  await everywhere(browser, app, editor, (lang) => ({ 'finished-published': finish.replace('/nb/', `/${lang}/`) }));
  await walker.close();
}, 180_000);

test('what a journal decides about its submissions, on the pages where it says so and where authors meet it', async () => {
  const journal = await makeJournal(app, { path: 'fjordane', name: { en: 'Fjord Review', nb: 'Fjordane tidsskrift for omtale og kritikk' } });
  const manager = await makePlayer(app, { roles: [[journal, 'manager']] });
  const author = await makePlayer(app);
  const section = await sectionOf(app, journal);
  await app.database.execute(
    `update section set abstract_words = 150, text_words = 4000, book_reviews = true, guidance = '{"nb": "Korte omtaler av bøker om kyst og fjell.", "en": "Short reviews of books on coast and mountain."}', checklist = '{"nb": "Ingen har betalt for omtalen"}' where id = $1`, [section.id],
  );
  const draft = await begin(app, journal, author);
  await manager.post(agreementUrls.settings({ journal: journal.path, lang: 'en' }), { language: ['en', 'nb'], text: ['You keep the copyright.\n\nThe journal may publish the work.', 'Du beholder opphavsretten.'] }).expect(303);
  const waiting = await makeSubmission(app, journal, { author, stage: 'production', title: 'Om avtaler og andre løfter' });
  const at = (lang: string) => ({ journal: journal.path, lang });
  await everywhere(browser, app, manager, (lang) => ({
    'rules-section': journalsUrls.section({ ...at(lang), section: section.id }), 'rules-closing': journalsUrls.closing(at(lang)), 'agreement-settings': agreementUrls.settings(at(lang)), 'agreement-staff': agreementUrls.staff({ ...at(lang), submission: waiting.id }),
  }));
  await everywhere(browser, app, author, (lang) => ({
    'rules-start': editorialUrls.begin(at(lang)), 'rules-details': editorialUrls.wizardDetails({ ...at(lang), submission: draft }), 'rules-check': editorialUrls.wizardCheck({ ...at(lang), submission: draft }), 'agreement-own': agreementUrls.own({ ...at(lang), submission: waiting.id }),
  }));
  await app.database.execute(`update journal set closed = true, closed_until = '2099-01-31', closed_text = '{"nb": "Vi leser det vi har."}' where id = $1`, [journal.id]);
  await everywhere(browser, app, author, (lang) => ({ 'rules-closed': editorialUrls.begin(at(lang)) }));
}, 180_000);
