import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { Census, type RouteEntry } from '../../src/access/census.js';
import { Participant } from '../../src/editorial/participant.entity.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { makeSubmission, type Manuscript } from '../support/manuscripts.js';

let app: TestApp;
let journal: Journal;
let boss: Player;
let author: Player;
let manuscript: Manuscript;
let routes: RouteEntry[];

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app, { path: 'home' });
  boss = await makePlayer(app, { webAdmin: true, roles: [[journal, 'manager'], [journal, 'editor']] });
  author = await makePlayer(app, { roles: [[journal, 'author']] });
  manuscript = await makeSubmission(app, journal, { author, stage: 'review', withFile: true });
  await app.database.manager.insert(Participant, { submissionId: manuscript.id, personId: boss.personId, role: 'editor', assignedById: null, assignedAt: app.clock.now() });
  routes = app.app.get(Census).routes;
});
afterAll(() => app.stop());

const fill = (path: string): string => {
  const params: Record<string, string> = { journal: journal.path, lang: 'en', submission: String(manuscript.id), file: manuscript.filePublicId, move: 'accept' };
  return path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '1');
};

describe('[X33] a request that may change state', () => {
  test('is refused on every route when it comes from another site, or does not say where from', async () => {
    const posts = routes.filter((route) => route.method === 'POST' && route.fromAnywhere === null);
    expect(posts.length).toBeGreaterThan(40);
    for (const { path } of posts) {
      const send = (headers: Record<string, string>): Promise<number> => request(app.server).post(fill(path)).set('Cookie', boss.cookie).set(headers).then((answer) => answer.status);
      expect([path, await send({ 'Sec-Fetch-Site': 'cross-site', Origin: app.url })]).toEqual([path, 403]);
      expect([path, await send({ 'Sec-Fetch-Site': 'same-site' })]).toEqual([path, 403]);
      expect([path, await send({ Origin: 'https://evil.example' })]).toEqual([path, 403]);
      expect([path, await send({})]).toEqual([path, 403]);
    }
  });

  test('has three named exceptions, whose secrets are in their addresses: without them, they do nothing', async () => {
    expect(routes.filter((route) => route.fromAnywhere !== null).map(({ method, path, fromAnywhere }) => [method, path, fromAnywhere])).toEqual([['POST', '/:journal/:lang/alerts/own/:secret/end', 'secret'], ['POST', '/bounces/:secret', 'secret'], ['POST', '/:lang/news/out/:secret', 'secret']]);
    await request(app.server).post('/bounces/guessed').set('Origin', 'https://evil.example').type('message/rfc822').send('x').expect(404);
    const [known] = await app.database.query<{ id: number }>(
      `insert into alert_subscriber (journal_id, email, language, asked_at, confirmed_at) values ($1, 'ada@people.example', 'en', $2, $2) returning id`, [journal.id, app.clock.now()],
    );
    const answer = await request(app.server).post('/home/en/alerts/own/guessed/end').set('Origin', 'https://evil.example').type('form').send({ 'List-Unsubscribe': 'One-Click', secret: known!.id });
    expect(answer.status).toBe(200);
    expect(await app.database.query('select 1 from alert_subscriber where id = $1', [known!.id])).toHaveLength(1);
  });

  test('is never a GET: asking for every page as its manager, editor and administrator changes nothing', async () => {
    const state = async (): Promise<string> => {
      const tables = await app.database.query<{ name: string }>(
        `select table_name as name from information_schema.tables where table_schema = 'public' and table_name not in ('event', 'session', 'rate_limit', 'rate_limit_secret')`,
      );
      const sums: string[] = [];
      for (const { name } of tables) {
        const row = await app.database.one<{ sum: string }>(`select md5(coalesce(string_agg(t::text, '' order by t::text), '')) as sum from "${name}" t`);
        sums.push(`${name} ${row?.sum}`);
      }
      return sums.sort().join('\n');
    };
    const before = await state();
    for (const { path } of routes.filter((route) => route.method === 'GET')) {
      const answer = await boss.get(fill(path));
      expect([path, answer.status < 500]).toEqual([path, true]);
    }
    expect(await state()).toBe(before);
  });
});

describe('[X32] every answer', () => {
  test('carries a strict content security policy and its companions; what is personal is not stored by caches', async () => {
    const answers = [
      await visitor(app).get('/en'), await visitor(app).get('/home/en'), await visitor(app).get('/en/sign-in'), await visitor(app).get('/nowhere'),
      await boss.get('/en/desk'), await boss.get(`/home/en/desk/submissions/${manuscript.id}`), await boss.get(`/home/en/desk/submissions/${manuscript.id}/files/${manuscript.filePublicId}`),
      await author.get('/en/profile'), await visitor(app).post('/en/sign-in', { login: 'x', password: 'y' }),
    ];
    for (const answer of answers) {
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).not.toContain('unsafe');
      for (const part of ["object-src 'none'", "base-uri 'none'", 'frame-ancestors']) if (!policy.includes('sandbox')) expect(policy).toContain(part);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['referrer-policy']).toMatch(/same-origin|no-referrer/);
      expect(answer.headers['x-powered-by']).toBeUndefined();
    }
    for (const answer of answers.slice(4)) expect(answer.headers['cache-control']).toContain('no-store');
    expect(answers[1]?.headers['cache-control']).toBe('public, no-cache');
  });

  test('[P1] asks browsers to keep to https where the public address is https', async () => {
    const secure = await startTestApp({ PUBLIC_URL: 'https://journals.example' });
    const answer = await request(secure.server).get('/en');
    expect(answer.headers['strict-transport-security']).toMatch(/max-age=31536000/);
    expect((await visitor(app).get('/en')).headers['strict-transport-security']).toBeUndefined();
    await secure.stop();
  });
});

describe('[X35] what stands in a search, a filter or a page number', () => {
  const nasty = ["'", "'; drop table person; --", '%', '_', '\\', "' or '1'='1", ')) or 1=1 --', '\u0000', '{"$gt": ""}', '1e9', '-1', '0', '9'.repeat(40), 'x'.repeat(5_000), 'e\u0301ß𝕏'];
  const places = ['/home/en/desk/submissions?q=', '/home/en/desk/submissions?stage=', '/home/en/desk/submissions?page=', '/home/en/desk/people?q=', '/home/en/desk/people?role=', '/home/en/desk/people?sort=', '/home/en/desk/people?state=', '/home/en/desk/people?after=',
    '/en/admin/people?q=', '/en/admin/people?journal=', '/en/admin/people?role=', '/en/admin/people?sort=', '/en/admin/people?state=', '/en/admin/people?before=', '/en/sign-in?next=', '/en/register?journal='];

  test('is only ever text: each page answers, and nothing is lost', async () => {
    const search = `/home/en/desk/submissions/${manuscript.id}/reviewers?q=`;
    for (const place of [...places, search]) {
      for (const text of nasty) {
        const answer = await boss.get(`${place}${encodeURIComponent(text)}`);
        expect([place, text.slice(0, 30), answer.status < 500]).toEqual([place, text.slice(0, 30), true]);
      }
      const twice = await boss.get(`${place}a&${place.split('?')[1]}b`);
      expect([place, twice.status < 500]).toEqual([place, true]);
    }
    const people = await app.database.one<{ count: number }>('select count(*)::int as count from person');
    expect(people?.count).toBe(2);
  });

  test('matches itself: a percent sign finds no more than a percent sign', async () => {
    const found = async (q: string): Promise<boolean> => (await boss.get(`/home/en/desk/submissions?q=${encodeURIComponent(q)}`)).text.includes(`/desk/submissions/${manuscript.id}"`);
    expect(await found(String(manuscript.id))).toBe(true);
    for (const wild of ['%', '_', '%%%']) expect([wild, await found(wild)]).toEqual([wild, false]);
  });
});
