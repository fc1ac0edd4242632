/* Takes the pictures in docs/screenshots from a running demo: `npm run demo`, then `node bin/screenshots.mjs [address]`. */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const base = process.argv[2] ?? 'http://localhost:3000';
const folder = 'docs/screenshots';
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });

/** Opens an address, follows the links named after it one by one, and takes what a window shows. */
async function picture(name, who, at, links = [], { width = 1280, height = 860, colorScheme = 'light' } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  if (who) {
    await page.goto(`${base}/en/sign-in`);
    await page.locator(`button[value="${who}"]`).click();
    await page.waitForLoadState();
  }
  await page.goto(base + at);
  for (const link of links) {
    await page.locator('main').getByRole('link', { name: link }).first().click();
    await page.waitForLoadState();
  }
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await context.close();
}

const school = /A school without a bell/;
await picture('home', null, '/boreal/en');
await picture('issue', null, '/kystkultur/nb/issue/current');
await picture('article', null, '/boreal/en', [/Moths away from the lamp/]);
await picture('wizard', 'author', '/boreal/en/submissions/new');
await picture('list', 'editor', '/boreal/en/desk/submissions');
await picture('submission', 'editor', '/boreal/en/desk/submissions', [school]);
await picture('review', 'reviewer1', '/en/desk', [school]);
await picture('article-phone', null, '/boreal/en', [/Moths away from the lamp/], { width: 360, height: 740 });
await picture('submission-dark', 'editor', '/boreal/en/desk/submissions', [school], { colorScheme: 'dark' });
await browser.close();
