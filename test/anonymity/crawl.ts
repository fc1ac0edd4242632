import { Census } from '../../src/access/census.js';
import type { Player } from '../support/cast.js';
import type { TestApp } from '../support/app.js';

/** One thing that somebody was given: an answer of the server whole, with its headers, or a mail as it went over the wire. */
export interface Output {
  kind: 'page' | 'file' | 'json' | 'mail';
  where: string;
  text: string;
}

const most = 400;

async function ask(test: TestApp, player: Pick<Player, 'cookie'>, path: string): Promise<{ output: Output | null; links: string[] }> {
  const answer = await fetch(test.url + path, { redirect: 'manual', headers: player.cookie ? { Cookie: player.cookie } : {} });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const type = answer.headers.get('content-type') ?? '';
  const headers = [...answer.headers].filter(([name]) => name !== 'set-cookie').map(([name, value]) => `${name}: ${value}`).join('\n');
  const body = bytes.toString('utf8');
  const kind = type.startsWith('text/html') ? 'page' : type.includes('json') ? 'json' : 'file';
  const links = kind === 'page' ? [...body.matchAll(/(?:href|src|action)="([^"]+)"/g)].map((match) => match[1]!.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=')) : [];
  const to = answer.headers.get('location');
  return { output: { kind, where: path, text: `${headers}\n${decodeURIComponent(headers.replace(/%(?![0-9a-f]{2})/gi, '%25'))}\n${body}\n${bytes.toString('latin1')}` }, links: to ? [...links, to] : links };
}

/** Where the journal's readers are, or people's own pages, which tell everyone the same or the person of themselves. */
const elsewhere = /\/(assets|feed|profile|sign-out|language)\b|\.(css|js|woff2|svg)$/;

/** Everything that someone can get by following links from their desk, and by asking for every route there is with every id of the manuscript. */
export async function everythingOf(test: TestApp, player: Pick<Player, 'cookie'>, starts: readonly string[], ids: Record<string, readonly string[]>): Promise<Output[]> {
  const outputs: Output[] = [];
  const seen = new Set<string>();
  const waiting = [...starts, ...addresses(test, ids)];
  while (waiting.length > 0 && seen.size < most) {
    const path = waiting.shift()!;
    if (seen.has(path)) continue;
    seen.add(path);
    const { output, links } = await ask(test, player, path);
    if (output) outputs.push(output);
    for (const link of links) {
      const url = new URL(link, test.url + path);
      if (url.origin === test.url && !elsewhere.test(url.pathname) && /^\/(\w+\/)?en\b/.test(url.pathname)) waiting.push(url.pathname + url.search);
    }
  }
  return outputs;
}

function addresses(test: TestApp, ids: Record<string, readonly string[]>): string[] {
  const routes = test.app.get(Census).routes.filter(({ method, path }) => method === 'GET' && /:(submission|assignment|reviewer|journal)/.test(path) && !elsewhere.test(path));
  return routes.flatMap(({ path }) => {
    let filled = [path];
    for (const [, name] of path.matchAll(/:(\w+)/g)) filled = filled.flatMap((one) => (ids[name!] ?? ['x']).map((id) => one.replace(`:${name}`, id)));
    return filled;
  });
}

export const mailTo = (test: TestApp, address: string): Output[] =>
  test.postbox.mails.filter((mail) => mail.envelopeTo.includes(address)).map((mail) => ({ kind: 'mail', where: mail.subject ?? '', text: [mail.raw, mail.subject, mail.text, mail.html].join('\n') }));

/** Where which of the secrets stands. */
export const leaksIn = (outputs: readonly Output[], secrets: Readonly<Record<string, string>>): string[] =>
  outputs.flatMap(({ kind, where, text }) => Object.entries(secrets).filter(([, secret]) => text.includes(secret)).map(([name]) => `${kind} ${where}: ${name}`));
