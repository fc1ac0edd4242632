import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runJob, startTestApp, type TestApp } from '../support/app.js';
import { cookieOf, goodPassword, makeOwner } from '../support/account.js';
import { as, makeJournal, visitor, type Player } from '../support/cast.js';
import { publicId } from '../support/people.js';
import { Postbox } from '../support/postbox.js';
import { giveApp, halfCookie } from '../support/second-factor.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const hours = (count: number): void => app.clock.set(new Date(app.clock.now().getTime() + count * 3_600_000));
const lost = '/en/sign-in/second-factor/lost';
const on = async (owner: Player): Promise<boolean> => (await app.database.query('select 1 from authenticator_app where person_id = $1', [owner.personId])).length === 1;

/** Someone who has said that the app is lost; and the link in the mail. */
async function asked(options: Parameters<typeof makeOwner>[1] = {}): Promise<{ owner: Player; link: string; codes: string[] }> {
  const owner = await makeOwner(app, options);
  const { codes } = await giveApp(app, owner);
  const half = as(app, await halfCookie(app, owner));
  expect((await half.post(lost)).headers['location']).toBe(lost);
  expect((await half.get(lost)).text).toContain('We have written to you');
  const link = new URL(Postbox.link(await app.postbox.mailTo(owner.email, 'is to be removed'), app.url)).pathname;
  return { owner, link, codes };
}

test('a lost second step is removed by the mailed link, but only after the waiting time, with every session; the link works once', async () => {
  const { owner, link } = await asked();
  const early = await visitor(app).get(link);
  expect([early.status, early.headers['cache-control'], early.headers['referrer-policy']]).toEqual([200, 'no-store', 'no-referrer']);
  expect(early.text).not.toContain('Remove two-step sign-in</button>');
  expect((await visitor(app).post(link)).status).toBe(404);
  hours(71);
  expect((await visitor(app).post(link)).status).toBe(404);
  expect(await on(owner)).toBe(true);
  hours(1.1);
  expect((await visitor(app).get(link)).text).toContain('Remove two-step sign-in</button>');
  const session = cookieOf(await visitor(app).post('/en/sign-in', { login: owner.username, password: goodPassword }));
  expect((await visitor(app).post(link)).text).toContain('Two-step sign-in is removed');
  expect(await on(owner)).toBe(false);
  expect(await app.database.query('select 1 from recovery_code where person_id = $1 union all select 1 from session where person_id = $1', [owner.personId])).toHaveLength(0);
  expect((await as(app, session).get('/en/sign-in/second-factor')).headers['location']).toBe('/en/sign-in');
  expect((await visitor(app).post(link)).status).toBe(404);
  expect((await visitor(app).get(link)).status).toBe(404);
  await app.postbox.mailTo(owner.email, 'was removed');
  expect((await visitor(app).post('/en/sign-in', { login: owner.username, password: goodPassword })).headers['location']).toBe('/en/desk');
  app.clock.reset();
});

test('whoever reads the mail can stop it, and then no link removes anything', async () => {
  const { owner, link } = await asked();
  expect((await visitor(app).post(`${link}/stop`)).text).toContain('stays on');
  hours(80);
  expect((await visitor(app).post(link)).status).toBe(404);
  expect(await on(owner)).toBe(true);
  await app.postbox.mailTo(owner.email, 'stays on');
  app.clock.reset();
});

test('signing in as usual stops it, and so does a button on the profile of someone who is signed in', async () => {
  const first = await asked();
  const half = as(app, await halfCookie(app, first.owner));
  expect((await half.post('/en/sign-in/second-factor', { recoveryCode: first.codes[0] })).status).toBe(303);
  hours(73);
  expect((await visitor(app).post(first.link)).status).toBe(404);
  app.clock.reset();
  const second = await asked();
  expect((await second.owner.get('/en/profile/second-factor')).text).toContain('Someone says that you have lost all of this');
  await second.owner.post('/en/profile/second-factor/stop-removal');
  hours(73);
  expect((await visitor(app).post(second.link)).status).toBe(404);
  expect([await on(first.owner), await on(second.owner)]).toEqual([true, true]);
  app.clock.reset();
});

test('it cannot be asked for without the password, and asking twice neither shortens the time nor writes again', async () => {
  expect((await visitor(app).get(lost)).headers['location']).toBe('/en/sign-in');
  expect((await visitor(app).post(lost)).headers['location']).toBe('/en/sign-in');
  const { owner } = await asked();
  const half = as(app, await halfCookie(app, owner));
  await half.post(lost);
  expect(await app.database.query('select 1 from factor_removal where person_id = $1', [owner.personId])).toHaveLength(1);
  expect(await app.database.query(`select 1 from message where person_id = $1 and template = 'mail/second-factor-lost'`, [owner.personId])).toHaveLength(1);
});

test('a further address can stop it and not do it: whoever asks may have added it; and another preferred address needs the factor', async () => {
  const owner = await makeOwner(app);
  const { codes } = await giveApp(app, owner);
  const further = `second-${owner.email}`;
  const [row] = await app.database.query<{ id: number }>('insert into further_email (person_id, address, added_at, confirmed_at) values ($1, $2, $3, $3) returning id', [owner.personId, further, app.clock.now()]);
  const prefer = `/en/profile/contact/addresses/${row?.id}/preferred`;
  expect((await owner.post(prefer, { emailPassword: goodPassword })).headers['location']).toBe(`/en/profile/prove?next=${encodeURIComponent(prefer)}`);
  await as(app, await halfCookie(app, owner)).post(lost);
  const link = new URL(Postbox.link(await app.postbox.mailTo(further, 'is to be removed'), app.url)).pathname;
  hours(73);
  expect((await visitor(app).get(link)).text).not.toContain('Remove two-step sign-in</button>');
  expect((await visitor(app).post(link)).status).toBe(404);
  expect(await on(owner)).toBe(true);
  expect((await visitor(app).post(`${link}/stop`)).text).toContain('stays on');
  const own = new URL(Postbox.link(await app.postbox.mailTo(owner.email, 'is to be removed'), app.url)).pathname;
  expect((await visitor(app).post(own)).status).toBe(404);
  app.clock.reset();
  await owner.post('/en/profile/prove', { currentPassword: goodPassword, code: codes[0] });
  expect((await owner.post(prefer, { emailPassword: goodPassword })).status).toBe(303);
  expect(await app.database.query('select 1 from email_change where person_id = $1', [owner.personId])).toHaveLength(1);
});

test('when the waiting time is over its owner is told once, with a link that works now; what is long over is forgotten', async () => {
  const { owner } = await asked();
  const remind = () => runJob(app.app, 'factorRemovals.remind');
  await remind();
  hours(72.5);
  await Promise.all([remind(), remind()]);
  const mail = await app.postbox.mailTo(owner.email, 'You can now remove');
  expect(await app.database.query(`select 1 from message where person_id = $1 and subject like 'You can now%'`, [owner.personId])).toHaveLength(1);
  expect((await visitor(app).post(new URL(Postbox.link(mail, app.url)).pathname)).text).toContain('Two-step sign-in is removed');
  expect(await on(owner)).toBe(false);
  hours(100 * 24);
  await runJob(app.app, 'factorRemovals.forget');
  expect(await app.database.query('select 1 from factor_removal where person_id = $1', [owner.personId])).toHaveLength(0);
  app.clock.reset();
});

test('[X21] the link ends a week after the waiting time', async () => {
  const { owner, link } = await asked();
  const tokens = await app.database.query<{ hash: Buffer }>(`select hash from token where purpose = 'account.factorRemoval' and person_id = $1`, [owner.personId]);
  expect(tokens[0]?.hash).toHaveLength(32);
  expect(Buffer.from(link.split('/').at(-1) ?? '', 'base64url').length * 8).toBeGreaterThanOrEqual(128);
  hours(72 + 7 * 24 + 1);
  expect((await visitor(app).get(link)).status).toBe(404);
  expect((await visitor(app).post(link)).status).toBe(404);
  expect(await on(owner)).toBe(true);
  app.clock.reset();
});

test('the administrators are told when someone of the staff has lost it, and not when an author has', async () => {
  const admin = await makeOwner(app, { webAdmin: true });
  const journal = await makeJournal(app, { path: 'staffed' });
  await asked({ roles: [[journal, 'author']], familyName: 'Authorsen' });
  await asked({ roles: [[journal, 'editor']], familyName: 'Editorsen' });
  const mail = await app.postbox.mailTo(admin.email, 'Editorsen');
  expect(mail.text).toMatch(/\/en\/admin\/people\//);
  expect(app.postbox.mails.some(({ subject, envelopeTo }) => envelopeTo.includes(admin.email) && subject?.includes('Authorsen'))).toBe(false);
});

test('an administrator removes it for a person, with a reason, after showing who they are; the person is told and signed out', async () => {
  const admin = await makeOwner(app, { webAdmin: true });
  const owner = await makeOwner(app);
  await giveApp(app, owner);
  const path = `/en/admin/people/${await publicId(app, owner)}/second-factor`;
  expect((await admin.get(path)).status).toBe(200);
  expect((await admin.post(path, { reason: 'videoCall' })).headers['location']).toContain('/en/profile/prove');
  await admin.post('/en/profile/prove', { currentPassword: goodPassword });
  for (const reason of ['', 'because']) expect((await admin.post(path, { reason })).status).toBe(422);
  expect(await on(owner)).toBe(true);
  expect((await admin.post(path, { reason: 'videoCall' })).status).toBe(303);
  expect(await on(owner)).toBe(false);
  expect((await owner.get('/en/profile')).status).toBe(303);
  const event = await app.database.one<{ person: number; data: object }>(
    `select person_id as person, data from event where kind = 'account.secondFactorRemoved' and subject_id = $1`, [owner.personId],
  );
  expect(event).toEqual({ person: admin.personId, data: { reason: 'videoCall' } });
  expect((await app.postbox.mailTo(owner.email, 'was removed')).text).toContain('An administrator');
});

test('a manager cannot, and an administrator not for themselves', async () => {
  const journal = await makeJournal(app, { path: 'managed' });
  const manager = await makeOwner(app, { roles: [[journal, 'manager']] });
  const admin = await makeOwner(app, { webAdmin: true });
  const owner = await makeOwner(app, { roles: [[journal, 'author']] });
  await giveApp(app, owner);
  const path = async (of: Player): Promise<string> =>
    `/en/admin/people/${await publicId(app, of)}/second-factor`;
  for (const player of [manager, owner]) {
    await player.post('/en/profile/prove', { currentPassword: goodPassword });
    expect([403, 404]).toContain((await player.post(await path(owner), { reason: 'metInPerson' })).status);
  }
  expect((await admin.post(await path(admin), { reason: 'metInPerson' })).status).toBe(403);
  expect(await on(owner)).toBe(true);
});
