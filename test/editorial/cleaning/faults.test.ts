import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Worker } from 'node:worker_threads';
import { CleaningQueue } from '../../../src/editorial/cleaning/cleaning-queue.js';
import { MakeClean } from '../../../src/editorial/cleaning/make-clean.js';
import { Files } from '../../../src/platform/files/files.js';
import { JobRunner } from '../../../src/platform/jobs/job-runner.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { Faults } from '../../support/faults.js';
import { addManuscriptFile, tinyPdf } from '../../support/manuscripts.js';
import { cleanedNow, makeScene, type Scene } from '../../support/reviewing.js';

const faults = new Faults();
let app: TestApp;
let scene: Scene;
beforeAll(async () => {
  app = await startTestApp();
  // What is cleaned here is cleaned by hand, and only that is cut.
  await app.app.get(JobRunner).stop();
  scene = await makeScene(app);
  faults.install();
}, 60_000);
afterAll(async () => {
  faults.uninstall();
  await app?.stop();
});

async function fileOf(content: Buffer, name: string): Promise<{ id: number; publicId: string }> {
  const { publicId, fileId } = await addManuscriptFile(app, scene.manuscript.id, { uploader: scene.author, area: 'review', roundId: scene.manuscript.roundId, name, content });
  return { publicId, id: fileId };
}

/** What is known of a file, and how many copies, tasks and letters it has. */
const traces = (id: number, publicId: string) => app.database.one<{ state: string; copies: number; tasks: number; letters: number }>(
  `select c.state, (select count(*)::int from stored_file where id = c.cleaned_id) as copies, (select count(*)::int from task where dedupe_key = 'fileNotCleaned ' || $2) as tasks,
     (select count(*)::int from message where dedupe_key like 'fileNotCleaned %' and subject_id = $3) as letters from cleaned_file c where c.original_id = $1`, [id, publicId, scene.manuscript.id],
);

/** Cuts the connection at each statement of cleaning in turn, and then lets it go on as after a restart. */
async function cutEverywhere(content: Buffer, name: string, whole: object, gone: object): Promise<number> {
  let cuts = 0;
  for (const mode of ['before', 'after'] as const) {
    for (let statement = 1; ; statement += 1) {
      await app.database.execute(`delete from message where dedupe_key like 'fileNotCleaned %'`);
      const { id, publicId } = await fileOf(content, name);
      faults.arm(statement, mode);
      await app.app.get(MakeClean).make(id).catch(() => undefined);
      faults.disarm();
      expect([whole, gone]).toContainEqual(await traces(id, publicId));
      // What the next start finds: nothing that has lost its row, and never a row without its file.
      expect((await app.app.get(Files).sweep(0)).missing).toBe(0);
      await app.app.get(MakeClean).make(id);
      expect(await traces(id, publicId)).toEqual(whole);
      expect(await app.app.get(Files).sweep(0)).toEqual({ removed: 0, missing: 0 });
      if (!faults.hit) break;
      cuts += 1;
    }
  }
  return cuts;
}

test('[X50] [X5] death between any two statements of cleaning hands out nothing, leaves no file without its row nor row without its file, and the work goes on', async () => {
  const cuts = await cutEverywhere(Buffer.from('a,b\n1,2\n'), 'table.csv', { state: 'clean', copies: 1, tasks: 0, letters: 0 }, { state: 'waiting', copies: 0, tasks: 0, letters: 0 });
  expect(cuts).toBeGreaterThan(10);
}, 120_000);

test('[X50] [X5] nor is the task for the editors lost or doubled, or their letter', async () => {
  const cuts = await cutEverywhere(Buffer.from('{\\rtf1 Kari}'), 'review.rtf', { state: 'refused', copies: 0, tasks: 1, letters: 1 }, { state: 'waiting', copies: 0, tasks: 0, letters: 0 });
  expect(cuts).toBeGreaterThan(10);
}, 120_000);

/** What happens to the thread instead of its work, for as long as this takes. */
async function withThread<T>(happens: (this: Worker) => void, work: () => Promise<T>): Promise<T> {
  const own = Object.getOwnPropertyDescriptor(Worker.prototype, 'postMessage')!;
  Worker.prototype.postMessage = happens;
  try {
    return await work();
  } finally {
    Object.defineProperty(Worker.prototype, 'postMessage', own);
  }
}

test.each([
  ['dies', 'broken', function dies(this: Worker) { void this.terminate(); }],
  ['has no memory left', 'tooLarge', function runsOut(this: Worker) { setImmediate(() => this.emit('error', Object.assign(new Error('memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }))); }],
  ['takes too long', 'tooSlow', function sleeps() { return undefined; }],
])('[X50] [X38] if the thread %s nothing is handed out, the editors are told, and the next file is cleaned', async (_, reason, happens) => {
  const { id, publicId } = await fileOf(tinyPdf('Snow'), 'snow.pdf');
  const wait = globalThis.setTimeout;
  globalThis.setTimeout = ((work: () => void, time?: number) => wait(work, time === 5 * 60_000 && reason === 'tooSlow' ? 20 : time)) as typeof setTimeout;
  try {
    await withThread(happens, () => app.app.get(MakeClean).make(id));
  } finally {
    globalThis.setTimeout = wait;
  }
  expect(await app.database.one('select state, reason, cleaned_id as copy from cleaned_file where original_id = $1', [id])).toEqual({ state: 'refused', reason, copy: null });
  expect(await traces(id, publicId)).toMatchObject({ tasks: 1 });
  expect((await cleanedNow(app, (await fileOf(tinyPdf('More snow'), 'more.pdf')).publicId)).standing).toBe('clean');
  await app.app.get(CleaningQueue).again(id);
  expect((await cleanedNow(app, publicId)).standing).toBe('clean');
  expect(await app.database.one('select done_at is null as open from task where dedupe_key = $1', [`fileNotCleaned ${publicId}`])).toEqual({ open: false });
}, 60_000);
