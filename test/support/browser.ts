import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright-core';
import { unpackedChromium, type Chromium } from './unpacked-chromium.js';

// Without its sandbox, which root and most containers cannot have: it visits our own pages only.
const quiet = [
  '--no-sandbox',
  '--disable-background-networking', '--disable-component-update', '--disable-default-apps', '--disable-domain-reliability', '--disable-sync',
  '--metrics-recording-only', '--no-first-run', '--no-pings', '--disable-features=OptimizationHints,MediaRouter,Translate',
];

async function installed(): Promise<Chromium> {
  const path = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
  return path ? { executablePath: path, env: {} } : unpackedChromium();
}

/** A real Chromium: $CHROMIUM, the machine's own, or the one in node_modules. It contacts nobody by itself. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = await installed();
  return chromium.launch({ executablePath, args: quiet, env: { ...(process.env as Record<string, string>), ...env } });
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * How a page is built: its elements with what matters to axe, one of each of those that are alike beside each other; and
 * which kinds of elements stand in which, as colours come from there.
 */
const build = `(() => {
  const kinds = new Set();
  const marksOf = (element) => [...element.attributes].filter(({ name }) => /^(class|role|type|lang|scope|disabled|required|data-(color|variant|size))$|^aria-/.test(name))
    .map(({ name, value }) => (/^aria-(labelledby|describedby|controls|label)$/.test(name) ? name : name + '=' + value));
  const of = (element, within) => {
    const kind = [element.localName, ...marksOf(element)].join(' ');
    kinds.add([...within.slice(-2), kind].join(' > '));
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '') ? '"' : '';
    const inner = [...element.children].map((child) => of(child, [...within, kind])).filter((one, index, all) => one !== all[index - 1]).join('');
    return '<' + kind + (element.hasAttribute('alt') ? ' alt' + (element.alt === '' ? '0' : '1') : '') + own + '>' + inner + '/';
  };
  return { whole: innerWidth + of(document.documentElement, []), kinds: [...kinds] };
})()`;
const asked = new Set<string>();
const coloured = new Set<string>();

/**
 * Throws if axe finds anything on the page that is open; the page must come from a context of its own (browser.newContext()).
 * Of pages that are built alike it is asked about the first, and about colours only where some kind of element is new, since
 * that takes longer than all else; with AXE=all about everything on each.
 */
export async function axe(page: Page): Promise<void> {
  const { whole, kinds } = await page.evaluate<{ whole: string; kinds: string[] }>(build);
  const all = process.env['AXE'] === 'all';
  if (!all && asked.has(whole)) return;
  const rules = all || kinds.some((kind) => !coloured.has(kind)) ? {} : { rules: { 'color-contrast': { enabled: false } } };
  asked.add(whole);
  for (const kind of kinds) coloured.add(kind);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], ...rules }).withTags(tags).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id} (${help})\n${nodes.map((node) => `  ${node.target.join(' ')}: ${node.html.slice(0, 200)}`).join('\n')}`);
  if (found.length > 0) throw new Error(`${page.url()} is not accessible:\n${found.join('\n')}`);
}
