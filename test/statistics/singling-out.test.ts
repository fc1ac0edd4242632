import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import request from 'supertest';
import type { Actor } from '../../src/access/actor.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { CounterClients } from '../../src/visitors/statistics/counter/counter-clients.js';
import { definitions } from '../../src/visitors/statistics/counter/definitions.js';
import { writeLine, type Look } from '../../src/visitors/statistics/event-line.js';
import { fileKeys } from '../../src/visitors/statistics/figures/desk/file-keys.js';
import { fileKeys as editorialKeys } from '../../src/visitors/statistics/figures/editorial/editorial-files.js';
import { figuresUrls } from '../../src/visitors/statistics/figures/urls.js';
import { statisticsParts } from '../../src/visitors/statistics/statistics.parts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { makeArticle, makeIssue } from '../support/publishing.js';

let app: TestApp;
let journal: Journal;
let admin: Player;
let manager: Player;
let articles: number[];
let issue: number;
let key: Record<string, string>;
const [busy, quiet] = ['2026-09-01', '2026-09-02'];

/** One reader of whom nobody else shares anything: where they are, how they came, and what they saw first. Both look at the same things. */
interface Reader { place: string[]; referrer: string; language: string; device: string; first: 'issue' | 'article' | 'pdf' }
const icelander: Reader = { place: ['IS', 'Norðurland', 'Akureyri'], referrer: 'my-own-blog.example', language: 'is', device: 'tablet', first: 'issue' };
const finn: Reader = { place: ['FI', 'Lappi', 'Inari'], referrer: 'other-blog.example', language: 'fi', device: 'mobile', first: 'pdf' };
const oneOfMany: Reader = { place: ['NO', 'Oslo', 'Oslo'], referrer: 'search.example', language: 'nb', device: 'desktop', first: 'article' };
const telling = /Iceland|Finland|Finnish|my-own-blog|other-blog|Norðurland|Akureyri|Lappi|Inari/;

beforeAll(async () => {
  app = await startTestApp();
  app.clock.set(new Date('2026-10-05T09:50:00Z'));
  journal = await makeJournal(app, { path: 'small' });
  admin = await makePlayer(app, { webAdmin: true });
  manager = await makePlayer(app, { roles: [[journal, 'manager']] });
  issue = (await makeIssue(app, journal, { publishedAt: new Date('2026-08-20T10:00:00Z') })).id;
  articles = [(await makeArticle(app, journal, { issueId: issue })).number, (await makeArticle(app, journal, { issueId: issue })).number];
  const { client, key: secret } = await app.app.get(CounterClients).add('Library', { personId: admin.personId, behind: null } as Actor);
  key = { customer_id: '0000000000000000', requestor_id: client.requestorId, api_key: secret };
  await manager.post(figuresUrls.shown({ journal: journal.path, lang: 'en' }), { shown: 'yes', place: 'city' }).expect(303);
}, 60_000);
afterAll(() => app?.stop());

function looksOf(key: string, day: string, { first, ...about }: Reader): Look[] {
  const look = (after: number, of: Pick<Look, 'kind' | 'item'> & Partial<Look>): Look => ({
    t: Date.parse(`${day}T10:00:00Z`) / 1000 + after, journal: journal.id, version: 1, form: 'page', file: '', yop: 2026, access: 'Open', key: key.padEnd(16, '-'), ...about, ...of,
  });
  const [one, two, three] = { issue: [0, 120, 300], article: [120, 0, 300], pdf: [300, 120, 0] }[first] as [number, number, number];
  return [look(one, { kind: 'issue', item: issue, yop: 1, version: 0 }), look(two, { kind: 'article', item: articles[0]! }), look(three, { kind: 'article', item: articles[1]!, form: 'pdf', file: 'p' })].sort((a, b) => a.t - b.t);
}

/** A month in which the reader comes once among others, and once alone. */
async function live(reader: Reader): Promise<void> {
  for (const table of ['usage_item', 'usage_form', 'usage_visits', 'usage_cell', 'usage_term', 'usage_ingest', 'message']) await app.database.query(`delete from ${table}`);
  await app.database.query(`delete from event where kind = 'journal.figuresMailed'`);
  const others = Array.from({ length: 13 }, (_, at) => looksOf(`other${at}`, busy!, { ...oneOfMany, place: at < 6 ? ['NO', 'Oslo', 'Oslo'] : at < 8 ? ['NO', 'Troms', 'Tromsø'] : ['SE', 'Skåne', 'Lund'] }));
  mkdirSync(join(app.folder, 'usage'), { recursive: true });
  for (const [day, looks] of [[busy, [...others.flat(), ...looksOf('alone', busy!, reader)]], [quiet, looksOf('alone', quiet!, reader)]] as const) writeFileSync(join(app.folder, 'usage', `${day}.a.log`), `${looks.map((look) => writeLine({ look })).join('\n')}\n`);
  app.clock.set(new Date('2026-10-05T10:00:00Z'));
  await app.run('usage.ingest');
  await app.run('figures.monthly');
}

const own = (from: string, to: string): Record<string, string> => ({ period: 'own', from, to });
const months = { from: '2026-09', to: '2026-09' };
const span = { begin_date: '2026-09', end_date: '2026-09' };
const all = 'Authors|Publication_Date|Article_Version|YOP|Access_Type|Access_Method';

/** Every question that a page, file or interface can be asked; of a new one, at least all periods. */
function questions(path: string): Record<string, string>[] {
  if (path.startsWith('/r51')) return [{ ...key, ...span }, ...['Access_Method', all].map((shown) => ({ ...key, ...span, attributes_to_show: shown, include_parent_details: 'True' })), { ...key, ...span, granularity: 'Total', yop: '2026', country_code: 'IS' }];
  if (path.includes('/counter')) return path.includes(':report') ? [months] : definitions.map(({ id }) => ({ ...months, report: id }));
  if (path.includes('/editorial')) return [{ period: 'all' }];
  return [own(busy!, quiet!), own(busy!, busy!)];
}

function addresses(path: string): string[] {
  const known: Record<string, readonly string[]> = {
    journal: [journal.path], lang: ['en'], number: articles.map(String), table: path.includes('/editorial') ? editorialKeys : fileKeys, format: ['tsv', 'csv'],
    report: path.startsWith('/r51') ? definitions.map(({ id }) => id.toLowerCase()) : definitions.map(({ id }) => id), kind: ['waiting', 'aside'], name: [`${busy!}.a.log`],
  };
  const parameter = /:(\w+)/.exec(path)?.[1];
  if (!parameter) return [path];
  if (!known[parameter]) throw new Error(`This test does not know what to put for :${parameter} in ${path}.`);
  return known[parameter].flatMap((value) => addresses(path.replace(`:${parameter}`, value)));
}

/** All that anyone is told: each page and file of the statistics, whoever may see it, and the mail of the month. */
async function everything(): Promise<Map<string, string>> {
  const controllers = statisticsParts.flatMap((part) => part.controllers ?? []);
  const patterns = controllers.flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = (prototype as Record<string, object>)[name]!;
    return Reflect.getMetadata(METHOD_METADATA, handler) === RequestMethod.GET ? [Reflect.getMetadata(PATH_METADATA, handler) as string] : [];
  }));
  const told = new Map<string, string>();
  const clean = (text: string): string => text.replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ|\b\d\d:\d\d\b/g, '');
  for (const path of patterns) for (const address of addresses(path)) for (const question of questions(path)) {
    const asked = `${address}?${new URLSearchParams(question).toString()}`;
    const answer = path.startsWith('/r51') ? await request(app.server).get(asked) : await (path.startsWith('/:lang/admin') ? admin : manager).get(asked);
    expect([asked, [200, 404].includes(answer.status)]).toEqual([asked, true]);
    if (answer.status === 200) told.set(asked, clean(answer.text));
  }
  for (const number of articles) told.set(`article ${number}`, clean((await visitor(app).get(`/${journal.path}/en/article/${number}`)).text));
  const mails = await app.database.query<{ text: string; html: string }>(`select subject, text, html from message order by id`);
  told.set('mails', JSON.stringify(mails));
  expect([mails.length, patterns.length > 20, told.size > 100]).toEqual([1, true, true]);
  return told;
}

test('[D6] [T4] whoever is alone in their country, with their language, device, site and first page, could be anyone: no page, file, interface or mail tells one such reader from another', async () => {
  await live(icelander);
  const one = await everything();
  await live(finn);
  const other = await everything();
  expect([...other.keys()]).toEqual([...one.keys()]);
  for (const [asked, text] of one) {
    expect([asked, text === other.get(asked) ? '' : text]).toEqual([asked, '']);
    expect([asked, telling.exec(text)?.[0]]).toEqual([asked, undefined]);
  }
  // Nothing is left to tell by subtraction: all parts are all visits, and what is not told apart is five or all.
  const csv = async (table: string, day: string): Promise<string[][]> => (await manager.get(figuresUrls.csv({ journal: journal.path, lang: 'en', table }, own(day, day)))).text.trim().split('\r\n').slice(1).map((line) => line.split(','));
  for (const day of [busy!, quiet!]) {
    const visits = Number((await csv('days', day))[0]![1]);
    for (const dimension of ['country', 'region', 'city', 'referrer', 'language', 'device', 'entry']) {
      const cells = (await csv(dimension, day)).map((row) => Number(row.at(-3)));
      expect([day, dimension, cells.reduce((sum, count) => sum + count, 0), cells.length === 1 || Math.min(...cells) >= 5]).toEqual([day, dimension, visits, true]);
    }
  }
  // The test sees what there is to see: whoever is like many others does show.
  const readers = figuresUrls.readers({ journal: journal.path, lang: 'en' }, own(busy!, busy!));
  const before = (await manager.get(readers)).text;
  await live(oneOfMany);
  expect((await manager.get(readers)).text).not.toBe(before);
}, 60_000);
