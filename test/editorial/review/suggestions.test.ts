import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Suggestions } from '../../../src/editorial/suggestions/suggestions.js';
import { suggestionsUrls } from '../../../src/editorial/suggestions/urls.js';
import { editorialUrls } from '../../../src/editorial/urls.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { begin } from '../../support/authoring.js';
import { makeJournal, makePlayer } from '../../support/cast.js';
import { acceptance, ask, at, confirmClean, invitation, invite, linkTo, makeScene, openLink, publicIdOf, stranger, type Asked, type Scene } from '../../support/reviewing.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const own = (scene: Scene, asked: Asked): { journal: string; lang: string; assignment: string } => ({ journal: scene.journal.path, lang: 'en', assignment: asked.publicId });

test('[C7] while it is a draft its author names people for and against; each once, and no one else can', async () => {
  const journal = await makeJournal(app);
  const author = await makePlayer(app);
  const id = await begin(app, journal, author);
  const place = { journal: journal.path, lang: 'en', submission: id };
  const fields = { kind: 'opposed', name: 'Olga Olsen', email: 'olga@ice.example', affiliation: 'University of Ice', reason: 'A rival' };
  const wrong = await author.post(suggestionsUrls.name(place), { ...fields, kind: 'burn', email: 'nowhere' }).expect(422);
  expect(wrong.text).toContain('A rival');
  for (let time = 0; time < 2; time += 1) await author.post(suggestionsUrls.name(place), fields).expect(303);
  await author.post(suggestionsUrls.name(place), { ...fields, kind: 'suggested', name: 'Per Pedersen', email: 'per@ice.example' }).expect(303);
  expect(await app.app.get(Suggestions).of(id)).toHaveLength(2);
  for (const address of [editorialUrls.wizardNote(place), editorialUrls.wizardCheck(place)]) expect((await author.get(address).expect(200)).text).toContain('Olga Olsen');
  const other = await makePlayer(app, { roles: [[journal, 'editor']] });
  for (const address of [suggestionsUrls.name(place), suggestionsUrls.unname({ ...place, named: 1 })]) expect([403, 404]).toContain((await other.post(address, fields)).status);
  const [first] = await app.app.get(Suggestions).of(id);
  const foreign = await begin(app, journal, author);
  await author.post(suggestionsUrls.unname({ ...place, submission: foreign, named: first!.id })).expect(303);
  expect(await app.app.get(Suggestions).of(id)).toHaveLength(2);
  await author.post(suggestionsUrls.unname({ ...place, named: first!.id })).expect(303);
  expect(await app.app.get(Suggestions).of(id)).toHaveLength(1);
  await author.post(editorialUrls.cancellation(place));
  expect(await app.app.get(Suggestions).of(id)).toHaveLength(0);
});

test('[C8] “do not ask me again” is kept as a keyed hash; the journal cannot invite that address, by hand or from the list, and the way back is open', async () => {
  const scene = await makeScene(app);
  const who = stranger('never@strangers.example');
  const asked = await ask(app, scene, who);
  const guest = await openLink(app, await linkTo(app, who['email']!));
  expect((await guest.get(asked.address)).text).toContain('Do not ask me again');
  expect((await guest.get(suggestionsUrls.asking(own(scene, asked))).expect(200)).text).toContain('You decline this invitation');
  await guest.post(suggestionsUrls.asking(own(scene, asked)), { refuse: 'yes' }).expect(303);
  expect((await guest.get(suggestionsUrls.asking(own(scene, asked)))).text).toContain('will not ask you again');
  const stored = await app.database.query<{ row: string }>('select n::text as row from not_asked_again n union all select k::text from not_asked_key k');
  expect(stored.some(({ row }) => row.includes('never@'))).toBe(false);
  expect((await app.database.one<{ at: Date }>('select declined_at as at from review_assignment where id = $1', [asked.id]))?.at).not.toBeNull();
  const again = await makeScene(app, { journal: scene.journal });
  await confirmClean(again, app);
  const refused = await again.editor.post(editorialUrls.invitation(at(again)), await invitation(app, again, stranger('Never@strangers.example'))).expect(422);
  expect(refused.text).toContain('has asked this journal not to be asked again');
  const elsewhere = await makeScene(app);
  await ask(app, elsewhere, stranger('never@strangers.example'));
  await guest.post(suggestionsUrls.asking(own(scene, asked)), { refuse: 'no' }).expect(303);
  await invite(app, again, stranger('never@strangers.example'));

  const known = await makeScene(app);
  const mine = await ask(app, known);
  await known.reviewer.post(suggestionsUrls.asking(own(known, mine)), { refuse: 'yes' }).expect(303);
  const next = await makeScene(app, { journal: known.journal });
  await confirmClean(next, app);
  const list = await next.editor.get(editorialUrls.invitation(at(next))).expect(200);
  const row = list.text.split('<tr>').find((one) => one.includes('Does not want to be asked again')) ?? '';
  expect(row).toContain('Critica');
  expect(row).not.toContain('?reviewer');
  await next.editor.post(editorialUrls.invitation(at(next)), await invitation(app, next, { reviewer: '', ...{} })).expect(422);
  const forced = { ...(await invitation(app, next)), reviewer: await publicIdOf(app, known.reviewer.personId) };
  expect((await next.editor.post(editorialUrls.invitation(at(next)), forced).expect(422)).text).toContain('not to be asked again');
});

test('[C8] six months after the round closed, who was invited without an account and declined or stayed silent is erased; who reviewed, or has an account, is not', async () => {
  const started = new Date('2026-01-10T09:00:00Z');
  app.clock.now = () => started;
  const scene = await makeScene(app);
  await confirmClean(scene, app);
  const people: Record<string, Asked> = {};
  for (const name of ['silent', 'declined', 'working']) people[name] = await invite(app, scene, stranger(`${name}@forgotten.example`));
  people['account'] = await invite(app, scene);
  const guest = await openLink(app, await linkTo(app, 'declined@forgotten.example'));
  await guest.post(editorialUrls.answer(own(scene, people['declined']!)), { answer: 'decline', reason: 'I am moving to Svalbard' }).expect(303);
  const worker = await openLink(app, await linkTo(app, 'working@forgotten.example'));
  await worker.post(editorialUrls.answer(own(scene, people['working']!)), acceptance).expect(303);
  const suggestions = app.app.get(Suggestions);
  await suggestions.add(scene.manuscript.id, { kind: 'suggested', name: 'Silent One', email: 'silent@forgotten.example', affiliation: null, reason: null });
  const alive = async (): Promise<string[]> => {
    const rows = await app.database.query<{ email: string | null }>('select email from person where id = any($1)', [Object.values(people).map(({ personId }) => personId)]);
    return rows.flatMap(({ email }) => (email ? [email.split('@')[0]!] : [])).sort();
  };
  const closed = new Date('2026-02-01T09:00:00Z');
  await scene.editor.post(editorialUrls.move({ ...at(scene), move: 'decline' }), { seen: String(scene.manuscript.moves), letter: 'No.' });
  await app.database.query('update review_round set closed_at = $2 where submission_id = $1', [scene.manuscript.id, closed]);
  app.clock.now = () => new Date('2026-07-31T09:00:00Z');
  await app.run('reviews.forget');
  expect(await alive()).toHaveLength(4);
  app.clock.now = () => new Date('2026-08-02T09:00:00Z');
  await app.run('reviews.forget');
  await app.run('reviews.forget');
  const left = await alive();
  expect(left).toHaveLength(2);
  expect(left).toContain('working');
  const everywhere = await app.database.query<{ row: string }>(
    `select p::text as row from person p union all select m::text from message m union all select a::text from review_assignment a union all select t::text from token t union all select s::text from suggested_reviewer s union all select e::text from event e`,
  );
  for (const text of ['silent@', 'declined@', 'Svalbard', 'Silent One']) expect([text, everywhere.filter(({ row }) => row.includes(text))]).toEqual([text, []]);
  expect((await app.database.query(`select 1 from event where kind = 'reviewer.forgotten'`)).length).toBe(2);
  delete (app.clock as { now?: unknown }).now;
});
