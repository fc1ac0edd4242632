import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Journal } from '../../src/journals/journal.entity.js';
import { JobRunner } from '../../src/platform/jobs/job-runner.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { Faults } from '../support/faults.js';
import { addManuscriptFile, makeSubmission, type Manuscript } from '../support/manuscripts.js';

const faults = new Faults();
let app: TestApp;
let journal: Journal;
let author: Player;
let editor: Player;

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app);
  author = await makePlayer(app);
  editor = await makePlayer(app, { roles: [[journal, 'editor']] });
  faults.install();
}, 60_000);
afterAll(async () => {
  faults.uninstall();
  await app?.stop();
});

/** All that accepting a manuscript does: the stage, the round, the file that goes along, the event, the letter and the job that sends it, and the draft that is no longer needed. */
const traces = (id: number) => app.database.one<Record<string, number>>(
  `select (select count(*)::int from submission where id = $1 and stage = 'copyediting') as stage,
     (select count(*)::int from review_round where submission_id = $1 and outcome = 'accepted') as round,
     (select count(*)::int from submission_file where submission_id = $1 and area = 'finalDraft') as files,
     (select count(*)::int from event where subject_kind = 'submission' and subject_id = $1 and kind = 'submission.accept') as events,
     (select count(*)::int from message where subject_kind = 'submission' and subject_id = $1) as letters,
     (select 1 - count(*)::int from draft_text where subject_id = $1 and purpose = 'move.accept') as draft`, [id],
);
const whole = { stage: 1, round: 1, files: 1, events: 1, letters: 1, draft: 1 };
const nothing = { stage: 0, round: 0, files: 0, events: 0, letters: 0, draft: 0 };

async function ready(): Promise<{ manuscript: Manuscript; accept: (step?: string) => Promise<number> }> {
  const manuscript = await makeSubmission(app, journal, { author, stage: 'review', title: 'Snow' });
  const file = await addManuscriptFile(app, manuscript.id, { uploader: author, area: 'review', roundId: manuscript.roundId });
  const accept = async (step = ''): Promise<number> => (await editor.post(`/${journal.path}/en/desk/submissions/${manuscript.id}/moves/accept`, {
    seen: manuscript.moves, files: file.publicId, letters: 'accepted.en', subjects: 'Yes', texts: 'We take it.', step,
  })).status;
  await accept('save');
  return { manuscript, accept };
}

test('[X50] death between any two statements of a move leaves all of it or nothing, and the same form again completes it once', async () => {
  const cutAt: string[] = [];
  // Jobs have transactions of their own, which are not to be cut here; what is queued is sent afterwards.
  await app.app.get(JobRunner).stop();
  for (const mode of ['before', 'after'] as const) {
    for (let statement = 1; ; statement += 1) {
      const { manuscript, accept } = await ready();
      faults.arm(statement, mode);
      const status = await accept();
      faults.disarm();
      const found = await traces(manuscript.id);
      expect([nothing, whole]).toContainEqual(found);
      // What was told to have been done, is; and nothing is done before its transaction ends.
      if (status === 303) expect(found).toEqual(whole);
      if (mode === 'before' && faults.hit) expect([faults.hit, found]).toEqual([faults.hit, nothing]);
      const again = await accept();
      expect(again).toBe(found?.['stage'] === 1 ? 409 : 303);
      expect(await traces(manuscript.id)).toEqual(whole);
      if (!faults.hit) break;
      cutAt.push(faults.hit.slice(0, 60));
    }
  }
  // It really was cut in many places, and at the very end.
  expect(cutAt.length).toBeGreaterThan(20);
  expect(cutAt.filter((text) => text === 'COMMIT').length).toBeGreaterThanOrEqual(2);
  await app.app.get(JobRunner).start(app.databaseUrl);
  for (const deadline = Date.now() + 90_000; Date.now() < deadline; await new Promise((resolve) => setTimeout(resolve, 100))) {
    if ((await app.database.query('select 1 from message where sent_at is null limit 1')).length === 0) break;
  }
  const queued = await app.database.query<{ id: string }>('select message_id as id from message');
  expect(app.postbox.mails.map((mail) => mail.messageId).sort()).toEqual(queued.map(({ id }) => id).sort());
}, 360_000);
