import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Test } from 'supertest';
import { assignmentsUrls } from '../../src/editorial/assignments/urls.js';
import { bylineUrls } from '../../src/editorial/bylines/urls.js';
import { checkUrls } from '../../src/editorial/checks/urls.js';
import { discussionUrls } from '../../src/editorial/discussions/urls.js';
import { taskUrls } from '../../src/editorial/tasks/urls.js';
import { editorialUrls } from '../../src/editorial/urls.js';
import { publishingUrls } from '../../src/publishing/urls.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { contributorFields } from '../support/authoring.js';
import { makePlayer, type Player } from '../support/cast.js';
import { addManuscriptFile, makeSubmission } from '../support/manuscripts.js';
import { makeIssue } from '../support/publishing.js';
import { acceptance, ask, at, makeScene, type Asked, type Scene } from '../support/reviewing.js';
import { inDays } from '../support/days.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app?.stop());

interface Stage {
  scene: Scene;
  asked: Asked;
  /** Another editor of the journal, who manages it too. */
  second: Player;
}

const own = ({ scene, asked }: Stage) => ({ journal: scene.journal.path, lang: 'en', assignment: asked.publicId });
const staff = ({ scene, asked }: Stage) => ({ ...at(scene), reviewer: asked.publicId });
const report = { commentsToAuthor: 'Sound work.', recommendation: 'accept' };
const accepted = async (stage: Stage): Promise<unknown> => stage.scene.reviewer.post(editorialUrls.answer(own(stage)), acceptance).expect(303);
const received = async (stage: Stage): Promise<unknown> => {
  await accepted(stage);
  return stage.scene.reviewer.post(editorialUrls.reviewReport(own(stage)), report).expect(303);
};

type Post = (who: Player) => PromiseLike<{ status: number }>;

/** What is done twice at the same moment. `prepare` gives the request; editors ask as two persons, reviewers and authors as one with two windows. */
interface Act {
  what: string;
  by: 'editors' | 'reviewer' | 'author';
  /** The event that must have been recorded once. */
  event: string;
  prepare: (stage: Stage) => Promise<Post>;
}

const byAct = (act: string, fields: (stage: Stage) => Record<string, string>) => async (stage: Stage): Promise<Post> => {
  const address = assignmentsUrls.act({ ...staff(stage), act });
  const seen = /name="seen" value="([^"]*)"/.exec((await stage.scene.editor.get(address).expect(200)).text)?.[1] ?? '';
  return (who) => who.post(address, { seen, letter: 'Dear reviewer.', ...fields(stage) });
};

const acts: Act[] = [
  { what: 'declining an invitation', by: 'reviewer', event: 'review.declined', prepare: async (stage) => (who) => who.post(editorialUrls.answer(own(stage)), { answer: 'decline', reason: 'Skiing' }) },
  { what: 'sending a review', by: 'reviewer', event: 'review.received', prepare: async (stage) => (await accepted(stage), (who) => who.post(editorialUrls.reviewReport(own(stage)), report)) },
  { what: 'cancelling', by: 'editors', event: 'review.cancelled', prepare: async (stage) => (who) => who.post(editorialUrls.assignmentCancellation(staff(stage)), { note: 'Sorry.' }) },
  { what: 'taking up again', by: 'editors', event: 'review.reinstated', prepare: async (stage) => {
    await stage.scene.editor.post(editorialUrls.assignmentCancellation(staff(stage)), { note: '' }).expect(303);
    return byAct('reinstate', () => ({ responseDue: inDays(app, 20), reviewDue: inDays(app, 50) }))(stage);
  } },
  { what: 'reminding by hand', by: 'editors', event: 'review.reminded', prepare: byAct('remind', () => ({})) },
  { what: 'giving more time', by: 'editors', event: 'review.extended', prepare: byAct('extend', () => ({ responseDue: inDays(app, 40), reviewDue: inDays(app, 90) })) },
  { what: 'sending the invitation again', by: 'editors', event: 'review.resent', prepare: byAct('resend', () => ({ responseDue: inDays(app, 20), reviewDue: inDays(app, 50) })) },
  { what: 'thanking', by: 'editors', event: 'review.thanked', prepare: async (stage) => (await received(stage), byAct('thank', () => ({}))(stage)) },
  { what: 'rating', by: 'editors', event: 'review.rated', prepare: async (stage) => (await received(stage), (who) => who.post(assignmentsUrls.rating(staff(stage)), { rating: '4' })) },
  { what: 'taking a review as complete', by: 'editors', event: 'review.completed', prepare: async (stage) => (await received(stage), (who) => who.post(assignmentsUrls.completion(staff(stage)))) },
  { what: 'reading a review first', by: 'editors', event: 'review.read', prepare: async (stage) => (await received(stage), (who) => who.get(editorialUrls.review(staff(stage)))) },
  { what: 'entering a review for the reviewer', by: 'editors', event: 'review.entered', prepare: async (stage) => (who) => who.post(assignmentsUrls.onBehalf(staff(stage)), report) },
  { what: 'editing the author’s copy', by: 'editors', event: 'review.copyEdited', prepare: async (stage) => (await received(stage), (who) => who.post(assignmentsUrls.authorCopy(staff(stage)), { copy: 'Quite sound.' })) },
  { what: 'adding a contributor', by: 'editors', event: 'contributor.added', prepare: async ({ scene }) => (who) => who.post(bylineUrls.contributors(at(scene)), contributorFields()) },
  { what: 'removing a contributor', by: 'editors', event: 'contributor.removed', prepare: async ({ scene }) => {
    await scene.editor.post(bylineUrls.contributors(at(scene)), contributorFields()).expect(303);
    const { id } = (await app.database.one<{ id: number }>('select max(id) as id from contributor where publication_id = $1', [scene.manuscript.publicationId]))!;
    return (who) => who.post(bylineUrls.removal({ ...at(scene), contributor: id }));
  } },
  { what: 'doing a task', by: 'editors', event: 'task.done', prepare: async ({ scene }) => {
    await scene.editor.post(taskUrls.tasks(at(scene)), { words: 'Look', owner: String(scene.editor.personId), due: inDays(app, 9) }).expect(303);
    const { id } = (await app.database.one<{ id: number }>('select max(id) as id from task where submission_id = $1', [scene.manuscript.id]))!;
    return (who) => who.post(taskUrls.done({ ...at(scene), task: id }));
  } },
  { what: 'writing in a discussion', by: 'author', event: 'discussion.written', prepare: async ({ scene }) => {
    const begun = await scene.editor.post(discussionUrls.staff(at(scene)), { subject: 'A figure', text: 'Right?', people: [String(scene.author.personId)] }).expect(303);
    return (who) => who.post(discussionUrls.authorOne({ ...at(scene), discussion: begun.get('Location')!.split('/').at(-1)! }), { text: 'Yes.' });
  } },
];

/** A stage in a journal of its own, with one reviewer asked. */
async function stageOf(): Promise<Stage> {
  const scene = await makeScene(app);
  return { scene, asked: await ask(app, scene), second: await makePlayer(app, { roles: [[scene.journal, 'editor'], [scene.journal, 'manager']] }) };
}

test.each(acts)('[X51] $what twice at once is one effect, and the loser is told', async ({ by, event, prepare }) => {
  const stage = await stageOf();
  const post = await prepare(stage);
  const { id } = stage.scene.manuscript;
  const { last } = (await app.database.one<{ last: number }>('select coalesce(max(id), 0) as last from message'))!;
  const twice = by === 'editors' ? [stage.scene.editor, stage.second] : by === 'author' ? [stage.scene.author, stage.scene.author] : [stage.scene.reviewer, stage.scene.reviewer];
  const statuses = (await Promise.all(twice.map((who) => post(who)))).map(({ status }) => status);
  // Where the other one has done just what was asked, the loser is shown how it stands.
  expect(statuses.some((status) => status === 303 || status === 200)).toBe(true);
  for (const status of statuses) expect([200, 303, 404, 409, 422]).toContain(status);
  expect(await app.database.query('select 1 from event where kind = $1 and subject_id = $2', [event, id])).toHaveLength(1);
  const letters = await app.database.query(`select to_address, subject from message where id > $1 and subject_id = $2 group by 1, 2 having count(*) > 1`, [last, id]);
  expect(letters).toEqual([]);
}, 60_000);

test('[X51] the answer to a check, twice at once', async () => {
  const { scene } = await stageOf();
  const copyedited = await makeSubmission(app, scene.journal, { author: scene.author, stage: 'copyediting' });
  const place = { journal: scene.journal.path, lang: 'en', submission: copyedited.id };
  await addManuscriptFile(app, copyedited.id, { uploader: scene.editor, area: 'copyedited' });
  await scene.editor.post(checkUrls.staff(place), { due: inDays(app, 10), note: 'Look.' }).expect(303);
  const answers = await Promise.all([1, 2].map(() => scene.author.post(checkUrls.own(place), { verdict: 'approve', words: '' })));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
});

test('[X51] an issue that two publish at once is published once', async () => {
  const { scene, second } = await stageOf();
  const issue = await makeIssue(app, scene.journal, { publishedAt: null });
  const manager = await makePlayer(app, { roles: [[scene.journal, 'manager']] });
  const release = (who: Player): Test => who.post(publishingUrls.issueRelease({ journal: scene.journal.path, lang: 'en', issue: issue.id }), {});
  const answers = await Promise.all([manager, second].map((who) => release(who)));
  for (const { status } of answers) expect([303, 409, 422]).toContain(status);
  expect(await app.database.query(`select 1 from event where kind = 'issue.published' and subject_id = $1`, [issue.id])).toHaveLength(1);
});

test('[X51] two workers at one job: the digest and the sweeps leave what one of them would', async () => {
  await stageOf();
  for (const task of ['editors.digest', 'reviews.remind', 'drafts.sweep']) await Promise.all([app.run(task), app.run(task)]);
  const doubled = await app.database.query('select to_address, subject from message where dedupe_key is not null group by 1, 2, dedupe_key having count(*) > 1');
  expect(doubled).toEqual([]);
  const weeks = await app.database.query(`select subject_id from event where kind = 'journal.digest' group by subject_id, data ->> 'period' having count(*) > 1`);
  expect(weeks).toEqual([]);
});
