import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { holders } from '../../src/app.module.js';
import { isPersonal } from '../../src/personal-data/data-map.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { LiveWorkers } from '../../src/platform/jobs/live-workers.js';
import { Erasures } from '../../src/rights/erasure/erasures.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Planter, type Planted } from '../support/about-people.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { Filler } from '../support/fill.js';
import { makeSubmission } from '../support/manuscripts.js';
import { rawScan } from '../support/raw-scan.js';
import { until } from '../support/until.js';

let app: TestApp;
let admin: Player;
beforeAll(async () => {
  app = await startTestApp();
  admin = await makePlayer(app, { webAdmin: true });
}, 60_000);
afterAll(() => app.stop());

interface Row {
  state: string;
  hits: { place: string; why: string; rows: number }[];
  sought: unknown;
  files: number;
}
const asked = async (person: Player): Promise<string> => {
  expect((await person.post('/en/profile/requests', { kind: 'erasure', words: 'Erase me, all of it.' })).status).toBe(303);
  return (await app.database.one<{ id: string }>('select public_id as id from rights_request where person_id = $1 order by rights_request.id desc limit 1', [person.personId]))!.id;
};
const erasure = (request: string): Promise<Row | null> =>
  app.database.one<Row>('select e.state, e.hits, e.sought, e.files from erasure e join rights_request r on r.id = e.request_id where r.public_id = $1', [request]);
const proven = (request: string): Promise<Row> => until(async () => erasure(request), (row) => row?.state === 'proven') as Promise<Row>;
const erased = async (request: string, choices: string[] = []): Promise<Row> => {
  expect((await admin.post(`/en/admin/requests/${request}/erasure`, { confirmed: 'yes', choices })).status).toBe(303);
  return proven(request);
};
/** Nothing of what was planted is live work, and nobody's data is restricted. */
const done = async (): Promise<void> => {
  await app.database.execute(`update submission set stage = 'declined'`);
  await app.database.execute('update restriction set lifted_at = $1', [app.clock.now()]);
};

/** What the data map says becomes of a planted string. */
function fate({ table, property }: Planted): unknown {
  const map = holders.flatMap(({ maps }) => maps).find(({ entity }) => app.database.source.getMetadata(entity).tableName === table)!;
  const datum = map.columns[property]!;
  return isPersonal(datum) ? datum.onErasure : null;
}

test('[R13][A11][B7][C5] of a person in every table, the plan shows what becomes of each datum, nothing is left but what it keeps, and nobody else loses anything', async () => {
  const [person, other] = [await makePlayer(app), await makePlayer(app)];
  const request = await asked(person);
  const planted = await new Planter(app).everywhere(person);
  const others = await new Planter(app).everywhere(other);
  await done();
  const before = (await rawScan(app, others.map(({ value }) => value))).length;
  const plan = await admin.get(`/en/admin/requests/${request}/erasure`);
  for (const heading of ['Deleted', 'Emptied', 'Kept under a pseudonym', 'Kept']) expect(plan.text).toContain(heading);
  expect((await admin.post(`/en/admin/requests/${request}/erasure`)).status).toBe(422);
  const { hits, sought } = await erased(request);

  const left = await rawScan(app, planted.map(({ value }) => value));
  const waiting = left.filter(({ place }) => place.startsWith('public.rights_request'));
  const found = [...new Set(left.filter((trace) => !waiting.includes(trace)).map(({ value }) => planted.find((one) => one.value === value)!))];
  expect(found.filter((one) => typeof fate(one) !== 'object').map(({ table, property }) => `${table}.${property}`)).toEqual([]);
  expect(planted.filter((one) => typeof fate(one) === 'object' && !found.includes(one) && one.table !== 'rights_request').map(({ table, property }) => `${table}.${property}`)).toEqual([]);
  expect(hits.filter(({ why }) => why === 'left')).toEqual([]);
  expect(sought).toBeNull();
  expect((await rawScan(app, others.map(({ value }) => value))).length).toBe(before);
}, 120_000);

test('[R13][R19][R15] the answer says what stays, on which ground and how long, goes to the address that is gone, and takes that along when the request is closed', async () => {
  const person = await makePlayer(app, { familyName: 'Zqvartnes' });
  const request = await asked(person);
  await app.postbox.mailTo(person.email, 'We have your request');
  await app.database.execute(`insert into consent (person_id, purpose, words, language, statement_version, given_at) values ($1, 'account', 'x', 'en', 1, $2)`, [person.personId, app.clock.now()]);
  expect((await admin.post(`/en/admin/requests/${request}/fulfil`, { seen: '0', letter: 'Done.' })).headers.location).toContain('/erasure');
  await erased(request);
  expect(await app.database.one('select email, given_name as given from person where id = $1', [person.personId])).toEqual({ email: null, given: null });
  expect((await person.get('/en/profile')).status).not.toBe(200);
  const letter = /<textarea[^>]*name="letter"[^>]*>([^<]*)</.exec((await admin.get(`/en/admin/requests/${request}/fulfil`)).text)![1]!;
  expect(letter).toContain('This is kept:');
  expect(letter).toContain('Consents: ');
  expect(letter).toContain('3 years after the consent ended');
  expect(letter).toContain('under a number without a name');
  expect(letter).toContain('Backups may still hold');
  expect((await admin.post(`/en/admin/requests/${request}/fulfil`, { seen: '0', letter })).status).toBe(303);
  const mail = await app.postbox.mailTo(person.email, 'Your request: erasure');
  expect(mail.text).toContain('This is kept:');
  expect((await admin.post(`/en/admin/requests/${request}/close`, { seen: '1' })).status).toBe(303);
  await app.run('rights.finish');
  expect(await app.database.one('select address, words from rights_request where public_id = $1', [request])).toEqual({ address: null, words: '' });
  expect((await rawScan(app, [person.email])).map(({ place }) => place)).toEqual([]);
}, 60_000);

test('[R12][C5] a line is kept on a ground of the law, or emptied in a special case; what readers have is never changed in place', async () => {
  const person = await makePlayer(app);
  const request = await asked(person);
  const planted = await new Planter(app).everywhere(person);
  await done();
  await app.database.execute(`update publication set status = 'published' where id in (select publication_id from contributor where person_id = $1)`, [person.personId]);
  const choices = ['note.delete=legalClaim', 'contributor.keep.byline=erase', 'review_assignment.keep.archive=erase', 'account.delete=stillNeeded', 'person.blank=nonsense', 'event.person_id.ghost=erase'];
  await erased(request, choices);
  const left = new Set((await rawScan(app, planted.map(({ value }) => value))).map(({ value }) => value));
  const stands = (table: string, property: string): boolean => left.has(planted.find((one) => one.table === table && one.property === property)!.value);
  expect(stands('note_wording', 'text')).toBe(true);
  expect(stands('review_assignment', 'commentsToEditor')).toBe(false);
  expect(stands('contributor', 'familyName')).toBe(true);
  expect(await app.database.one('select 1 from account where person_id = $1', [person.personId])).toBeNull();
  expect((await app.database.one<{ choices: string[] }>('select e.choices from erasure e join rights_request r on r.id = e.request_id where r.public_id = $1', [request]))!.choices.sort()).toEqual(choices.slice(0, 3).sort());
}, 120_000);

test('[R17][X51] the last manager and whoever has live work is not erased, and an erasure ordered twice is one', async () => {
  const journal = await makeJournal(app);
  const person = await makePlayer(app, { roles: [[journal, 'manager']] });
  const request = await asked(person);
  expect((await admin.get(`/en/admin/requests/${request}/erasure`)).text).toMatch(new RegExp(`The only manager of[^]*href="/${journal.path}/en/desk/invitations/new"`));
  expect((await admin.post(`/en/admin/requests/${request}/erasure`, { confirmed: 'yes' })).status).toBe(409);
  await makePlayer(app, { roles: [[journal, 'manager']] });
  const [sent, reviewed] = [await makeSubmission(app, journal, { author: person, stage: 'submission' }), await makeSubmission(app, journal, { author: admin, stage: 'review' })];
  await new Filler(app).row('review_assignment', { submission_id: reviewed.id, round_id: reviewed.roundId, person_id: person.personId, method: 'anonymous', declined_at: null, cancelled_at: null, submitted_at: null });
  const hindered = (await admin.get(`/en/admin/requests/${request}/erasure`)).text;
  expect(hindered).toContain(`<a href="/${journal.path}/en/desk/submissions/${String(sent.id)}">Manuscript ${String(sent.id)}, sent by them: it goes on`);
  // The administrator wrote it: who reviews it is not told.
  expect(hindered).not.toContain(`submissions/${String(reviewed.id)}`);
  expect(hindered).toContain('work here that you may not see');
  expect(hindered).not.toContain('type="submit">Erase<');
  for (const { id } of [sent, reviewed]) await app.database.execute(`update submission set stage = 'declined' where id = $1`, [id]);
  const answers = await Promise.all([1, 2].map(() => admin.post(`/en/admin/requests/${request}/erasure`, { confirmed: 'yes' })));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  await proven(request);
  const { id } = (await app.database.one<{ id: number }>('select e.id from erasure e join rights_request r on r.id = e.request_id where r.public_id = $1', [request]))!;
  await app.app.get(Erasures).erase(id);
  await app.app.get(Erasures).prove(id);
  expect((await erasure(request))!.state).toBe('proven');
}, 60_000);

test('[R13] what should not be there is found wherever it lies, listed without being repeated, and looked for again', async () => {
  const person = await makePlayer(app, { familyName: 'Qvistgaardsen', givenName: 'Ødny' });
  const request = await asked(person);
  await app.database.execute('create table stowaway (note text)');
  await app.database.execute('insert into stowaway values ($1)', [`Ødny Qvistgaardsen <${person.email.toUpperCase()}>`]);
  const { hits, sought } = await erased(request);
  expect(hits.filter(({ why }) => why === 'left')).toEqual([{ place: 'stowaway.note', rows: 1, why: 'left', purpose: null }]);
  expect(sought).not.toBeNull();
  const page = (await admin.get(`/en/admin/requests/${request}/erasure`)).text;
  expect(page).toContain('Something is left');
  expect(page).not.toContain(person.email);
  const steps = async (): Promise<string[]> => [...(await admin.get(`/en/admin/requests/${request}`)).text.matchAll(/\/(fulfil\w*)"/g)].map(([, step]) => step!);
  expect(await steps()).toEqual(['fulfilPartly']);
  expect((await admin.get(`/en/admin/requests/${request}/fulfil`)).headers['location']).toBe(`/en/admin/requests/${request}/erasure`);
  await app.database.execute('drop table stowaway');
  const again = await erased(request);
  expect(again.hits.filter(({ why }) => why === 'left')).toEqual([]);
  expect(again.sought).toBeNull();
  expect(await steps()).toEqual(['fulfil', 'fulfilPartly']);
}, 60_000);

test('[X51] a job that takes long, as a proof does, is not taken for that of a dead process and begun a second time', async () => {
  const client = new Client({ connectionString: app.databaseUrl });
  const other = new LiveWorkers(app.databaseUrl);
  await client.connect();
  await client.query('begin');
  await client.query('lock table erasure in access exclusive mode');
  await app.app.get(Jobs).enqueue('rights.erase', { erasure: 0 });
  const taken = () => app.database.one<{ by: string | null }>(`select locked_by as by from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'rights.erase'`);
  const { by } = (await until(taken, (row) => typeof row?.by === 'string'))!;
  await app.database.query(`update graphile_worker._private_jobs set locked_at = now() - interval '1 minute' where locked_by = $1`, [by]);
  await other.open();
  await other.releaseTheDead();
  await other.close();
  expect((await taken())!.by).toBe(by);
  await client.query('rollback');
  await client.end();
  await until(taken, (row) => row === null);
});
