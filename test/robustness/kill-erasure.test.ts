import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { prolific } from '../../src/cli/bench/prolific.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { addManuscriptFile, makeSubmission } from '../support/manuscripts.js';
import { Served } from '../support/served.js';
import { until } from '../support/until.js';

/** Where the process can die: when it is ordered, in the midst of the erasure, at its end, and in its proof. */
const everyDeath: { statement: string; when: 'before' | 'after' }[] = [
  { statement: 'graphile_worker.add_job', when: 'after' },
  { statement: 'update person set public_id', when: 'after' },
  { statement: 'delete from "message"', when: 'after' },
  { statement: 'UPDATE "erasure" SET', when: 'after' },
  { statement: 'INSERT INTO "erasure_note"', when: 'after' },
  { statement: 'where c.relkind in', when: 'before' },
  { statement: `update erasure set state = 'proven'`, when: 'before' },
  { statement: `update erasure set state = 'proven'`, when: 'after' },
];
/** Each costs a start of the whole house: two of them, and all with DEATHS=all. */
const deaths = everyDeath.filter((_, index) => process.env['DEATHS'] === 'all' || [2, 6].includes(index));
/** Of each person, in whatever they wrote. */
const sign = (index: number): string => `Kvitebj${'x'.repeat(index + 1)}rg`;

let served: Served;
let admin: Player;
let requests: string[];

beforeAll(async () => {
  served = await Served.start({}, new URL('../support/dies.mjs', import.meta.url).href);
  const backstage = await served.backstage();
  const journal = await makeJournal(backstage, { path: 'snow' });
  admin = await makePlayer(backstage, { webAdmin: true });
  requests = [];
  for (const [index] of [null, ...deaths].entries()) {
    const person = await makePlayer(backstage, { givenName: sign(index), familyName: 'Snø', roles: [[journal, 'reader']] });
    const manuscript = await makeSubmission(backstage, journal, { author: person, stage: 'review', title: 'On snow' });
    await prolific(backstage.database, { submissionId: manuscript.id, personId: person.personId }, { own: 5, reviews: 20, events: 200 }, new Date('2026-05-01'), (index + 1) * 100_000);
    await backstage.database.execute(`update submission set stage = 'declined' where id = $1`, [manuscript.id]);
    await addManuscriptFile(backstage, manuscript.id, { uploader: person, name: `${sign(index)}.pdf` });
    const [row] = await backstage.database.query<{ id: string }>(
      `insert into rights_request (public_id, kind, channel, state, steps, person_id, name, language, words, reached_on, due_on, entered_at) values ($1, 'erasure', 'letter', 'inProgress', 1, $2, '', 'en', '', '2026-01-01', '2026-01-31', now()) returning public_id as id`, [`erase${index}`, person.personId],
    );
    requests.push(row!.id);
  }
  await backstage.stop();
}, 180_000);
afterAll(() => (served as Served | undefined)?.stop());

const order = (request: string): Promise<number> =>
  fetch(`${served.url}/en/admin/requests/${request}/erasure`, { method: 'POST', redirect: 'manual', headers: { Cookie: admin.cookie, 'Sec-Fetch-Site': 'same-origin' }, body: new URLSearchParams({ confirmed: 'yes' }) }).then((answer) => answer.status, () => 0);

interface Result {
  state: string;
  counts: Record<string, number>;
  hits: { place: string; why: string; rows: number }[];
}
/** Of the search, without the words that others use too: how often they stand there depends on the others. */
const result = async (request: string): Promise<Result> => {
  const row = (await served.query<Result>('select e.state, e.counts, e.hits from erasure e join rights_request r on r.id = e.request_id where r.public_id = $1', [request]))[0]!;
  return { ...row, hits: row.hits.filter(({ why }) => why !== 'alike') };
};

/** Every place, of every table and file, in which something of the person still stands, and how often; read without the product. */
async function leftOf(index: number): Promise<Record<string, number>> {
  const left: Record<string, number> = {};
  const tables = await served.query<{ name: string }>(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'`);
  for (const { name } of tables) {
    const [row] = await served.query<{ count: number }>(`select count(*)::int as count from ${name} t where lower(t::text) like $1`, [`%${sign(index).toLowerCase()}%`]);
    if (row!.count > 0) left[name] = row!.count;
  }
  for (const entry of await readdir(served.folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.parentPath.includes('postgres')) continue;
    if ((await readFile(join(entry.parentPath, entry.name), 'latin1')).toLowerCase().includes(sign(index).toLowerCase())) left['a file'] = (left['a file'] ?? 0) + 1;
  }
  return left;
}

test('[R13] kill -9 at any statement of an erasure or of its proof, then a start: the same is erased, the same is left, and it is written down once', async () => {
  expect(await order(requests[0]!)).toBe(303);
  await until(() => result(requests[0]!), ({ state }) => state === 'proven', 90);
  const [whole, left] = [await result(requests[0]!), await leftOf(0)];
  expect(whole.hits.filter(({ why }) => why === 'left')).toEqual([]);
  for (const [index, death] of deaths.entries()) {
    const request = requests[index + 1]!;
    served.tell(death);
    await order(request);
    await served.dead();
    await served.again();
    // Whether the order itself was lost with the process, is told to the administrator by the page; then it is given again.
    if ((await served.query('select 1 from erasure e join rights_request r on r.id = e.request_id where r.public_id = $1', [request])).length === 0) expect(await order(request)).toBe(303);
    await until(() => result(request), ({ state }) => state === 'proven', 90);
    expect([death, await result(request)]).toEqual([death, whole]);
    expect([death, await leftOf(index + 1)]).toEqual([death, left]);
    expect(await served.query<{ kind: string }>(`select e.kind from event e join rights_request r on r.id = e.subject_id where e.subject_kind = 'rightsRequest' and r.public_id = $1 order by e.id`, [request])).toEqual(['request.erasureOrdered', 'request.erased', 'request.proven'].map((kind) => ({ kind })));
  }
  const notes = await served.query<{ notes: number }>('select count(*)::int as notes from erasure_note');
  expect(notes[0]!.notes % (deaths.length + 1)).toBe(0);
}, 300_000);
