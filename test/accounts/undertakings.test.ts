import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Journal } from '../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, visitor } from '../support/cast.js';

let app: TestApp;
let home: Journal;
let abroad: Journal;
beforeAll(async () => {
  app = await startTestApp();
  home = await makeJournal(app, { path: 'home', name: { en: 'Home' } });
  abroad = await makeJournal(app, { path: 'abroad' });
}, 60_000);
afterAll(() => app.stop());

const sign = (version = '2026-1', next = '/home/en/desk/submissions') => ({ agree: 'yes', version, next });

test('[P6] a role counts only when its undertaking is signed; until then the desk says so, and staff pages lead there and back', async () => {
  const editor = await makePlayer(app, { roles: [[home, 'editor'], [home, 'sectionEditor']], undertakings: false });
  const refused = await editor.get('/home/en/desk/submissions?stage=all');
  expect([refused.status, refused.headers['location']]).toEqual([303, '/en/undertakings/office.home?next=%2Fhome%2Fen%2Fdesk%2Fsubmissions%3Fstage%3Dall']);
  const desk = await editor.get('/en/desk');
  expect(desk.text).toContain('Before you can work as editor and section editor of Home');
  expect(desk.text.match(/undertakings\/office\.home/g)).toHaveLength(1);

  const shown = await editor.get('/en/undertakings/office.home?next=//evil.example');
  expect([shown.status, shown.text.includes('Version 2026-1'), /"\/\/evil/.test(shown.text)]).toEqual([200, true, false]);
  expect((await editor.post('/en/undertakings/office.home', { ...sign(), agree: '' })).status).toBe(422);
  expect((await editor.post('/en/undertakings/office.home', sign('2020-1'))).status).toBe(422);
  expect((await editor.get('/home/en/desk/submissions')).status).toBe(303);
  const signed = await editor.post('/en/undertakings/office.home', sign());
  expect([signed.status, signed.headers['location']]).toEqual([303, '/home/en/desk/submissions']);
  expect((await editor.get('/home/en/desk/submissions')).status).toBe(200);
  expect((await editor.get('/en/desk')).text).not.toContain('Before you can work');

  await editor.post('/en/undertakings/office.home', sign());
  expect(await app.database.query('select journal_id, role_group, version, language, signed_at is not null as at from undertaking where person_id = $1', [editor.personId]))
    .toEqual([{ journal_id: home.id, role_group: 'office', version: '2026-1', language: 'en', at: true }]);
});

test('[P6] what is signed is for that journal and that group of roles, and for that version', async () => {
  const player = await makePlayer(app, { roles: [[home, 'copyeditor'], [home, 'manager'], [abroad, 'manager']], undertakings: false });
  const people = async (journal: string) => (await player.get(`/${journal}/en/desk/people`)).headers['location']?.split('?')[0] ?? 'shown';
  await player.post('/en/undertakings/production.home', sign());
  expect(await people('home')).toBe('/en/undertakings/office.home');
  await player.post('/en/undertakings/office.home', sign());
  expect([await people('home'), await people('abroad')]).toEqual(['shown', '/en/undertakings/office.abroad']);
  await app.database.execute(`update undertaking set version = '2025-1' where person_id = $1`, [player.personId]);
  expect(await people('home')).toBe('/en/undertakings/office.home');
  await player.post('/en/undertakings/office.home', sign());
  expect(await people('home')).toBe('shown');
});

test('[P6] a web administrator signs too, and a closed journal leads its manager there', async () => {
  const admin = await makePlayer(app, { webAdmin: true, undertakings: false });
  expect((await admin.get('/en/admin/people')).headers['location']).toBe('/en/undertakings/platform?next=%2Fen%2Fadmin%2Fpeople');
  expect((await admin.get('/en/desk')).text).toContain('Before you can work as web administrator');
  await admin.post('/en/undertakings/platform', sign());
  expect((await admin.get('/en/admin/people')).status).toBe(200);
  const closed = await makeJournal(app, { path: 'closed', enabled: false });
  const manager = await makePlayer(app, { roles: [[closed, 'manager']], undertakings: false });
  expect((await manager.get('/closed/en/desk/people')).headers['location']).toContain('/en/undertakings/office.closed');
  expect((await manager.get('/en/undertakings/office.closed')).status).toBe(200);
  expect((await (await makePlayer(app)).get('/closed/en/desk/people')).status).toBe(404);
});

test('[P6] whoever founds a journal and manages it signs first', async () => {
  const admin = await makePlayer(app, { webAdmin: true });
  const made = await admin.post('/en/admin/journals/new', {
    name: ['New', '', ''], language: ['en', 'nb', 'nn'], acronym: 'NEW', path: 'newest', primaryLanguage: 'en', languages: ['en'], contactName: 'Office', contactEmail: 'office@new.example', manage: 'yes',
  });
  expect(made.headers['location']).toMatch(/^\/en\/undertakings\/office\.newest\?next=%2Fnewest%2F/);
});

test('what nobody asks of oneself is not there, and nobody is asked who is not signed in', async () => {
  const reader = await makePlayer(app, { roles: [[home, 'reader'], [home, 'author'], [home, 'reviewer']], undertakings: false });
  for (const name of ['office.home', 'office.abroad', 'platform', 'office', 'office.nowhere', 'platform.home', 'made-up']) {
    expect([name, (await reader.get(`/en/undertakings/${name}`)).status, (await reader.post(`/en/undertakings/${name}`, sign())).status]).toEqual([name, 404, 404]);
  }
  expect((await reader.get('/en/desk')).text).not.toContain('Before you can work');
  expect((await reader.get('/home/en/desk/people')).status).toBe(403);
  expect((await visitor(app).get('/en/undertakings/office.home')).headers['location']).toContain('/en/sign-in');
});
