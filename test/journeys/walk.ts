import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axe } from '../support/axe.js';
import type { TestApp } from '../support/app.js';
import type { Player } from '../support/cast.js';

/** Someone in front of a real browser. Every page they come to is checked: no axe violation, nothing wider than the window. */
export class Walker {
  private constructor(readonly page: Page, private readonly context: BrowserContext, private readonly app: TestApp, readonly foreign: string[], private readonly scripts: boolean) {}

  static async open(browser: Browser, app: TestApp, options: { player?: Pick<Player, 'cookie'>; width?: number; locale?: string; scripts?: boolean } = {}): Promise<Walker> {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: 900 }, locale: options.locale ?? 'en-GB', javaScriptEnabled: options.scripts ?? true,
    });
    context.setDefaultTimeout(10_000);
    const cookies = (options.player?.cookie ?? '').split('; ').map((pair) => pair.split('='));
    await context.addCookies(cookies.flatMap(([name, value]) => (name && value ? [{ name, value, url: app.url, httpOnly: true, sameSite: 'Lax' as const }] : [])));
    const foreign: string[] = [];
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== app.url) foreign.push(request.url());
    });
    return new Walker(await context.newPage(), context, app, foreign, options.scripts ?? true);
  }

  /** Makes the window this wide; nothing may stand out of it. */
  async widen(width: number): Promise<void> {
    const now = this.page.viewportSize();
    if (now?.width === width) return;
    await this.page.setViewportSize({ width, height: now?.height ?? 900 });
    await this.fits();
  }

  async go(path: string): Promise<void> {
    await this.visit(path);
    await this.asked();
  }

  /** Only sees that nothing stands out of the window. */
  async visit(path: string): Promise<void> {
    await this.page.goto(path.startsWith('http') ? path : this.app.url + path);
    await this.fits();
  }

  /** Presses a button, lands on the next page and looks at it. */
  async press(name: string | RegExp, within = this.page.locator('main')): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), within.getByRole('button', { name }).first().click()]);
    await this.look();
  }

  async follow(name: string | RegExp, within = this.page.locator('main')): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), within.getByRole('link', { name }).first().click()]);
    await this.look();
  }

  async fill(fields: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(fields)) await this.page.locator(`main [name="${name}"]`).first().fill(value);
  }

  async tick(...names: string[]): Promise<void> {
    for (const name of names) await this.page.locator(`main [name="${name}"]`).first().check();
  }

  async text(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  async cookies(): Promise<string[]> {
    return (await this.context.cookies()).map((cookie) => cookie.name);
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  private async look(): Promise<void> {
    await this.fits();
    await this.asked();
  }

  /** axe is a script: where there are none, the page is only looked at. */
  private async asked(): Promise<void> {
    if (this.scripts) await axe(this.page);
  }

  private async fits(): Promise<void> {
    const width = await this.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    if (Number(width) > 0) throw new Error(`${this.page.url()} is ${String(width)} px wider than the window.`);
  }
}
