import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeJournal, makePlayer } from '../support/cast.js';
import { makeSubmission } from '../support/manuscripts.js';
import { until } from '../support/until.js';
import { Served } from '../support/served.js';

let served: Served;
let cookie: string;
/** How many moves each manuscript has made before. */
let seen: number;

/** A journal, an editor who is signed in, and manuscripts that wait for a decision. */
async function furnish(count: number): Promise<number[]> {
  const backstage = await served.backstage();
  const journal = await makeJournal(backstage, { path: 'snow' });
  const author = await makePlayer(backstage, { familyName: 'Nordmann' });
  ({ cookie } = await makePlayer(backstage, { roles: [[journal, 'editor']] }));
  const manuscripts: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const manuscript = await makeSubmission(backstage, journal, { author, title: `Manuscript ${n}` });
    seen = manuscript.moves;
    manuscripts.push(manuscript.id);
  }
  await backstage.stop();
  return manuscripts;
}

const decline = (id: number): Promise<number> =>
  fetch(`${served.url}/snow/en/desk/submissions/${id}/moves/deskDecline`, {
    method: 'POST', redirect: 'manual', body: new URLSearchParams({ seen: String(seen), letter: 'Thank you.' }), headers: { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' },
  }).then((answer) => answer.status, () => 0);

/** Every manuscript is either wholly moved (stage, count, one event, one mail) or not at all. */
async function halves(): Promise<number[]> {
  const rows = await served.query<{ id: number }>(`
    select s.id from submission s where
      (select count(*) from event e where e.subject_kind = 'submission' and e.subject_id = s.id and e.kind = 'submission.deskDecline') <> s.moves - $1
      or (select count(*) from message m where m.subject_kind = 'submission' and m.subject_id = s.id) <> s.moves - $1
      or (s.stage = 'declined') <> (s.moves = $1 + 1)`, [seen]);
  return rows.map((row) => row.id);
}

const mailsArrive = (): Promise<unknown> => until(() => served.query('select 1 from message where sent_at is null limit 1').catch(() => [{}]), (waiting) => waiting.length === 0, 60);

/** Once this many are through, the others are under way. */
const through = (moving: readonly Promise<number>[], many: number): Promise<unknown> => {
  let done = 0;
  return Promise.any(moving.map(async (one) => {
    if ((await one) !== 303 || (done += 1) < many) throw new Error('Not yet.');
  }));
};

let manuscripts: number[];
beforeAll(async () => {
  served = await Served.start();
  manuscripts = await furnish(48);
}, 120_000);
afterAll(() => (served as Served | undefined)?.stop());

test('[X50] kill -9 in the midst of moves leaves no half-done move, loses no mail and sends none twice under another name', async () => {
  const moving = manuscripts.slice(0, 24).map(decline);
  await through(moving, 4);
  await served.kill('SIGKILL');
  await Promise.all(moving);
  await served.again();
  expect(await halves()).toEqual([]);
  const [moved] = await served.query<{ count: number }>('select count(*)::int as count from submission where moves > $1', [seen]);
  expect(moved?.count).toBeGreaterThan(0);
  await mailsArrive();
  const [queued] = await served.query<{ count: number }>('select count(*)::int as count from message');
  expect(queued?.count).toBe(moved?.count);
  expect(new Set(served.postbox.mails.map((mail) => mail.messageId)).size).toBe(queued?.count);
}, 120_000);

test('[X50] kill -9 of PostgreSQL during requests: each answers or says that it could not, it recovers by itself, and nothing is half done', async () => {
  const moving = manuscripts.slice(24).map(decline);
  await through(moving, 3);
  served.killDatabase();
  const answers = await Promise.all(moving);
  if (answers.includes(0)) console.error(served.output.split('\n').filter((line) => !line.includes('"info"')).slice(-30).join('\n'));
  for (const status of answers) expect([303, 409, 503]).toContain(status);
  await until(() => fetch(`${served.url}/readyz`).then((answer) => answer.ok, () => false), (ready) => ready);
  expect((await fetch(`${served.url}/snow/en`)).status).toBe(200);
  expect(await halves()).toEqual([]);
  await mailsArrive();
}, 120_000);

test('[X54] the log of all this holds no name, address or letter', () => {
  for (const word of ['Nordmann', 'people.example', 'Thank you', 'Manuscript ', cookie.slice(8), '/snow/en']) expect(served.output).not.toContain(word);
  expect(served.output).toContain('"event":"request"');
});
