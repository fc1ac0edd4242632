import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { addManuscriptFile, makeSubmission } from '../support/manuscripts.js';
import { Served } from '../support/served.js';
import { until } from '../support/until.js';

/** Where the process can die: each statement that writes, what begins and ends the transaction, and those of the job that sends the letter. */
const everyDeath: { statement: string; when: 'before' | 'after'; done: boolean }[] = [
  { statement: 'from submission where id = $1 for update', when: 'after', done: false },
  { statement: 'update submission set moves', when: 'after', done: false },
  { statement: 'update review_round set closed_at', when: 'after', done: false },
  { statement: 'INSERT INTO "submission_file"', when: 'after', done: false },
  { statement: 'INSERT INTO "event"', when: 'after', done: false },
  { statement: 'INSERT INTO "message"', when: 'after', done: false },
  { statement: 'graphile_worker.add_job', when: 'after', done: false },
  { statement: 'update message set sent_at', when: 'before', done: true },
  { statement: 'update message set sent_at', when: 'after', done: true },
];
/** Each costs a start of the whole house: every second of them, and all with DEATHS=all. What the others leave is shown with a cut connection (move-faults). */
const deaths = everyDeath.filter((_, index) => process.env['DEATHS'] === 'all' || index % 2 === 1 || index === 8);

let served: Served;
let editor: Player;
let works: { id: number; moves: number; file: string }[];

beforeAll(async () => {
  served = await Served.start({}, new URL('../support/dies.mjs', import.meta.url).href);
  const backstage = await served.backstage();
  const journal = await makeJournal(backstage, { path: 'snow' });
  const author = await makePlayer(backstage);
  editor = await makePlayer(backstage, { roles: [[journal, 'editor']] });
  works = [];
  for (const _ of deaths) {
    const { id, moves, roundId } = await makeSubmission(backstage, journal, { author, stage: 'review' });
    const file = await addManuscriptFile(backstage, id, { uploader: author, area: 'review', roundId });
    works.push({ id, moves, file: file.publicId });
  }
  await backstage.stop();
}, 120_000);
afterAll(() => (served as Served | undefined)?.stop());

const accept = ({ id, moves, file }: (typeof works)[number]): Promise<number> =>
  fetch(`${served.url}/snow/en/desk/submissions/${id}/moves/accept`, {
    method: 'POST', redirect: 'manual', headers: { Cookie: editor.cookie, 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams({ seen: String(moves), files: file, letters: 'accepted.en', subjects: 'Yes', texts: 'We take it.' }),
  }).then((answer) => answer.status, () => 0);

/** All that accepting does, counted: the stage, the round, the file that goes along, the event and the letter. */
async function traces(id: number): Promise<number[]> {
  const [row] = await served.query<{ traces: number[] }>(
    `select array[(select count(*) from submission where id = $1 and stage = 'copyediting'), (select count(*) from review_round where submission_id = $1 and outcome = 'accepted'),
       (select count(*) from submission_file where submission_id = $1 and area = 'finalDraft'), (select count(*) from event where kind = 'submission.accept' and subject_id = $1),
       (select count(*) from message where subject_kind = 'submission' and subject_id = $1)]::int[] as traces`, [id],
  );
  return row!.traces;
}

const sent = () => until(() => served.query('select 1 from message where sent_at is null'), ({ length }) => length === 0, 60);

test('[X50] kill -9 of the process at any statement of a move, or of the job that sends its letter, leaves all of it or nothing; the same form again completes it, and each letter goes out under one Message-ID', async () => {
  for (const [index, { done, ...death }] of deaths.entries()) {
    const work = works[index]!;
    // The letter of the move before is not the one whose sending is cut.
    await sent();
    served.tell(death);
    const status = await accept(work);
    await served.dead();
    await served.again();
    expect([death, await traces(work.id)]).toEqual([death, done ? [1, 1, 1, 1, 1] : [0, 0, 0, 0, 0]]);
    if (!done) expect(status).toBe(0);
    expect([death, await accept(work)]).toEqual([death, done ? 409 : 303]);
    expect(await traces(work.id)).toEqual([1, 1, 1, 1, 1]);
  }
  await sent();
  const queued = await served.query<{ id: string }>('select message_id as id from message');
  expect(queued).toHaveLength(deaths.length);
  expect([...new Set(served.postbox.mails.map(({ messageId }) => messageId))].sort()).toEqual(queued.map(({ id }) => id).sort());
  const stored = await served.query<{ key: string }>('select key from stored_file');
  const kept = readdirSync(join(served.folder, 'uploads'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);
  expect(kept.sort()).toEqual(stored.map(({ key }) => key).sort());
}, 300_000);
