import { expect, test } from '@jest/globals';
import { axe, openBrowser } from '../support/browser.js';

async function visit(html: string): Promise<void> {
  const browser = await openBrowser();
  try {
    const page = await (await browser.newContext()).newPage();
    await page.setContent(html);
    await axe(page);
  } finally {
    await browser.close();
  }
}

test('the browser of the tests opens a page, and axe judges it', async () => {
  await visit('<!doctype html><html lang="en"><title>Good</title><main><h1>Good</h1></main></html>');
  await expect(visit('<!doctype html><html lang="en"><title>Bad</title><main><h1>Bad</h1><img src="data:,"></main></html>')).rejects.toThrow(/image-alt/);
});
