import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Journal } from '../../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { cookieOf, makeOwner } from '../../support/account.js';
import { as, makeJournal, makePlayer, visitor, type Player } from '../../support/cast.js';
import { invitationsTo, invite, linkTo, newAddress, welcome } from '../../support/inviting.js';

let app: TestApp;
let home: Journal;
let abroad: Journal;
let manager: Player;
let admin: Player;
beforeAll(async () => {
  app = await startTestApp();
  home = await makeJournal(app, { path: 'home', name: { en: 'Home', nb: 'Hjem' } });
  abroad = await makeJournal(app, { path: 'abroad', name: { en: 'Abroad' } });
  manager = await makePlayer(app, { roles: [[home, 'manager']], givenName: 'Mana', familyName: 'Ger' });
  admin = await makePlayer(app, { webAdmin: true });
}, 60_000);
afterAll(() => app.stop());

const day = 86_400_000;
const later = async <T>(days: number, work: () => Promise<T>): Promise<T> => {
  app.clock.set(new Date(Date.now() + days * day));
  try {
    return await work();
  } finally {
    app.clock.reset();
  }
};
const sweep = () => app.run('invitations.sweep');
const mailsTo = async (address: string) => (await app.database.query<{ subject: string }>(`select subject from message where to_address = $1 and template = 'mail/invitation' order by id`, [address])).map(({ subject }) => subject);
const idOf = async (email: string) => (await invitationsTo(app, email)).at(-1)!.id;
const outcomeOf = async (id: number) => (await app.database.one<{ outcome: string | null }>('select outcome from invitation where id = $1', [id]))?.outcome;
const desk = (id: number, act: string) => manager.post(`/home/en/desk/invitations/${id}/${act}`);

test('[A10] [X12] a manager invites into their own journal only, and never a web administrator', async () => {
  const email = newAddress();
  expect((await invite(manager, abroad, { email })).status).toBe(403);
  expect((await manager.post('/en/admin/invitations/new', { email, place: 'platform', language: 'en' })).status).toBe(403);
  for (const roles of [['webAdmin'], ['editor', 'webAdmin'], ['made-up'], []]) expect([roles, (await invite(manager, home, { email, roles })).status]).toEqual([roles, 422]);
  expect((await invite(manager, home, { email, place: 'platform', journal: 'abroad', journalId: String(abroad.id), webAdmin: 'yes' })).status).toBe(303);
  expect(await app.database.query('select journal_id, roles from invitation where email = $1', [email])).toEqual([{ journal_id: home.id, roles: ['editor'] }]);
  const elsewhere = newAddress();
  await invite(admin, abroad, { email: elsewhere });
  const id = await idOf(elsewhere);
  for (const act of ['again', 'withdraw']) {
    expect((await desk(id, act)).status).toBe(404);
    expect((await manager.post(`/abroad/en/desk/invitations/${id}/${act}`)).status).toBe(404);
    expect((await manager.post(`/en/admin/invitations/${id}/${act}`)).status).toBe(404);
  }
  expect(await outcomeOf(id)).toBeNull();
  for (const role of ['editor', 'author'] as const) expect((await (await makePlayer(app, { roles: [[home, role]] })).get('/home/en/desk/invitations')).status).toBe(403);
});

test('[A10] [P6] a web administrator invites into any journal, and another web administrator, who signs before it counts', async () => {
  const email = newAddress();
  const ask = (fields: Record<string, unknown>) => admin.post('/en/admin/invitations/new', { email, givenName: 'Adm', familyName: 'In', language: 'en', ...fields });
  expect((await ask({ place: '' })).status).toBe(422);
  expect((await ask({ place: 'nowhere', roles: ['editor'] })).status).toBe(422);
  expect((await ask({ place: 'abroad', roles: ['manager'] })).status).toBe(303);
  expect((await ask({ place: 'platform', roles: ['editor'] })).status).toBe(303);
  expect(await app.database.query('select journal_id, roles from invitation where email = $1 order by id', [email])).toEqual([{ journal_id: abroad.id, roles: ['manager'] }, { journal_id: null, roles: ['webAdmin'] }]);
  const link = await linkTo(app, email, 'Invitation to Palimpsest');
  expect((await visitor(app).post(link, welcome('admin2'))).status).toBe(422);
  const accepted = await visitor(app).post(link, welcome('admin2', { promised: ['platform:2026-1'] }));
  const chief = as(app, cookieOf(accepted));
  expect((await chief.get('/en/admin/people')).status).toBe(200);
  expect((await chief.get('/en/profile/invitations')).text).toContain('Abroad');
  expect((await admin.get('/en/admin/invitations')).text).toContain('Accepted');
});

test('[X20] whether an address has an account is told neither by the answer nor by the list', async () => {
  const known = await makeOwner(app, {});
  const unknown = newAddress();
  const answers = [await invite(manager, home, { email: known.email }), await invite(manager, home, { email: unknown })];
  expect(answers.map(({ status, headers, text }) => [status, headers['location'], text.length])).toEqual(answers.map(() => [303, '/home/en/desk/invitations?did=sent', answers[0]!.text.length]));
  const list = (await manager.get('/home/en/desk/invitations')).text;
  const row = (email: string) => list.split('<tr>').find((row) => row.includes(email))!.replaceAll(email, 'X').replace(/invitations\/\d+/g, 'N');
  expect(row(known.email)).toBe(row(unknown));
  expect(list).not.toContain(known.username === known.email ? 'never' : `>${known.username}<`);
  const member = await makePlayer(app, { roles: [[home, 'editor']] });
  expect((await invite(manager, home, { email: member.email })).text).toContain('has these roles in the journal already');
  const foreign = await makePlayer(app, { roles: [[abroad, 'editor']] });
  expect((await invite(manager, home, { email: foreign.email })).status).toBe(303);
});

test('[A10] [P3] an invitation is followed by one reminder after 7 days; after 28 the name, the address and the mail are gone, after 56 the rest', async () => {
  const email = newAddress();
  await invite(manager, home, { email });
  const id = await idOf(email);
  await linkTo(app, email);
  await later(6.9, sweep);
  expect(await mailsTo(email)).toEqual(['Invitation to Home']);
  for (const days of [7.1, 8, 20, 27.9]) await later(days, sweep);
  expect(await mailsTo(email)).toEqual(['Invitation to Home', 'Reminder: invitation to Home']);
  const link = await linkTo(app, email, 'Reminder');
  await later(28.1, sweep);
  expect(await app.database.one('select email, given_name, family_name, outcome from invitation where id = $1', [id])).toEqual({ email: null, given_name: null, family_name: null, outcome: 'ended' });
  expect(await app.database.query('select 1 from message where to_address = $1 union all select 1 from person where email = $1', [email])).toEqual([]);
  expect((await visitor(app).post(link, welcome('toolate'))).headers['location']).toBe(link);
  const shown = await visitor(app).get(link);
  expect([shown.status, shown.text.includes('This invitation has ended'), shown.text.includes(email)]).toEqual([410, true, false]);
  await visitor(app).post(`${link}/new`, { who: 'It is me, Ida' });
  await visitor(app).post(`${link}/new`, { who: 'Again' });
  expect((await app.postbox.mailTo(manager.email, 'A new invitation is asked for')).text).toContain('It is me, Ida');
  expect(await app.database.query(`select 1 from message where to_address = $1 and subject like 'A new invitation%'`, [manager.email])).toHaveLength(1);
  expect((await visitor(app).get(link)).text).not.toContain('name="who"');
  await later(56.1, sweep);
  expect(await app.database.query(`select 1 from invitation where id = $1 union all select 1 from token where purpose = 'invitation' and subject_id = $1`, [id])).toEqual([]);
  expect((await visitor(app).get(link)).status).toBe(404);
});

test('[A10] an invitation past its time cannot be accepted even before the sweep has come', async () => {
  const email = newAddress();
  await invite(manager, home, { email });
  const link = await linkTo(app, email);
  await later(28.1, async () => {
    expect((await visitor(app).get(link)).status).toBe(410);
    expect((await visitor(app).post(link, welcome('late'))).headers['location']).toBe(link);
  });
  expect(await outcomeOf(await idOf(email))).toBeNull();
});

test('[A10] whoever declines is let go in one step, and the inviter is told; withdrawn and replaced links say what happened', async () => {
  const declined = newAddress();
  await invite(manager, home, { email: declined, givenName: 'Dec', familyName: 'Liner' });
  const no = await linkTo(app, declined);
  expect((await visitor(app).post(`${no}/decline`)).headers['location']).toBe(no);
  expect((await visitor(app).get(no)).text).toContain('You declined');
  expect((await app.postbox.mailTo(manager.email, 'Invitation declined')).text).toContain('Dec Liner');
  expect((await visitor(app).post(no, welcome('decliner'))).headers['location']).toBe(no);
  expect(await outcomeOf(await idOf(declined))).toBe('declined');
  await later(28.1, sweep);
  expect(await invitationsTo(app, declined)).toEqual([]);

  const taken = newAddress();
  await invite(manager, home, { email: taken });
  const back = await linkTo(app, taken);
  const id = await idOf(taken);
  expect((await desk(id, 'withdraw')).headers['location']).toBe('/home/en/desk/invitations?did=withdrawn');
  expect((await desk(id, 'withdraw')).headers['location']).toBe('/home/en/desk/invitations?did=late');
  expect((await desk(id, 'again')).headers['location']).toBe('/home/en/desk/invitations?did=late');
  expect((await visitor(app).get(back)).text).toContain('This invitation was withdrawn');
  expect((await visitor(app).post(back, welcome('withdrawn'))).headers['location']).toBe(back);

  const twice = newAddress();
  await invite(manager, home, { email: twice });
  const first = await linkTo(app, twice);
  await invite(manager, home, { email: twice.toUpperCase(), roles: ['copyeditor'] });
  expect((await invitationsTo(app, twice)).map(({ outcome }) => outcome)).toEqual(['replaced', null]);
  expect((await visitor(app).get(first)).text).toContain('There is a newer invitation');
  expect((await visitor(app).post(first, welcome('replaced'))).headers['location']).toBe(first);
  const sent = (await mailsTo(twice)).length;
  await visitor(app).post(`${first}/new`);
  expect((await app.database.query(`select 1 from message where lower(to_address) = $1`, [twice])).length).toBeGreaterThan(sent);
});

test('two invitations of one address at once leave one open', async () => {
  const email = newAddress();
  const answers = await Promise.all([1, 2, 3].map(() => invite(manager, home, { email })));
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect((await invitationsTo(app, email)).filter(({ outcome }) => outcome === null)).toHaveLength(1);
});

test('[A10] one that is sent again has a new link, and the older one still works until one of them is used', async () => {
  const email = newAddress();
  await invite(manager, home, { email });
  const first = await linkTo(app, email);
  expect((await desk(await idOf(email), 'again')).headers['location']).toBe('/home/en/desk/invitations?did=again');
  let second = first;
  for (let tries = 0; second === first && tries < 200; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    second = await linkTo(app, email);
  }
  expect(second).not.toBe(first);
  expect((await visitor(app).post(first, welcome('again'))).headers['location']).toBe('/en/desk');
  expect((await visitor(app).get(second)).status).toBe(410);
});

test('[A8] an open invitation of another journal puts a person out of a manager’s reach; one of the own journal brings nobody within it', async () => {
  const person = await makePlayer(app, { roles: [[home, 'author']] });
  const publicId = (await app.database.one<{ id: string }>('select public_id as id from person where id = $1', [person.personId]))!.id;
  const reached = async () => (await manager.get(`/home/en/desk/people/${publicId}`)).text.replaceAll(person.email, '').includes(person.username);
  expect(await reached()).toBe(true);
  await invite(admin, abroad, { email: person.email });
  expect(await reached()).toBe(false);
  const id = await idOf(person.email);
  await person.post(`/en/profile/invitations/${id}/decline`);
  expect(await reached()).toBe(true);
  await admin.post('/en/admin/invitations/new', { email: person.email, place: 'platform', language: 'en' });
  expect(await reached()).toBe(false);

  const stranger = await makePlayer(app);
  const hidden = (await app.database.one<{ id: string }>('select public_id as id from person where id = $1', [stranger.personId]))!.id;
  await invite(manager, home, { email: stranger.email });
  expect((await manager.get(`/home/en/desk/people/${hidden}`)).status).toBe(404);
  expect((await manager.get(`/home/en/desk/people?q=${stranger.email}`)).text).not.toContain(hidden);
});

test('dates are checked, and a last day that is past is refused', async () => {
  const email = newAddress();
  for (const dates of [{ startsOn: 'tomorrow' }, { endsOn: '2026-02-31' }, { startsOn: '2090-05-01', endsOn: '2090-04-01' }, { endsOn: '2020-01-01' }]) {
    expect([dates, (await invite(manager, home, { email, ...dates })).status]).toEqual([dates, 422]);
  }
  expect((await invite(manager, home, { email: 'no-address' })).status).toBe(422);
  expect(await invitationsTo(app, email)).toEqual([]);
});

test('[X30] what the inviter typed is inert in the mail, on the page and in the list', async () => {
  const email = newAddress();
  await invite(manager, home, { email, givenName: '<script>alert(1)</script>', familyName: '{{link}}\nBcc: all@elsewhere.example' });
  const link = await linkTo(app, email);
  const mail = await app.postbox.mailTo(email);
  expect([mail.html?.includes('<script>'), mail.envelopeTo, mail.bcc]).toEqual([false, [email], undefined]);
  expect((await visitor(app).get(link)).text).not.toContain('<script>alert');
  expect((await manager.get('/home/en/desk/invitations')).text).not.toContain('<script>alert');
});
