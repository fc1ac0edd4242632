import type { TestApp } from '../../support/app.js';
import { answers } from './answers.js';
import { formsIn, linksIn, type HtmlForm } from './forms.js';
import type { Marks } from './marks.js';
import type { Routes } from './routes.js';

/** Someone in a browser. */
export interface Walking {
  name: string;
  cookie: string;
  password: string;
  /** Typed where a new one is asked for. */
  next?: string;
  /** The address that they give for others. */
  named?: string;
}

/** What became of a form that somebody sent. */
export interface Sent {
  by: string;
  time: number;
  route: string;
  status: number;
  taken: boolean;
  marked: string[];
  /** What the page said of it, for whoever wonders. */
  said: string;
}

export interface Ways {
  /** The first time, or a later one: everything is given anew, and of several choices the last. */
  time: number;
  /** Patterns of routes that are not posted to: they come at another time. */
  later: ReadonlySet<string>;
  /** Posted to although they ask for no words. */
  also?: ReadonlySet<string>;
  /** Whether links are followed that lead elsewhere. */
  wide: boolean;
  /** How often each of a person's pages of one pattern is opened. */
  most: (pattern: string) => number;
}

const failed = (html: string): string => [...html.matchAll(/ds-validation-message"[^>]*>([^<]*)|ds-error-summary[^]*?<\/(?:div|section|ds-error-summary)>/g)].map(([all, text]) => (text ?? all).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim()).filter(Boolean).join(' | ');

/** Goes wherever links lead, and fills in and sends each form that it meets. */
export class Walker {
  readonly sent: Sent[] = [];
  /** Of each route, the fields that some page offered as a choice. */
  readonly chosen = new Map<string, Set<string>>();
  pages = 0;

  constructor(private readonly app: TestApp, private readonly routes: Routes, private readonly marks: Marks) {}

  async walk(who: Walking, starts: readonly string[], ways: Ways): Promise<void> {
    const seen = new Set<string>();
    const times = new Map<string, number>();
    const waiting: string[] = [];
    const add = (path: string): void => {
      const { origin, pathname, search } = new URL(path, this.app.url);
      const pattern = this.routes.of('GET', pathname);
      const key = `${pattern} ${search ? 'query' : ''}`;
      const most = search ? 2 : ways.most(pattern ?? '');
      if (origin !== this.app.url || !pattern || seen.has(pathname + search) || (times.get(key) ?? 0) >= most || !/(^|\/)en(\/|$)/.test(pathname)) return;
      seen.add(pathname + search);
      times.set(key, (times.get(key) ?? 0) + 1);
      waiting.push(pathname + search);
    };
    starts.forEach(add);
    while (waiting.length > 0) {
      const path = waiting.shift()!;
      const { html, to } = await this.open(who, path);
      if (to) add(new URL(to, this.app.url + path).href);
      // Whoever comes by a link in a mail does what it is for.
      for (const link of await this.fillIn(who, path, html, ways, 0)) add(link);
    }
  }

  /** Sends what a page asks for, and gives where that and its links lead. */
  private async fillIn(who: Walking, path: string, html: string, ways: Ways, depth: number): Promise<string[]> {
    const links = linksIn(html).map((link) => new URL(link, this.app.url + path).href).filter((link) => ways.wide || link.includes(path));
    for (const form of formsIn(html).flatMap((one) => [...one.others.map((action) => ({ ...one, action })), one])) {
      const action = new URL(form.action || path, this.app.url + path);
      const route = this.routes.of(form.method.toUpperCase(), action.pathname);
      if (route && form.method === 'get') links.push(await this.asked(who, route, action, form, ways.time));
      if (!route || form.method !== 'post') continue;
      this.note(route, form);
      if (ways.later.has(route) || !this.isDue(who, route, form, ways)) continue;
      let { html: answer, to } = await this.send(who, route, action, form, ways.time);
      // What came back with errors is tried once more with other days.
      if (!this.sent.at(-1)!.taken) ({ html: answer, to } = await this.send(who, route, action, form, ways.time));
      if (to) links.unshift(new URL(to, action).href);
      else if (answer && depth < 2 && this.sent.at(-1)!.taken) links.push(...(await this.fillIn(who, path, answer, ways, depth + 1)));
    }
    return links;
  }

  /** One form, without its page: what takes the place of words is a string of its own. */
  async act(who: Walking, route: string, path: string, fields: Record<string, string>): Promise<void> {
    const control = (name: string, value: string) => ({ kind: value === 'words' ? ('free' as const) : ('closed' as const), name, type: value === 'words' ? 'text' : 'hidden', value: value === 'words' ? '' : value, options: [], checked: false, required: false, accept: '' });
    await this.send(who, route, new URL(path, this.app.url), { action: path, others: [], method: 'post', controls: Object.entries(fields).map(([name, value]) => control(name, value)) }, 1);
  }

  /** A search or a choice: the address that it leads to. */
  private async asked(who: Walking, route: string, action: URL, form: HtmlForm, time: number): Promise<string> {
    const { fields } = await answers(form, { by: who, route, marks: this.marks, last: time > 1, again: false });
    for (const [name, value] of fields) if (typeof value === 'string') action.searchParams.append(name, value);
    return action.href;
  }

  private note(route: string, form: HtmlForm): void {
    const chosen = this.chosen.get(route) ?? new Set();
    for (const { kind, name } of form.controls) if (kind === 'closed') chosen.add(name);
    this.chosen.set(route, chosen);
  }

  /** Whether the form takes something, and this person has not yet given it there. */
  private isDue(who: Walking, route: string, form: HtmlForm, { also, time }: Ways): boolean {
    const before = this.sent.filter((one) => one.by === who.name && one.route === route && one.time === time);
    const fields = form.controls.filter(({ kind }) => kind !== 'closed').map(({ name }) => name);
    // Two people are enough, of those who may.
    if (new Set(this.sent.filter((one) => one.route === route && one.time === time && one.taken && one.by !== who.name).map(({ by }) => by)).size >= 2 && before.length === 0) return false;
    if (before.filter(({ taken }) => !taken).length >= 2) return false;
    const news = fields.some((name) => !before.some(({ taken, marked }) => taken && marked.includes(name)));
    return news || (also?.has(route) === true && !before.some(({ taken }) => taken));
  }

  private async open(who: Walking, path: string): Promise<{ html: string; to: string | null }> {
    this.pages += 1;
    return this.answer(who, await fetch(this.app.url + path, { redirect: 'manual', headers: { Cookie: who.cookie, 'Sec-Fetch-Site': 'same-origin' } }));
  }

  private async send(who: Walking, route: string, action: URL, form: HtmlForm, time: number): Promise<{ html: string; to: string | null }> {
    const { fields, marked } = await answers(form, { by: who, route, marks: this.marks, last: time > 1, again: this.sent.some((one) => one.by === who.name && one.route === route && one.time === time && !one.taken) });
    const isFile = fields.some(([, value]) => typeof value !== 'string');
    const body = isFile ? new FormData() : new URLSearchParams();
    for (const [name, value] of fields) {
      if (typeof value === 'string') body.append(name, value);
      else (body as FormData).append(name, new Blob([new Uint8Array(value.bytes)]), value.name);
    }
    const response = await fetch(action, { method: 'POST', redirect: 'manual', body, headers: { Cookie: who.cookie, 'Sec-Fetch-Site': 'same-origin' } });
    const { status } = response;
    const answer = await this.answer(who, response);
    if (who.next && status === 303 && /password|register|invitations|confirm|setup/.test(route)) who.password = who.next;
    delete who.next;
    this.sent.push({ by: who.name, time, route, status, taken: status === 303 || status === 200, marked, said: status < 400 ? '' : failed(answer.html) || (/<h1[^>]*>([^<]*)/.exec(answer.html)?.[1] ?? '') });
    return answer;
  }

  private async answer(who: Walking, response: Response): Promise<{ html: string; to: string | null }> {
    const session = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!).find((cookie) => cookie.startsWith('session='));
    if (session && session !== 'session=') who.cookie = session;
    const type = response.headers.get('content-type') ?? '';
    const to = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (!type.startsWith('text/html')) {
      await response.arrayBuffer();
      return { html: '', to };
    }
    return { html: await response.text(), to };
  }
}
