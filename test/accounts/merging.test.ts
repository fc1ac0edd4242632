import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Interests } from '../../src/accounts/interests/interests.js';
import { MergeAccounts } from '../../src/accounts/merging/merge-accounts.js';
import { MovePointers } from '../../src/accounts/merging/move-pointers.js';
import { pointersByKind, pointersToPersons } from '../../src/accounts/lifecycle/pointers.js';
import { holders } from '../../src/app.module.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { goodPassword, makeOwner } from '../support/account.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { Filler } from '../support/fill.js';
import { mergeable, openMerge, prove } from '../support/merging.js';

let app: TestApp;
let a: Journal;
let b: Journal;
beforeAll(async () => {
  app = await startTestApp();
  a = await makeJournal(app);
  b = await makeJournal(app);
}, 60_000);
afterAll(() => app.stop());

const rules = holders.flatMap(({ onMerge }) => onMerge?.pointers ?? []);
const ruleOf = (table: string, column: string) => rules.find((rule) => rule.table === table && rule.column === column)?.how ?? null;
const count = async (table: string, column: string, id: number) => (await app.database.one<{ n: number }>(`select count(*)::int as n from "${table}" where "${column}" = $1`, [id]))!.n;

test('every foreign key to a person is moved, or has a rule; every rule is of one that there is; where two rows could collide there is a rule', async () => {
  const pointers = await pointersToPersons(app.database);
  expect(pointers.length).toBeGreaterThan(30);
  expect(rules.filter(({ table, column }) => !pointers.some((pointer) => pointer.table === table && pointer.column === column))).toEqual([]);
  const unique = await app.database.query<{ table: string; column: string; index: string }>(
    `select i.indrelid::regclass::text as "table", a.attname as "column", i.indexrelid::regclass::text as index from pg_index i
     join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey) where i.indisunique and i.indrelid::regclass::text not like 'pg_%'`);
  const colliding = unique.filter((one) => pointers.some((pointer) => pointer.table === one.table && pointer.column === one.column));
  expect(colliding.length).toBeGreaterThan(5);
  expect(colliding.filter(({ table, column }) => ruleOf(table, column) === null).map(({ index }) => index)).toEqual([]);
  const composite = await app.database.query(`select conname from pg_constraint where contype = 'f' and confrelid = 'person'::regclass and array_length(conkey, 1) > 1`);
  expect(composite).toEqual([]);
});

test('everything that pointed to one account points to the other, in every table that there is: no reference is left and nothing is lost', async () => {
  // Whoever else a row needs is this bystander, who was there first.
  await makePlayer(app);
  const [keep, drop] = [await mergeable(app), await mergeable(app)];
  const filler = new Filler(app);
  const pointers = await pointersToPersons(app.database);
  const before = new Map<string, { keep: number; drop: number }>();
  for (const { table, column } of pointers) {
    if (table === 'account') continue;
    await filler.row(table, { [column]: drop.personId });
  }
  for (const { table, kind, id } of await pointersByKind(app.database)) await filler.row(table, { [kind]: 'person', [id]: drop.personId });
  for (const { table, column } of pointers) before.set(`${table}.${column}`, { keep: await count(table, column, keep.personId), drop: await count(table, column, drop.personId) });
  for (const [place, { drop: rows }] of before) expect([place, rows > 0]).toEqual([place, true]);

  const merge = (await app.database.one<{ id: number }>('select id from account_merge where public_id = $1', [await openMerge(app, keep, drop)]))!;
  await app.app.get(MergeAccounts).merge(merge.id, keep.personId, drop.personId, { personId: keep.personId, behind: null });

  for (const { table, column } of pointers) expect([`${table}.${column}`, await count(table, column, drop.personId)]).toEqual([`${table}.${column}`, 0]);
  for (const { table, kind, id } of await pointersByKind(app.database)) {
    expect([table, await app.database.query(`select 1 from "${table}" where "${kind}" = 'person' and "${id}" = $1`, [drop.personId])]).toEqual([table, []]);
  }
  for (const [place, rows] of before) {
    const [table, column] = place.split('.') as [string, string];
    const how = ruleOf(table, column);
    if (how === 'drop' || how === 'clear' || (how !== null && how !== 'guarded' && 'drop' in how)) continue;
    expect([place, (await count(table, column, keep.personId)) >= rows.keep + rows.drop]).toEqual([place, true]);
  }
  const ghost = (await app.database.one<Record<string, unknown>>('select * from person where id = $1', [drop.personId]))!;
  expect([ghost['given_name'], ghost['family_name'], ghost['email']]).toEqual([null, null, null]);
}, 60_000);

test('of two rows that say the same, the one of the account that goes ends or goes, and the rest stays', async () => {
  const keep = await makePlayer(app, { roles: [[a, 'author'], [a, 'reviewer']] });
  const drop = await makePlayer(app, { roles: [[a, 'author'], [b, 'editor']] });
  await app.app.get(MovePointers).move(drop.personId, keep.personId);
  const rows = await app.database.query<{ journal_id: number; role: string; live: boolean }>('select journal_id, role, ended_at is null as live from membership where person_id = $1 order by journal_id, role, ended_at nulls last', [keep.personId]);
  expect(rows).toEqual([
    { journal_id: a.id, role: 'author', live: false }, { journal_id: a.id, role: 'author', live: true }, { journal_id: a.id, role: 'reviewer', live: true }, { journal_id: b.id, role: 'editor', live: true },
  ]);
  await app.app.get(MovePointers).move(drop.personId, keep.personId);
  expect(await app.database.query('select 1 from membership where person_id = $1', [keep.personId])).toHaveLength(4);
});

test('what the account that stays does not say is filled from the other; its name, address, user name and password stay; the other user name is spent', async () => {
  const [keep, drop] = [await mergeable(app, { givenName: 'Kari', familyName: 'Nordmann' }), await mergeable(app, { givenName: 'K.', familyName: 'Nordmann-Hansen' })];
  await app.database.execute(`update person set affiliation = 'Institute' where id = $1`, [keep.personId]);
  const interests = app.app.get(Interests);
  for (const [player, words] of [[keep, ['peat']], [drop, ['Peat', 'ice']]] as const) await interests.add(player.personId, words, { personId: player.personId, behind: null });
  for (const address of ['second@people.example', 'third@people.example']) await app.database.execute('insert into further_email (person_id, address, added_at, confirmed_at) values ($1, $2, $3, $3)', [drop.personId, address, app.clock.now()]);
  await app.database.execute(`insert into further_email (person_id, address, added_at) values ($1, 'third@people.example', $2)`, [keep.personId, app.clock.now()]);
  await app.database.execute(`update person set affiliation = 'Elsewhere', phone = '12 34', sources = '{"phone": "feide"}' where id = $1`, [drop.personId]);
  const merge = await openMerge(app, keep, drop);
  await prove(app, drop);
  await drop.post(`/en/profile/merge/${merge}`);
  const person = (await app.database.one<Record<string, unknown>>('select * from person where id = $1', [keep.personId]))!;
  expect(person).toMatchObject({ given_name: 'Kari', family_name: 'Nordmann', email: keep.email, affiliation: 'Institute', phone: '12 34', sources: { phone: 'feide' } });
  expect(await interests.of(keep.personId)).toEqual(['ice', 'peat']);
  const further = await app.database.query<{ address: string }>('select address from further_email where person_id = $1 and confirmed_at is not null order by address', [keep.personId]);
  expect(further.map(({ address }) => address)).toEqual([drop.email, 'second@people.example', 'third@people.example'].sort());
  expect(await app.database.query('select 1 from further_email where person_id = $1 or (person_id = $2 and confirmed_at is null)', [drop.personId, keep.personId])).toEqual([]);
  for (const player of [keep, drop]) expect((await player.get('/en/profile')).status).toBe(303);
  expect((await visitor(app).post('/en/sign-in', { login: keep.username, password: goodPassword })).status).toBe(303);
  expect((await visitor(app).post('/en/sign-in', { login: drop.username, password: goodPassword })).status).toBe(422);
  const register = await visitor(app).post('/en/register', { givenName: 'New', familyName: 'Comer', email: 'new@people.example', username: drop.username.toUpperCase(), password: goodPassword, guidelines: 'yes', account: 'yes', roles: [`${a.path}:author`] });
  expect(register.status).toBe(422);
  for (const player of [keep, drop]) await app.postbox.mailTo(player.email, 'are now one');
  expect(await app.database.one(`select data from event where kind = 'account.merged' and subject_id = $1`, [keep.personId])).toEqual({ data: { from: drop.personId } });
});

test('a request that was under way and wrote the old number is caught up with', async () => {
  const [keep, drop]: Player[] = [await mergeable(app), await mergeable(app)];
  const merge = await openMerge(app, keep!, drop!);
  await prove(app, drop!);
  await drop!.post(`/en/profile/merge/${merge}`);
  await app.database.query(`insert into event (at, kind, subject_kind, subject_id, person_id, data) values ($1, 'late', 'person', $2, $2, '{}')`, [app.clock.now(), drop!.personId]);
  const jobs = await app.database.query<{ key: string }>(`select key from graphile_worker.jobs where task_identifier = 'account.mergeRest'`);
  expect(jobs.map(({ key }) => key)).toContain(`mergeRest:${drop!.personId}`);
  await app.app.get(MovePointers).move(drop!.personId, keep!.personId);
  expect(await app.database.query('select 1 from event where person_id = $1 or subject_id = $1', [drop!.personId])).toEqual([]);
});

test('[X51] agreed to twice at once, the accounts are merged once', async () => {
  const [keep, drop] = [await makeOwner(app), await makeOwner(app)];
  const merge = await openMerge(app, keep, drop, { agreed: false });
  for (const player of [keep, drop]) await prove(app, player);
  const answers = await Promise.all([keep, drop, drop, keep].map((player) => player.post(`/en/profile/merge/${merge}`)));
  expect(answers.filter(({ headers }) => headers['location']?.includes('note=merged'))).toHaveLength(1);
  expect(answers.every(({ status }) => status < 500)).toBe(true);
  expect(await app.database.query(`select 1 from event where kind = 'account.merged' and subject_id = $1`, [keep.personId])).toHaveLength(1);
  expect(await app.database.query('select 1 from account where person_id = any($1)', [[keep.personId, drop.personId]])).toHaveLength(1);
});
