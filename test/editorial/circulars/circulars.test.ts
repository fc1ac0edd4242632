import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { Consents } from '../../../src/accounts/consents/consents.js';
import { circularUrls } from '../../../src/editorial/circulars/urls.js';
import type { Journal } from '../../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeJournal, makePlayer, visitor, type Player } from '../../support/cast.js';
import { Postbox } from '../../support/postbox.js';
import { makeScene, publicIdOf } from '../../support/reviewing.js';

let app: TestApp;
let journal: Journal;
let editor: Player;
let readers: Player[];

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app, { path: 'many' });
  editor = await makePlayer(app, { roles: [[journal, 'editor']], givenName: 'Edda', familyName: 'Editor' });
  readers = [await makePlayer(app, { roles: [[journal, 'reader']], givenName: 'Ada', mailLanguage: 'nb' }), await makePlayer(app, { roles: [[journal, 'reader']], givenName: 'Bo' }), await makePlayer(app, { roles: [[journal, 'reader']], givenName: 'Cy' })];
}, 60_000);
afterAll(() => app.stop());

const compose = circularUrls.compose({ journal: 'many', lang: 'en' });
const letter = async (changes: object = {}) => ({
  group: 'role:reader', section: '', stage: '', people: await Promise.all(readers.map(({ personId }) => publicIdOf(app, personId))), kind: 'work', subjectEn: 'To {{name}}', textEn: 'Dear all of {{journal}}.', subjectNb: 'Til {{name}}', textNb: 'Hei.',
  once: `once-${Math.random().toString(36).slice(2)}-${'x'.repeat(20)}`, step: 'send', ...changes,
});
const sent = async (subject: string): Promise<number> => (await app.database.query(`select 1 from message where subject like $1 and subject_kind = 'circular'`, [`${subject}%`])).length;

test('[X51] one letter goes to each by themselves, in their language, after a preview, and once however often the form is sent', async () => {
  expect((await editor.get(`${compose}?group=role:reader`).expect(200)).text).toContain('Ada');
  const preview = (await editor.post(compose, await letter({ step: 'preview', kind: 'news' })).expect(200)).text;
  expect(preview).toContain('Nobody gets this letter');
  expect(preview).toContain('3 are left out');
  const form = await letter();
  expect((await editor.post(compose, { ...form, step: 'preview' })).text).toContain('Send to 3 people');
  expect(await sent('To')).toBe(0);
  await Promise.all([1, 2].map(() => editor.post(compose, form).expect(303)));
  const mail = await app.postbox.mailTo(readers[1]!.email, 'To Bo');
  expect(mail.envelopeTo).toEqual([readers[1]!.email]);
  for (const other of [readers[0]!, readers[2]!]) expect(mail.raw).not.toContain(other.email);
  expect((await app.postbox.mailTo(readers[0]!.email, 'Til Ada')).text).toContain('Hei.');
  expect(await sent('T')).toBe(3);
  expect((await editor.get(circularUrls.list({ journal: 'many', lang: 'en' }))).text).toMatch(/Edda Editor[\s\S]*3 people/);
});

test('news goes only to those who agreed to it, and ends with one click from the mail, without signing in', async () => {
  const [, bo] = readers as [Player, Player, Player];
  await app.app.get(Consents).give(bo.personId, 'news', 'en');
  await editor.post(compose, await letter({ kind: 'news', subjectEn: 'News', subjectNb: '', textNb: '' })).expect(303);
  const mail = await app.postbox.mailTo(bo.email, 'News');
  expect(await sent('News')).toBe(1);
  const out = Postbox.link(mail, `${app.url}/en/news/out/`).slice(app.url.length);
  expect(mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toContain(out);
  await visitor(app).get(out).expect(200);
  expect(await app.app.get(Consents).live(bo.personId, 'news')).toBe(true);
  await request(app.server).post(out).set('Origin', 'https://mail.example').type('form').send({ 'List-Unsubscribe': 'One-Click' }).expect(200);
  expect(await app.app.get(Consents).live(bo.personId, 'news')).toBe(false);
  await visitor(app).get('/en/news/out/guessed').expect(404);
  expect((await editor.post(compose, await letter({ kind: 'news', step: 'preview' }))).text).toContain('Nobody gets this letter');
});

test('[X12][X31] only whom the choice finds is written to, and nothing stands between braces but the two names', async () => {
  const stranger = await makePlayer(app);
  await editor.post(compose, await letter({ people: [await publicIdOf(app, stranger.personId)] })).expect(422);
  for (const changes of [{ people: [] }, { kind: 'spam' }, { subjectEn: '' }, { textNb: '' }, { textEn: '{{#each x}}' }, { textEn: '{{title}}' }, { once: '' }, { group: 'x' }]) await editor.post(compose, await letter(changes)).expect(422);
  const section = await makePlayer(app, { roles: [[journal, 'sectionEditor']] });
  for (const one of [section, readers[0]!]) await one.post(compose, await letter()).expect(403);
});

test('[X4] who reviews a work is not among those whom its author, an editor, writes to', async () => {
  const scene = await makeScene(app, { journal });
  const other = await makePlayer(app, { roles: [[journal, 'editor']] });
  await app.database.query(`insert into review_assignment (public_id, submission_id, round_id, person_id, number, method, invited_at, accepted_at, response_due, review_due, form_version_id) values ('asked', $1, $2, $3, 1, 'doubleAnonymous', $4, $4, '2099-01-01', '2099-01-01', null)`, [scene.manuscript.id, scene.manuscript.roundId, scene.reviewer.personId, app.clock.now()]);
  expect((await other.get(`${compose}?group=reviewing`)).text).toContain('Revna Critica');
  await app.database.query('update submission set submitter_id = $2 where id = $1', [scene.manuscript.id, other.personId]);
  expect((await other.get(`${compose}?group=reviewing`)).text).not.toContain('Revna Critica');
});
