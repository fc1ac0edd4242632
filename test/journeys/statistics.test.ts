import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { seedDemo } from '../../src/cli/demo/seed.js';
import { searchUrls } from '../../src/publishing/search/urls.js';
import { figuresUrls } from '../../src/visitors/statistics/figures/urls.js';
import { Journals } from '../../src/journals/journals.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { axe } from '../support/axe.js';
import { openBrowser } from '../support/browser.js';
import { makePlayer } from '../support/cast.js';
import { inTown, mmdb } from '../statistics/support/mmdb.js';
import { everywhere } from './everywhere.js';
import { Walker } from './walk.js';

const places = join(tmpdir(), `palimpsest-places-${randomUUID()}.mmdb`);
let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  writeFileSync(places, mmdb({ '203.0.113.0/24': inTown('NO', 'Troms') }));
  [app, browser] = await Promise.all([startTestApp({ DEMO: 'true', PLACES_FILE: places }), openBrowser()]);
  await seedDemo(app.app);
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  rmSync(places, { force: true });
});

test('the statistics of a journal and of the platform, with figures and without, at the desk and on a phone', async () => {
  const journal = (await app.app.get(Journals).journal('boreal'))!;
  const [article] = await app.database.query<{ number: number }>(`select item_id as number from usage_item where journal_id = $1 and kind = 'article' group by 1 order by sum(requests) desc limit 1`, [journal.id]);
  const manager = await makePlayer(app, { roles: [[journal, 'manager']] });
  const admin = await makePlayer(app, { webAdmin: true });
  const at = (lang: string) => ({ journal: journal.path, lang });
  await manager.post(figuresUrls.shown(at('en')), { shown: 'yes', place: 'country' }).expect(303);
  await everywhere(browser, app, manager, (lang) => ({
    'statistics-overview': figuresUrls.overview(at(lang)), 'statistics-year': figuresUrls.overview(at(lang), { period: '2026' }), 'statistics-nothing': figuresUrls.overview(at(lang), { period: 'own', from: '2019-01-01', to: '2019-01-01' }),
    'statistics-articles': figuresUrls.articles(at(lang)), 'statistics-article': figuresUrls.article({ ...at(lang), number: article!.number }, { period: '90' }), 'statistics-issues': figuresUrls.issues(at(lang)),
    'statistics-readers': figuresUrls.readers(at(lang)), 'statistics-ways': figuresUrls.ways(at(lang)), 'statistics-editorial': figuresUrls.editorial(at(lang), { period: 'all' }), 'statistics-settings': figuresUrls.shown(at(lang)),
  }));
  await everywhere(browser, app, admin, (lang) => ({ 'statistics-platform': figuresUrls.platform({ lang }), 'statistics-files': figuresUrls.platformFiles({ lang }), 'statistics-places': figuresUrls.platformPlaces({ lang }), 'statistics-sharing': figuresUrls.sharing({ lang }) }));
  await everywhere(browser, app, null, (lang) => ({
    'statistics-readers-article': `/boreal/${lang}/article/${article!.number}`, 'search-nothing-asked': searchUrls.journal(at(lang)), 'search-found': searchUrls.journal(at(lang), { q: 'northern' }), 'search-none': searchUrls.journal(at(lang), { q: 'unobtainium', year: '2026' }),
    'search-platform': searchUrls.platform({ lang }, { q: 'sea' }), 'search-above-home': `/boreal/${lang}`, 'search-above-front': `/${lang}`, 'search-above-issue': `/boreal/${lang}/issue/current`,
  }));
  const reader = await Walker.open(browser, app, {});
  await reader.go('/boreal/en');
  await reader.page.fill('.site-search input', 'snow');
  await reader.page.press('.site-search input', 'Enter');
  await reader.page.waitForURL(/\/boreal\/en\/search\?q=snow/);
  await reader.page.selectOption('#year', { index: 1 });
  await reader.page.click('.find button');
  await reader.page.waitForURL(/year=\d+/);
  expect(await reader.page.inputValue('#words')).toBe('snow');
  await reader.close();
}, 180_000);

test('[D7] [D8] a manager chooses a period and reads the table behind a picture; axe finds nothing, in light and in dark', async () => {
  const journal = (await app.app.get(Journals).journal('kystkultur'))!;
  const manager = await makePlayer(app, { roles: [[journal, 'manager']] });
  const walker = await Walker.open(browser, app, { player: manager });
  await walker.go(figuresUrls.overview({ journal: journal.path, lang: 'en' }));
  await walker.page.selectOption('#period', '90');
  await walker.page.click('.filters button');
  await walker.page.waitForURL(/period=90/);
  const figure = await walker.page.textContent('.figures > div:nth-child(3) b');
  const says = await walker.page.textContent('#requests-says');
  expect(says).toContain(`${figure} in all`);
  await walker.page.click('figure:has(#requests-title) summary');
  const rows = await walker.page.locator('figure:has(#requests-title) tbody tr').allInnerTexts();
  expect(rows).toHaveLength(90);
  expect(rows.reduce((sum, row) => sum + Number(row.split('\t')[1]!.replace(/\D/g, '')), 0)).toBe(Number(figure!.replace(/\D/g, '')));
  for (const colorScheme of ['light', 'dark'] as const) {
    await walker.page.emulateMedia({ colorScheme });
    await axe(walker.page);
  }
  await walker.close();
}, 120_000);
