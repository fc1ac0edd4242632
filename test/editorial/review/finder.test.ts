import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ReviewerFinder } from '../../../src/editorial/finder/finder.query.js';
import { Suggestions } from '../../../src/editorial/suggestions/suggestions.js';
import { editorialUrls } from '../../../src/editorial/urls.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makePlayer, type Player } from '../../support/cast.js';
import { makeSubmission } from '../../support/manuscripts.js';
import { acceptance, ask, at, confirmClean, invite, makeScene, publicIdOf, stranger, type Scene } from '../../support/reviewing.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const list = async (scene: Scene, query: Record<string, string> = {}, who: Player = scene.editor): Promise<string> => (await who.get(editorialUrls.invitation(at(scene), query)).expect(200)).text;
const rowOf = (text: string, name: string): string => (text.split('<tr>').find((one) => one.includes(name)) ?? '').split('</tr>')[0]!;

test('someone is found by name, affiliation and interest, in any order and without accents; and only those who are free, if asked for', async () => {
  const scene = await makeScene(app);
  const one = await makePlayer(app, { roles: [[scene.journal, 'reviewer']], givenName: 'Åse', familyName: 'Øverland' });
  await app.database.query(`update person set affiliation = 'Nord universitet, Bodø' where id = $1`, [one.personId]);
  const [interest] = await app.database.query<{ id: number }>(`insert into interest (words, folded) values ('Snøkrystaller', 'snokrystaller') returning id`);
  await app.database.query('insert into person_interest (person_id, interest_id) values ($1, $2)', [one.personId, interest!.id]);
  for (const words of ['overland', 'Øverland åse', 'BODØ', 'snokrystall', 'nord snøkrystaller ase']) expect([words, (await list(scene, { words })).includes('Øverland')]).toEqual([words, true]);
  for (const words of ['overland critica', '%', 'o_erland']) expect([words, (await list(scene, { words })).includes('Øverland')]).toEqual([words, false]);
  await ask(app, scene);
  expect(rowOf(await list(scene), 'Critica')).toContain('Already asked');
  expect(await list(scene, { free: 'yes' })).not.toContain('Critica');
});

test('[S4] past work is of this journal: done, declined, days, last asked, and never a rating; and what speaks against someone is shown', async () => {
  const scene = await makeScene(app);
  await ask(app, scene);
  const past = await makeScene(app, { journal: scene.journal });
  const place = async (where: Scene, who: Player) => {
    await confirmClean(where, app);
    const asked = await invite(app, where, { reviewer: await publicIdOf(app, who.personId) });
    return { asked, own: { journal: where.journal.path, lang: 'en', assignment: asked.publicId } };
  };
  const busy = await makePlayer(app, { roles: [[scene.journal, 'reviewer']], familyName: 'Experienced' });
  const first = await place(past, busy);
  await busy.post(editorialUrls.answer(first.own), acceptance).expect(303);
  await busy.post(editorialUrls.reviewReport(first.own), { commentsToAuthor: 'Fine.', recommendation: 'accept' }).expect(303);
  await app.database.query(`update review_assignment set rating = 4, accepted_at = submitted_at - interval '12 days' where id = $1`, [first.asked.id]);
  const second = await place(await makeScene(app, { journal: scene.journal }), busy);
  await busy.post(editorialUrls.answer(second.own), { answer: 'decline' }).expect(303);
  const elsewhere = await makeScene(app);
  await app.database.query(`insert into membership (person_id, journal_id, role, started_at) values ($1, $2, 'reviewer', $3)`, [busy.personId, elsewhere.journal.id, app.clock.now()]);
  const row = rowOf(await list(scene), 'Experienced');
  for (const text of ['1 done, 1 declined', '12 days on average', 'Last asked']) expect(row).toContain(text);
  expect(row).not.toMatch(/rat(ed|ing)|karakter/i);
  const abroad = rowOf(await list(elsewhere), 'Experienced');
  expect(abroad).toContain('Never asked');
  const friend = await makePlayer(app, { roles: [[scene.journal, 'reviewer']], familyName: 'Coauthor' });
  const joint = await makeSubmission(app, scene.journal, { author: scene.author, coauthors: [{ givenName: 'Co', familyName: 'Author', email: friend.email }] });
  expect(rowOf(await list(scene), 'Coauthor')).toContain('together with an author');
  await app.database.query('update submission set journal_id = $2 where id = $1', [joint.id, elsewhere.journal.id]);
  expect(rowOf(await list(scene), 'Coauthor')).not.toContain('together with an author');
});

test('[C7] whom the authors name or oppose is seen by editors only, the invitation says that an author named them and never who, and the decision erases it', async () => {
  const scene = await makeScene(app);
  const named = stranger('named@strangers.example');
  const suggestions = app.app.get(Suggestions);
  await suggestions.add(scene.manuscript.id, { kind: 'suggested', name: 'Fremmed Gjest', email: 'Named@strangers.example', affiliation: 'Far away', reason: 'Knows the snow' });
  await suggestions.add(scene.manuscript.id, { kind: 'opposed', name: 'Revna Critica', email: scene.reviewer.email, affiliation: null, reason: 'A quarrel' });
  const page = await list(scene);
  for (const text of ['Knows the snow', 'A quarrel', 'Suggested by the authors']) expect(page).toContain(text);
  expect(rowOf(page, 'Revna')).toContain('The authors ask not to invite');
  const id = (await suggestions.of(scene.manuscript.id))[0]!.id;
  expect((await scene.editor.get(editorialUrls.invitation(at(scene), { new: '1', suggestion: String(id) })).expect(200)).text).toContain('Named@strangers.example');
  const asked = await ask(app, scene, named);
  const mail = await app.postbox.mailTo('named@strangers.example', 'Will you review');
  expect(mail.text).toContain('An author of the manuscript has named you');
  expect(mail.text).not.toMatch(/Augusta|Writerly/);
  const other = await invite(app, scene);
  expect((await app.postbox.mailTo(scene.reviewer.email, 'Will you review')).text).not.toContain('has named you');
  expect((await scene.reviewer.get(other.address)).text).not.toContain('quarrel');
  const production = await makePlayer(app, { roles: [[scene.journal, 'productionEditor']] });
  expect([403, 404]).toContain((await production.get(editorialUrls.invitation(at(scene)))).status);
  await scene.editor.post(editorialUrls.move({ ...at(scene), move: 'decline' }), { seen: String(scene.manuscript.moves), letter: 'No.' });
  expect(await suggestions.of(scene.manuscript.id)).toEqual([]);
  expect(await app.database.one('select named_by_author as named from review_assignment where id = $1', [asked.id])).toEqual({ named: true });
});

test('with 10,000 reviewers a page stays quick, and pages follow each other without gaps', async () => {
  const scene = await makeScene(app);
  await app.database.execute(
    `insert into person (public_id, given_name, family_name, email, affiliation, muted, working_languages, mail_language, source, created_at)
     select 'crowd' || n, 'Given' || n % 97, 'Family' || lpad(n::text, 5, '0'), 'crowd' || n || '@crowd.example', 'University ' || n % 211, '{}', '{}', 'en', 'self', $1 from generate_series(1, 10000) n`, [app.clock.now()],
  );
  await app.database.execute(`insert into membership (person_id, journal_id, role, started_at) select id, $1, 'reviewer', $2 from person where public_id like 'crowd%'`, [scene.journal.id, app.clock.now()]);
  await app.database.execute('analyze');
  const finder = app.app.get(ReviewerFinder);
  const asking = { submissionId: scene.manuscript.id, journalId: scene.journal.id, asking: scene.editor.personId };
  const sought = { words: 'family', free: false, cursor: null };
  const first = await finder.page(asking, sought);
  expect([first.rows.length, first.earlier, first.later, first.rows[0]!.name]).toEqual([25, false, true, 'Given1 Family00001']);
  const second = await finder.page(asking, { ...sought, cursor: { past: 'after', person: first.rows.at(-1)!.publicId } });
  expect(second.rows[0]!.publicId).toBe('crowd26');
  const back = await finder.page(asking, { ...sought, cursor: { past: 'before', person: second.rows[0]!.publicId } });
  expect(back.rows.map(({ publicId }) => publicId)).toEqual(first.rows.map(({ publicId }) => publicId));
  for (const past of ['after', 'before'] as const) {
    const near = await finder.page(asking, { words: '', free: false, cursor: { past, person: 'crowd100' } });
    expect([near.rows[0]!.publicId, near.rows.at(-1)!.publicId]).toEqual(past === 'after' ? ['crowd101', 'crowd125'] : ['crowd75', 'crowd99']);
  }
  for (const search of [sought, { ...sought, words: 'family09' }, { ...sought, words: '' }, { ...sought, words: '', free: true }, { ...sought, words: 'nobodylikethis' }]) {
    const start = performance.now();
    await finder.page(asking, search);
    expect(performance.now() - start).toBeLessThan(1_500);
  }
  expect(await list(scene)).toContain('after&#x3D;crowd');
});
