import { unzipSync } from 'fflate';
import { inflateSync } from 'node:zlib';
import { ACTOR_SOURCE, type ActorSource } from '../../src/access/actor.js';
import { Census, type RouteEntry } from '../../src/access/census.js';
import { Policy } from '../../src/access/policy.js';
import { JOURNAL_SOURCE, SUBJECT_KINDS, type JournalSource, type SubjectKind } from '../../src/access/subjects.js';
import type { Player } from '../support/cast.js';
import type { TestApp } from '../support/app.js';

/** One thing that somebody was given: an answer of the server whole, with its headers, or a mail as it went over the wire. */
export interface Output {
  kind: 'page' | 'file' | 'json' | 'mail';
  where: string;
  status: number;
  text: string;
}

export type Asker = Pick<Player, 'cookie'>;

const most = 600;
const together = 4;
/** Of one page with many filters: so many of them. */
const variants = 3;

/** What stands in a file when a program opens it: the parts of archives, the streams of PDFs, and strings that are written in hexadecimal. */
function opened(bytes: Buffer): string {
  if (bytes.subarray(0, 2).toString() === 'PK') return Object.entries(unzipSync(bytes)).map(([name, part]) => `${name}\n${Buffer.from(part).toString('utf8')}`).join('\n');
  const raw = bytes.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].map(([, stream]) => {
    try {
      return inflateSync(Buffer.from(stream!, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  const strings = [...raw.matchAll(/<((?:[0-9a-f]{2}){4,})>/gi)].map(([, hex]) => Buffer.from(hex!, 'hex').toString('latin1').replaceAll('\0', ''));
  return [raw, ...streams, ...strings].join('\n');
}

const inAddress = (text: string): string => (text.includes('%') ? `${text}\n${decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25'))}` : text);

export async function ask(test: TestApp, { cookie }: Asker, path: string, method: 'GET' | 'POST' = 'GET'): Promise<{ output: Output; links: string[] }> {
  const answer = await fetch(test.url + path, { method, redirect: 'manual', headers: { 'Sec-Fetch-Site': 'same-origin', ...(cookie ? { Cookie: cookie } : {}) } });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const type = answer.headers.get('content-type') ?? '';
  const headers = [...answer.headers].filter(([name]) => name !== 'set-cookie').map(([name, value]) => `${name}: ${value}`).join('\n');
  const kind = type.startsWith('text/html') ? 'page' : type.includes('json') ? 'json' : 'file';
  const body = kind === 'file' ? `${bytes.toString('utf8')}\n${opened(bytes)}` : bytes.toString('utf8');
  const links = kind === 'page' ? [...body.matchAll(/(?:href|src|action)="([^"]+)"/g)].map((match) => match[1]!.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=')) : [];
  const to = answer.headers.get('location');
  return { output: { kind, where: path, status: answer.status, text: `${inAddress(headers)}\n${body}` }, links: to ? [...links, to] : links };
}

/** Only these addresses, and no link from them. */
export const these = (test: TestApp, asker: Asker, paths: readonly string[]): Promise<Output[]> => Promise.all(paths.map(async (path) => (await ask(test, asker, path)).output));

/** People's own pages, which tell the person of themselves, and the doors, which tell everyone the same. */
const elsewhere = /\/(assets|profile|sign-in|sign-out|register|password|language)\b|\.(css|js|woff2|svg)$/;

export interface Reach {
  starts: readonly string[];
  /** The values of the parameters of addresses. */
  ids: Record<string, readonly string[]>;
  /** Only what is about the work: for methods after the first, since the other pages of a journal know nothing of methods. */
  narrow: boolean;
}

/** Everything that someone can get by following links from their desk, and by asking for every route there is with every id of the manuscript. */
export async function everythingOf(test: TestApp, asker: Asker, { starts, ids, narrow }: Reach): Promise<Output[]> {
  const outputs: Output[] = [];
  const seen = new Set<string>();
  const asked = new Map<string, number>();
  const waiting: string[] = [];
  const named = new Set([...ids['submission']!, ...ids['assignment']!]);
  const add = (path: string): void => {
    const [name] = path.split('?') as [string];
    const times = asked.get(name) ?? 0;
    if (seen.has(path) || times >= variants) return;
    seen.add(path);
    asked.set(name, times + 1);
    waiting.push(path);
  };
  for (const path of [...starts, ...(await addresses(test, asker, ids, narrow))]) add(path);
  while (waiting.length > 0) {
    const answers = await Promise.all(waiting.splice(0, together).map((path) => ask(test, asker, path)));
    for (const { output, links } of answers) {
      outputs.push(output);
      for (const link of links) {
        const { origin, pathname, search } = new URL(link, test.url + output.where);
        if (origin === test.url && !elsewhere.test(pathname) && /^\/(\w+\/)?en\b/.test(pathname) && (!narrow || pathname.split('/').some((part) => named.has(part)))) add(pathname + search);
      }
    }
    if (seen.size > most) throw new Error(`There are more than ${most} addresses: the crawl would leave some out.`);
  }
  return outputs;
}

/** Every route that a work, a review or a journal is named in. Where the policy refuses a subject, one address of the route is enough: the others are refused before anything is looked up. */
async function addresses(test: TestApp, { cookie }: Asker, ids: Record<string, readonly string[]>, narrow: boolean): Promise<string[]> {
  const about = narrow ? /:(submission|assignment|reviewer)\b/ : /:(submission|assignment|reviewer|journal)\b/;
  const routes = test.app.get(Census).routes.filter(({ method, path }) => method === 'GET' && about.test(path) && !elsewhere.test(path));
  const policy = test.app.get(Policy);
  const actor = cookie ? await test.app.get<ActorSource>(ACTOR_SOURCE).actor(cookie.slice('session='.length)) : null;
  const journal = await test.app.get<JournalSource>(JOURNAL_SOURCE).journal(ids['journal']![0]!);
  const facts = new Map<string, ReturnType<SubjectKind['load']>>();
  const allowed = async (route: RouteEntry, values: Record<string, string>): Promise<boolean> => {
    if (!('can' in route.mark)) return true;
    const { on } = policy.rule(route.mark.can);
    if (on === 'platform' || on === 'journal' || on === 'here') return true;
    const id = values[on] ?? '';
    const kind = test.app.get<SubjectKind[]>(SUBJECT_KINDS).find((one) => one.kind === on)!;
    if (!facts.has(`${on} ${id}`)) facts.set(`${on} ${id}`, kind.load(id, journal));
    const found = await facts.get(`${on} ${id}`)!;
    return found !== null && policy.allows(route.mark.can, actor, found);
  };
  const paths: string[] = [];
  for (const route of routes) {
    const refused = new Set<string>();
    for (const values of fillings(route.path, ids)) {
      if (!(await allowed(route, values))) {
        const subject = values['assignment'] ?? values['submission'] ?? '';
        if (refused.has(subject)) continue;
        refused.add(subject);
      }
      paths.push(Object.entries(values).reduce((path, [name, value]) => path.replace(`:${name}`, value), route.path));
    }
  }
  return paths;
}

function fillings(path: string, ids: Record<string, readonly string[]>): Record<string, string>[] {
  let all: Record<string, string>[] = [{}];
  for (const [, name] of path.matchAll(/:(\w+)/g)) all = all.flatMap((one) => (ids[name!] ?? ['x']).map((id) => ({ ...one, [name!]: id })));
  return all;
}

export const mailTo = (test: TestApp, address: string): Output[] =>
  test.postbox.mails.filter((mail) => mail.envelopeTo.includes(address)).map((mail) => ({
    kind: 'mail', where: mail.subject ?? '', status: 0,
    text: [mail.raw, ...mail.headers.map(({ key, value }) => `${key}: ${value}`), mail.from?.name, ...(mail.replyTo ?? []).flatMap(({ name, address: to }) => [name, to]), mail.messageId, mail.subject, mail.text, mail.html].join('\n'),
  }));

/** Where which of the secrets stands. */
export function leaksIn(outputs: readonly Output[], secrets: Readonly<Record<string, string>>): string[] {
  const known = new Map<string, string[]>();
  return outputs.flatMap(({ kind, where, text }) => {
    if (!known.has(text)) known.set(text, Object.entries(secrets).filter(([, secret]) => text.includes(secret)).map(([name]) => name));
    return known.get(text)!.map((name) => `${kind} ${where}: ${name}`);
  });
}

/** What is new in each answer whatever happens: the moment, the number of the request, the nonce of the page and the key of a new form. */
const fleeting = /^(date|etag|x-request-id|content-security-policy|content-length|x-ratelimit\S*): .*$|nonce="[^"]*"|name="entry" value="[^"]*"/gim;
const lasting = ({ kind, text }: Output): string => (kind === 'mail' ? text : text.replace(fleeting, ''));

/** Where what somebody is given differs from what they were given before: addresses and subjects, not what stands there. */
export function changesIn(before: readonly Output[], after: readonly Output[]): string[] {
  const key = ({ kind, where, text }: Output): string => (kind === 'mail' ? text : where);
  const was = new Map(before.map((output) => [key(output), lasting(output)]));
  return after.filter((output) => was.get(key(output)) !== lasting(output)).map(({ kind, where }) => `${kind} ${where}`);
}
