import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Journal } from '../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { publicId } from '../support/people.js';

let app: TestApp;
let a: Journal;
let b: Journal;
let managerOfA: Player;
let managerOfB: Player;
let admin: Player;
beforeAll(async () => {
  app = await startTestApp();
  a = await makeJournal(app);
  b = await makeJournal(app);
  managerOfA = await makePlayer(app, { roles: [[a, 'manager']], givenName: 'Anna', familyName: 'Manager' });
  managerOfB = await makePlayer(app, { roles: [[b, 'manager']] });
  admin = await makePlayer(app, { webAdmin: true });
}, 60_000);
afterAll(() => app.stop());

const inJournal = async (journal: Journal, player: Player) => `/${journal.path}/en/desk/people/${await publicId(app, player)}/notes`;
const onPlatform = async (player: Player) => `/en/admin/people/${await publicId(app, player)}/notes`;
const notes = async (player: Player) => app.database.query<{ id: number; journalId: number | null }>('select id, journal_id as "journalId" from note where person_id = $1 order by id', [player.personId]);

test('[A13] [A17] a note belongs to one journal: another journal’s manager of the same person does not see it, nor reaches it by its number', async () => {
  const player = await makePlayer(app, { roles: [[a, 'author'], [b, 'reviewer']] });
  expect((await managerOfA.post(await inJournal(a, player), { text: 'Answers slowly.', owner: b.path, journalId: String(b.id) })).status).toBe(303);
  const [note] = await notes(player);
  expect(note?.journalId).toBe(a.id);
  expect((await managerOfA.get(await inJournal(a, player))).text).toContain('Answers slowly.');
  expect((await managerOfB.get(await inJournal(b, player))).text).not.toContain('Answers slowly.');
  const through = `${await inJournal(b, player)}/${note!.id}`;
  expect((await managerOfB.get(through)).status).toBe(404);
  expect((await managerOfB.post(through, { text: 'Mine now' })).status).toBe(404);
  expect((await managerOfB.post(`${through}/remove`)).status).toBe(404);
  expect((await managerOfB.get(await inJournal(a, player))).status).toBe(404);
  expect((await admin.get(await onPlatform(player))).text).toContain('Answers slowly.');
});

test('[A13] the administrator writes for the platform or for any journal; a journal’s manager sees only that journal’s', async () => {
  const player = await makePlayer(app, { roles: [[a, 'author']] });
  expect((await admin.post(await onPlatform(player), { text: 'For the platform.', owner: '' })).status).toBe(303);
  expect((await admin.post(await onPlatform(player), { text: 'For journal A.', owner: a.path })).status).toBe(303);
  expect((await admin.post(await onPlatform(player), { text: 'For nobody.', owner: 'no-such-journal' })).status).toBe(422);
  const seen = (await managerOfA.get(await inJournal(a, player))).text;
  expect(seen).toContain('For journal A.');
  expect(seen).not.toContain('For the platform.');
});

test('[A13] [P2] the person sees every note about them with its earlier wordings, of every journal, and not who wrote it', async () => {
  const player = await makePlayer(app, { roles: [[a, 'author'], [b, 'author']] });
  await managerOfA.post(await inJournal(a, player), { text: 'First wording.' });
  await managerOfB.post(await inJournal(b, player), { text: 'From the other journal.' });
  const [note] = await notes(player);
  expect((await managerOfA.post(`${await inJournal(a, player)}/${note!.id}`, { text: 'Second wording.' })).status).toBe(303);
  const own = (await player.get('/en/profile/notes')).text;
  for (const text of ['First wording.', 'Second wording.', 'From the other journal.', `Journal ${a.path}`]) expect(own).toContain(text);
  expect(own).not.toContain('Anna Manager');
  const desk = (await managerOfA.get(await inJournal(a, player))).text;
  for (const text of ['First wording.', 'Second wording.', 'Anna Manager']) expect(desk).toContain(text);
  expect((await managerOfA.get('/en/profile/notes')).text).not.toContain('wording');
  expect((await visitor(app).get('/en/profile/notes')).status).toBe(303);
});

test('[A13] a removed note is gone for the journal, is still the person’s and the administrator’s to read for a year, and is then erased', async () => {
  const player = await makePlayer(app, { roles: [[a, 'author']] });
  await managerOfA.post(await inJournal(a, player), { text: 'To be removed.' });
  const [note] = await notes(player);
  expect((await managerOfA.post(`${await inJournal(a, player)}/${note!.id}/remove`)).status).toBe(303);
  expect((await managerOfA.post(`${await inJournal(a, player)}/${note!.id}/remove`)).status).toBe(404);
  expect((await managerOfA.get(await inJournal(a, player))).text).not.toContain('To be removed.');
  expect((await managerOfA.get(`${await inJournal(a, player)}/${note!.id}`)).status).toBe(404);
  expect((await player.get('/en/profile/notes')).text).toContain('To be removed.');
  expect((await admin.get(await onPlatform(player))).text).toContain('To be removed.');
  await app.database.execute(`update note set removed_at = removed_at - interval '366 days' where id = $1`, [note!.id]);
  await app.run('notes.expire');
  expect(await notes(player)).toEqual([]);
  expect(await app.database.query('select 1 from note_wording where note_id = $1', [note!.id])).toEqual([]);
});

test('[A13] [P4] the form says that nothing sensitive may be written and that the person sees it; what is too long or empty is refused', async () => {
  const player = await makePlayer(app, { roles: [[a, 'author']] });
  const page = (await managerOfA.get(await inJournal(a, player))).text;
  expect(page).toContain('Write nothing about health');
  expect(page).toContain('copy of their data');
  expect((await managerOfA.post(await inJournal(a, player), { text: '' })).status).toBe(422);
  const long = await managerOfA.post(await inJournal(a, player), { text: 'x'.repeat(4001) });
  expect(long.status).toBe(422);
  expect(long.text).toContain('xxxx');
  expect(await notes(player)).toEqual([]);
});

test('[A17] staff who are not managers, people of other journals, people of none, and one’s own: who may not write a note cannot', async () => {
  const editor = await makePlayer(app, { roles: [[a, 'editor']] });
  const player = await makePlayer(app, { roles: [[a, 'author']] });
  const none = await makePlayer(app);
  const theirs = await makePlayer(app, { roles: [[b, 'author']] });
  const chief = await makePlayer(app, { webAdmin: true, roles: [[a, 'editor']] });
  expect((await editor.get(await inJournal(a, player))).status).toBe(404);
  expect((await editor.post(await inJournal(a, player), { text: 'No' })).status).toBe(404);
  for (const other of [none, theirs]) {
    expect((await managerOfA.post(await inJournal(a, other), { text: 'No' })).status).toBe(404);
    expect((await managerOfA.post(await onPlatform(other), { text: 'No' })).status).toBe(404);
  }
  expect((await managerOfA.post(await inJournal(a, managerOfA), { text: 'Excellent' })).status).toBe(403);
  // An administrator with a role here may be noted about by the journal, and reads it like anyone; nothing else of the account shows.
  expect((await managerOfA.post(await inJournal(a, chief), { text: 'On leave in May.' })).status).toBe(303);
  expect((await managerOfA.get(await inJournal(a, chief))).text).not.toContain(chief.username);
  expect((await chief.get('/en/profile/notes')).text).toContain('On leave in May.');
});

test('[X30] markup in a note is inert wherever it is shown', async () => {
  const player = await makePlayer(app, { roles: [[a, 'author']] });
  await managerOfA.post(await inJournal(a, player), { text: '<script>alert(1)</script>{{title}}' });
  for (const page of [await managerOfA.get(await inJournal(a, player)), await admin.get(await onPlatform(player)), await player.get('/en/profile/notes')]) {
    expect(page.text).toContain('&lt;script&gt;alert(1)');
    expect(page.text).not.toContain('<script>alert');
  }
});
