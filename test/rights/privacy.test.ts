import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { axe } from '../support/axe.js';
import { openBrowser } from '../support/browser.js';
import { makeJournal, visitor } from '../support/cast.js';
import { CURRENT_STATEMENT, type CurrentStatement } from '../../src/accounts/consents/current-statement.js';
import { grounds } from '../../src/personal-data/grounds.js';
import { HOLDERS, type PersonalDataHolder } from '../../src/personal-data/holder.js';
import { purposes } from '../../src/personal-data/purposes.js';
import { endSaid, endsOf, withLengths } from '../../src/personal-data/retention.js';
import { Clock } from '../../src/platform/clock.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { languages } from '../../src/platform/i18n/texts.js';
import { Declarations } from '../../src/rights/holdings/declarations.js';
import { Statements } from '../../src/rights/statement/statements.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ CONTACT_NAME: 'The keeper', CONTACT_EMAIL: 'privacy@palimpsest.example' });
  await makeJournal(app, { path: 'boreal', contactName: 'Bo Real', contactEmail: 'office@boreal.example' });
  await makeJournal(app, { path: 'kyst', contactName: 'Kari Kyst', contactEmail: 'kontor@kyst.example' });
});
afterAll(() => app.stop());

const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replaceAll('&#x27;', '’').replaceAll('&amp;', '&').replace(/\s+/g, ' ');

const notSold = { en: 'It is not sold and not used for anything else.', nb: 'De selges ikke og brukes ikke til noe annet.', nn: 'Dei blir ikkje selde og ikkje brukte til noko anna.' };

test.each(languages)('[T6] the statement names every datum that is declared, its purpose, ground and end, and says that it is used for nothing else (%s)', async (language) => {
  const answer = await visitor(app).get(`/${language}/privacy`);
  expect(answer.status).toBe(200);
  const text = textOf(answer.text).toLowerCase();
  const declared = app.app.get(Declarations).all();
  expect(answer.text).toContain(notSold[language]);
  expect(declared.length).toBeGreaterThan(10);
  for (const { datum, table } of declared) {
    expect(text).toContain(datum.what[language].toLowerCase());
    for (const key of datum.purposes) {
      const purpose = purposes[key];
      expect(text).toContain(purpose.words[language].toLowerCase());
      for (const rule of endsOf(key, [table])) expect(text).toContain(endSaid(rule, {}, language).toLowerCase());
      expect(text).toContain(grounds[purpose.ground].article);
    }
  }
});

test('[S4] the statement says that nobody is profiled and nothing decided automatically', async () => {
  expect((await visitor(app).get('/en/privacy')).text).toContain('There is no profiling, and no decision is made automatically');
  expect((await visitor(app).get('/nb/privacy')).text).toContain('Det lages ingen profiler, og ingen avgjørelser tas automatisk');
  expect((await visitor(app).get('/nn/privacy')).text).toContain('Det blir ikkje laga profilar, og ingen avgjerder blir tekne automatisk');
});

test.each(languages)('[S8] the statement lists what happens by itself, and everything that does is declared (%s)', async (language) => {
  const text = textOf((await visitor(app).get(`/${language}/privacy`)).text);
  const automated = app.app.get(Declarations).automated();
  expect(app.app.get(Jobs).schedule.map(({ task }) => task).sort()).toEqual(automated.flatMap(({ job }) => job ?? []).sort());
  for (const { words } of automated) {
    expect(text).toContain(withLengths(words, {}, language));
    expect(words[language]).toMatch(/^(\p{Lu}|\{).*\.$/su);
  }
  for (const procedure of ['accounts.idle', 'accounts.dates', 'accounts.unconfirmed']) expect(automated.map(({ job }) => job)).toContain(procedure);
});

test('platform and journal each name whom to write to', async () => {
  const platform = await visitor(app).get('/en/privacy');
  expect(platform.text).toContain('mailto:privacy@palimpsest.example');
  const journal = await visitor(app).get('/boreal/en/privacy');
  expect(journal.text).toContain('Bo Real');
  expect(journal.text).toContain('mailto:office@boreal.example');
  expect(journal.text).toContain('mailto:privacy@palimpsest.example');
  expect(journal.text).not.toContain('kontor@kyst.example');
});

test('the cookie that can be set is named', async () => {
  const { text } = await visitor(app).get('/en/privacy');
  expect(textOf(text)).toMatch(/Name session Set by this site/);
});

test('a statement that says something else becomes the next version, and the earlier one stays readable', async () => {
  const statements = app.app.get(Statements);
  const current = app.app.get<CurrentStatement>(CURRENT_STATEMENT, { strict: false });
  await statements.onApplicationBootstrap();
  expect(await current.version()).toBe(1);

  await app.database.query(`update privacy_statement set digest = 'of something else', pages = '{"en": "<p>What was said before</p>", "nb": "", "nn": ""}', published_at = $1`, [new Date('2026-01-02T12:00:00Z')]);
  app.app.get(Clock).set(new Date('2026-03-04T12:00:00Z'));
  await statements.onApplicationBootstrap();
  app.app.get(Clock).reset();
  expect(await current.version()).toBe(2);

  const now = await visitor(app).get('/en/privacy');
  expect(now.text).toContain('Version 2, in force from 4 March 2026.');
  const before = await visitor(app).get('/en/privacy/version/1');
  expect(before.text).toContain('What was said before');
  expect(before.text).toContain('Version 1 was in force from 2 January 2026. A newer version has taken its place.');
  expect((await visitor(app).get('/en/privacy/version/3')).status).toBe(404);
});

test('two processes that start at once publish one version', async () => {
  const statements = app.app.get(Statements);
  await app.database.query(`update privacy_statement set digest = 'old' || version`);
  const before = await statements.version();
  await Promise.all([statements.onApplicationBootstrap(), statements.onApplicationBootstrap(), statements.onApplicationBootstrap()]);
  expect(await statements.version()).toBe(before + 1);
});

test('a house with an entity that is not declared does not open', () => {
  const holders = app.app.get<PersonalDataHolder[]>(HOLDERS, { strict: false });
  const without = holders.filter((holder) => holder.room !== 'rights');
  expect(() => { new Declarations(without, app.database).onModuleInit(); }).toThrow('The table privacy_statement has 0 data maps instead of one.');
  expect(() => { new Declarations(holders, app.database).onModuleInit(); }).not.toThrow();
});

test('the page is accessible on a wide and on a narrow screen, and does not scroll sideways', async () => {
  const browser = await openBrowser();
  try {
    const page = await (await browser.newContext()).newPage();
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${app.url}/en/privacy`);
      await axe(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
  } finally {
    await browser.close();
  }
});
