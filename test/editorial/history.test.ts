import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { historyUrls } from '../../src/editorial/history/urls.js';
import { Participant } from '../../src/editorial/participant.entity.js';
import { editorialUrls } from '../../src/editorial/urls.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makePlayer, type Player } from '../support/cast.js';
import { acceptance, ask, at, makeScene, type Scene } from '../support/reviewing.js';

let app: TestApp;
let scene: Scene;
beforeAll(async () => {
  app = await startTestApp();
  scene = await makeScene(app, { fileName: 'snø.pdf' });
  const asked = await ask(app, scene, { method: 'anonymous' });
  await scene.reviewer.post(editorialUrls.answer({ journal: scene.journal.path, lang: 'en', assignment: asked.publicId }), acceptance).expect(303);
  await scene.reviewer.post(editorialUrls.reviewReport({ journal: scene.journal.path, lang: 'en', assignment: asked.publicId }), { commentsToAuthor: 'Read it.', recommendation: 'accept' }).expect(303);
  const { moves } = (await app.database.one<{ moves: number }>('select moves from submission where id = $1', [scene.manuscript.id]))!;
  await scene.editor.post(editorialUrls.move({ ...at(scene), move: 'accept' }), { seen: moves, letters: 'accepted.en', subjects: 'Accepted', texts: 'Gratulerer', files: await finalFiles() });
}, 60_000);
afterAll(() => app.stop());

const finalFiles = async () => (await app.database.query<{ id: string }>(`select public_id as id from submission_file where submission_id = $1`, [scene.manuscript.id])).map(({ id }) => id);
const pageOf = async (player: Player, query = '') => (await player.get(historyUrls.history(at(scene)) + query)).text;
const assigned = async (role: 'copyeditor' | 'sectionEditor'): Promise<Player> => {
  const player = await makePlayer(app, { roles: [[scene.journal, role]] });
  await app.database.manager.insert(Participant, { submissionId: scene.manuscript.id, personId: player.personId, role, assignedById: null, assignedAt: app.clock.now() });
  return player;
};
const letterTo = async (player: Player) => (await app.database.one<{ id: number }>(`select id from message where subject_kind = 'submission' and subject_id = $1 and person_id = $2 order by id desc limit 1`, [scene.manuscript.id, player.personId]))!.id;

test('[C1] every act with who did it, every mail with sender, recipient and text, every file', async () => {
  const text = await pageOf(scene.editor);
  for (const words of ['A reviewer was invited', 'A reviewer accepted', 'A review came in', 'Accepted', 'Revna Critica', 'Edda Editor', 'snø.pdf']) expect([words, text.includes(words)]).toEqual([words, true]);
  expect(text).toMatch(/To Revna Critica/);
  const letter = (await scene.editor.get(historyUrls.letter({ ...at(scene), letter: await letterTo(scene.author) })).expect(200)).text;
  for (const words of ['Augusta Writerly', scene.author.email, 'Gratulerer']) expect([words, letter.includes(words)]).toEqual([words, true]);
});

test('a mail in the history holds no secret link', async () => {
  const letter = (await scene.editor.get(historyUrls.letter({ ...at(scene), letter: await letterTo(scene.reviewer) })).expect(200)).text;
  expect(letter).toContain('[personal link]');
  expect(letter).not.toMatch(/review-link\/\w|personal-link\.invalid/);
});

test('[C4] [X2] whoever only produces the article sees of its history nothing that names a reviewer, and only the mail that they got', async () => {
  const copyeditor = await assigned('copyeditor');
  const text = await pageOf(copyeditor);
  expect(text).toContain('Accepted');
  for (const words of ['Revna', 'Critica', 'reviewer', 'review came in', 'Gratulerer']) expect([words, text.includes(words)]).toEqual([words, false]);
  await copyeditor.get(historyUrls.letter({ ...at(scene), letter: await letterTo(scene.reviewer) })).expect(404);
  await copyeditor.get(historyUrls.letter({ ...at(scene), letter: await letterTo(scene.author) })).expect(404);
});

test('[X4] [C4] neither author, reviewer, nor a colleague who is not assigned sees it; through another journal or submission it is nowhere', async () => {
  const unassigned = await makePlayer(app, { roles: [[scene.journal, 'sectionEditor']] });
  const abroad = await makeScene(app);
  for (const player of [scene.author, scene.reviewer, unassigned, abroad.editor]) expect((await player.get(historyUrls.history(at(scene)))).status).toBeGreaterThanOrEqual(403);
  await (await assigned('sectionEditor')).get(historyUrls.history(at(scene))).expect(200);
  await abroad.editor.get(historyUrls.letter({ ...at(abroad), letter: await letterTo(scene.author) })).expect(404);
  await scene.editor.get(historyUrls.letter({ ...at(scene), letter: 0 })).expect(404);
});

test('older acts are a page further', async () => {
  await app.database.execute(
    `insert into event (at, kind, journal_id, subject_kind, subject_id, data) select now(), 'submission.edited', $2, 'submission', $1, '{}' from generate_series(1, 150)`, [scene.manuscript.id, scene.journal.id],
  );
  const first = await pageOf(scene.editor);
  expect(first).not.toContain('A reviewer was invited');
  const before = /\?before(?:&#x3D;|=)(\d+)/.exec(first)?.[1];
  expect(await pageOf(scene.editor, `?before=${before}`)).toContain('A reviewer was invited');
});
