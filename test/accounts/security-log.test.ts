import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { cookieOf, goodPassword, makeOwner } from '../support/account.js';
import { as, makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { publicIdOf } from '../support/reviewing.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ TRUST_PROXY: '1' });
}, 60_000);
afterAll(() => app.stop());

const page = '/en/profile/security-log';
const from = (address: string) => ({ 'X-Forwarded-For': address });
const signIn = (login: string, password: string, address = '203.0.113.7') => visitor(app).post('/en/sign-in', { login, password }).set(from(address));
const run = async (job: string): Promise<void> => app.app.get(Jobs).handlers.get(job)!({});
/** The rows of the table, as words. */
const rows = (html: string): string[] => (html.match(/<tr>[\s\S]*?<\/tr>/g) ?? []).slice(1).map((row) => row.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim());
const kept = ({ personId }: Player) => app.database.query<{ network: Buffer }>(
  'select n.network from event_network n join event e on e.id = n.event_id where e.subject_id = $1 order by e.id', [personId]);

test('[P7] sign-in, failure, password, e-mail and role are logged with time and outcome, and shown to the person and to nobody else', async () => {
  const journal = await makeJournal(app);
  const [owner, other] = [await makeOwner(app), await makeOwner(app)];
  await signIn(owner.username, 'wrong');
  const cookie = cookieOf(await signIn(owner.username, goodPassword));
  const me = as(app, cookie);
  await me.post('/en/profile/password', { currentPassword: 'wrong', newPassword: 'a different teapot entirely' });
  await me.post('/en/profile/password', { currentPassword: goodPassword, newPassword: 'a different teapot entirely' });
  await me.post(`/en/profile/roles/in/${journal.path}`, { roles: ['author'] });
  await me.post(`/en/profile/roles/in/${journal.path}/leave`);
  await visitor(app).post('/en/lost-password', { login: owner.username });
  const shown = rows((await me.get(page)).text);
  expect(shown.map((row) => row.replace(/ (You|Someone).*(Done|Refused|Asked for)$/, ' $1 $2').replace(/ From .*? network( that you are on now)?/, ''))).toEqual([
    'A link to set a new password Someone Asked for',
    `A role ended Author, Journal ${journal.path} You Done`,
    `A role was given Author, Journal ${journal.path} You Done`,
    'The password was changed You Done',
    'The password was asked for once more, and was wrong You Refused',
    'Sign-in You Done',
    'Sign-in Someone Refused',
  ]);
  expect((await other.get(page)).text).toContain('Nothing has happened');
  expect((await visitor(app).get(page)).status).toBe(303);
});

test('[P7] [X20] a failure with a name that nobody has is recorded under no person', async () => {
  await signIn('nobody-at-all', 'wrong');
  const event = await app.database.one<{ person: number | null; subject: number; data: object }>(`select person_id as person, subject_id as subject, data from event where kind = 'account.signInFailed' order by id desc`);
  expect(event).toEqual({ person: null, subject: 0, data: {} });
  expect(await app.database.query(`select 1 from event_network n join event e on e.id = n.event_id where e.subject_id = 0`)).toEqual([]);
});

test('[P7] the network is a keyed hash, never an address; the page says whether it is the one in hand, and after 48 hours nothing is left of it', async () => {
  const owner = await makeOwner(app);
  const [cookie] = [cookieOf(await signIn(owner.username, goodPassword, '203.0.113.7')), await signIn(owner.username, goodPassword, '198.51.100.9')];
  const [one, two] = await kept(owner);
  expect(one?.network).not.toEqual(two?.network);
  expect(one?.network).toHaveLength(32);
  const log = async (address: string): Promise<string[]> => rows((await as(app, cookie).get(page).set(from(address))).text);
  expect((await log('203.0.113.7')).map((row) => /From.*network( that you are on now)?/.exec(row)?.[0].startsWith('From the network that'))).toEqual([false, true]);
  const { text } = await as(app, cookie).get(page).set(from('203.0.113.7'));
  for (const address of ['203.0.113.7', '198.51.100.9']) expect(text).not.toContain(address);
  try {
    app.clock.set(new Date(app.clock.now().getTime() + 48 * 3_600_000 + 60_000));
    const later = await makeOwner(app);
    await app.database.execute('update session set person_id = $1 where person_id = $2', [owner.personId, later.personId]);
    expect(rows((await later.get(page).set(from('203.0.113.7'))).text).join()).not.toContain('network');
    await run('securityLog.forgetNetworks');
    await run('secrets.destroy');
    expect(await kept(owner)).toEqual([]);
    expect(await app.database.query('select 1 from rate_limit_secret where made_at <= $1', [new Date(app.clock.now().getTime() - 48 * 3_600_000)])).toEqual([]);
  } finally {
    app.clock.reset();
  }
});

test('[P7] after a year an entry is shown no more, and the sweep erases it; younger ones stay', async () => {
  const owner = await makeOwner(app);
  await signIn(owner.username, 'wrong');
  await signIn(owner.username, 'wrong');
  const events = await app.database.query<{ id: string }>('select id from event where subject_id = $1 order by id', [owner.personId]);
  await app.database.execute('update event set at = $2 where id = $1', [events[0]?.id, new Date(app.clock.now().getTime() - 366 * 86_400_000)]);
  expect(rows((await owner.get(page)).text)).toHaveLength(1);
  await run('securityLog.expire');
  expect(await app.database.query('select id from event where subject_id = $1', [owner.personId])).toEqual([{ id: events[1]?.id }]);
});

test('[P2] each look of staff is shown to the person: when, what, why and in which role, not the name', async () => {
  const journal = await makeJournal(app);
  const owner = await makeOwner(app, { roles: [[journal, 'author']] });
  const manager = await makePlayer(app, { roles: [[journal, 'manager']], givenName: 'Nosy', familyName: 'Boss' });
  const admin = await makePlayer(app, { webAdmin: true, givenName: 'Root', familyName: 'Person' });
  const publicId = await publicIdOf(app, owner.personId);
  await manager.get(`/${journal.path}/en/desk/people/${publicId}`);
  await admin.get(`/en/admin/people/${publicId}`);
  const { text } = await owner.get(`${page}?list=looks`);
  const [byAdmin, byManager] = rows(text);
  expect(byAdmin).toMatch(/^The whole account To handle the accounts of the platform Web administrator \d/);
  expect(byManager).toMatch(new RegExp(`^The whole account To handle the people of Journal ${journal.path} Journal manager \\d`));
  for (const name of ['Nosy', 'Boss', 'Root']) expect(text).not.toContain(name);
});

test('[P7] the web administrator reads a person’s log, which is a look too; a manager does not, and nobody reads it by another’s number', async () => {
  const journal = await makeJournal(app);
  const owner = await makeOwner(app, { roles: [[journal, 'author']] });
  await signIn(owner.username, 'wrong');
  const publicId = await publicIdOf(app, owner.personId);
  const [manager, admin] = [await makePlayer(app, { roles: [[journal, 'manager']] }), await makePlayer(app, { webAdmin: true })];
  const path = `/en/admin/people/${publicId}/security-log`;
  const seen = await admin.get(path);
  expect(rows(seen.text)[0]).toContain('Sign-in');
  expect(seen.text).not.toMatch(/From (the|another) network/);
  expect((await admin.get(`/en/admin/people/${publicId}`)).text).toContain(`href="${path}"`);
  expect(rows((await owner.get(`${page}?list=looks`)).text)).toHaveLength(2);
  for (const other of [manager, owner]) expect([403, 404]).toContain((await other.get(path)).status);
  expect((await admin.get(`/en/admin/people/${owner.personId}/security-log`)).status).toBe(404);
  for (const query of ['page=0', 'page=999', 'page=x', 'list=__proto__', 'list[]=looks']) expect((await owner.get(`${page}?${query}`)).status).toBe(200);
});
