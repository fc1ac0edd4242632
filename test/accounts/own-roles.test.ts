import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { editorialUrls } from '../../src/editorial/urls.js';
import { Participant } from '../../src/editorial/participant.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { makeSubmission } from '../support/manuscripts.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const mine = '/en/profile/roles';
const at = (journal: { path: string }, more = ''): string => `${mine}/in/${journal.path}${more}`;
const rolesOf = async ({ personId }: Player): Promise<string[]> => (await app.database.query<{ role: string }>(
  `select j.path || ':' || m.role as role from membership m join journal j on j.id = m.journal_id where person_id = $1 and ended_at is null order by 1`, [personId])).map(({ role }) => role);

test('[S1] with the same account a person joins a further journal by choosing a role, and leaves it at once; roles that a journal gave stay', async () => {
  const [a, b] = [await makeJournal(app), await makeJournal(app)];
  const person = await makePlayer(app, { roles: [[a, 'author'], [a, 'editor']] });
  expect((await person.post(at(b), { roles: ['reader', 'author'] })).status).toBe(303);
  expect(await rolesOf(person)).toEqual([`${a.path}:author`, `${a.path}:editor`, `${b.path}:author`, `${b.path}:reader`].sort());
  expect((await person.post(at(b), { roles: ['reader'] })).status).toBe(303);
  expect((await person.post(at(a, '/leave'))).headers['location']).toBe(`${mine}?left=${a.path}`);
  expect(await rolesOf(person)).toEqual([`${a.path}:editor`, `${b.path}:reader`].sort());
  const { text } = await person.get(mine);
  for (const words of [`Journal ${a.path}`, 'given by the journal', `Journal ${b.path}`, 'chosen by you']) expect(text).toContain(words);
});

test('[R7] [S1] a reviewer’s role needs the consent to be found; with it given once, a further journal asks no more', async () => {
  const [a, b] = [await makeJournal(app), await makeJournal(app)];
  const person = await makePlayer(app);
  const refused = await person.post(at(a), { roles: ['reviewer'] });
  expect([refused.status, await rolesOf(person)]).toEqual([422, []]);
  expect(refused.text).toContain('href="#reviewerPool"');
  expect((await person.post(at(a), { roles: ['reviewer'], reviewerPool: 'yes' })).status).toBe(303);
  expect((await person.get(at(b))).text).not.toContain('name="reviewerPool"');
  expect((await person.post(at(b), { roles: ['reviewer'] })).status).toBe(303);
});

test('[X12] a role form takes no role of the journal’s giving, no other journal, no other person and no closed journal', async () => {
  const [open, closed] = [await makeJournal(app), await makeJournal(app, { enabled: false })];
  const [person, other] = [await makePlayer(app), await makePlayer(app)];
  const fields = { roles: ['manager', 'webAdmin', 'editor', `${open.path}:manager`, 'author'], personId: other.personId, journalId: closed.id, role: 'manager', webAdmin: 'yes' };
  expect((await person.post(at(open), fields)).status).toBe(303);
  expect([await rolesOf(person), await rolesOf(other)]).toEqual([[`${open.path}:author`], []]);
  expect((await app.database.one<{ admin: boolean }>('select web_admin as admin from account where person_id = $1', [person.personId]))?.admin).toBe(false);
  for (const path of [at(closed), at({ path: 'nowhere' }), at({ path: '__proto__' })]) expect((await person.post(path, { roles: ['reader'] })).status).toBe(404);
  expect((await visitor(app).post(at(open), { roles: ['reader'] })).status).toBe(401);
});

test('two clicks at once give one role and one consent', async () => {
  const journal = await makeJournal(app);
  const person = await makePlayer(app);
  await Promise.all([1, 2, 3].map(() => person.post(at(journal), { roles: ['reviewer', 'author'], reviewerPool: 'yes' })));
  expect(await rolesOf(person)).toEqual([`${journal.path}:author`, `${journal.path}:reviewer`]);
  expect(await app.database.query('select id from consent where person_id = $1', [person.personId])).toHaveLength(1);
});

test('a closed journal can be left, and not joined again', async () => {
  const journal = await makeJournal(app, { enabled: false });
  const person = await makePlayer(app, { roles: [[journal, 'author']] });
  expect((await person.get(at(journal))).text).toContain('This journal is closed');
  await person.post(at(journal), { roles: ['author', 'reader'] });
  expect(await rolesOf(person)).toEqual([`${journal.path}:author`]);
  await person.post(at(journal, '/leave'));
  expect([await rolesOf(person), (await person.get(at(journal))).status]).toEqual([[], 404]);
});

test('who leaves with open work is told what remains open', async () => {
  const journal = await makeJournal(app);
  const person = await makePlayer(app, { roles: [[journal, 'author'], [journal, 'copyeditor']] });
  await makeSubmission(app, journal, { author: person });
  const other = await makeSubmission(app, journal, { author: await makePlayer(app), stage: 'copyediting' });
  await app.database.manager.insert(Participant, { submissionId: other.id, personId: person.personId, role: 'copyeditor', assignedAt: app.clock.now() });
  for (const path of [at(journal), at(journal, '/give-back/copyeditor')]) {
    const { text } = await person.get(path);
    expect(text).toContain('A manuscript of yours is under way');
    expect(text).toContain('A manuscript is assigned to you');
  }
  await person.post(at(journal, '/leave'));
  expect((await person.get(`${mine}?left=${journal.path}`)).text).toContain('A manuscript of yours is under way');
});

describe('a role that a journal gave', () => {
  test('[X14] is given back after a page that says what follows: the next request is refused, and the managers are told', async () => {
    const journal = await makeJournal(app);
    const manager = await makePlayer(app, { roles: [[journal, 'manager']], mailLanguage: 'nb' });
    const editor = await makePlayer(app, { roles: [[journal, 'editor'], [journal, 'author']] });
    const desk = editorialUrls.list({ journal: journal.path, lang: 'en' });
    expect((await editor.get(desk)).status).toBe(200);
    expect((await editor.get(at(journal, '/give-back/editor'))).text).toContain('you no longer see or do');
    expect((await editor.post(at(journal, '/give-back/editor'))).status).toBe(303);
    expect((await editor.get(desk)).status).toBe(403);
    expect(await rolesOf(editor)).toEqual([`${journal.path}:author`]);
    expect((await app.postbox.mailTo(manager.email, 'gitt tilbake')).text).toContain('Redaktør');
    expect((await editor.post(at(journal, '/give-back/editor'))).status).toBe(404);
  });

  test('cannot be laid down by the last manager, who is told to name a successor and whom to write to', async () => {
    const journal = await makeJournal(app);
    const manager = await makePlayer(app, { roles: [[journal, 'manager']] });
    const page = await manager.get(at(journal, '/give-back/manager'));
    expect(page.text).toContain('only manager');
    expect(page.text).toContain(`href="/${journal.path}/en/desk/people"`);
    expect(page.text).not.toContain('<button class="ds-button" data-color="danger"');
    expect((await manager.post(at(journal, '/give-back/manager'))).status).toBe(409);
    expect(await rolesOf(manager)).toEqual([`${journal.path}:manager`]);
  });

  test('of two managers who lay it down at once, one stays', async () => {
    const journal = await makeJournal(app);
    const managers = [await makePlayer(app, { roles: [[journal, 'manager']] }), await makePlayer(app, { roles: [[journal, 'manager']] })];
    const answers = await Promise.all(managers.map((manager) => manager.post(at(journal, '/give-back/manager'))));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  });

  test('[X12] is nobody else’s to give back, and a role that one does not hold there is not found', async () => {
    const [journal, elsewhere] = [await makeJournal(app), await makeJournal(app)];
    const editor = await makePlayer(app, { roles: [[journal, 'editor']] });
    const stranger = await makePlayer(app, { roles: [[elsewhere, 'editor']] });
    expect((await stranger.post(at(journal, '/give-back/editor'), { personId: editor.personId })).status).toBe(404);
    for (const path of [at(elsewhere, '/give-back/editor'), at(journal, '/give-back/manager'), at(journal, '/give-back/author')]) expect((await editor.post(path)).status).toBe(404);
    expect([await rolesOf(editor), await rolesOf(stranger)]).toEqual([[`${journal.path}:editor`], [`${elsewhere.path}:editor`]]);
  });
});

test('among 200 journals one is found by a part of its name, whatever stands in it, and the list has pages', async () => {
  for (let number = 0; number < 200; number += 1) await makeJournal(app, { path: `many${number}`, name: { en: `Annals of the ${number}th place`, nb: `Årbok for sted ${number}` } });
  const person = await makePlayer(app);
  const list = await person.get(`${mine}/join`);
  expect(list.text.match(/class="table-cards__title"/g)).toHaveLength(20);
  expect((await person.get(`${mine}/join?page=3&q=annals`)).text).toContain('41');
  const found = await person.get(`${mine}/join?q=${encodeURIComponent('årbok for sted 137')}`);
  expect(found.text.match(/class="table-cards__title"/g)).toHaveLength(1);
  expect(found.text).toContain(at({ path: 'many137' }));
  expect((await person.get(`${mine}/join?q=%25`)).text).toContain('No journal has that name');
  for (const query of ['page=0', 'page=99999', 'page=x', 'q[]=a', `q=${'x'.repeat(5000)}`]) expect((await person.get(`${mine}/join?${query}`)).status).toBe(200);
});
