import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Notifier } from '../../../src/editorial/notifier.js';
import { Participant } from '../../../src/editorial/participant.entity.js';
import type { Journal } from '../../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeJournal, makePlayer, type Player } from '../../support/cast.js';
import { makeSubmission, type Manuscript } from '../../support/manuscripts.js';

let app: TestApp;
let journal: Journal;
let author: Player;
let editor: Player;
let sectionEditor: Player;

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app);
  author = await makePlayer(app, { roles: [[journal, 'author']], mailLanguage: 'nb' });
  editor = await makePlayer(app, { roles: [[journal, 'editor']], givenName: 'Edda', familyName: 'Torsen' });
  sectionEditor = await makePlayer(app, { roles: [[journal, 'sectionEditor']] });
});
afterAll(() => app.stop());

const letter = (letters: string, texts: string) => ({ letters, subjects: 'Manuskriptet ditt er til fagfellevurdering', texts });
const page = (manuscript: Manuscript): string => `/${journal.path}/en/desk/submissions/${manuscript.id}`;
const stageOf = async (manuscript: Manuscript): Promise<string> => (await app.database.one<{ stage: string }>('select stage from submission where id = $1', [manuscript.id]))?.stage ?? '';
const eventsOf = (manuscript: Manuscript, kind: string): Promise<{ personId: number }[]> =>
  app.database.query(`select person_id as "personId" from event where subject_kind = 'submission' and subject_id = $1 and kind = $2`, [manuscript.id, kind]);

describe('a move', () => {
  test('opens the first round with the chosen file, records who did it, and tells the author in their language', async () => {
    const manuscript = await makeSubmission(app, journal, { author, title: 'Snow in the north', withFile: true });
    const form = await editor.get(`${page(manuscript)}/moves/sendToReview`);
    expect(form.status).toBe(200);
    const sent = await editor.post(`${page(manuscript)}/moves/sendToReview`, { seen: manuscript.moves, files: manuscript.filePublicId, ...letter('inReview.nb', 'Takk for arbeidet.') });
    expect(sent.status).toBe(303);
    expect(await stageOf(manuscript)).toBe('review');
    const round = await app.database.query<{ number: number }>('select number from review_round where submission_id = $1 and closed_at is null', [manuscript.id]);
    expect(round).toEqual([{ number: 1 }]);
    const files = await app.database.query(`select 1 from submission_file where submission_id = $1 and area = 'review'`, [manuscript.id]);
    expect(files).toHaveLength(1);
    expect(await eventsOf(manuscript, 'submission.sendToReview')).toEqual([{ personId: editor.personId }]);
    const mail = await app.postbox.mailTo(author.email, 'til fagfellevurdering');
    expect(mail.text).toContain('Takk for arbeidet.');
    expect(mail.replyTo?.[0]?.address).toBe(journal.contactEmail);
  });

  test('that needs a file says so, and keeps what was written', async () => {
    const manuscript = await makeSubmission(app, journal, { author, withFile: true });
    const answer = await editor.post(`${page(manuscript)}/moves/sendToReview`, { seen: manuscript.moves, ...letter('inReview.nb', 'My careful words') });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Choose at least one file.');
    expect(answer.text).toContain('My careful words');
    expect(await stageOf(manuscript)).toBe('submission');
  });

  test('[X51] of two editors who decide at once, one has effect and the other is told and loses nothing', async () => {
    const second = await makePlayer(app, { roles: [[journal, 'editor']] });
    const manuscript = await makeSubmission(app, journal, { author, stage: 'review' });
    const [one, two] = await Promise.all([
      editor.post(`${page(manuscript)}/moves/accept`, { seen: manuscript.moves, ...letter('accepted.nb', 'Words of the first') }),
      second.post(`${page(manuscript)}/moves/requestRevisions`, { seen: manuscript.moves, ...letter('revisionsRequested.nb', 'Words of the second') }),
    ]);
    expect([one.status, two.status].sort()).toEqual([303, 409]);
    const loser = one.status === 409 ? one : two;
    expect(loser.text).toContain('Someone else has moved this manuscript');
    expect(loser.text).toContain(one.status === 409 ? 'Words of the first' : 'Words of the second');
    const events = await app.database.query(`select 1 from event where subject_kind = 'submission' and subject_id = $1`, [manuscript.id]);
    expect(events).toHaveLength(1);
  });

  test('[X51] the same form posted twice has one effect, even where the stage stays', async () => {
    const manuscript = await makeSubmission(app, journal, { author, stage: 'review' });
    const answers = await Promise.all([0, 1, 2].map(() => editor.post(`${page(manuscript)}/moves/requestRevisions`, { seen: manuscript.moves })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409, 409]);
    expect(await eventsOf(manuscript, 'submission.requestRevisions')).toHaveLength(1);
  });

  test('[X13] is not made from a stage it does not start from', async () => {
    for (const [stage, move] of [['submission', 'accept'], ['declined', 'sendToProduction'], ['published', 'decline'], ['copyediting', 'publish'], ['withdrawn', 'undoDecline']] as const) {
      const manuscript = await makeSubmission(app, journal, { author, stage });
      const answer = await editor.post(`${page(manuscript)}/moves/${move}`, { seen: manuscript.moves });
      expect([stage, answer.status]).toEqual([stage, 409]);
      expect(await stageOf(manuscript)).toBe(stage);
    }
  });

  test('[X13] nothing is decided on a draft', async () => {
    const draft = await makeSubmission(app, journal, { author, stage: 'draft' });
    expect((await editor.post(`${page(draft)}/moves/sendToReview`, { seen: draft.moves })).status).toBe(404);
  });

  test('is undone to the stage that the row remembers', async () => {
    const manuscript = await makeSubmission(app, journal, { author, stage: 'review' });
    await editor.post(`${page(manuscript)}/moves/decline`, { seen: manuscript.moves });
    expect(await stageOf(manuscript)).toBe('declined');
    expect((await editor.post(`${page(manuscript)}/moves/undoDecline`, { seen: manuscript.moves + 1 })).status).toBe(303);
    expect(await stageOf(manuscript)).toBe('review');
  });

  test('that something stands in the way of says what', async () => {
    const manuscript = await makeSubmission(app, journal, { author, stage: 'production' });
    const answer = await editor.post(`${page(manuscript)}/moves/publish`, { seen: manuscript.moves });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('There is no galley yet.');
    expect(await stageOf(manuscript)).toBe('production');
  });

  test('is for those assigned where the role is limited to what is assigned', async () => {
    const manuscript = await makeSubmission(app, journal, { author, stage: 'review' });
    expect((await sectionEditor.get(page(manuscript))).status).toBe(404);
    await app.database.manager.insert(Participant, { submissionId: manuscript.id, personId: sectionEditor.personId, role: 'sectionEditor', assignedById: null, assignedAt: app.clock.now() });
    expect((await sectionEditor.get(page(manuscript))).status).toBe(200);
    expect((await sectionEditor.post(`${page(manuscript)}/moves/accept`, { seen: manuscript.moves })).status).toBe(303);
  });
});

describe('[X4] an editor who is also an author', () => {
  test('does not see the own work among the editors’ manuscripts, nor its page, nor its moves', async () => {
    const both = await makePlayer(app, { roles: [[journal, 'editor'], [journal, 'author'], [journal, 'manager']] });
    const own = await makeSubmission(app, journal, { author: both, stage: 'review', title: 'A work of one’s own' });
    const other = await makeSubmission(app, journal, { author, stage: 'review', title: 'The work of another' });
    expect((await both.get(page(own))).status).not.toBe(200);
    expect((await both.post(`${page(own)}/moves/accept`, { seen: own.moves })).status).toBe(403);
    expect((await both.get(page(other))).status).toBe(200);
    const list = (await both.get(`/${journal.path}/en/desk/submissions?stage=review`)).text;
    expect(list).toContain('The work of another');
    expect(list).not.toContain('work of one');
  });
});

test('[X10] assigned in one role, nobody sees with another that they hold too; a role taken away ends the mail as well [X14]', async () => {
  const both = await makePlayer(app, { roles: [[journal, 'sectionEditor'], [journal, 'copyeditor']] });
  const manuscript = await makeSubmission(app, journal, { author, stage: 'review', outcome: 'revisions' });
  const assign = (role: string) => app.database.manager.insert(Participant, { submissionId: manuscript.id, personId: both.personId, role, assignedById: null, assignedAt: app.clock.now() });
  await assign('copyeditor');
  expect((await both.get(page(manuscript))).status).toBe(404);
  await assign('sectionEditor');
  expect((await both.get(page(manuscript))).status).toBe(200);
  const told = async () => (await app.app.get(Notifier).ground(['revisionUploaded'], manuscript.id))!.to('revisionUploaded').map(({ name }) => name);
  expect(await told()).toHaveLength(1);
  await app.database.execute(`update membership set ended_at = $2 where person_id = $1 and role = 'sectionEditor'`, [both.personId, app.clock.now()]);
  expect((await both.get(page(manuscript))).status).toBe(404);
  expect(await told()).toContain('Edda Torsen');
});

test('[X13] what is published keeps its galleys and its place until there is a new version', async () => {
  const manuscript = await makeSubmission(app, journal, { author, stage: 'published' });
  expect((await editor.post(`${page(manuscript)}/galleys/1/removal`)).status).toBe(409);
  expect((await editor.post(`${page(manuscript)}/issue`, { issue: '', pages: '1' })).status).toBe(409);
});

test('the abstract is read where the work is judged, and no decision is put forward while reviews are awaited', async () => {
  const manuscript = await makeSubmission(app, journal, { author, stage: 'review' });
  await app.database.execute(`update publication set abstract = jsonb_build_object(language, 'On awaited snow.'), keywords = jsonb_build_object(language, jsonb_build_array('drift')) where submission_id = $1`, [manuscript.id]);
  const shown = async (): Promise<string> => (await editor.get(page(manuscript)).expect(200)).text;
  for (const text of ['On awaited snow.', 'Keywords: drift']) expect(await shown()).toContain(text);
  expect(await shown()).toMatch(/data-variant="secondary"[^>]*>Accept/);
  const reviewer = await makePlayer(app);
  await app.database.execute(
    `insert into review_assignment (public_id, submission_id, round_id, person_id, number, method, invited_at, response_due, review_due, accepted_at, submitted_at) select 'here', $1, id, $2, 1, 'open', $3, '2026-01-01', '2026-01-02', $3, $3 from review_round where submission_id = $1`,
    [manuscript.id, reviewer.personId, app.clock.now()],
  );
  expect(await shown()).toMatch(/data-variant="primary"[^>]*>Accept/);
});
