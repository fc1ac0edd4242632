import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SetPassword } from '../../src/accounts/lost-password/set-password.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { cookieOf, goodPassword, makeOwner } from '../support/account.js';
import { as, makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { feideConfirm, feidePerson, feideStart, connectFeide, goToConnect, identitiesOf, openProviders, signInByFeide } from '../support/feide.js';
import { cookieIn, roundTrip, type Claims, type Issuer } from '../support/issuer.js';
import { block } from '../support/people.js';
import { Postbox } from '../support/postbox.js';
import { giveApp } from '../support/second-factor.js';

let app: TestApp;
let providers: Awaited<ReturnType<typeof openProviders>>;
let feide: Issuer;
beforeAll(async () => {
  providers = await openProviders();
  ({ feide } = providers);
  app = await startTestApp(providers.env);
}, 60_000);
afterAll(async () => {
  await app?.stop();
  await providers?.close();
});

const known = (claims?: Partial<Claims>) => feidePerson(feide, claims);
const signIn = (sub: string | null, fields = {}) => signInByFeide(app, feide, sub, fields);
const connect = (owner: Player, sub: string, wish?: Record<string, unknown>) => connectFeide(app, feide, owner, sub, wish);
const identities = (personId: number) => identitiesOf(app, personId);
const person = async (personId: number) => (await app.database.one<Record<string, unknown>>('select * from person where id = $1', [personId]))!;
const rolesOf = (personId: number) => app.database.query<{ role: string; path: string }>('select m.role, j.path from membership m join journal j on j.id = m.journal_id where m.person_id = $1 and m.ended_at is null order by m.id', [personId]);
const alive = async (cookie: string) => (await as(app, cookie).get('/en/profile')).status === 200;

let count = 0;
const registration = (changes: Record<string, unknown> = {}) => {
  count += 1;
  return { givenName: 'Kari', familyName: 'Nordmann', username: `kari${count}`, email: `kari${count}@uit.example`, password: goodPassword, account: 'yes', guidelines: 'yes', ...changes };
};
const confirmAccount = async (email: string) => {
  const path = Postbox.link(await app.postbox.mailTo(email, 'Confirm'), `${app.url}/en/confirm/`).slice(app.url.length);
  return visitor(app).post(path, { password: goodPassword });
};

test('[A14] [A19] whoever registers with Feide finds the name filled in, and Feide opens the account once its address is confirmed', async () => {
  feide.groups = [{ id: 'fc:org:uit.no', type: 'fc:org', displayName: 'UiT Norges arktiske universitet' }];
  const sub = known();
  const { browser } = await signIn(sub);
  const form = (await browser.get('/en/register?with=feide')).text;
  for (const value of ['value="Kari Maria"', 'value="Nordmann"', 'value="UiT Norges arktiske universitet"', 'action="/en/register?with&#x3D;feide"']) expect(form).toContain(value);
  const given = registration({ affiliation: 'UiT Norges arktiske universitet' });
  const sent = await browser.post('/en/register?with=feide', given);
  expect(sent.headers['location']).toBe('/en/register/sent');
  expect(cookieIn(sent, 'elsewhere')).toBeNull();
  const personId = (await app.database.one<{ id: number }>('select person_id as id from account where username = $1', [given.username]))!.id;
  expect(await identities(personId)).toEqual([]);
  expect((await signIn(sub)).answer.headers['location']).toBe('/en/sign-in/unknown');
  expect((await browser.get('/en/sign-in/unknown')).status).toBe(403);
  await confirmAccount(given.email);
  expect(await identities(personId)).toMatchObject([{ type: 'feide', value: sub }]);
  expect(await person(personId)).toMatchObject({ affiliation: 'UiT Norges arktiske universitet', sources: { affiliation: 'feide' } });
  expect((await signIn(sub)).answer.headers['location']).toBe('/en/desk');
});

test('[X20] registering with Feide and an address that has an account is answered alike, and connects nothing', async () => {
  const owner = await makeOwner(app);
  const { browser } = await signIn(known());
  const answer = await browser.post('/en/register?with=feide', registration({ email: owner.email }));
  const free = await (await signIn(known())).browser.post('/en/register?with=feide', registration());
  expect([answer.status, answer.headers['location'], answer.headers['set-cookie']]).toEqual([free.status, free.headers['location'], free.headers['set-cookie']]);
  expect(await identities(owner.personId)).toEqual([]);
});

test('[X20] [X21] whoever owns an address that another registered with, and chooses a password through the mail, does not get the other’s Feide along', async () => {
  const sub = known();
  const { browser } = await signIn(sub);
  const given = registration();
  await browser.post('/en/register?with=feide', given);
  const personId = (await app.database.one<{ id: number }>('select person_id as id from account where username = $1', [given.username]))!.id;
  await app.app.get(SetPassword).set(personId, 'the rightful owner chose this', { keepSession: null, proven: true });
  expect(await identities(personId)).toEqual([]);
  expect((await app.database.query('select 1 from elsewhere_errand where person_id = $1', [personId]))).toEqual([]);
  expect((await signIn(sub)).answer.headers['location']).toBe('/en/sign-in/unknown');
});

test('what was brought back too long ago is not registered with in silence', async () => {
  const { browser } = await signIn(known());
  await app.database.execute(`update elsewhere_errand set expires_at = $1 where told is not null and intent = 'signIn'`, [new Date(app.clock.now().getTime() - 1)]);
  const given = registration();
  const told = await browser.post('/en/register?with=feide', given);
  expect(told.status).toBe(422);
  expect(told.text).toContain('connect it later from your profile');
  expect(told.text).toContain('action="/en/register"');
  expect((await browser.post('/en/register', given)).status).toBe(303);
});

test('[A19] an affiliation comes from Feide only where the person ticks it, says so, and is their own again once they write it', async () => {
  const owner = await makeOwner(app, { givenName: 'Åse', familyName: 'Ås' });
  feide.groups = [{ id: 'fc:org:skole', type: 'fc:org', displayName: 'Skolen', parent: 'fc:org:kommune' }, { id: 'fc:gogroup', type: 'fc:gogroup', displayName: 'Klasse 1A' }, { id: 'fc:org:ntnu.no', type: 'fc:org', displayName: 'NTNU' }];
  const asked = await (await goToConnect(app, feide, owner, known())).browser.get(feideConfirm);
  expect(asked.text).toContain('Use “NTNU” as my affiliation');
  expect(asked.text).not.toMatch(/type="checkbox"[^>]*\schecked/);
  await connect(owner, known());
  expect(await person(owner.personId)).toMatchObject({ affiliation: null, sources: {} });
  expect((await owner.get('/en/profile/connected')).text).toContain('Use “NTNU” as my affiliation');
  await connect(owner, known(), { affiliation: 'yes' });
  expect(await person(owner.personId)).toMatchObject({ affiliation: 'NTNU', sources: { affiliation: 'feide' } });
  const admin = await makePlayer(app, { webAdmin: true });
  const desk = `/en/admin/people/${String((await person(owner.personId))['public_id'])}`;
  for (const { text } of [await owner.get('/en/profile'), await admin.get(desk)]) expect(text).toContain('Affiliation: from Feide');
  await owner.post('/en/profile/public', { affiliation: 'NTNU Gjøvik' });
  expect(await person(owner.personId)).toMatchObject({ affiliation: 'NTNU Gjøvik', sources: {} });
  const [identity] = await identities(owner.personId);
  expect((await owner.post(`/en/profile/connected/${identity?.id}/affiliation`)).status).toBe(303);
  expect(await person(owner.personId)).toMatchObject({ affiliation: 'NTNU', sources: { affiliation: 'feide' } });
});

test('[A19] [X12] Feide brings a reader’s role in the journals that were ticked, and never any other, whatever it claims', async () => {
  const [a, b, closed] = [await makeJournal(app), await makeJournal(app), await makeJournal(app, { enabled: false })];
  const owner = await makeOwner(app);
  feide.groups = [{ id: 'fc:org:x', type: 'fc:org', displayName: 'X', membership: { basic: 'admin', affiliation: ['employee', 'faculty'] } }, { id: `${a.path}:editor`, type: 'editor', displayName: 'editor' }];
  const sub = known({ roles: ['webAdmin', 'editor', `${a.path}:manager`], groups: ['admin', `${a.path}:editor`], web_admin: true, eduPersonEntitlement: ['urn:mace:editor'] });
  await connect(owner, sub, { affiliation: 'yes', readerOf: [a.path, `${b.path}:editor`, closed.path, 'nowhere'], role: 'editor', roles: [`${b.path}:manager`], webAdmin: 'yes', personId: '1', type: 'orcid' });
  expect(await rolesOf(owner.personId)).toEqual([{ role: 'reader', path: a.path }]);
  expect((await signIn(sub)).answer.status).toBe(303);
  expect(await rolesOf(owner.personId)).toEqual([{ role: 'reader', path: a.path }]);
  expect(await app.database.one('select web_admin from account where person_id = $1', [owner.personId])).toEqual({ web_admin: false });
  expect((await owner.get('/en/profile/connected')).text).toMatch(new RegExp(`Reader, Journal ${a.path}`));
});

test('[A15] with a second factor, Feide is the first step only', async () => {
  const owner = await makeOwner(app);
  const sub = known();
  await connect(owner, sub);
  const phone = await giveApp(app, owner);
  const { answer } = await signIn(sub, { next: '/en/profile' });
  expect(answer.headers['location']).toBe('/en/sign-in/second-factor?next=%2Fen%2Fprofile');
  expect(await alive(cookieOf(answer))).toBe(false);
  const second = await as(app, cookieOf(answer)).post('/en/sign-in/second-factor', { code: await phone.code(), next: '/en/profile' });
  expect(await alive(cookieOf(second))).toBe(true);
});

test('[X14] Feide opens no account that is blocked, and says why', async () => {
  const owner = await makeOwner(app);
  const sub = known();
  await connect(owner, sub);
  await block(app, owner);
  const { answer } = await signIn(sub);
  expect([answer.status, cookieOf(answer), answer.headers['cache-control']]).toEqual([403, '', 'no-store']);
  expect(answer.text).toContain('blocked');
});

test('[X22] a sign-in with Feide opens a new session, and the one that the browser had is gone', async () => {
  const [owner, before] = [await makeOwner(app), await makeOwner(app)];
  const sub = known();
  await connect(owner, sub);
  const { answer } = await roundTrip(app, feide, before, feideStart, sub);
  expect(await alive(cookieOf(answer))).toBe(true);
  expect(cookieOf(answer)).not.toBe(before.cookie);
  expect(await alive(before.cookie)).toBe(false);
});

test('[A7] [A14] staff see type, value and note, and disconnect with a note that the person reads; they connect nothing', async () => {
  const admin = await makePlayer(app, { webAdmin: true });
  const owner = await makeOwner(app);
  const sub = known();
  await connect(owner, sub);
  const [identity] = await identities(owner.personId);
  const desk = `/en/admin/people/${String((await person(owner.personId))['public_id'])}`;
  expect((await admin.get(desk)).text).toContain(`${desk}/connected`);
  const shown = await admin.get(`${desk}/connected`);
  for (const text of ['Feide', sub, 'Kari Maria Nordmann', 'Disconnect Feide']) expect(shown.text).toContain(text);
  expect(shown.text).not.toContain('with/feide');
  const change = (fields: Record<string, unknown>) => admin.post(`${desk}/connected`, { identity: identity?.id, ...fields });
  await change({ act: 'note', note: 'Asked for by phone <b>' });
  expect((await identities(owner.personId))[0]).toMatchObject({ note: 'Asked for by phone <b>', ended_at: null });
  expect((await change({ act: 'disconnect', note: '' })).status).toBe(422);
  expect((await change({ act: 'disconnect', note: 'Belongs to a colleague' })).status).toBe(303);
  expect((await change({ act: 'disconnect', note: 'Again' })).status).toBe(404);
  expect((await app.postbox.mailTo(owner.email, 'Feide no longer opens')).text).toContain('staff');
  expect((await owner.get('/en/profile/connected')).text).toContain('Belongs to a colleague');
  expect((await signIn(sub)).answer.headers['location']).toBe('/en/sign-in/unknown');
  const other = await makeOwner(app);
  await connect(other, known());
  const [foreign] = await identities(other.personId);
  expect((await admin.post(`${desk}/connected`, { identity: foreign?.id, act: 'disconnect', note: 'x' })).status).toBe(404);
  expect((await identities(other.personId))[0]?.ended_at).toBeNull();
  const own = await makeOwner(app, { webAdmin: true });
  expect((await own.post(`/en/admin/people/${String((await person(own.personId))['public_id'])}/connected`, { identity: 1, act: 'disconnect', note: 'x' })).status).toBe(403);
});

test('[A8] a manager sees and ends connections only of people all of whose journals they manage', async () => {
  const [a, b] = [await makeJournal(app), await makeJournal(app)];
  const manager = await makePlayer(app, { roles: [[a, 'manager']] });
  const [near, far] = [await makeOwner(app, { roles: [[a, 'author']] }), await makeOwner(app, { roles: [[a, 'author'], [b, 'author']] })];
  for (const owner of [near, far]) await connect(owner, known());
  const address = async (owner: Player) => `/${a.path}/en/desk/people/${String((await person(owner.personId))['public_id'])}/connected`;
  expect([(await manager.get(await address(near))).status, (await manager.get(await address(far))).status]).toEqual([200, 403]);
  for (const [owner, status] of [[near, 303], [far, 403]] as const) {
    const [identity] = await identities(owner.personId);
    expect((await manager.post(await address(owner), { identity: identity?.id, act: 'disconnect', note: 'Why' })).status).toBe(status);
  }
  expect((await identities(far.personId))[0]?.ended_at).toBeNull();
});

