import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { TestApp } from '../support/app.js';
import type { Player } from '../support/cast.js';
import { Walker } from './walk.js';

const widths = [1280, 360];
export const interfaceLanguages = ['en', 'nb', 'nn'] as const;

/**
 * Visits pages in three languages at the width of a desk and of a phone: the Walker finds what axe finds, and what is wider than the window.
 * With SCREENSHOTS set to a folder, leaves a picture of each there, to be looked at.
 */
export async function everywhere(browser: Browser, app: TestApp, player: Pick<Player, 'cookie'> | null, pages: (lang: (typeof interfaceLanguages)[number]) => Record<string, string>): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder) mkdirSync(folder, { recursive: true });
  const walker = await Walker.open(browser, app, player ? { player } : {});
  // Each page is opened at the width that the last one was left at.
  const order = [...widths];
  for (const lang of interfaceLanguages) {
    for (const [name, path] of Object.entries(pages(lang))) {
      await walker.go(path);
      for (const width of order) {
        await walker.at(width);
        if (folder) await walker.page.screenshot({ path: join(folder, `${name}-${lang}-${width}.png`), fullPage: true });
      }
      order.reverse();
    }
  }
  if (walker.foreign.length > 0) throw new Error(`Asked other hosts: ${walker.foreign.join(' ')}`);
  await walker.close();
}
