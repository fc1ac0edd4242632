import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Journal } from '../../src/journals/journal.entity.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { Postbox } from '../support/postbox.js';

let app: TestApp;
let journal: Journal;
let other: Journal;
let manager: Player;
let editor: Player;

const page = '/home/en/masthead';
const desk = '/home/en/desk/masthead';
const form = (changes: Record<string, unknown> = {}) => ({ role: 'editor', heading: 'editors', language: ['en', 'nb'], ownTitle: ['', ''], ownHeading: ['', ''], startsOn: '2020-03-01', endsOn: '', ...changes });
const byHand = (name: string, email: string, changes: Record<string, unknown> = {}) => form({ person: '', name, email, mailLanguage: 'en', affiliation: 'The Old Mill', ...changes });

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app, { path: 'home' });
  other = await makeJournal(app, { path: 'abroad' });
  manager = await makePlayer(app, { roles: [[journal, 'manager']], givenName: 'Mona', familyName: 'Manager' });
  editor = await makePlayer(app, { roles: [[journal, 'editor']], givenName: 'Edel', familyName: 'Editor' });
}, 60_000);
afterAll(() => app.stop());
beforeEach(async () => {
  app.clock.reset();
  await app.database.execute('delete from masthead_entry');
  await app.database.execute(`delete from message where subject_kind = 'mastheadEntry'`);
  app.postbox.mails.length = 0;
});

async function idOf(name: string): Promise<string> {
  const row = await app.database.one<{ id: string }>('select e.public_id as id from masthead_entry e join masthead_version v on v.entry_id = e.id where v.name = $1 limit 1', [name]);
  return row!.id;
}
const seenIn = (html: string): string => /name="seen" value="(\d+)"/.exec(html)![1]!;
const main = (html: string): string => html.slice(html.indexOf('<main'));

/** The entry of the editor, confirmed. */
async function confirmed(): Promise<string> {
  expect((await manager.post(`${desk}/new`, form({ person: String(editor.personId), affiliation: 'Deatnu Centre' }))).status).toBe(303);
  const own = `/en/profile/masthead/${await idOf('Edel Editor')}`;
  expect((await editor.post(own, { answer: 'confirm', seen: seenIn((await editor.get(own)).text), name: 'Edel Editor', affiliation: 'Deatnu Centre', orcid: '' })).status).toBe(303);
  return own;
}

/** The private link of the newest mail to an address. */
async function linkTo(address: string): Promise<string> {
  return new URL(Postbox.link(await app.postbox.mailTo(address), `${app.url}/home/en/masthead/own/`)).pathname;
}

test('[A18] an entry is public only when its person has confirmed it, in their own words', async () => {
  expect((await manager.post(`${desk}/new`, form({ person: String(editor.personId) }))).status).toBe(303);
  expect(main((await visitor(app).get(page)).text)).not.toContain('Edel');
  const mail = await app.postbox.mailTo(editor.email);
  const own = `/en/profile/masthead/${await idOf('Edel Editor')}`;
  expect(mail.text).toContain(own);
  expect(mail.text).toContain('Edel Editor');
  const asked = await editor.get(own);
  expect(asked.text).toContain('Since 2020');
  expect((await editor.get('/en/profile/masthead')).text).toContain(own);
  await editor.post(own, { answer: 'confirm', seen: seenIn(asked.text), name: 'E. M. Editor', affiliation: 'Deatnu Centre', orcid: '0000-0002-1825-0097', role: 'boardChair', startsOn: '1999-01-01' });
  const shown = main((await visitor(app).get(page)).text);
  for (const text of ['E. M. Editor', 'Deatnu Centre', 'https://orcid.org/0000-0002-1825-0097', 'Since 2020']) expect(shown).toContain(text);
  for (const text of ['Chair', '1999', editor.email]) expect(shown).not.toContain(text);
});

test('[A18] nobody confirms what they have not seen: a change meanwhile asks them to look again', async () => {
  await manager.post(`${desk}/new`, form({ person: String(editor.personId) }));
  const id = await idOf('Edel Editor');
  const own = `/en/profile/masthead/${id}`;
  const seen = seenIn((await editor.get(own)).text);
  await manager.post(`${desk}/${id}`, form({ name: 'Edel Editor', role: 'boardMember', heading: 'board' }));
  expect((await editor.post(own, { answer: 'confirm', seen, name: 'Edel Editor', affiliation: '', orcid: '' })).status).toBe(409);
  expect(main((await visitor(app).get(page)).text)).not.toContain('Edel');
});

test('[A18] what staff change waits for the person’s word, and the history keeps each version', async () => {
  const own = await confirmed();
  const id = own.split('/').at(-1)!;
  await manager.post(`${desk}/${id}`, form({ name: 'Edel Editor', affiliation: 'Deatnu Centre', role: 'own', ownTitle: ['Keeper of the archive', 'Arkivvokter'] }));
  expect((await visitor(app).get(page)).text).not.toContain('Keeper');
  const asked = await editor.get(own);
  expect(asked.text).toContain('What is public now');
  expect(asked.text).toContain('Keeper of the archive');
  await editor.post(own, { answer: 'decline', seen: seenIn(asked.text) });
  expect((await visitor(app).get(page)).text).toContain('Edel Editor');
  expect((await visitor(app).get(page)).text).not.toContain('Keeper');
  const history = (await manager.get(`${desk}/${id}`)).text;
  for (const text of ['Proposed by the journal', 'Confirmed by the person', 'Changed by the journal', 'Declined by the person']) expect(history).toContain(text);
});

test('[A18] a last day moves it to “Earlier”; until its person confirms that day it is not shown as if nothing had changed', async () => {
  const own = await confirmed();
  await manager.post(`${desk}/${own.split('/').at(-1)}`, form({ name: 'Edel Editor', endsOn: '2024-06-30' }));
  expect(main((await visitor(app).get(page)).text)).not.toContain('Edel');
  await editor.post(own, { answer: 'confirm', seen: seenIn((await editor.get(own)).text), name: 'Edel Editor', affiliation: '', orcid: '' });
  const shown = main((await visitor(app).get(page)).text);
  expect(shown.indexOf('Edel Editor')).toBeGreaterThan(shown.indexOf('Earlier'));
  expect(shown).toContain('2020–2024');
});

test('[A18] the person ends it themselves, or objects and is hidden at once; staff cannot bring it back', async () => {
  const own = await confirmed();
  const id = own.split('/').at(-1)!;
  await editor.post(own, { answer: 'end' });
  expect(main((await visitor(app).get(page)).text)).toContain('Earlier');
  await editor.post(own, { answer: 'object' });
  expect(main((await visitor(app).get(page)).text)).not.toContain('Edel');
  expect((await manager.get(desk)).text).toContain('Withdrawn by the person');
  expect((await manager.post(`${desk}/${id}`, form({ name: 'Edel Editor' }))).status).toBe(409);
  expect((await manager.post(`${desk}/${id}/asking`)).status).toBe(409);
  app.clock.set(new Date(Date.now() + 29 * 86_400_000));
  await app.app.get(Jobs).handlers.get('masthead.sweep')!({});
  expect(await app.database.query('select 1 from masthead_entry')).toEqual([]);
});

test('[A18] someone without an account is asked by a private link, which stays good for a change of mind', async () => {
  await manager.post(`${desk}/new`, byHand('Åshild Ødegård', 'ashild@elsewhere.example', { role: 'boardMember', heading: 'board' }));
  const link = await linkTo('ashild@elsewhere.example');
  const asked = await visitor(app).get(link);
  expect([asked.status, asked.headers['referrer-policy'], asked.headers['cache-control']]).toEqual([200, 'no-referrer', 'no-store']);
  await visitor(app).post(link, { answer: 'confirm', seen: seenIn(asked.text), name: 'Åshild Ødegård', affiliation: 'The Old Mill', orcid: '' });
  expect((await visitor(app).get(page)).text).toContain('Åshild Ødegård');
  await visitor(app).post(link, { answer: 'object' });
  expect(main((await visitor(app).get(page)).text)).not.toContain('Åshild');
  expect((await visitor(app).get(link.replace('/home/', '/abroad/'))).status).toBe(404);
  expect((await visitor(app).get(`${link}x`)).status).toBe(404);
});

test('[X20] asking for a new link answers alike for addresses that are named and those that are not; [X23] and not for ever', async () => {
  await manager.post(`${desk}/new`, byHand('Åshild Ødegård', 'ashild@elsewhere.example'));
  const first = await linkTo('ashild@elsewhere.example');
  app.postbox.mails.length = 0;
  const ask = (email: string) => visitor(app).post('/home/en/masthead/link', { email });
  const [known, unknown] = [await ask('ashild@elsewhere.example'), await ask('nobody@elsewhere.example')];
  expect([known.status, known.headers['location'], known.text]).toEqual([unknown.status, unknown.headers['location'], unknown.text]);
  expect(await linkTo('ashild@elsewhere.example')).not.toBe(first);
  for (const email of ['ashild@elsewhere.example', 'nobody@elsewhere.example']) {
    await ask(email);
    await ask(email);
    expect((await ask(email)).status).toBe(429);
  }
});

test('[A9] the page holds nothing of the account, and is the same for everyone', async () => {
  await confirmed();
  await app.database.execute(`update person set phone = '+47 12345678', biography = 'Loves moths', country = 'NO' where id = $1`, [editor.personId]);
  const [nobody, someone] = [await visitor(app).get(page), await editor.get(page)];
  expect(nobody.text).toBe(someone.text);
  expect(nobody.headers['cache-control']).toBe('public, no-cache');
  for (const text of [editor.email, editor.username, '12345678', 'moths']) expect(nobody.text).not.toContain(text);
  await app.database.execute(`update person set given_name = 'Other', affiliation = 'Elsewhere' where id = $1`, [editor.personId]);
  expect((await visitor(app).get(page)).text).toContain('Edel Editor');
  await app.database.execute(`update person set given_name = 'Edel', affiliation = null where id = $1`, [editor.personId]);
});

test('[A18] only the person answers, and only the journal’s own manager proposes', async () => {
  const own = await confirmed();
  const id = own.split('/').at(-1)!;
  const stranger = await makePlayer(app, { roles: [[other, 'manager']] });
  const admin = await makePlayer(app, { webAdmin: true });
  expect((await stranger.get(own)).status).toBe(404);
  expect((await manager.get(own)).status).toBe(403);
  expect((await admin.post(own, { answer: 'object' })).status).toBe(403);
  expect((await stranger.get(`/abroad/en/desk/masthead/${id}`)).status).toBe(404);
  expect((await stranger.post(`${desk}/new`, byHand('X', 'x@elsewhere.example'))).status).toBe(403);
  expect((await editor.get(desk)).status).toBe(403);
  expect((await manager.post(`${desk}/new`, form({ person: String(stranger.personId), name: 'X' }))).status).toBe(422);
  expect((await visitor(app).get(page)).text).toContain('Edel Editor');
});

test('a proposal that nobody answers is gone after 28 days, with what was written about it', async () => {
  await manager.post(`${desk}/new`, byHand('Åshild Ødegård', 'ashild@elsewhere.example'));
  const link = await linkTo('ashild@elsewhere.example');
  await confirmed();
  app.clock.set(new Date(Date.now() + 29 * 86_400_000));
  await app.app.get(Jobs).handlers.get('masthead.sweep')!({});
  expect((await visitor(app).get(page)).text).toContain('Edel Editor');
  expect((await visitor(app).get(link)).status).toBe(404);
  expect(await app.database.query(`select 1 from message where to_address = 'ashild@elsewhere.example'`)).toEqual([]);
});

test('the order is the manager’s, within a heading and of headings', async () => {
  for (const [name, heading] of [['Anna', 'editors'], ['Berit', 'editors'], ['Cato', 'board']] as const) await manager.post(`${desk}/new`, byHand(name, `${name}@elsewhere.example`, { heading }));
  const order = async () => [...main((await manager.get(desk)).text).matchAll(/masthead\/[\w-]{16}">(\w+)<\/a>/g)].map((match) => match[1]);
  expect(await order()).toEqual(['Anna', 'Berit', 'Cato']);
  await manager.post(`${desk}/${await idOf('Berit')}/place`, { move: 'up' });
  expect(await order()).toEqual(['Berit', 'Anna', 'Cato']);
  await manager.post(`${desk}/heading`, { heading: 'board', move: 'up' });
  expect(await order()).toEqual(['Cato', 'Berit', 'Anna']);
  await manager.post(`${desk}/heading`, { heading: 'nowhere', move: 'up' });
  expect(await order()).toEqual(['Cato', 'Berit', 'Anna']);
});

test('[P4] an entry is reported by anyone who sees it, and hidden at once; its person sees that', async () => {
  await manager.post(`${desk}/new`, form({ person: String(editor.personId), role: 'own', ownTitle: ['Chief of fools', ''] }));
  const id = await idOf('Edel Editor');
  expect((await visitor(app).get(`/en/report/masthead/${id}`)).status).toBe(404);
  const own = `/en/profile/masthead/${id}`;
  await editor.post(own, { answer: 'confirm', seen: seenIn((await editor.get(own)).text), name: 'Edel Editor', affiliation: '', orcid: '' });
  expect((await visitor(app).get(page)).text).toContain(`/en/report/masthead/${id}`);
  expect((await visitor(app).post(`/en/report/masthead/${id}`, { reason: 'defamation' })).status).toBe(303);
  const reported = await app.database.one<{ id: string }>('select public_id as id from text_report');
  await manager.post(`/home/en/desk/reports/${reported!.id}`, { decision: 'hide' });
  expect(main((await visitor(app).get(page)).text)).not.toContain('fools');
  expect((await editor.get(own)).text).toContain('Hidden by the editors');
});
