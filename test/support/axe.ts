import { readFileSync } from 'node:fs';
import type { Result, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const source = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * How a page is built: its elements with what matters to axe, one of each of those that are alike beside each other. And how each of its words look: in which
 * kinds of elements they stand, and all that the browser makes of their colours, size and what is behind them.
 */
const sight = `(() => {
  const marksOf = (element) => [...element.attributes].filter(({ name }) => /^(class|role|type|lang|scope|disabled|required|data-(color|variant|size))$|^aria-/.test(name))
    .map(({ name, value }) => (/^aria-(labelledby|describedby|controls|label)$/.test(name) ? name : name + '=' + value));
  const looks = new Map();
  const behind = ({ backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position }) => [backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position].join(' ');
  const of = (element, within, under) => {
    const kind = [element.localName, ...marksOf(element)].join(' ');
    const style = getComputedStyle(element);
    const ground = behind(style) === under.at(-1) ? under : [...under, behind(style)];
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '') ? '"' : '';
    if (within[1] !== 'head' && (own || /^(input|select|textarea)$/.test(element.localName))) {
      const look = [...within.slice(-2), kind, style.color, style.fontSize, style.fontWeight, style.textShadow, ...ground].join(' > ');
      looks.set(look, [...(looks.get(look) ?? []), element]);
    }
    const inner = [...element.children].map((child) => of(child, [...within, kind], ground)).filter((one, index, all) => one !== all[index - 1]).join('');
    return '<' + kind + (element.hasAttribute('alt') ? ' alt' + (element.alt === '' ? '0' : '1') : '') + own + '>' + inner + '/';
  };
  return { whole: innerWidth + of(document.documentElement, [], []), looks };
})()`;

const mark = 'data-looks-new';

/** Asks axe, about colours only where an element is marked; the marks are made here, and taken away again. */
const question = (options: RunOptions, looks: readonly string[]): string => `(async () => {
  const { looks } = ${sight};
  const marked = ${JSON.stringify(looks)}.flatMap((look) => looks.get(look) ?? []);
  for (const element of marked) element.setAttribute('${mark}', '');
  try {
    const { violations } = await axe.run(document, ${JSON.stringify(options)});
    return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ target, html }) => ({ target, html })) }));
  } finally {
    for (const element of marked) element.removeAttribute('${mark}');
  }
})()`;

/** A frame that may run no script never answers; what is in it is then left out. */
const inject = (frame: Frame): Promise<unknown> => Promise.race([frame.evaluate(source).catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 1_000).unref())]);

const asked = new Set<string>();
const seen = new Set<string>();

/**
 * Throws if axe finds anything on the page that is open; the page must come from a context of its own (browser.newContext()).
 * Of pages that are built alike it is asked about the first, and about the colours of those words that look in a way that is new, since that takes longer than
 * all else; with AXE=all about everything on each.
 */
export async function axe(page: Page): Promise<void> {
  const all = process.env['AXE'] === 'all';
  const { whole, looks } = await page.evaluate<{ whole: string; looks: string[] }>(`(({ whole, looks }) => ({ whole, looks: [...looks.keys()] }))(${sight})`);
  const fresh = looks.filter((look) => !seen.has(look));
  if (!all && asked.has(whole) && fresh.length === 0) return;
  const [main, ...frames] = page.frames();
  await main!.evaluate(source);
  await Promise.all(frames.map(inject));
  if (!all) await main!.evaluate(`axe.configure({ rules: [{ id: 'color-contrast', selector: '[${mark}]' }] })`);
  const colours = all || fresh.length > 0 || frames.length > 0;
  const violations = await main!.evaluate<Pick<Result, 'id' | 'help' | 'nodes'>[]>(
    question({ resultTypes: ['violations'], runOnly: tags, ...(colours ? {} : { rules: { 'color-contrast': { enabled: false } } }) }, fresh),
  );
  const found = violations.map(({ id, help, nodes }) => `${id} (${help})\n${nodes.map((node) => `  ${node.target.join(' ')}: ${node.html.slice(0, 200)}`).join('\n')}`);
  if (found.length > 0) throw new Error(`${page.url()} is not accessible:\n${found.join('\n')}`);
  asked.add(whole);
  for (const look of fresh) seen.add(look);
}
