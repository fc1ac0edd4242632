import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { PeopleQuery } from '../../src/accounts/people/people.query.js';
import type { PeopleFilter } from '../../src/accounts/people/people-filter.js';
import { PersonSubject } from '../../src/accounts/people/person.subject.js';
import { crowd } from '../../src/cli/bench/crowd.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { makeSubmission } from '../support/manuscripts.js';
import { queriesOf } from '../support/queries.js';

let app: TestApp;
let a: Journal;
let b: Journal;
let manager: Player;
let admin: Player;

beforeAll(async () => {
  app = await startTestApp();
  a = await makeJournal(app, { path: 'alpha' });
  b = await makeJournal(app, { path: 'beta' });
  manager = await makePlayer(app, { roles: [[a, 'manager']], givenName: 'Mana', familyName: 'Ger' });
  admin = await makePlayer(app, { webAdmin: true });
  await crowd(app.database, 20_000, { personId: manager.personId, journalId: a.id }, app.clock.now());
}, 60_000);
afterAll(() => app.stop());

const everyone: PeopleFilter = { search: '', role: null, state: null, sort: 'name', cursor: null };
const names = (text: string): string[] => [...text.matchAll(/class="table-cards__title"><a href="[^"]*">([^<]*)</g)].map((match) => match[1]!);
const found = async (q: string, player = admin, list = '/en/admin/people'): Promise<string[]> => names((await player.get(`${list}?q=${encodeURIComponent(q)}`)).text);

async function planOf(scope: Parameters<PeopleQuery['sql']>[0], filter: Partial<PeopleFilter>): Promise<string> {
  const { statement, values } = app.app.get(PeopleQuery).sql(scope, { ...everyone, ...filter }).page(26, 1_001);
  const rows = await app.database.query<{ 'QUERY PLAN': string }>(`explain ${statement}`, values);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

describe('[A7] the administrator finds people', () => {
  beforeAll(async () => {
    const people = [['Øyvind', 'Åsgård'], ['Ærlig', 'Sæther'], ['Čáhppe', 'Ŋálla'], ['José', 'Muñoz'], ['Haakon', 'Aasen'], ['100%', 'Pro_cent'], ['Łukasz', 'Brzęczyszczykiewicz-Wolfeschlegelsteinhausenbergerdorff']];
    for (const [givenName, familyName] of people) await makePlayer(app, { givenName: givenName!, familyName: familyName! });
  });

  test('by any part of a name, with its letters or without, in any order, and by address, affiliation and user name', async () => {
    expect(await found('oyvind asgard')).toEqual(['Øyvind Åsgård']);
    expect(await found('ÅSGÅRD øyvind')).toEqual(['Øyvind Åsgård']);
    expect(await found('Oeyvind Aasgaard')).toEqual(['Øyvind Åsgård']);
    expect(await found('saether')).toEqual(['Ærlig Sæther']);
    expect(await found('cahppe')).toEqual(['Čáhppe Ŋálla']);
    expect(await found('jose\u0301 munoz')).toEqual(['José Muñoz']);
    expect(await found('åsen håkon')).toEqual(['Haakon Aasen']);
    expect(await found('lukasz brzeczy')).toHaveLength(1);
    expect(await found('crowd777@crowd.example')).toEqual(['Jon Nordmann777']);
    expect(await found('crowd777@ number')).toEqual(['Jon Nordmann777']);
    expect(await found(manager.username)).toEqual(['Mana Ger']);
    expect(await found('nobody of that name')).toEqual([]);
  });

  test('[X35] and what means something to the database is only text', async () => {
    expect(await found('100%')).toEqual(['100% Pro_cent']);
    expect(await found('o_c')).toEqual(['100% Pro_cent']);
    for (const q of ['％％％', "';--", '\\', "' or '1'='1"]) expect([q, await found(q)]).toEqual([q, []]);
    const sane = (await admin.get('/en/admin/people')).text;
    for (const key of ['sort', 'state', 'role', 'journal', 'after', 'before']) {
      for (const value of ["name; drop table person", "') or 1=1 --", 'p.email', '-1', '\\', 'x'.repeat(3000), 'person.password_hash']) {
        const answer = await admin.get(`/en/admin/people?${key}=${encodeURIComponent(value)}`);
        expect([key, value.slice(0, 20), answer.status, names(answer.text)]).toEqual([key, value.slice(0, 20), 200, names(sane)]);
      }
    }
    expect((await admin.get('/en/admin/people?q[]=a&sort[x]=b&after[]=c')).status).toBe(200);
  });

  test('in the order of the Norwegian alphabet, by date, or by the last sign-in', async () => {
    for (const familyName of ['Qåberg', 'Qzimmer', 'Qærvik', 'Qøster', 'qadams']) await makePlayer(app, { givenName: 'Sort', familyName });
    expect(await found('sort q')).toEqual(['Sort qadams', 'Sort Qzimmer', 'Sort Qærvik', 'Sort Qøster', 'Sort Qåberg']);
    expect(names((await admin.get('/en/admin/people?q=sort+q&sort=newest')).text)[0]).toBe('Sort qadams');
    await app.database.execute(`update account set last_sign_in_at = $1 where person_id = (select id from person where family_name = 'Qærvik')`, [app.clock.now()]);
    expect(names((await admin.get('/en/admin/people?q=sort+q&sort=seen')).text)[0]).toBe('Sort Qærvik');
  });

  test('by role, journal and the state of the account', async () => {
    const state = async (state: string): Promise<string[]> => names((await admin.get(`/en/admin/people?q=statewise&state=${state}`)).text);
    const [unconfirmed, gone] = [await makePlayer(app, { givenName: 'Uno', familyName: 'Statewise' }), await makePlayer(app, { givenName: 'Nil', familyName: 'Statewise' })];
    await makePlayer(app, { givenName: 'Act', familyName: 'Statewise', roles: [[b, 'copyeditor']] });
    await app.database.execute('update account set confirmed_at = null where person_id = $1', [unconfirmed.personId]);
    await app.database.execute('delete from account where person_id = $1', [gone.personId]);
    expect(await state('active')).toEqual(['Act Statewise']);
    expect(await state('unconfirmed')).toEqual(['Uno Statewise']);
    expect(await state('noAccount')).toEqual(['Nil Statewise']);
    expect(names((await admin.get('/en/admin/people?role=copyeditor&journal=beta')).text)).toEqual(['Act Statewise']);
    expect(names((await admin.get('/en/admin/people?role=copyeditor&journal=alpha')).text)).toEqual([]);
    expect((await admin.get('/en/admin/people?role=copyeditor&journal=alpha')).text).toContain('Nobody found');
  });
});

describe('among twenty thousand', () => {
  test('a page of the list takes fewer than eight queries, of a journal and of all, searched or not', async () => {
    for (const path of ['/en/admin/people', '/en/admin/people?q=nord+kari', '/en/admin/people?sort=seen&state=active', '/en/admin/people?role=reader&journal=alpha']) {
      expect([path, (await queriesOf(app, () => admin.get(path))) < 8]).toEqual([path, true]);
    }
    for (const path of ['/alpha/en/desk/people', '/alpha/en/desk/people?q=nord&state=active']) expect([path, (await queriesOf(app, () => manager.get(path))) < 8]).toEqual([path, true]);
  });

  test('by last sign-in, those who never signed in come last, with an account or without', async () => {
    const order = await app.database.query<{ id: string }>(`select p.public_id as id from person p left join account a on a.person_id = p.id where p.family_name is not null order by coalesce(a.last_sign_in_at, '-infinity') desc, p.id desc`);
    const query = app.app.get(PeopleQuery);
    const all = { journalId: null, only: null, reach: 'all' as const };
    const listed: string[] = [];
    for await (const rows of query.all(all, { ...everyone, sort: 'seen' })) listed.push(...rows.map(({ publicId }) => publicId));
    expect(listed).toEqual(order.map(({ id }) => id));
    const back = await query.page(all, { ...everyone, sort: 'seen', cursor: { past: 'before', person: listed.at(-1)! } });
    expect(back.rows.map(({ publicId }) => publicId)).toEqual(listed.slice(-26, -1));
  });

  test('a search and a page are found by index, a page deep in the list too', async () => {
    const all = { journalId: null, only: null, reach: 'all' as const };
    const search = await planOf(all, { search: 'nordmann12345' });
    expect(search).toContain('ix_person_search_text');
    expect(search).toContain('ix_account_username_search');
    expect(search).not.toMatch(/Seq Scan on (person|account)(_\d+)? /);
    const first = await planOf(all, {});
    expect(first).toContain('ix_person_sort_name');
    expect(first).not.toContain('Sort Key: (((COALESCE(p.family_name');
    const deep = await planOf(all, { cursor: { past: 'after', person: 'crowd15000' } });
    expect(deep).toMatch(/Index (Only )?Scan using ix_person_sort_name[^]*Index Cond/);
    expect(deep).toContain('ix_person_public_id');
    expect(await planOf(all, { sort: 'seen' })).toContain('ix_account_last_sign_in_at');
    const journal = await planOf({ journalId: b.id, only: null, reach: [b.id] }, {});
    expect(journal).toContain('ix_membership_journal_id_role');
  });
});

describe('[A8] [A17] the list and the file of a journal', () => {
  let own: Player;
  let shared: Player;
  beforeAll(async () => {
    own = await makePlayer(app, { roles: [[a, 'author']], givenName: 'Own', familyName: 'Reachable' });
    shared = await makePlayer(app, { roles: [[a, 'author'], [b, 'editor']], givenName: 'Shared', familyName: 'Reachable' });
    await makePlayer(app, { webAdmin: true, roles: [[a, 'editor']], givenName: 'Chief', familyName: 'Reachable' });
    const busy = await makePlayer(app, { roles: [[a, 'author']], givenName: 'Busy', familyName: 'Reachable' });
    await makeSubmission(app, b, { author: busy, stage: 'review' });
    await makePlayer(app, { givenName: 'Homeless', familyName: 'Reachable' });
    await makePlayer(app, { roles: [[b, 'author']], givenName: 'Foreign', familyName: 'Reachable' });
    await app.database.execute(`update person set country = 'NO', orcid = '0000-0002-1825-0097' where family_name = 'Reachable'`);
    await app.database.execute(`insert into interest (words, folded) values ('Peat', 'peat')`);
    await app.database.execute(`insert into person_interest (person_id, interest_id) select p.id, i.id from person p, interest i where p.family_name = 'Reachable'`);
    await app.database.execute('update account set confirmed_at = null where person_id = any($1)', [[shared.personId, own.personId]]);
    await app.database.execute(`update account set username = 'hidden-handle' where person_id = $1`, [own.personId]);
  });
  const csv = async (player: Player, path: string, fields: Record<string, string> = {}): Promise<string[][]> => {
    const answer = await player.post(path, fields).buffer(true).parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain('text/csv');
    expect(answer.headers['cache-control']).toBe('no-store');
    return parse(answer.body as Buffer, { bom: true }) as string[][];
  };

  test('hold whoever has a role there, the account’s state only of those within reach, in one wording for every reason', async () => {
    const list = (await manager.get('/alpha/en/desk/people?q=reachable')).text;
    expect(names(list).sort()).toEqual(['Busy Reachable', 'Chief Reachable', 'Own Reachable', 'Shared Reachable']);
    expect(list.match(/Edited by the platform’s administrator/g)).toHaveLength(3);
    expect(list.match(/Address not confirmed/g)).toHaveLength(2);
    expect(names((await manager.get('/alpha/en/desk/people?q=reachable&state=unconfirmed')).text)).toEqual(['Own Reachable']);
    expect(names((await manager.get(`/alpha/en/desk/people?q=hidden-handle`)).text)).toEqual([]);
  });

  test('agree with the page of each person on who is within reach', async () => {
    const rows = await app.app.get(PeopleQuery).page({ journalId: a.id, only: null, reach: [a.id] }, { ...everyone, search: 'reachable' });
    for (const row of rows.rows) {
      const facts = await app.app.get(PersonSubject).load(row.publicId, { id: a.id, path: a.path });
      expect([row.name, row.within]).toEqual([row.name, !facts!.webAdmin && facts!.managers.includes(manager.personId)]);
    }
    expect(rows.rows).toHaveLength(4);
  });

  test('[A17] of someone out of reach the file has only what the work needs', async () => {
    const [head, ...rows] = await csv(manager, '/alpha/en/desk/people-export', { q: 'reachable' });
    expect(head).toEqual(['Family name', 'Given name', 'E-mail', 'Affiliation', 'ORCID iD', 'Reviewing interests', 'Roles', 'Account', 'User name', 'Country', 'Registered', 'Last sign-in']);
    const row = (given: string): string[] => rows.find((cells) => cells[1] === given)!;
    expect(rows.map((cells) => cells[1]).sort()).toEqual(['Busy', 'Chief', 'Own', 'Shared']);
    expect(row('Own').slice(7, 10)).toEqual(['Address not confirmed', 'hidden-handle', 'NO']);
    for (const given of ['Shared', 'Chief', 'Busy']) {
      expect(row(given)[4]).toBe('0000-0002-1825-0097');
      expect(row(given).slice(7)).toEqual(['', '', '', '', '']);
    }
    expect(row('Shared')[6]).toBe('Author');
    expect((await manager.post('/beta/en/desk/people-export', {})).status).toBe(403);
    expect((await manager.post('/en/admin/people-export', {})).status).toBe(403);
    expect((await own.post('/alpha/en/desk/people-export', {})).status).toBe(403);
  });

  test('[P2] taking the file is kept, once for the taker and as a look at each person in it', async () => {
    await csv(manager, '/alpha/en/desk/people-export', { q: 'reachable' });
    const taken = await app.database.one(`select person_id, journal_id, data from event where kind = 'account.exported' and person_id = $1 order by id desc limit 1`, [manager.personId]);
    expect(taken).toEqual({ person_id: manager.personId, journal_id: a.id, data: { people: 4 } });
    const look = (player: Player) => app.database.one(`select person_id, journal_id, data from event where kind = 'person.seen' and subject_id = $1 order by id desc limit 1`, [player.personId]);
    expect(await look(own)).toEqual({ person_id: manager.personId, journal_id: a.id, data: { whole: true, role: 'manager', export: true } });
    expect(await look(shared)).toEqual({ person_id: manager.personId, journal_id: a.id, data: { whole: false, role: 'manager', export: true } });
  });

  test('the administrator’s file holds everyone whom the filter finds, however many, in the same order', async () => {
    const rows = (await csv(admin, '/en/admin/people-export', { q: 'nordmann', journal: 'alpha' })).slice(1);
    expect(rows).toHaveLength(2_000);
    expect(new Set(rows.map((cells) => cells[2])).size).toBe(2_000);
    expect(rows[0]![6]).toBe('Reader, Journal alpha');
  });

  test('[X30] a cell that a spreadsheet would run is text; script is inert in the list', async () => {
    const evil = ['=HYPERLINK("https://evil.example","x")', '+1+1', '-1+1', '@SUM(1)', '\t=1+1', '\r=1+1', '＝1+1'];
    for (const givenName of evil) await makePlayer(app, { roles: [[a, 'author']], givenName, familyName: 'Formula' });
    await makePlayer(app, { roles: [[a, 'author']], givenName: '"><script>alert(1)</script>', familyName: 'Formula' });
    const rows = (await csv(manager, '/alpha/en/desk/people-export', { q: 'formula' })).slice(1);
    expect(rows).toHaveLength(8);
    for (const cells of rows) for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    const list = (await manager.get('/alpha/en/desk/people?q=formula')).text;
    expect(list).not.toContain('<script>alert');
    expect(list).toContain('&lt;script&gt;');
  });

  test('[X12] what the form does not have is ignored, and another journal’s people are nobody’s to take', async () => {
    const rows = (await csv(manager, '/alpha/en/desk/people-export', { q: 'reachable', journal: 'beta', journalId: String(b.id), reach: 'all', only: String(b.id) })).slice(1);
    expect(rows.map((cells) => cells[1]).sort()).toEqual(['Busy', 'Chief', 'Own', 'Shared']);
  });

  test('[X23] and how often it is taken is limited', async () => {
    const eager = await makePlayer(app, { roles: [[b, 'manager']] });
    for (let count = 0; count < 10; count += 1) expect((await eager.post('/beta/en/desk/people-export', { q: 'x' })).status).toBe(200);
    expect((await eager.post('/beta/en/desk/people-export', { q: 'x' })).status).toBe(429);
  });
});
