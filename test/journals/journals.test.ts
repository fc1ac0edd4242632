import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { Journals } from '../../src/journals/journals.js';
import { normalIssn } from '../../src/journals/issn.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';

let app: TestApp;
let admin: Player;
beforeAll(async () => {
  app = await startTestApp();
  admin = await makePlayer(app, { webAdmin: true });
});
afterAll(() => app.stop());

const plan = { language: ['en', 'nb', 'nn'], name: ['Snow Studies', 'Snøstudier', ''], acronym: 'SS', path: 'snow', primaryLanguage: 'en', languages: ['nb'], contactName: 'The office', contactEmail: 'office@snow.example' };

test('an ISSN is right only with its check digit, and is written as ISO 3297 writes it', () => {
  expect(normalIssn('issn 2049 3630')).toBe('2049-3630');
  expect(normalIssn('0378–5955')).toBe('0378-5955');
  expect(normalIssn('2434-561x')).toBe('2434-561X');
  for (const wrong of ['2049-3631', '2049-363', '2049-36300', 'ABCD-3630', '2434-5611', '']) expect(normalIssn(wrong)).toBeNull();
});

test('the administrator founds a journal, closed until opened, and may become its manager, who signs first what managers promise', async () => {
  expect((await admin.get('/en/admin/journals/new')).status).toBe(200);
  const answer = await admin.post('/en/admin/journals/new', { ...plan, manage: 'yes' });
  expect([answer.status, answer.headers['location']]).toEqual([303, '/en/undertakings/office.snow?next=%2Fsnow%2Fen%2Fdesk%2Fsettings']);
  const journal = (await app.app.get(Journals).journal('snow'))!;
  expect(journal).toMatchObject({ name: { en: 'Snow Studies', nb: 'Snøstudier' }, languages: ['en', 'nb'], enabled: false });
  expect(await app.app.get(Journals).sections(journal.id)).toMatchObject([{ title: { en: 'Articles', nb: 'Artikler' }, open: true }]);
  expect(await app.database.query('select role from membership where person_id = $1 and journal_id = $2', [admin.personId, journal.id])).toEqual([{ role: 'manager' }]);
  expect((await request(app.server).get('/snow/en')).status).toBe(404);
  expect((await admin.post('/en/admin/journals/snow/opening', { state: 'open' })).status).toBe(303);
  expect((await request(app.server).get('/snow/en')).status).toBe(200);
  await admin.post('/en/admin/journals/snow/opening', { state: 'close' });
  expect((await request(app.server).get('/snow/en')).status).toBe(404);
  expect((await request(app.server).get('/snow')).status).toBe(404);
});

test('an address that the platform uses, that is taken, or that is no address, is refused and what was typed is kept', async () => {
  await makeJournal(app, { path: 'taken' });
  for (const [path, words] of [['admin', 'uses this address itself'], ['nb', 'uses this address itself'], ['index', 'uses this address itself'], ['taken', 'Another journal has'], ['Æ!', '2 to 32 small letters'], ['a', '2 to 32 small letters']]) {
    const answer = await admin.post('/en/admin/journals/new', { ...plan, path });
    expect([path, answer.status]).toEqual([path, 422]);
    expect(answer.text).toContain(words);
    expect(answer.text).toContain('value="Snow Studies"');
  }
  const nameless = await admin.post('/en/admin/journals/new', { ...plan, path: 'nameless', name: ['', '', ''] });
  expect(nameless.status).toBe(422);
});

test('a manager sets up the own journal, part by part', async () => {
  const journal = await makeJournal(app, { path: 'ice' });
  const manager = await makePlayer(app, { roles: [[journal, 'manager']] });
  for (const part of ['', '/contact', '/texts', '/look', '/sections', '/sections/new']) expect((await manager.get(`/ice/en/desk/settings${part}`)).status).toBe(200);
  const identity = { language: ['en', 'nb'], name: ['Ice', 'Is'], acronym: 'ICE', publisher: 'A press', issnOnline: '20493630', issnPrint: '', primaryLanguage: 'nb', languages: ['en'], licence: 'CC-BY-SA-4.0' };
  expect((await manager.post('/ice/en/desk/settings', identity)).status).toBe(303);
  expect((await manager.post('/ice/en/desk/settings/contact', { contactName: 'Ola', contactEmail: 'ola@ice.example' })).status).toBe(303);
  expect((await manager.post('/ice/en/desk/settings/texts', { language: ['nb'], tagline: ['Om is'], about: ['Ett.\n\nTo.'], authorGuidelines: ['Skriv.'] })).status).toBe(303);
  expect((await manager.post('/ice/en/desk/settings/look', { accent: '#AA3300' })).status).toBe(303);
  expect(await app.app.get(Journals).byId(journal.id)).toMatchObject({
    name: { en: 'Ice', nb: 'Is' }, issnOnline: '2049-3630', issnPrint: null, languages: ['en', 'nb'], primaryLanguage: 'nb', licence: 'CC-BY-SA-4.0', contactEmail: 'ola@ice.example',
    about: { nb: 'Ett.\n\nTo.' }, accent: '#aa3300', path: 'ice', enabled: true,
  });
  const about = await request(app.server).get('/ice/nb/about');
  expect(about.text).toContain('<p>Ett.</p><p>To.</p>');
  const wrong = await manager.post('/ice/en/desk/settings', { ...identity, issnPrint: '2049-3631' });
  expect([wrong.status, wrong.text.includes('This is not an ISSN'), wrong.text.includes('value="2049-3631"')]).toEqual([422, true, true]);
  expect((await manager.post('/ice/en/desk/settings/look', { accent: 'red; }' })).status).toBe(422);
});

test('[X10] [X12] a manager reaches no other journal, and a form changes nothing that it does not offer', async () => {
  const [own, other] = [await makeJournal(app), await makeJournal(app)];
  const manager = await makePlayer(app, { roles: [[own, 'manager']] });
  expect((await manager.get(`/${other.path}/en/desk/settings`)).status).toBe(403);
  expect((await manager.get('/en/admin')).status).toBe(403);
  expect((await manager.post(`/en/admin/journals/${own.path}/opening`, { state: 'close' })).status).toBe(403);
  const [foreign] = await app.app.get(Journals).sections(other.id);
  expect((await manager.get(`/${own.path}/en/desk/settings/sections/${foreign!.id}`)).status).toBe(404);
  await manager.post(`/${own.path}/en/desk/settings/contact`, { contactName: 'A', contactEmail: 'a@b.example', path: 'stolen', enabled: '', id: other.id });
  expect(await app.app.get(Journals).byId(own.id)).toMatchObject({ path: own.path, enabled: true, contactName: 'A' });
});

test('sections are added, changed and put in order', async () => {
  const journal = await makeJournal(app);
  const manager = await makePlayer(app, { roles: [[journal, 'manager']] });
  const base = `/${journal.path}/en/desk/settings/sections`;
  expect((await manager.post(`${base}/new`, { language: ['en', 'nb'], title: ['Essays', 'Essay'], abbreviation: 'ESS', open: 'yes' })).status).toBe(303);
  expect((await manager.post(`${base}/new`, { language: ['en'], title: [''], abbreviation: '' })).status).toBe(422);
  const [articles, essays] = await app.app.get(Journals).sections(journal.id);
  expect(essays).toMatchObject({ title: { en: 'Essays', nb: 'Essay' }, peerReviewed: false, open: true });
  await manager.post(`${base}/${essays!.id}/place`, { move: 'up' });
  expect((await app.app.get(Journals).sections(journal.id)).map(({ id }) => id)).toEqual([essays!.id, articles!.id]);
  await manager.post(`${base}/${essays!.id}`, { language: ['en', 'nb'], title: ['Longer essays', 'Essay'], abbreviation: 'ESS' });
  expect((await app.app.get(Journals).sections(journal.id))[0]).toMatchObject({ title: { en: 'Longer essays', nb: 'Essay' }, open: false });
});

test('[X36] [X38] a logo is a picture by its content, and is served as nothing else', async () => {
  const journal = await makeJournal(app);
  const manager = await makePlayer(app, { roles: [[journal, 'manager']] });
  const send = (body: Buffer, name: string): request.Test =>
    request(app.server).post(`/${journal.path}/en/desk/settings/logo`).set('Cookie', manager.cookie).set('Sec-Fetch-Site', 'same-origin').attach('file', body, name);
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  expect((await send(Buffer.from('<svg onload="alert(1)"/>'), 'logo.png')).text).toContain('Choose a PNG or JPEG picture');
  expect((await send(Buffer.alloc(0), 'logo.png')).status).toBe(422);
  expect((await send(Buffer.concat([png, Buffer.alloc(600_000)]), 'logo.png')).text).toContain('larger than 500 kB');
  expect((await request(app.server).get(`/${journal.path}/logo`)).status).toBe(404);
  expect((await send(png, 'logo.png')).status).toBe(303);
  const served = await request(app.server).get(`/${journal.path}/logo`);
  expect([served.status, served.headers['content-type'], served.headers['x-content-type-options']]).toEqual([200, 'image/png', 'nosniff']);
  expect(served.headers['content-security-policy']).toMatch(/^sandbox;/);
  expect((served.body as Buffer).equals(png)).toBe(true);
  expect((await request(app.server).get(`/${journal.path}/en`)).text).toContain(`src="/${journal.path}/logo?v&#x3D;`);
});

test('the administrator sees what waits and what failed, and lets a failed job start over', async () => {
  expect((await admin.get('/en/admin')).status).toBe(200);
  await app.database.query(`select graphile_worker.add_job('nothing.at-all', '{}'::json, run_at := now() + interval '1 day')`);
  await app.database.query(`update graphile_worker._private_jobs set attempts = 3, last_error = 'ECONNREFUSED' where attempts = 0`);
  const list = await admin.get('/nn/admin/jobs');
  expect(list.text).toContain('ECONNREFUSED');
  expect(list.text).toContain('3 av 25');
  const action = /\/nn\/admin\/jobs\/\d+\/retry/.exec(list.text)![0];
  expect((await admin.post(action)).status).toBe(303);
  expect((await admin.get('/nn/admin/jobs')).text).not.toContain('3 av 25');
});
