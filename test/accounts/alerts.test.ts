import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import type { Journal } from '../../src/journals/journal.entity.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { batchSize } from '../../src/publishing/alerts/announce-issue.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { Postbox, type Received } from '../support/postbox.js';
import { makeArticle, makeIssue } from '../support/publishing.js';

let app: TestApp;
let journal: Journal;
let manager: Player;

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app, { path: 'home' });
  await makeJournal(app, { path: 'abroad' });
  manager = await makePlayer(app, { roles: [[journal, 'manager']] });
}, 60_000);
afterAll(() => app.stop());
beforeEach(async () => {
  app.clock.reset();
  for (const table of ['alert_subscriber', 'message', 'token', 'rate_limit']) await app.database.execute(`delete from ${table}`);
  app.postbox.mails.length = 0;
});

const ask = (email: string, changes: Record<string, string> = {}) => visitor(app).post('/home/en/alerts', { email, language: 'en', newIssue: 'yes', ...changes });
const rows = () => app.database.query<{ id: number; email: string; language: string; confirmed: boolean }>('select id, email::text, language, confirmed_at is not null as confirmed from alert_subscriber order by id');
const pathIn = (mail: Received, start: string): string => new URL(Postbox.link(mail, `${app.url}/home/`)).pathname.replace(/^/, start);
const job = (name: string, data: Record<string, number> = {}): Promise<void> => app.app.get(Jobs).handlers.get(name)!(data);

/** Someone who has said yes, and the address of their own page. */
async function subscribed(email: string): Promise<string> {
  await ask(email);
  const answer = await visitor(app).post(pathIn(await app.postbox.mailTo(email, 'Confirm'), ''));
  expect(answer.status).toBe(303);
  app.postbox.mails.length = 0;
  return String(answer.headers['location']).split('?')[0]!;
}

describe('asking for alerts', () => {
  test('[A20] takes an address and a language, and nothing is ticked beforehand', async () => {
    const page = await visitor(app).get('/home/en/alerts');
    expect(page.text).not.toMatch(/type="checkbox"[^>]*checked/);
    expect([...page.text.matchAll(/name="(\w+)"/g)].map((match) => match[1])).toEqual(expect.arrayContaining(['email', 'language', 'newIssue']));
    expect((await ask('ada@reader.example', { newIssue: '' })).status).toBe(422);
    expect((await ask('ada')).status).toBe(422);
    expect((await ask('ada@reader.example', { language: 'xx' })).status).toBe(422);
    expect(await rows()).toEqual([]);
    expect((await visitor(app).get('/home/en')).text).toContain('/home/en/alerts');
    const columns = await app.database.query<{ name: string }>(`select column_name as name from information_schema.columns where table_name = 'alert_subscriber' order by 1`);
    expect(columns.map(({ name }) => name)).toEqual(['asked_at', 'confirmed_at', 'email', 'id', 'journal_id', 'language', 'statement_version']);
  });

  test('[A20] is nothing until the address confirms it, with a button; the link is good once', async () => {
    await ask('ada@reader.example');
    const link = pathIn(await app.postbox.mailTo('ada@reader.example'), '');
    const page = await visitor(app).get(link);
    expect([page.status, page.headers['referrer-policy'], page.headers['cache-control']]).toEqual([200, 'no-referrer', 'no-store']);
    expect((await rows()).map(({ confirmed }) => confirmed)).toEqual([false]);
    expect((await visitor(app).post(link.replace('/home/', '/abroad/'))).status).toBe(404);
    await ask('ada@reader.example');
    expect((await visitor(app).post(link)).status).toBe(404);
  });

  test('[A20] a confirmed address has a page of its own by a private link: the language, and the way out', async () => {
    const own = await subscribed('ada@reader.example');
    expect((await visitor(app).get(own)).text).toContain('ada@reader.example');
    await visitor(app).post(own, { language: 'nn', email: 'other@reader.example' });
    expect(await rows()).toMatchObject([{ email: 'ada@reader.example', language: 'nn', confirmed: true }]);
    await visitor(app).post(own, { language: 'klingon' });
    expect((await rows())[0]?.language).toBe('nn');
    expect((await visitor(app).get(own.replace('/home/', '/abroad/'))).text).not.toContain('ada@reader.example');
  });

  test('[A20] unconfirmed addresses are gone in 48 hours, with what was written to them', async () => {
    await ask('ada@reader.example');
    const link = pathIn(await app.postbox.mailTo('ada@reader.example'), '');
    const own = await subscribed('bo@reader.example');
    app.clock.set(new Date(Date.now() + 46 * 3_600_000));
    await job('alerts.sweep');
    expect(await rows()).toHaveLength(2);
    app.clock.set(new Date(Date.now() + 48 * 3_600_000 - 60_000));
    await job('alerts.sweep');
    expect((await rows()).map(({ email }) => email)).toEqual(['bo@reader.example']);
    expect(await app.database.query(`select 1 from message where to_address = 'ada@reader.example'`)).toEqual([]);
    expect((await visitor(app).post(link)).status).toBe(404);
    expect((await visitor(app).get(own)).text).toContain('bo@reader.example');
  });

  test('[X20] answers alike for addresses that get alerts and those that do not, in text and in time', async () => {
    await subscribed('ada@reader.example');
    const timed = async (email: string) => {
      const start = performance.now();
      const answer = await ask(email);
      return { said: [answer.status, answer.headers['location'], answer.text], ms: performance.now() - start };
    };
    const [known, unknown] = [await timed('ADA@reader.example'), await timed('nobody@reader.example')];
    expect(known.said).toEqual(unknown.said);
    for (const { ms } of [known, unknown]) expect(ms).toBeGreaterThanOrEqual(290);
    expect((await app.postbox.mailTo('ada@reader.example')).subject).toContain('Your alerts');
    expect(await rows()).toHaveLength(2);
  });

  test('[X23] is possible a few times only, for an address and for a network', async () => {
    for (let count = 0; count < 3; count += 1) expect((await ask('ada@reader.example')).status).toBe(303);
    expect((await ask('Ada@Reader.example')).status).toBe(429);
    let last = 303;
    for (let count = 0; count < 30 && last === 303; count += 1) last = (await ask(`reader${count}@reader.example`)).status;
    expect(last).toBe(429);
  }, 60_000);
});

describe('one click out', () => {
  test('[A20] [X33] works from a mail program: no cookie, no origin, no redirect; twice is the same as once, and nothing of the address is left', async () => {
    const own = await subscribed('ada@reader.example');
    await ask('ada@reader.example');
    const mail = await app.postbox.mailTo('ada@reader.example', 'Your alerts');
    const header = (name: string): string => mail.headers.find(({ key }) => key === name)?.value ?? '';
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const address = /^<(http[^>]+\/alerts\/own\/[\w-]+\/end)>$/.exec(header('list-unsubscribe'))?.[1];
    const click = () => request(app.server).post(new URL(address!).pathname).type('form').send('List-Unsubscribe=One-Click');
    const [first, second] = [await click(), await click()];
    expect([first.status, first.headers['location'], first.headers['set-cookie']]).toEqual([200, undefined, undefined]);
    expect(second.text).toBe(first.text);
    expect(await rows()).toEqual([]);
    expect(await app.database.query(`select 1 from message where to_address = 'ada@reader.example'`)).toEqual([]);
    expect(await app.database.query(`select 1 from token where purpose like 'alert.%'`)).toEqual([]);
    expect((await visitor(app).get(own)).text).not.toContain('ada@reader.example');
  });

  test('[A20] works from the link in the mail: a page with one button, which looking at changes nothing', async () => {
    const own = await subscribed('ada@reader.example');
    expect((await visitor(app).get(`${own}/end`)).status).toBe(200);
    expect(await rows()).toHaveLength(1);
    expect((await visitor(app).post(`${own}/end`)).status).toBe(200);
    expect(await rows()).toEqual([]);
  });

  test('[X33] nothing else of alerts is done from another site', async () => {
    const own = await subscribed('ada@reader.example');
    for (const path of ['/home/en/alerts', own]) expect((await request(app.server).post(path).type('form').send('language=nb')).status).toBe(403);
  });
});

describe('an issue that comes out', () => {
  test('[A20] [D9] is told to each confirmed address once, in its language, with contents and no tracking', async () => {
    await subscribed('ada@reader.example');
    const own = await subscribed('bo@reader.example');
    await visitor(app).post(own, { language: 'nb' });
    await ask('waiting@reader.example');
    const issue = await makeIssue(app, journal, { publishedAt: null, title: { en: 'Thaw' } });
    const article = await makeArticle(app, journal, { issueId: issue.id, title: { en: 'On snow' } }, [{ givenName: 'Ada', familyName: 'Snowe' }]);
    app.postbox.mails.length = 0;
    expect((await manager.post(`/home/en/desk/issues/${issue.id}/release`)).status).toBe(303);
    const mail = await app.postbox.mailTo('ada@reader.example');
    await app.postbox.mailTo('bo@reader.example', 'er ute');
    expect(mail.subject).toContain('is out');
    for (const text of ['On snow', 'Ada Snowe', `${app.url}/home/en/article/${article.number}`, `${app.url}/home/en/issue/${issue.id}`]) expect(mail.text).toContain(text);
    expect(mail.html).not.toMatch(/<img|<script|<link|src=/i);
    const links = [...(mail.html ?? '').matchAll(/href="([^"]+)"/g)].map((match) => match[1]!);
    for (const link of links) expect(link).toMatch(new RegExp(`^${app.url}/home/en/(article|issue)/\\d+$|^${app.url}/home/en/alerts/own/[\\w-]+$`));
    await job('issue.announce', { issue: issue.id, after: 0 });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(app.postbox.mails.filter(({ subject }) => /is out|er ute/.test(subject ?? '')).map(({ envelopeTo }) => envelopeTo[0]).sort()).toEqual(['ada@reader.example', 'bo@reader.example']);
  });

  test('neither blocks publishing nor doubles or loses a mail when a batch is done again after a crash', async () => {
    const count = batchSize * 2 + 5;
    await app.database.execute(
      `insert into alert_subscriber (journal_id, email, language, asked_at, confirmed_at) select $1, 'reader' || n || '@many.example', 'en', $2, $2 from generate_series(1, $3) n`, [journal.id, app.clock.now(), count],
    );
    const issue = await makeIssue(app, journal, { publishedAt: null });
    const start = performance.now();
    expect((await manager.post(`/home/en/desk/issues/${issue.id}/release`)).status).toBe(303);
    expect(performance.now() - start).toBeLessThan(2_000);
    const written = async (): Promise<number> => (await app.database.one<{ count: number }>(`select count(*)::int as count from message where template = 'mail/issue-alert'`))!.count;
    for (let wait = 0; wait < 200 && (await written()) < count; wait += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    const [first] = await app.database.query<{ id: number }>('select id from alert_subscriber order by id');
    await Promise.all([job('issue.announce', { issue: issue.id, after: 0 }), job('issue.announce', { issue: issue.id, after: first!.id })]);
    expect(await written()).toBe(count);
    expect(await app.database.query(`select 1 from message where template = 'mail/issue-alert' group by to_address having count(*) > 1`)).toEqual([]);
  }, 60_000);
});
