import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Census } from '../../src/access/census.js';
import { printDemo, seedDemo } from '../../src/cli/demo/seed.js';
import type { Press } from '../../src/cli/demo/seeding/press.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { axe } from '../support/axe.js';
import { openBrowser } from '../support/browser.js';
import { tinyPdf } from '../support/manuscripts.js';

let app: TestApp;
let browser: Browser;

const tinyPress: Press = async function* (order) {
  for (const { content } of order) yield await Promise.resolve(tinyPdf(content.section));
};

beforeAll(async () => {
  app = await startTestApp({ DEMO: 'true' });
  await seedDemo(app.app);
  await printDemo(app.app, tinyPress);
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** The kind of page that an address is: numbers and keys left out. */
const kindOf = (path: string): string => path.replace(/^\/(boreal|kystkultur)\/(en|nb|nn)/, '/journal/lang').replace(/^\/(en|nb|nn)(?=\/|$)/, '/lang').replace(/[0-9a-f]{32}/, 'key').replace(/(\/report\/[\w-]+)\/[\w-]+$/, '$1/text').replace(/\?.*$/, '?').replace(/\d+/g, 'n');

test('[D3] [D9] a reader’s browser on every public page receives no cookie, stores nothing, contacts no other host and runs no other script', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'nb-NO' });
  context.setDefaultTimeout(15_000);
  const foreign: string[] = [];
  const cookies: string[] = [];
  const refused: string[] = [];
  context.on('request', (request) => {
    if (request.url().startsWith('http') && new URL(request.url()).origin !== app.url) foreign.push(request.url());
  });
  context.on('response', (response) => {
    if (response.headers()['set-cookie']) cookies.push(response.url());
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(`${page.url()}: ${message.text()}`);
  });
  const kinds = new Map<string, number>();
  const seen = new Set<string>(['/', '/en/sign-in']);
  const wide: string[] = [];
  for (const path of seen) {
    const kind = kindOf(path);
    const visits = kinds.get(kind) ?? 0;
    if (visits >= 3) continue;
    kinds.set(kind, visits + 1);
    const answer = await page.goto(app.url + path);
    expect([path, answer?.status()]).toEqual([path, 200]);
    const width = Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
    if (width > 0) wide.push(`${path} by ${width} px`);
    // axe waits for ever inside a frame that may run no script
    if (visits === 0 && !kind.includes('/galley/')) await axe(page);
    const links = await page.locator('a[href^="/"]').evaluateAll((anchors: { getAttribute(name: string): string | null }[]) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''));
    for (const link of links) if (!/[/]file(?:[?]|$)|[/]desk|[/]submissions|[/]demo[/]|#/.test(link)) seen.add(link);
  }
  expect(wide).toEqual([]);
  expect(foreign).toEqual([]);
  expect(cookies).toEqual([]);
  expect(refused).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
  for (const kind of ['/lang', '/journal/lang', '/journal/lang/issue/n', '/journal/lang/archive', '/journal/lang/about', '/journal/lang/article/n', '/journal/lang/article/n/galley/key', '/journal/lang/privacy', '/lang/privacy', '/lang/sign-in']) {
    expect([...kinds.keys()]).toContain(kind);
  }
  await context.close();
}, 170_000);

test('[D3] no route that knows no one sets a cookie, whatever is asked of it', async () => {
  const open = app.app.get(Census).routes.filter((route) => 'public' in route.mark && route.method === 'GET');
  expect(open.length).toBeGreaterThan(10);
  for (const { path } of open) {
    const answer = await fetch(app.url + path.replace(/:journal/, 'boreal').replace(/:lang/, 'en').replace(/:\w+/g, '1'), { redirect: 'manual' });
    expect([path, answer.headers.get('set-cookie')]).toEqual([path, null]);
  }
});
