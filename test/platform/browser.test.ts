import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { axe } from '../support/axe.js';
import { openBrowser } from '../support/browser.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser.close());

async function visit(html: string): Promise<void> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.setContent(`<!doctype html><html lang="en">${html}`);
    await axe(page);
    expect(await page.content()).not.toContain('data-looks-new');
  } finally {
    await context.close();
  }
}

test('the browser of the tests opens a page, and axe judges it', async () => {
  await visit('<title>Good</title><main><h1>Good</h1></main>');
  await expect(visit('<title>Bad</title><main><h1>Bad</h1><img src="data:,"></main>')).rejects.toThrow(/image-alt/);
});

test('axe judges colours wherever words look in a way that it has not seen, on pages built like one that it has', async () => {
  const page = (style: string, words = 'Words'): string => `<title>Colours</title><style>${style}</style><main><h1>Colours</h1><section><div><div><div><p>${words}</p></div></div></div></section></main>`;
  await visit(page(''));
  for (const style of ['p { color: #eee }', 'section { background: #111 }', 'section { background: #111 } p { color: #000 }', 'div { opacity: 0.3 }']) {
    for (const again of ['', ' again']) await expect(visit(page(style, `Words${again}`))).rejects.toThrow(/color-contrast/);
  }
  await visit(page('section { background: #111 } p { color: #fff }'));
  await expect(visit(page('', 'Words <em style="color: #ddd">and more</em>'))).rejects.toThrow(/color-contrast/);
});
