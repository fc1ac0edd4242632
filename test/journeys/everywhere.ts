import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { TestApp } from '../support/app.js';
import type { Player } from '../support/cast.js';
import { axe } from '../support/axe.js';
import { Walker } from './walk.js';

const widths = [1280, 360];
export const interfaceLanguages = ['en', 'nb', 'nn'] as const;

/**
 * Visits pages at the width of a desk and of a phone: the Walker finds what is wider than the window, and axe is asked about each page once, at either width
 * in turn. Each page comes in one of the three languages, in turn: all of it together would take longer than the whole suite may. With AXE=all every page
 * comes in every language, and axe is asked at both widths; with SCREENSHOTS set to a folder a picture of each is left there, to be looked at.
 */
export async function everywhere(browser: Browser, app: TestApp, player: Pick<Player, 'cookie'> | null, pages: (lang: (typeof interfaceLanguages)[number]) => Record<string, string>): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  const all = process.env['AXE'] === 'all';
  if (folder) mkdirSync(folder, { recursive: true });
  const walker = await Walker.open(browser, app, player ? { player } : {});
  for (const [turn, lang] of interfaceLanguages.entries()) {
    for (const [place, [name, path]] of Object.entries(pages(lang)).entries()) {
      if (!all && !folder && place % interfaceLanguages.length !== turn) continue;
      const order = (turn + place) % 2 === 0 ? widths : [...widths].reverse();
      await walker.widen(order[0]!);
      await (all ? walker.visit(path) : walker.go(path));
      for (const width of order) {
        await walker.widen(width);
        if (all) await axe(walker.page);
        if (folder) await walker.page.screenshot({ path: join(folder, `${name}-${lang}-${width}.png`), fullPage: true });
      }
    }
  }
  if (walker.foreign.length > 0) throw new Error(`Asked other hosts: ${walker.foreign.join(' ')}`);
  await walker.close();
}
