import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays } from '../../src/platform/days.js';
import { addMonths, daysLeft, dueOn, latestOn } from '../../src/rights/requests/deadline.js';
import { openStates, requestStates, stepKeys, steps } from '../../src/rights/requests/course.js';
import { groundKeys, groundsFor } from '../../src/rights/requests/refusal-grounds.js';
import { kindNames } from '../../src/rights/requests/request-kinds.js';
import { Requests } from '../../src/rights/requests/requests.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';

let app: TestApp;
let admin: Player;
beforeAll(async () => {
  app = await startTestApp();
  admin = await makePlayer(app, { webAdmin: true });
}, 60_000);
afterAll(() => app.stop());
afterEach(() => app.clock.reset());

interface Row {
  id: number;
  publicId: string;
  state: string;
  steps: number;
  personId: number | null;
  dueOn: string;
  channel: string;
  ground: string | null;
}
const newest = async (): Promise<Row> =>
  (await app.database.one<Row>(`select id, public_id as "publicId", state, steps, person_id as "personId", due_on::text as "dueOn", channel, ground from rights_request order by id desc limit 1`))!;
const today = (): string => app.app.get(Requests).today();
const entered = async (changes: Record<string, string> = {}): Promise<Row> => {
  const answer = await admin.post('/en/admin/requests/new', { kind: 'erasure', channel: 'letter', language: 'nb', name: 'Åse Ødegård', address: 'aase@elsewhere.example', reachedOn: today(), words: 'Slett alt om meg.', ...changes });
  expect(answer.status).toBe(303);
  return newest();
};
const step = async (row: Pick<Row, 'publicId'>, key: string, fields: Record<string, string> = {}) => {
  const seen = (await app.database.one<{ steps: number }>('select steps from rights_request where public_id = $1', [row.publicId]))!.steps;
  return admin.post(`/en/admin/requests/${row.publicId}/${key}`, { seen: String(seen), ...fields });
};

describe('[R11] the last day for an answer', () => {
  test.each([
    ['2026-01-30', '2026-02-28'], ['2028-01-30', '2028-02-29'], ['2026-01-31', '2026-02-28'], ['2026-01-15', '2026-02-14'], ['2026-02-10', '2026-03-10'],
    ['2026-03-15', '2026-04-14'], ['2026-04-30', '2026-05-30'], ['2026-08-31', '2026-09-30'], ['2026-12-31', '2027-01-30'], ['2028-02-29', '2028-03-29'],
  ])('of what came on %s is %s, the earlier of 30 days and a calendar month', (reached, due) => {
    expect(dueOn(reached)).toBe(due);
    expect([addDays(reached, 30), addMonths(reached, 1)]).toContain(due);
  });

  test('can be put off to three months from receipt, and no further', () => {
    expect(latestOn('2026-11-30')).toBe('2027-02-28');
    expect(latestOn('2026-01-15')).toBe('2026-04-15');
  });

  test('counts whole days, also over the change to summer time', () => {
    expect(daysLeft('2026-03-30', '2026-03-28')).toBe(2);
    expect(daysLeft('2026-10-26', '2026-10-24')).toBe(2);
    expect(daysLeft('2026-05-01', '2026-05-03')).toBe(-2);
  });

  test('turns with midnight in Norway, not with that of UTC', () => {
    app.clock.set(new Date('2026-06-30T22:30:00Z'));
    expect(today()).toBe('2026-07-01');
    app.clock.set(new Date('2026-12-31T22:30:00Z'));
    expect(today()).toBe('2026-12-31');
  });
});

test('the table of steps leads from everywhere to an end, and every kind of request can be refused on some ground', () => {
  for (const state of openStates) expect(stepKeys.some((key) => (steps[key].from as readonly string[]).includes(state) && ['refused', 'fulfilled'].includes(steps[key].to))).toBe(true);
  const reached = new Set<string>(['unconfirmed', 'received', ...stepKeys.map((key) => steps[key].to)]);
  expect(requestStates.filter((state) => !reached.has(state))).toEqual([]);
  for (const kind of kindNames) expect(groundsFor(kind, false).length).toBeGreaterThan(2);
  expect(groundKeys.filter((key) => !kindNames.some((kind) => groundsFor(kind, true).includes(key)))).toEqual([]);
});

test('[R5][R9] whoever is signed in asks from their own page, sees how far it has come, reads the answer, and can take it back', async () => {
  const person = await makePlayer(app);
  expect((await person.post('/en/profile/requests', { kind: 'complaint', words: '' })).status).toBe(422);
  expect((await person.post('/en/profile/requests', { kind: 'complaint', words: 'Nobody answered me.' })).status).toBe(303);
  const row = await newest();
  expect(row).toMatchObject({ personId: person.personId, state: 'received', channel: 'service', dueOn: dueOn(today()) });
  await app.postbox.mailTo(person.email, 'We have your request');
  await app.postbox.mailTo(admin.email, 'A request about personal data');
  expect((await person.get('/en/profile/requests')).text).toContain('Received');
  expect((await step(row, 'begin')).status).toBe(303);
  expect((await person.get('/en/profile/requests')).text).toContain('In progress');
  expect((await step(row, 'fulfil', { letter: 'You are right.\n\nGreetings' })).status).toBe(303);
  expect((await person.get('/en/profile/requests')).text).toContain('You are right.');
  expect((await person.post(`/en/profile/requests/${row.publicId}/taken-back`)).status).toBe(409);
  await person.post('/en/profile/requests', { kind: 'objection', words: 'I object.' });
  const second = await newest();
  expect((await (await makePlayer(app)).post(`/en/profile/requests/${second.publicId}/taken-back`)).status).toBe(404);
  expect((await person.post(`/en/profile/requests/${second.publicId}/taken-back`)).status).toBe(303);
  expect((await newest()).state).toBe('withdrawn');
});

test('[R8] every letter says how to complain, in the language of the person', async () => {
  const row = await entered();
  await step(row, 'fulfil', { letter: 'Vi har slettet alt.' });
  const mail = await app.postbox.mailTo('aase@elsewhere.example', 'Henvendelsen din');
  expect(mail.text).toContain('Vi har slettet alt.');
  expect(mail.text).toContain('klage til Datatilsynet');
  expect(mail.text).toContain('gå til domstolene');
});

test('[R9] what comes on paper is entered with the day on which it came, which starts the clock; a day to come is refused and nothing typed is lost', async () => {
  const row = await entered({ reachedOn: addDays(today(), -5), address: '' });
  expect(row.dueOn).toBe(dueOn(addDays(today(), -5)));
  const refused = await admin.post('/en/admin/requests/new', { kind: 'access', channel: 'letter', language: 'nb', name: 'Åse', reachedOn: addDays(today(), 1), words: 'Innsyn i alt.' });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Innsyn i alt.');
});

test('[R10] identity is asked on recorded doubt, and what was shown is recorded as a fact, with who checked it', async () => {
  const row = await entered();
  expect((await step(row, 'askIdentity', { letter: 'Hvem er du?' })).status).toBe(422);
  expect((await step(row, 'askIdentity', { letter: 'Hvem er du?', doubt: 'Another address than on file.' })).status).toBe(303);
  expect((await step(row, 'confirmIdentity')).status).toBe(422);
  expect((await step(row, 'confirmIdentity', { shown: 'Passport, in a video call' })).status).toBe(303);
  const text = (await admin.get(`/en/admin/requests/${row.publicId}`)).text;
  expect(text).toContain('Another address than on file.');
  expect(text).toMatch(/Passport, in a video call \(/);
});

test('[R11] an extension needs a reason and a letter, goes to three months at most, and cannot be told after the first time is over', async () => {
  const row = await entered();
  const latest = latestOn(today());
  expect((await step(row, 'extend', { letter: 'Mer tid.', until: latest })).status).toBe(422);
  expect((await step(row, 'extend', { letter: 'Mer tid.', reason: 'Many files', until: addDays(latest, 1) })).text).toContain('No later than three months');
  expect((await step(row, 'extend', { letter: 'Mer tid.', reason: 'Many files', until: latest })).status).toBe(303);
  expect((await newest())).toMatchObject({ dueOn: latest, state: 'received' });
  const late = await entered({ reachedOn: addDays(today(), -40) });
  expect((await step(late, 'extend', { letter: 'Mer tid.', reason: 'Many files', until: addDays(today(), 10) })).text).toContain('It can no longer be extended');
});

test('[R12] a refusal needs a ground that fits the request, the weighing where the law asks for it, and words for the person', async () => {
  const row = await entered({ address: 'refused@elsewhere.example' });
  const why = { letter: 'Vi kan ikke slette.', weighing: 'The byline matters to readers.' };
  for (const fields of [{ ...why }, { ...why, ground: 'nonsense' }, { ...why, ground: 'rightsOfOthers' }, { ...why, ground: 'expression', weighing: '' }, { ...why, ground: 'expression', letter: '' }]) {
    expect((await step(row, 'refuse', fields)).status).toBe(422);
  }
  expect((await step(row, 'refuse', { ...why, ground: 'expression' })).status).toBe(303);
  expect(await newest()).toMatchObject({ state: 'refused', ground: 'expression' });
  const mail = await app.postbox.mailTo('refused@elsewhere.example', 'Henvendelsen din: sletting');
  expect(mail.text).toContain('Ytrings- og informasjonsfriheten (Art. 17(3)(a))');
});

test('[R12] that the data is still needed is no ground alone where the account rests on consent', async () => {
  const person = await makePlayer(app);
  await app.database.execute(
    `insert into consent (person_id, purpose, words, language, statement_version, given_at) select $1, 'account', 'x', 'en', 1, $2 where not exists (select 1 from consent where person_id = $1 and purpose = 'account')`, [person.personId, app.clock.now()],
  );
  await person.post('/en/profile/requests', { kind: 'objection', words: 'Stop.' });
  const row = await newest();
  const fields = { ground: 'stillNeeded', weighing: 'Still reviewing.', letter: 'No.' };
  expect((await step(row, 'refuse', fields)).text).toContain('The account rests on consent');
  expect((await step(row, 'fulfilPartly', fields)).status).toBe(303);
});

test('[R9][X20] without an account: the answer is the same for every address, and only a confirmed address reaches the queue', async () => {
  const person = await makePlayer(app);
  const before = (await newest()).id;
  const ask = (address: string) => visitor(app).post('/nb/privacy/request', { kind: 'access', name: 'Nobody', address, words: 'What do you have?' });
  const answers = [await ask(person.email), await ask('stranger@elsewhere.example')];
  expect(new Set(answers.map(({ status, headers, text }) => JSON.stringify([status, headers.location, text]))).size).toBe(1);
  const rows = await app.database.query<Row & { state: string }>('select id, state from rights_request where id > $1', [before]);
  expect(rows.map(({ state }) => state)).toEqual(['unconfirmed', 'unconfirmed']);
  expect((await admin.get('/en/admin/requests')).text).not.toContain('Nobody');
  const mail = await app.postbox.mailTo(person.email, 'Bekreft henvendelsen');
  const link = /\/nb\/privacy\/request\/[\w-]+/.exec(mail.text ?? '')![0];
  expect((await visitor(app).get(link)).status).toBe(200);
  expect((await visitor(app).get(link)).headers['referrer-policy']).toBe('no-referrer');
  expect((await newest()).state).toBe('unconfirmed');
  expect((await visitor(app).post(link)).status).toBe(200);
  expect((await visitor(app).post(link)).status).toBe(404);
  expect(await app.database.one('select state, person_id as "personId" from rights_request where id = $1', [rows[0]!.id])).toEqual({ state: 'received', personId: person.personId });
  app.clock.set(new Date(app.clock.now().getTime() + 49 * 3_600_000));
  await app.run('requests.end');
  expect(await app.database.query('select 1 from rights_request where id = $1', [rows[1]!.id])).toEqual([]);
});

test('[R15] the answer goes to the address on file, never to the one given in the request', async () => {
  const person = await makePlayer(app);
  const row = await entered({ kind: 'access', address: 'imposter@elsewhere.example' });
  expect((await admin.post(`/en/admin/requests/${row.publicId}/person`, { address: 'nobody@elsewhere.example' })).status).toBe(422);
  expect((await admin.post(`/en/admin/requests/${row.publicId}/person`, { address: person.email })).status).toBe(303);
  await step(row, 'fulfil', { letter: 'This is what we hold: everything.' });
  await app.postbox.mailTo(person.email, 'Henvendelsen din');
  expect(app.postbox.mails.filter(({ envelopeTo, text }) => envelopeTo.includes('imposter@elsewhere.example') && text?.includes('everything'))).toEqual([]);
});

test('[D10] a reader who asks for the erasure of usage statistics gets an answer that says why they are anonymous already; of whoever has an account the sessions are erased', async () => {
  const row = await entered({ words: 'Slett bruksstatistikken om meg.', address: 'leser@elsewhere.example' });
  expect((await admin.get(`/en/admin/requests/${row.publicId}`)).text).toContain('Answer about usage statistics');
  const form = (await admin.get(`/en/admin/requests/${row.publicId}/refuse?about=statistics`).expect(200)).text;
  expect(form).toMatch(/value="anonymous" selected/);
  const letter = /<textarea[^>]*name="letter"[^>]*>([^<]*)</.exec(form)![1]!;
  expect(letter).toContain('allerede anonym');
  expect(letter).toContain('48 timer');
  expect(letter).not.toContain('øktene');
  expect((await step(row, 'refuse', { ground: 'anonymous', letter })).status).toBe(303);
  expect((await app.postbox.mailTo('leser@elsewhere.example', 'Henvendelsen din: sletting')).text).toContain('Allerede anonymt');

  const person = await makePlayer(app);
  await person.post('/en/profile/requests', { kind: 'erasure', words: 'Erase what you count about me.' });
  const own = await newest();
  const said = /<textarea[^>]*name="letter"[^>]*>([^<]*)</.exec((await admin.get(`/en/admin/requests/${own.publicId}/refuse?about=statistics`)).text)![1]!;
  expect(said).toContain('the sessions, with network address and browser');
  expect((await step(own, 'refuse', { ground: 'anonymous', letter: said })).status).toBe(303);
  expect(await app.database.query('select 1 from session where person_id = $1', [person.personId])).toEqual([]);
  expect(await app.database.query(`select column_name from information_schema.columns where table_name like 'usage\\_%' and (column_name ~ 'person|account|session|address|email')`)).toEqual([]);
});

test('[R18] staff pass a request on with the day on which it reached the journal, see only that it is received or closed, and never decide', async () => {
  const journal = await makeJournal(app);
  const editor = await makePlayer(app, { roles: [[journal, 'editor']] });
  const page = `/${journal.path}/en/desk/requests`;
  expect((await editor.post(page, { kind: 'access', name: 'Kari Nordmann', address: '', reachedOn: addDays(today(), -3), words: 'She wrote to us.' })).status).toBe(303);
  const row = await newest();
  expect(row).toMatchObject({ channel: 'staff', dueOn: dueOn(addDays(today(), -3)) });
  expect((await editor.get(page)).text).toMatch(/Kari Nordmann, [^<]*: received/);
  for (const path of ['', '/refuse']) expect((await editor.get(`/en/admin/requests/${row.publicId}${path}`)).status).toBe(404);
  await step(row, 'refuse', { ground: 'identityNotShown', letter: 'No.' });
  const after = (await editor.get(page)).text;
  expect(after).toMatch(/Kari Nordmann, [^<]*: closed/);
  expect(after).not.toMatch(/refused|Identity not shown/i);
  expect((await (await makePlayer(app, { roles: [[journal, 'author']] })).get(page)).status).toBe(403);
});

test('[R11] the administrators are warned once at 10 and once at 3 days left', async () => {
  const row = await entered({ words: 'Warn about me.' });
  const warned = async () => (await app.database.one<{ at: number | null }>('select warned_at as at from rights_request where id = $1', [row.id]))!.at;
  const count = () => app.database.query<{ n: number }>(`select count(*)::int as n from message where subject like '%left to answer%' and person_id = $1`, [admin.personId]).then(([one]) => one!.n);
  const on = async (left: number) => {
    app.clock.set(new Date(`${addDays(row.dueOn, -left)}T08:00:00Z`));
    await app.database.execute(`update rights_request set state = 'closed', closed_at = $2 where id <> $1 and state = any($3)`, [row.id, app.clock.now(), openStates]);
    await app.run('requests.warn');
    return [await warned(), await count()];
  };
  expect(await on(11)).toEqual([null, 0]);
  expect(await on(10)).toEqual([10, 1]);
  expect(await on(9)).toEqual([10, 1]);
  expect(await on(3)).toEqual([3, 2]);
  expect(await on(2)).toEqual([3, 2]);
});

test('[X13][X51] steps cannot be skipped, and of two administrators at once the slower is told', async () => {
  const row = await entered();
  expect((await step(row, 'close')).status).toBe(409);
  expect((await step(row, 'confirmIdentity', { shown: 'Passport' })).status).toBe(409);
  const both = await Promise.all([1, 2].map(() => admin.post(`/en/admin/requests/${row.publicId}/begin`, { seen: '0' })));
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(await app.database.query(`select 1 from event where kind = 'request.begin' and subject_id = $1`, [row.id])).toHaveLength(1);
});

test('[R14] a closed request is gone after three years', async () => {
  const row = await entered();
  await step(row, 'withdraw');
  await step(row, 'close');
  app.clock.set(new Date(Date.now() + 3 * 365 * 86_400_000 - 3 * 86_400_000));
  await app.run('requests.end');
  expect(await app.database.query('select 1 from rights_request where id = $1', [row.id])).toHaveLength(1);
  app.clock.set(new Date(Date.now() + 3 * 366 * 86_400_000));
  await app.run('requests.end');
  expect(await app.database.query('select 1 from rights_request where id = $1', [row.id])).toHaveLength(0);
});
