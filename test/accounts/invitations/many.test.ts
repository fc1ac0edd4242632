import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import type { Journal } from '../../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeJournal, makePlayer, type Player } from '../../support/cast.js';
import { invitationsTo, invite, newAddress } from '../../support/inviting.js';

let app: TestApp;
let home: Journal;
let manager: Player;
beforeAll(async () => {
  app = await startTestApp();
  home = await makeJournal(app, { path: 'home', name: { en: 'Home' } });
  manager = await makePlayer(app, { roles: [[home, 'manager']] });
}, 60_000);
afterAll(() => app.stop());

const look = (text: string, lang = 'en') => manager.post(`/home/${lang}/desk/invite-many`, { text });
const send = (text: string) => manager.post('/home/en/desk/invite-many/send', { text });
const upload = (content: Buffer | string, name = 'people.csv') =>
  request(app.server).post('/home/en/desk/invite-many/file').set('Cookie', manager.cookie).set('Sec-Fetch-Site', 'same-origin').attach('file', Buffer.from(content as string), name);
const rowOf = (page: string, needle: string): string => page.split('<tr>').find((row) => row.includes(needle)) ?? '';
const count = async (): Promise<number> => (await app.database.one<{ n: number }>('select count(*)::int as n from invitation'))?.n ?? 0;

test('[A10] a list is shown line by line with what is wrong in each, and nothing is sent until that is confirmed', async () => {
  const [good, again, elsewhere] = [newAddress(), newAddress(), newAddress()];
  const member = await makePlayer(app, { roles: [[home, 'editor']] });
  const abroad = await makePlayer(app, { roles: [[await makeJournal(app), 'editor']] });
  await invite(manager, home, { email: again });
  const before = await count();
  const text = [
    'E-mail,Given name,Family name,Roles,First day,Last day,Language',
    `${good},Gøran,Godt,"Editor; Forfatter",,31.12.2090,nb`, 'not-an-address,A,B,Editor,,,', `${elsewhere},A,B,Web administrator,,,`, `${elsewhere},A,B,Emperor,,,`,
    `${good.toUpperCase()},A,B,Editor,,,`, `${member.email},A,B,editor,,,`, `${again},A,B,Editor,,,`, `${newAddress()},A,B,,,,`, `${newAddress()},A,B,Editor,,2020-01-01,`, `${newAddress()},A,B,Editor,,,xx`, `${abroad.email},A,B,Editor,,,`,
  ].join('\n');
  const page = await look(text);
  expect(page.status).toBe(200);
  for (const [needle, problem] of [
    ['not-an-address', 'Write an e-mail address'], ['>4<', '“Web administrator” is no role here'], ['>5<', '“Emperor” is no role here'], ['>6<', 'earlier line'], [member.email, 'has these roles in the journal already'],
    [again, 'invited the address already'], ['>9<', 'at least one role'], ['>10<', 'last day is past'], ['>11<', 'Choose a language'],
  ] as const) expect([needle, rowOf(page.text, needle).includes(problem)]).toEqual([needle, true]);
  // A role in another journal is not told.
  expect(rowOf(page.text, abroad.email)).toContain('Ready');
  expect(page.text).toContain('Send 2 invitations');
  expect(await count()).toBe(before);

  const hidden = /name="text" value="([^"]*)"/.exec(page.text)?.[1]?.replaceAll('&quot;', '"').replaceAll('&#x3D;', '=') ?? '';
  expect(hidden).toBe(text);
  const twice = await Promise.all([send(hidden), send(hidden)]);
  expect(twice.map(({ status }) => status).sort()).toEqual([200, 303]);
  expect(await count()).toBe(before + 2);
  expect(await app.database.one('select given_name, roles, ends_on::text as ends, language, journal_id from invitation where email = $1', [good]))
    .toEqual({ given_name: 'Gøran', roles: ['editor', 'author'], ends: '2090-12-31', language: 'nb', journal_id: home.id });
  expect((await app.postbox.mailTo(good, 'Invitasjon til Home')).text).toContain('Redaktør');
});

test('the file is read as a spreadsheet saves it: with semicolons, in Norwegian, with a byte order mark or in Windows’ own letters', async () => {
  const [one, two] = [newAddress(), newAddress()];
  const utf8 = await upload(`\uFEFFE-post;Fornavn;Etternavn;Roller\r\n${one};Åsa;Ærøskøbing;"Redaktør;Fagfelle"\r\n`);
  expect(rowOf(utf8.text, one)).toContain('Åsa Ærøskøbing');
  expect(rowOf(utf8.text, one)).toContain('Editor and Reviewer');
  const windows = await upload(Buffer.from(`E-post;Fornavn;Roller\r\n${two};Bjørn;Redaktør\r\n`, 'latin1'));
  expect(rowOf(windows.text, two)).toContain('Bjørn');
  expect(await app.database.query('select 1 from stored_file')).toEqual([]);
  const example = await manager.get('/home/nn/desk/invite-many/example.csv');
  expect(example.headers['content-type']).toContain('text/csv');
  expect((await look(example.text, 'nn')).text.match(/>Klar</g)).toHaveLength(2);
});

test('what cannot be read, or is too much, is refused with a reason and sends nothing', async () => {
  const before = await count();
  const lines = (n: number) => ['email,roles', ...Array.from({ length: n }, () => `${newAddress()},editor`)].join('\n');
  for (const text of ['', 'email,roles', 'a,b\nc,d', 'email,roles\n"open,editor', lines(201), `email,roles\n${'x'.repeat(200_001)},editor`]) {
    const page = await look(text);
    expect([text.slice(0, 20), page.status, page.text.includes('There is a problem')]).toEqual([text.slice(0, 20), 422, true]);
    expect((await send(text)).status).toBe(422);
  }
  expect((await upload(Buffer.from([0, 1, 2, 3, 0, 0, 0, 0, 9, 9]))).status).toBe(422);
  expect((await upload('%PDF-1.7 email,roles', 'x.pdf')).status).toBe(422);
  expect((await upload('')).status).toBe(422);
  expect(await count()).toBe(before);
  expect((await look(lines(200))).text).toContain('Send 200 invitations');
});

test('[X12] [X30] a list makes no administrator and no invitation elsewhere, and its cells are text', async () => {
  const email = newAddress();
  const text = `email,roles,webAdmin,journal,place,givenName\n${email},copyeditor,yes,abroad,platform,"<img src=x onerror=alert(1)>"`;
  expect((await look(text)).text).not.toContain('<img src=x');
  expect((await send(text)).status).toBe(303);
  expect(await app.database.query('select journal_id, roles from invitation where email = $1', [email])).toEqual([{ journal_id: home.id, roles: ['copyeditor'] }]);
  const editor = await makePlayer(app, { roles: [[home, 'editor']] });
  for (const path of ['', '/send']) expect((await editor.post(`/home/en/desk/invite-many${path}`, { text })).status).toBe(403);
  expect((await invitationsTo(app, email))).toHaveLength(1);
});
