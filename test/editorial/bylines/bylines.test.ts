import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { followingUrls } from '../../../src/editorial/following/urls.js';
import { bylineUrls } from '../../../src/editorial/bylines/urls.js';
import { editorialUrls } from '../../../src/editorial/urls.js';
import type { Journal } from '../../../src/journals/journal.entity.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { begin, contributorFields, upload, addressesOf } from '../../support/authoring.js';
import { makeJournal, makePlayer, visitor, type Player } from '../../support/cast.js';
import { makeSubmission, type Manuscript } from '../../support/manuscripts.js';
import { Postbox } from '../../support/postbox.js';
import { ask, makeScene, openLink, linkTo, acceptance } from '../../support/reviewing.js';

let app: TestApp;
let journal: Journal;
let editor: Player;
let author: Player;
let manuscript: Manuscript;
let turn = 0;
/** Addresses of this test alone: a mail of the one before may still be on its way. */
let berit = '';
let thora = '';
const coauthors = () => [{ givenName: 'Berit', familyName: 'Ås', email: berit }, { givenName: 'Þóra', familyName: 'Ø', email: thora }];

beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());
beforeEach(async () => {
  [berit, thora] = [`berit${(turn += 1)}@elsewhere.example`, `thora${turn}@elsewhere.example`];
  journal = await makeJournal(app);
  editor = await makePlayer(app, { roles: [[journal, 'editor']], givenName: 'Edda', familyName: 'Editor' });
  author = await makePlayer(app, { givenName: 'Augusta', familyName: 'Writerly' });
  manuscript = await makeSubmission(app, journal, { author, coauthors: coauthors() });
  app.postbox.mails.length = 0;
});

const at = (more: object = {}) => ({ journal: journal.path, lang: 'en', submission: manuscript.id, ...more }) as { journal: string; lang: string; submission: number; contributor: number };
const idOf = async (email: string): Promise<number> => (await app.database.one<{ id: number }>('select id from contributor where email = $1 and publication_id = $2', [email, manuscript.publicationId]))!.id;
const secretIn = async (address: string, subject: string): Promise<string> => Postbox.link(await app.postbox.mailTo(address, subject), `${app.url}/${journal.path}/`).slice(app.url.length);
const lines = async (): Promise<string[]> => (await app.database.query<{ name: string }>('select given_name as name from contributor where publication_id = $1 order by position', [manuscript.publicationId])).map(({ name }) => name);

/** The editors write Berit a letter with her private link. */
async function link(): Promise<string> {
  await editor.post(bylineUrls.contributors(at()), contributorFields({ givenName: 'Dag', familyName: 'Ny', email: `dag${Math.random()}@elsewhere.example` })).expect(303);
  return secretIn(berit, 'Contributors changed');
}

describe('whoever is named', () => {
  test('[B2] is told on submission what was entered and by whom, with a link that needs no account', async () => {
    const draft = await begin(app, journal, author);
    const paths = addressesOf(journal, draft);
    await upload(app, author, paths.files).expect(303);
    await author.post(paths.details, { languages: ['en', 'nb'], title: ['On snow', ''], abstract: ['Cold.', ''], keywords: ['snow, ice', ''] });
    const own = await app.database.one<{ id: number }>('select c.id from contributor c join publication p on p.id = c.publication_id where p.submission_id = $1', [draft]);
    await author.post(editorialUrls.wizardContributor({ ...paths.at, contributor: own!.id }), contributorFields({ givenName: 'Augusta', familyName: 'Writerly', email: author.email })).expect(303);
    await author.post(paths.contributors, contributorFields({ email: berit, affiliation: 'Nord universitet', orcid: '0000-0002-1825-0097' })).expect(303);
    const { moves } = (await app.database.one<{ moves: number }>('select moves from submission where id = $1', [draft]))!;
    await author.post(paths.check, { seen: String(moves) }).expect(303);
    const mail = await app.postbox.mailTo(berit, 'You are named');
    for (const told of ['Augusta Writerly', 'On snow', 'Berit', 'Nord universitet', '0000-0002-1825-0097', berit, 'Norway']) expect(mail.text).toContain(told);
    expect(app.postbox.mails.filter(({ subject }) => subject?.includes('You are named'))).toHaveLength(1);
    const page = await visitor(app).get(Postbox.link(mail, `${app.url}/${journal.path}/`).slice(app.url.length)).expect(200);
    expect(page.text).toContain('Nord universitet');
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect(page.headers['cache-control']).toBe('no-store');
  });

  test('[B2] corrects name, affiliation and ORCID iD, and nothing else, until acceptance', async () => {
    const address = await link();
    const fields = { givenName: 'Berit Anna', middleName: '', familyName: 'Ås', suffix: '', affiliation: 'Nord universitet', orcid: '0000-0002-1825-0097', email: 'other@elsewhere.example', corresponding: 'yes', role: 'translator' };
    await visitor(app).post(address, { ...fields, givenName: '' }).expect(422);
    await visitor(app).post(address, fields).expect(303);
    const row = await app.database.one('select given_name as name, affiliation, orcid, email, corresponding, role, source from contributor where id = $1', [await idOf(berit)]);
    expect(row).toEqual({ name: 'Berit Anna', affiliation: { en: 'Nord universitet' }, orcid: '0000-0002-1825-0097', email: berit, corresponding: false, role: 'author', source: 'submitter' });
    await app.database.query(`update submission set stage = 'copyediting' where id = $1`, [manuscript.id]);
    expect((await visitor(app).get(address).expect(200)).text).toContain('can no longer be changed');
    await visitor(app).post(address, { ...fields, givenName: 'Late' }).expect(409);
  });

  test('[B2] objects, once however often it is sent; the editors are told, see it on their page and deal with it', async () => {
    const address = await link();
    await Promise.all([1, 2, 3].map(() => visitor(app).post(`${address}/objection`, { reason: 'I was never asked.' }).expect(303)));
    const mail = await app.postbox.mailTo(editor.email, 'A contributor objects');
    expect(mail.text).not.toContain('never asked');
    expect((await app.database.query('select 1 from contributor_objection')).length).toBe(1);
    const page = (await editor.get(editorialUrls.submission(at()))).text;
    expect(page).toContain('I was never asked.');
    expect((await visitor(app).get(address)).text).toContain('The editors have your objection');
    const contributor = await idOf(berit);
    await editor.post(bylineUrls.settlement(at({ contributor }))).expect(303);
    expect((await editor.get(editorialUrls.submission(at()))).text).not.toContain('I was never asked.');
    await author.get(bylineUrls.contributors(at())).expect(403);
  });

  test('[B2][X15] holds a link that dies when a newer letter replaces it, when the address changes, and when the entry is gone', async () => {
    const first = await link();
    app.postbox.mails.length = 0;
    const second = await link();
    await visitor(app).get(first).expect(404);
    await visitor(app).get(second).expect(200);
    const contributor = await idOf(berit);
    await editor.post(bylineUrls.contributor(at({ contributor })), contributorFields({ email: `new${turn}@elsewhere.example` })).expect(303);
    await visitor(app).get(second).expect(404);
    const third = await secretIn(`new${turn}@elsewhere.example`, 'You are named');
    await visitor(app).get(third).expect(200);
    const other = await makeJournal(app);
    await visitor(app).get(third.replace(journal.path, other.path)).expect(404);
    await editor.post(bylineUrls.removal(at({ contributor }))).expect(303);
    const gone = (await visitor(app).get(third).expect(404)).text;
    expect(gone).toContain('A newer letter holds a newer link');
    expect((await visitor(app).get(third.replace(/[^/]+$/, 'x'.repeat(27))).expect(404)).text.replaceAll(/x{27}|csp[^"]*/g, '')).toBe(gone.replaceAll(third.split('/').at(-1)!, '').replaceAll(/x{27}|csp[^"]*/g, ''));
  });
});

describe('the byline after submission', () => {
  test('[B3] is in the editors’ hands: they add, edit, remove and re-order, and nobody else does', async () => {
    await editor.post(bylineUrls.contributors(at()), contributorFields({ givenName: 'Dag', familyName: 'Ny', email: `dag${turn}@elsewhere.example` })).expect(303);
    const [one, dag] = [await idOf(berit), await idOf(`dag${turn}@elsewhere.example`)];
    await editor.post(bylineUrls.position(at({ contributor: dag })), { direction: 'up' }).expect(303);
    await editor.post(bylineUrls.contributor(at({ contributor: one })), contributorFields({ givenName: 'Berit Anna', email: berit })).expect(303);
    expect(await lines()).toEqual(['Augusta', 'Berit Anna', 'Dag', 'Þóra']);
    await editor.post(bylineUrls.removal(at({ contributor: dag }))).expect(303);
    expect(await lines()).toEqual(['Augusta', 'Berit Anna', 'Þóra']);
    await author.get(bylineUrls.contributors(at())).expect(403);
    await author.post(bylineUrls.removal(at({ contributor: one }))).expect(403);
    const others = [await makePlayer(app), await makePlayer(app, { roles: [[journal, 'sectionEditor']] }), await makePlayer(app, { roles: [[await makeJournal(app), 'editor']] })];
    for (const other of others) {
      await other.get(bylineUrls.contributors(at())).expect(404);
      await other.post(bylineUrls.removal(at({ contributor: one }))).expect(404);
    }
    expect((await editor.get(editorialUrls.submission(at()))).text).toContain(bylineUrls.contributors(at()));
  });

  test('[B3] tells all contributors who was added or removed, and once of a new order', async () => {
    await editor.post(bylineUrls.contributors(at()), contributorFields({ givenName: 'Dag', familyName: 'Ny', email: `dag${turn}@elsewhere.example` })).expect(303);
    for (const to of [author.email, berit, thora]) expect((await app.postbox.mailTo(to, 'Contributors changed')).text).toContain('added Dag Ny');
    const mail = await app.postbox.mailTo(`dag${turn}@elsewhere.example`, 'You are named');
    expect(mail.text).toContain('Edda Editor');
    app.postbox.mails.length = 0;
    await editor.post(bylineUrls.removal(at({ contributor: await idOf(`dag${turn}@elsewhere.example`) }))).expect(303);
    expect((await app.postbox.mailTo(`dag${turn}@elsewhere.example`, 'Contributors changed')).text).toContain('removed you');
    for (const to of [author.email, berit, thora]) expect((await app.postbox.mailTo(to, 'Contributors changed')).text).toContain('removed Dag Ny');
    app.postbox.mails.length = 0;
    for (let press = 0; press < 2; press += 1) await editor.post(bylineUrls.position(at({ contributor: await idOf(thora) })), { direction: 'up' }).expect(303);
    const waiting = await app.database.query<{ payload: Record<string, string | number> }>(`select payload from graphile_worker._private_jobs where key = $1`, [`contributors.reordered:${manuscript.id}`]);
    expect(waiting).toHaveLength(1);
    await app.app.get(Jobs).handlers.get('contributors.reordered')!(waiting[0]!.payload);
    await app.app.get(Jobs).handlers.get('contributors.reordered')!(waiting[0]!.payload);
    expect((await app.postbox.mailTo(berit, 'Contributors changed')).text).toMatch(/1\. Þóra Ø[\s\S]*2\. Augusta Writerly[\s\S]*3\. Berit Ås/);
    await app.postbox.mailTo(author.email, 'Contributors changed');
    await app.postbox.mailTo(thora, 'Contributors changed');
    expect(app.postbox.mails).toHaveLength(3);
  });

  test('[X11][X12][X13] knows only its own contributors, keeps one, ignores what is not asked for, and closes with publication', async () => {
    const elsewhere = await makeSubmission(app, journal, { author, coauthors: coauthors() });
    const foreign = (await app.database.one<{ id: number }>('select min(id) as id from contributor where publication_id = $1', [elsewhere.publicationId]))!.id;
    await editor.get(bylineUrls.contributor(at({ contributor: foreign }))).expect(404);
    for (const url of [bylineUrls.removal, bylineUrls.position, bylineUrls.contributor]) await editor.post(url(at({ contributor: foreign })), { direction: 'up', ...contributorFields() }).expect(404);
    await editor.post(bylineUrls.contributors(at()), contributorFields({ email: berit })).expect(422);
    await editor.post(bylineUrls.contributors(at()), { ...contributorFields({ email: 'x@elsewhere.example' }), emailPublic: 'yes', source: 'import', personId: String(editor.personId), position: '1' }).expect(303);
    expect(await app.database.one('select email_public as public, source, person_id as person, position from contributor where email = $1 and publication_id = $2', ['x@elsewhere.example', manuscript.publicationId]))
      .toEqual({ public: false, source: 'staff', person: null, position: 4 });
    for (const email of ['x@elsewhere.example', berit, thora]) await editor.post(bylineUrls.removal(at({ contributor: await idOf(email) }))).expect(303);
    await editor.post(bylineUrls.removal(at({ contributor: await idOf(author.email) }))).expect(409);
    await app.database.query(`update publication set status = 'published' where id = $1`, [manuscript.publicationId]);
    await editor.post(bylineUrls.contributors(at()), contributorFields()).expect(409);
  });

  test('[X4] an editor who is named as a contributor no longer handles the byline', async () => {
    await editor.post(bylineUrls.contributors(at()), contributorFields({ givenName: 'Edda', familyName: 'Editor', email: editor.email })).expect(303);
    await editor.get(bylineUrls.contributors(at())).expect(404);
  });
});

describe('reviewers', () => {
  const private_ = ['berit@elsewhere.example', '0000-0002-1825-0097'];

  test.each([['doubleAnonymous', false], ['anonymous', true], ['open', true]])('[B4][X1] in a review that is %s see names and affiliations: %s; contact data never', async (method, named) => {
    const scene = await makeScene(app);
    await app.database.query(
      `insert into contributor (publication_id, role, position, corresponding, given_name, family_name, email, email_public, orcid, country, affiliation, biography, source)
       values ($1, 'author', 2, false, 'Berit', 'Ås', 'berit@elsewhere.example', false, '0000-0002-1825-0097', 'NO', '{"en": "Nord universitet"}', '{"en": "Grew up in Tana."}', 'submitter')`, [scene.manuscript.publicationId],
    );
    app.postbox.mails.length = 0;
    const asked = await ask(app, scene, { method });
    const guest = await openLink(app, await linkTo(app, scene.reviewer.email));
    const seen = [(await guest.get(asked.address)).text, (await app.postbox.mailTo(scene.reviewer.email, 'Will you review')).text ?? ''];
    await guest.post(`${asked.address}/answer`, acceptance).expect(303);
    seen.push((await guest.get(asked.address)).text);
    for (const text of seen) {
      for (const hidden of [...private_, 'Tana', scene.author.email]) expect(text).not.toContain(hidden);
      for (const name of ['Berit Ås', 'Nord universitet', 'Augusta Writerly']) expect(text.includes(name)).toBe(named);
    }
    await guest.get(bylineUrls.contributors({ journal: scene.journal.path, lang: 'en', submission: scene.manuscript.id })).expect(404);
  });
});

describe('where the manuscript stands', () => {
  const share = async (): Promise<void> => {
    const manager = await makePlayer(app, { roles: [[journal, 'manager']] });
    await editor.post(followingUrls.setting({ journal: journal.path, lang: 'en' }), { shared: 'yes' }).expect(403);
    await manager.post(followingUrls.setting({ journal: journal.path, lang: 'en' }), { shared: 'yes' }).expect(303);
  };
  const status = () => followingUrls.status(at());

  test('is shown to co-authors if the journal says so: by the private link, and to a confirmed account, nothing of the review', async () => {
    const thoraHerself = await makePlayer(app);
    await app.database.query('update person set email = $2 where id = $1', [thoraHerself.personId, thora]);
    const address = await link();
    expect((await visitor(app).get(address)).text).not.toContain('Where it stands');
    await thoraHerself.get(status()).expect(404);
    await share();
    expect((await visitor(app).get(address)).text).toContain('Where it stands');
    expect((await thoraHerself.get(editorialUrls.submissions({ journal: journal.path, lang: 'en' }))).text).toContain(status());
    const seen = (await thoraHerself.get(status()).expect(200)).text;
    expect(seen).toContain('Where it stands');
    expect(seen).not.toMatch(/reviewer|round|Edda/i);
    for (const path of [editorialUrls.own(at()), editorialUrls.submission(at())]) await thoraHerself.get(path).expect(403);
    await app.database.query('update account set confirmed_at = null where person_id = $1', [thoraHerself.personId]);
    expect((await thoraHerself.get(editorialUrls.submissions({ journal: journal.path, lang: 'en' }))).text).not.toContain(status());
  });

  test('[X1] is not shown to a co-author who reviews the work, nor to a stranger', async () => {
    await share();
    const scene = await makeScene(app, { journal });
    await ask(app, scene);
    await app.database.query(`update contributor set email = $2 where publication_id = $1`, [scene.manuscript.publicationId, scene.reviewer.email]);
    for (const one of [scene.reviewer, await makePlayer(app)]) await one.get(followingUrls.status({ ...at(), submission: scene.manuscript.id })).expect(404);
    expect((await scene.reviewer.get(editorialUrls.submissions({ journal: journal.path, lang: 'en' }))).text).not.toContain('/status');
  });
});

test('[X20] the private link works while the journal is closed, and a new one can be asked for, with the same answer for every address', async () => {
  const address = await link();
  await app.database.query('update journal set enabled = false where id = $1', [journal.id]);
  await visitor(app).get(address).expect(200);
  await visitor(app).get(`/${journal.path}/en`).expect(404);
  const again = bylineUrls.again({ journal: journal.path, lang: 'en' });
  const times: number[] = [];
  const answers = [];
  for (const email of ['nobody@elsewhere.example', thora]) {
    const start = performance.now();
    answers.push(await visitor(app).post(again, { email }).expect(303));
    times.push(performance.now() - start);
  }
  expect(answers[0]!.headers['location']).toBe(answers[1]!.headers['location']);
  for (const ms of times) expect(ms).toBeGreaterThan(295);
  expect((await visitor(app).get(answers[0]!.headers['location']!).expect(200)).text).toContain('If the address is named');
  const fresh = await secretIn(thora, 'Your link to');
  await visitor(app).get(fresh).expect(200);
  expect(app.postbox.mails.some(({ envelopeTo }) => envelopeTo.includes('nobody@elsewhere.example'))).toBe(false);
  await visitor(app).post(again, { email: 'x' }).expect(422);
  for (let turn = 0; turn < 2; turn += 1) await visitor(app).post(again, { email: thora }).expect(303);
  await visitor(app).post(again, { email: thora }).expect(429);
  expect((await visitor(app).get(`/${journal.path}/en/named/x`).expect(404)).text).toContain(again);
});
