import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { FurtherEmails } from '../../src/accounts/contact/further-emails.js';
import { People } from '../../src/accounts/person/people.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { SecretLinks } from '../../src/platform/mail/secret-links.js';
import { cookieOf, goodPassword, makeOwner } from '../support/account.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { as, makePlayer, visitor, type Player } from '../support/cast.js';
import { Postbox } from '../support/postbox.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterEach(() => app.clock.reset());
afterAll(() => app.stop());

const day = 86_400_000;
const contact = '/en/profile/contact';
const emailOf = async (personId: number) => (await app.database.one<{ email: string }>('select email from person where id = $1', [personId]))?.email;
const further = async (personId: number) => app.database.query<{ id: number; address: string; confirmed: boolean }>('select id, address, confirmed_at is not null as confirmed from further_email where person_id = $1 order by id', [personId]);
const pending = async (personId: number) => app.database.one<{ address: string }>('select address from email_change where person_id = $1', [personId]);
const link = async (kind: string, id: number, address: string) => (await app.app.get(SecretLinks).make(kind, id, address))?.slice(app.url.length) ?? null;
const sweep = (job: string) => app.app.get(Jobs).handlers.get(job)!({});
const signIn = (login: string, password = goodPassword) => visitor(app).post('/en/sign-in', { login, password });
const add = (owner: Player, email: string, emailPassword = goodPassword) => owner.post(`${contact}/addresses`, { email, emailPassword });

/** An address of the owner that is confirmed; its id. */
async function confirmed(owner: Player, email: string): Promise<number> {
  await add(owner, email).expect(303);
  const row = (await further(owner.personId)).find(({ address }) => address === email)!;
  await owner.post((await link('contact.address', row.id, email))!).expect(303);
  return row.id;
}

async function asked(owner: Player, email: string): Promise<string> {
  await owner.post(`${contact}/addresses/${await confirmed(owner, email)}/preferred`, { emailPassword: goodPassword }).expect(303);
  return (await link('contact.change', owner.personId, owner.email))!;
}

test('[A3] [X21] [X22] a further address needs the password and is confirmed, once, by the account that added it, where it leads; the preferred one is told', async () => {
  const [owner, stranger] = [await makeOwner(app), await makeOwner(app)];
  const email = `more-${owner.email}`;
  expect((await add(owner, email, 'wrong')).status).toBe(422);
  expect((await add(owner, 'no address')).text).toContain('href="#email"');
  expect(await further(owner.personId)).toEqual([]);
  expect((await add(owner, email)).headers['location']).toBe(`${contact}?note=sent`);
  expect((await owner.get(contact)).text).toContain('Waiting for you to confirm');
  expect((await signIn(email)).status).toBe(422);
  const mail = await app.postbox.mailTo(email, 'Confirm');
  expect(mail.text).toContain(owner.username);
  const path = Postbox.link(mail, `${app.url}/en/confirm-address/`).slice(app.url.length);
  expect((await visitor(app).get(path)).headers['location']).toContain('/en/sign-in?next=');
  expect((await visitor(app).post(path)).status).toBe(401);
  expect((await stranger.get(path)).status).toBe(403);
  expect((await stranger.post(path)).status).toBe(404);
  const shown = await owner.get(path);
  expect(shown.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
  expect(await further(owner.personId)).toMatchObject([{ confirmed: false }]);
  const both = await Promise.all([owner.post(path), owner.post(path)]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 404]);
  expect((await owner.post(path)).status).toBe(404);
  expect(await further(owner.personId)).toMatchObject([{ address: email, confirmed: true }]);
  expect((await app.postbox.mailTo(owner.email, 'was added')).text).toContain(email);
  expect((await signIn(email.toUpperCase())).status).toBe(303);
  expect((await app.app.get(People).byEmail(email))?.id).toBe(owner.personId);
});

test('[X20] an address that another has, preferred or further, is answered like one that is free; its owner alone is told, and gets no link', async () => {
  const [owner, other] = [await makeOwner(app), await makeOwner(app)];
  const second = `second-${other.email}`;
  await confirmed(other, second);
  const free = await add(owner, `free-${owner.email}`);
  for (const taken of [other.email, second]) {
    const answer = await add(owner, taken);
    expect([answer.status, answer.headers['location']]).toEqual([free.status, free.headers['location']]);
    const told = await app.postbox.mailTo(taken, 'known to us');
    expect(told.raw).not.toContain('confirm-address');
    expect(told.raw).not.toContain(owner.username);
  }
  const text = (await owner.get(contact)).text;
  expect(text.match(/Waiting for you to confirm/g)).toHaveLength(3);
  const times = await Promise.all([`a-${owner.email}`, other.email].map(async (email) => {
    const start = performance.now();
    await add(owner, email);
    return performance.now() - start;
  }));
  expect(Math.min(...times)).toBeGreaterThan(290);
});

test('[X20] an address that became another’s while its link was on the way stays the other’s, also of two at once', async () => {
  const [one, two] = [await makeOwner(app), await makeOwner(app)];
  const email = `shared-${one.email}`;
  const paths: string[] = [];
  for (const owner of [one, two]) {
    await add(owner, email).expect(303);
    paths.push((await link('contact.address', (await further(owner.personId))[0]!.id, email))!);
  }
  const both = await Promise.all([one.post(paths[0]!), two.post(paths[1]!)]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 404]);
  await expect(app.app.get(People).create({ givenName: 'X', familyName: 'Y', email, mailLanguage: 'en', source: 'staff' })).rejects.toMatchObject({ driverError: { code: '23505', constraint: 'ix_person_email' } });
});

test('registering and confirming the same address at once gives it to one', async () => {
  const people = app.app.get(People);
  for (let round = 0; round < 5; round += 1) {
    const owner = await makeOwner(app);
    const email = `race-${round}-${owner.email}`;
    await add(owner, email).expect(303);
    const path = (await link('contact.address', (await further(owner.personId))[0]!.id, email))!;
    const [confirm, create] = await Promise.allSettled([owner.post(path), people.create({ givenName: 'R', familyName: 'Ace', email, mailLanguage: 'en', source: 'self' })]);
    const [row] = await further(owner.personId);
    expect([row?.confirmed, create.status === 'fulfilled'].filter(Boolean)).toHaveLength(1);
    expect(confirm.status).toBe('fulfilled');
  }
});

test('[X22] the preferred address changes with the password, once the old address has agreed too; both are told, and links mailed to the old one die', async () => {
  const owner = await makeOwner(app);
  const email = `new-${owner.email}`;
  const id = await confirmed(owner, email);
  expect((await owner.get(`${contact}/addresses/${id}/preferred`)).text).toContain(owner.email);
  expect((await owner.post(`${contact}/addresses/${id}/preferred`, { emailPassword: 'wrong' })).status).toBe(422);
  await owner.post(`${contact}/addresses/${id}/preferred`, { emailPassword: goodPassword }).expect(303);
  expect(await emailOf(owner.personId)).toBe(owner.email);
  const reset = await link('account.reset', owner.personId, owner.email);
  const path = Postbox.link(await app.postbox.mailTo(owner.email, 'to be changed'), `${app.url}/en/change-of-address/`).slice(app.url.length);
  const shown = await visitor(app).get(path);
  expect(shown.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
  for (const part of [owner.username, owner.email, email]) expect(shown.text).toContain(part);
  expect((await owner.get(contact)).text).toContain('is about to change');
  expect(await emailOf(owner.personId)).toBe(owner.email);
  const both = await Promise.all([visitor(app).post(path), visitor(app).post(path)]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 404]);
  expect(await emailOf(owner.personId)).toBe(email);
  expect(await further(owner.personId)).toMatchObject([{ address: owner.email, confirmed: true }]);
  expect((await app.postbox.mailTo(owner.email, 'address was changed')).text).toContain(owner.username);
  expect((await app.postbox.mailTo(email, 'We write to this address now')).text).toContain(owner.username);
  expect((await visitor(app).get(reset!)).status).toBe(404);
  for (const dead of [path, `${path}/stop`]) expect((await visitor(app).post(dead)).status).toBe(404);
  for (const login of [email, owner.email]) expect((await signIn(login)).status).toBe(303);
});

test('[X22] “this was not me” from the old address stops the change, ends every session, closes the password and leads to a new one; once', async () => {
  const owner = await makeOwner(app);
  const email = `thief-${owner.email}`;
  const path = await asked(owner, email);
  const elsewhere = cookieOf(await signIn(owner.username));
  const answer = await visitor(app).post(`${path}/stop`);
  expect(answer.headers['location']).toMatch(/^\/en\/new-password\//);
  expect([await emailOf(owner.personId), await pending(owner.personId), await further(owner.personId)]).toEqual([owner.email, null, []]);
  for (const cookie of [elsewhere, owner.cookie]) expect((await as(app, cookie).get('/en/profile')).status).toBe(303);
  expect((await signIn(owner.username)).status).toBe(422);
  for (const dead of [path, `${path}/stop`]) expect((await visitor(app).post(dead)).status).toBe(404);
  expect((await visitor(app).post(answer.headers['location']!, { password: 'a different teapot entirely' })).status).toBe(303);
  expect((await signIn(owner.username, 'a different teapot entirely')).status).toBe(303);
  expect((await app.postbox.mailTo(owner.email, 'was stopped')).text).toContain(email);
});

test('[X22] where the old address does not answer, the change takes effect after seven days and not before; whoever says no in time is heard', async () => {
  const [silent, heard] = [await makeOwner(app), await makeOwner(app)];
  await asked(silent, `new-${silent.email}`);
  const path = await asked(heard, `new-${heard.email}`);
  const start = app.clock.now().getTime();
  app.clock.set(new Date(start + 7 * day - 60_000));
  await sweep('contact.due');
  expect(await emailOf(silent.personId)).toBe(silent.email);
  expect((await visitor(app).post(`${path}/stop`)).status).toBe(303);
  app.clock.set(new Date(start + 7 * day + 1000));
  await Promise.all([sweep('contact.due'), sweep('contact.due')]);
  expect([await emailOf(silent.personId), await emailOf(heard.personId)]).toEqual([`new-${silent.email}`, heard.email]);
  expect(app.postbox.mails.filter((mail) => mail.envelopeTo.includes(silent.email) && mail.subject?.includes('was changed')).length).toBeLessThanOrEqual(1);
});

test('[X21] [X22] a change is cancelled by its owner, by a new password, and by the removal of the address; its links die, and one address’s link does nothing for another', async () => {
  const owner = await makeOwner(app);
  const first = await asked(owner, `one-${owner.email}`);
  expect(await link('contact.change', owner.personId, `one-${owner.email}`)).toBeNull();
  const second = await asked(owner, `two-${owner.email}`);
  expect((await visitor(app).post(first)).status).toBe(404);
  await owner.post(`${contact}/change/cancel`).expect(303);
  expect((await app.postbox.mailTo(owner.email, 'stays as it is')).text).toContain('two-');
  expect((await visitor(app).get(second)).status).toBe(404);
  const ids = (await further(owner.personId)).map(({ id }) => id);
  await owner.post(`${contact}/addresses/${ids[0]}/preferred`, { emailPassword: goodPassword }).expect(303);
  await owner.post(`${contact}/addresses/${ids[0]}/remove`).expect(303);
  expect(await pending(owner.personId)).toBeNull();
  await owner.post(`${contact}/addresses/${ids[1]}/preferred`, { emailPassword: goodPassword }).expect(303);
  const third = (await link('contact.change', owner.personId, owner.email))!;
  await owner.post('/en/profile/password', { currentPassword: goodPassword, newPassword: 'a different teapot entirely' }).expect(303);
  expect([(await visitor(app).post(third)).status, await emailOf(owner.personId), await pending(owner.personId)]).toEqual([404, owner.email, null]);
});

test('[X15] nobody touches the addresses of another, nor makes one preferred that is not confirmed', async () => {
  const [owner, other] = [await makeOwner(app), await makeOwner(app)];
  const id = await confirmed(other, `mine-${other.email}`);
  await add(other, `late-${other.email}`).expect(303);
  const [, waiting] = await further(other.personId);
  for (const act of ['again', 'remove', 'preferred']) expect((await owner.post(`${contact}/addresses/${id}/${act}`, { emailPassword: goodPassword })).status).toBe(404);
  expect((await other.post(`${contact}/addresses/${waiting!.id}/preferred`, { emailPassword: goodPassword })).status).toBe(404);
  expect((await other.post(`${contact}/addresses/${id}/again`)).status).toBe(404);
  expect((await other.post(`${contact}/change/again`)).status).toBe(404);
  expect(await further(other.personId)).toHaveLength(2);
  expect(await emailOf(other.personId)).toBe(other.email);
});

test('[X23] links to addresses are sent so often and no more; there are ten addresses at most; what nobody confirms is forgotten', async () => {
  const owner = await makeOwner(app);
  for (let count = 0; count < 10; count += 1) await add(owner, `n${count}-${owner.email}`).expect(303);
  expect((await add(owner, `n11-${owner.email}`)).status).toBe(429);
  expect(await app.app.get(FurtherEmails).add(owner.personId, `n11-${owner.email}`)).toBe('contact.tooMany');
  app.clock.set(new Date(app.clock.now().getTime() + 8 * day));
  await sweep('contact.unconfirmed');
  expect(await further(owner.personId)).toEqual([]);
});

test('[A7] the administrator sees further addresses and edits them; a new one counts only once its owner has confirmed it', async () => {
  const [admin, owner] = [await makePlayer(app, { webAdmin: true }), await makeOwner(app)];
  const kept = `kept-${owner.email}`;
  await confirmed(owner, kept);
  await confirmed(owner, `gone-${owner.email}`);
  const page = `/en/admin/people/${(await app.app.get(People).byId(owner.personId)).publicId}`;
  expect((await admin.get(page)).text).toContain(kept);
  await admin.post(page, { givenName: 'A', familyName: 'B', mailLanguage: 'en', email: owner.email, furtherEmails: `${kept}\nfresh-${owner.email}` }).expect(303);
  expect(await further(owner.personId)).toMatchObject([{ address: kept, confirmed: true }, { address: `fresh-${owner.email}`, confirmed: false }]);
  expect((await app.postbox.mailTo(owner.email, 'was removed')).text).toContain(`gone-${owner.email}`);
});
