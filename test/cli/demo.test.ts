import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { castNames } from '../../src/accounts/demo/demo.js';
import { keepDemoApart } from '../../src/cli/demo/apart.js';
import { printDemo, seedDemo } from '../../src/cli/demo/seed.js';
import type { Press } from '../../src/cli/demo/seeding/press.js';
import { CONFIG, type Config } from '../../src/config.js';
import { stages } from '../../src/editorial/stages.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { visitor } from '../support/cast.js';
import { tinyPdf } from '../support/manuscripts.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ DEMO: 'true' });
  await seedDemo(app.app);
  await printDemo(app.app, tinyPress);
}, 60_000);
afterAll(() => app.stop());

const tinyPress: Press = async function* (order) {
  for (const { content } of order) yield await Promise.resolve(tinyPdf(content.section));
};

const journals = ['boreal', 'kystkultur'];

async function counts(): Promise<unknown[]> {
  const tables = await app.database.query<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'public' and table_name <> 'migration' order by 1`);
  return Promise.all(tables.map(({ name }) => app.database.one(`select '${name}' as name, count(*)::int as rows from "${name}"`)));
}

test('the demo has two journals, each with an archive and with manuscripts in every stage', async () => {
  for (const path of journals) {
    const rows = await app.database.query<{ stage: string; works: number }>(
      'select s.stage, count(*)::int as works from submission s join journal j on j.id = s.journal_id where j.path = $1 and j.enabled group by s.stage', [path],
    );
    const works = new Map(rows.map((row) => [row.stage, row.works]));
    expect([...works.keys()].sort()).toEqual([...stages].sort());
    expect(works.get('published')).toBeGreaterThanOrEqual(12);
  }
  const rounds = await app.database.query<{ outcome: string | null }>('select distinct r.outcome from review_round r');
  expect(rounds.map(({ outcome }) => outcome).sort()).toEqual(expect.arrayContaining(['accepted', 'declined', 'revisions', 'withdrawn', null]));
});

test('published articles have the lowest numbers, and nothing is dated in the future', async () => {
  const row = await app.database.one<{ last: number; first: number }>(
    `select max(id) filter (where stage = 'published') as last, min(id) filter (where stage <> 'published') as first from submission`,
  );
  expect(row!.last).toBeLessThan(row!.first);
  const late = await app.database.query('select 1 from event where at > $1 union all select 1 from submission where stage_since > $1 union all select 1 from publication where published_at > $1', [app.clock.now()]);
  expect(late).toHaveLength(0);
  const backwards = await app.database.query(
    `select 1 from submission where submitted_at < started_at or stage_since < submitted_at union all
     select 1 from review_assignment where accepted_at < invited_at or declined_at < invited_at or submitted_at < accepted_at or read_at < submitted_at`,
  );
  expect(backwards).toHaveLength(0);
});

test('everyone of the cast has an account and the roles of their name', async () => {
  const roles: Record<string, string> = {
    manager: 'manager', editor: 'editor', 'section-editor': 'sectionEditor', author: 'author', reviewer1: 'reviewer', reviewer2: 'reviewer', copyeditor: 'copyeditor', layout: 'layoutEditor', reader: 'reader',
  };
  for (const username of castNames) {
    const account = await app.database.one<{ webAdmin: boolean; confirmed: boolean; roles: string[] }>(
      `select a.web_admin as "webAdmin", a.confirmed_at is not null as confirmed,
         array(select j.path || ' ' || m.role from membership m join journal j on j.id = m.journal_id where m.person_id = a.person_id and m.ended_at is null) as roles
       from account a where a.username = $1`, [username],
    );
    expect(account).toMatchObject({ confirmed: true, webAdmin: username === 'admin' });
    const role = roles[username];
    if (role) expect(account!.roles).toEqual(expect.arrayContaining(journals.map((path) => `${path} ${role}`)));
  }
});

test('every address is one of those set aside for examples', async () => {
  const rows = await app.database.query<{ address: string }>(
    `select email::text as address from person where email is not null union select email::text from contributor where email is not null
     union select contact_email from journal union select to_address from message`,
  );
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.map(({ address }) => address).filter((address) => !/@([\w-]+\.)*(example|example\.(org|com))$/.test(address))).toEqual([]);
});

test('every published article has its PDF and HTML, and each of its pages answers', async () => {
  const { UPLOADS_DIR } = app.app.get<Config>(CONFIG);
  const rows = await app.database.query<{ path: string; number: number; issue: number; labels: string[]; keys: string[] }>(
    `select j.path, p.submission_id as number, p.issue_id as issue, array_agg(g.label order by g.position) as labels, array_agg(f.key order by g.position) as keys
     from publication p join journal j on j.id = p.journal_id left join galley g on g.publication_id = p.id left join stored_file f on f.id = g.file_id
     where p.status = 'published' group by j.path, p.submission_id, p.issue_id, p.id`,
  );
  const beginnings = ['%PDF', '<!do'];
  for (const { path, number, labels, keys } of rows) {
    expect(labels).toEqual(['PDF', 'HTML']);
    for (const [index, key] of keys.entries()) {
      const file = join(UPLOADS_DIR, key.slice(0, 2), key);
      expect(existsSync(file) && readFileSync(file).subarray(0, 4).toString().toLowerCase()).toBe(beginnings[index]!.toLowerCase());
    }
    expect([path, number, (await visitor(app).get(`/${path}/en/article/${number}`)).status]).toEqual([path, number, 200]);
  }
  const pages = [...journals.map((path) => `/${path}/en`), ...new Set(rows.map(({ path, issue }) => `/${path}/en/issue/${issue}`))];
  for (const page of pages) expect([page, (await visitor(app).get(page)).status]).toEqual([page, 200]);
}, 40_000);

test('the author finds the letters that came with the decisions, and none is sent again', async () => {
  const letters = await app.database.query<{ subject: string; text: string }>(
    `select m.subject, m.text from message m join account a on a.person_id = m.person_id where a.username = 'author' and m.sent_at is not null`,
  );
  expect(letters.some(({ text }) => text.includes('Reviewer 1') && text.replace(/\s+/g, ' ').includes('begin with the far end of the lake'))).toBe(true);
  expect(await app.database.query('select 1 from message where sent_at is null')).toHaveLength(0);
  expect(app.postbox.mails).toHaveLength(0);
});

test('a second start changes nothing, and PDFs that are missing are printed then', async () => {
  // The demo's manuscripts are cleaned beside: counted when that is done.
  for (const until = Date.now() + 40_000; await app.database.one(`select 1 from cleaned_file where state = 'waiting'`); await new Promise((resolve) => setTimeout(resolve, 200))) expect(Date.now()).toBeLessThan(until);
  const before = await counts();
  await seedDemo(app.app);
  await printDemo(app.app, tinyPress);
  expect(await counts()).toEqual(before);
  await app.database.query(`delete from galley where label = 'PDF' and publication_id = 3`);
  await printDemo(app.app);
  const [printed] = await app.database.query<{ size: number }>(
    `select f.size::int from galley g join stored_file f on f.id = g.file_id where g.label = 'PDF' and g.publication_id = 3`,
  );
  expect(printed?.size).toBeGreaterThan(20_000);
}, 60_000);

test('a demo’s database is not taken for a real one, nor a real one for a demo', async () => {
  const config = app.app.get<Config>(CONFIG);
  await expect(keepDemoApart(app.database.source, { ...config, DEMO: false })).rejects.toThrow('npm run demo');
  await keepDemoApart(app.database.source, config);
  const real = await startTestApp();
  try {
    await keepDemoApart(real.database.source, config);
    await real.database.query(`insert into person (public_id, muted, working_languages, mail_language, source, created_at) values ('x', '{}', '{}', 'en', 'self', now())`);
    await expect(keepDemoApart(real.database.source, config)).rejects.toThrow('is not a demo');
  } finally {
    await real.stop();
  }
});
