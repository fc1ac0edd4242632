import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Journal } from '../../src/journals/journal.entity.js';
import { Events } from '../../src/platform/events/events.js';
import type { RecipientOrganisation } from '../../src/personal-data/disclosures.js';
import { Disclosures } from '../../src/rights/disclosures/disclosures.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { makeArticle } from '../support/publishing.js';
import { makeSubmission } from '../support/manuscripts.js';

let app: TestApp;
let admin: Player;
let editor: Player;
let journal: Journal;
let person: Player;
let number: number;

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app, { path: 'given' });
  admin = await makePlayer(app, { webAdmin: true });
  editor = await makePlayer(app, { roles: [[journal, 'editor']] });
  person = await makePlayer(app, { givenName: 'Thora', familyName: 'Transferred' });
  const work = await makeSubmission(app, journal, { author: person, stage: 'production', title: 'Given away' });
  number = work.id;
  await app.database.execute(`insert into galley (publication_id, key, label, language, file_id, position) select $1, 'k-given', 'PDF', 'en', (select file_id from submission_file where submission_id = $2 limit 1), 1`, [work.publicationId, work.id]);
  await editor.post(`/${journal.path}/en/desk/submissions/${work.id}/moves/publish`, { seen: String(work.moves) }).expect(303);
}, 60_000);
afterAll(() => app.stop());

const acts = () => app.database.query<{ act: string; category: string; what: string[]; name: string; personId: number }>(`select act, category, what, name, person_id as "personId" from disclosure where submission_id = $1 order by id`, [number]);
const index = (changes: Partial<RecipientOrganisation> = {}): RecipientOrganisation => ({ name: 'Indexing Ltd', country: 'US', eea: false, safeguard: 'clauses', address: 'privacy@index.example', ...changes });
const give = (to: RecipientOrganisation, name = 'Thora Transferred') => app.app.get(Disclosures).record({
  to, act: 'sent', dataset: 'metadata', ground: 'G3', journalId: journal.id, submissionId: number, about: [{ personId: person.personId, address: person.email, name, what: ['name', 'affiliation'] }],
});

test('[T3] what is published is recorded as given to anyone, with what and about whom, and so is each change and that it was taken back', async () => {
  const [first, ...more] = await acts();
  expect(first).toMatchObject({ act: 'published', category: 'anyone', personId: person.personId });
  expect(first?.what).toContain('name');
  expect(first?.name).not.toBe('');
  expect(more).toEqual([]);
  const moves = async () => String((await app.database.one<{ moves: number }>('select moves from submission where id = $1', [number]))!.moves);
  await editor.post(`/${journal.path}/en/desk/submissions/${number}/moves/unpublish`, { seen: await moves() }).expect(303);
  await editor.post(`/${journal.path}/en/desk/submissions/${number}/moves/publish`, { seen: await moves() }).expect(303);
  expect((await acts()).map(({ act }) => act)).toEqual(['published', 'removed', 'published']);
});

test('[T3] recipients are organisations with country and safeguard, and none outside the EEA goes without one; the person sees them among their data', async () => {
  await expect(give(index({ safeguard: null }))).rejects.toThrow('no safeguard');
  await give(index());
  await give(index({ name: '=cmd|calc', country: 'NO', eea: true, safeguard: null, address: null }), '=HYPERLINK("x")');
  const own = (await person.get('/en/profile/data/contributors')).text;
  expect(own).toContain('Recipients so far');
  for (const words of ['Indexing Ltd', 'Anyone', 'affiliation', 'the article on the open web']) expect(own).toContain(words);
});

test('[T3][X30] the administrator looks through the ledger by person and recipient, and takes it as a file in which nothing runs', async () => {
  const list = async (query: string) => (await admin.get(`/en/admin/transfers${query}`)).text;
  expect(await list('')).toMatch(/Indexing Ltd, United States, outside the EEA, standard clauses/);
  expect(await list('?who=thora')).toContain('Thora Transferred');
  expect(await list(`?who=${encodeURIComponent(person.email)}`)).toContain('Thora Transferred');
  expect(await list('?who=nobody')).toContain('No transfers');
  expect(await list('?recipient=Indexing%20Ltd')).not.toContain('Taken back');
  const file = await admin.get('/en/admin/transfers/file');
  expect(file.headers['content-disposition']).toContain('transfers.csv');
  expect(file.text).toContain('GDPR 6(1)(f)');
  for (const cell of file.text.split(/\r\n/).slice(1).flatMap((line) => line.split(','))) expect(cell).not.toMatch(/^"?[=@]/);
  for (const one of [editor, person]) for (const path of ['', '/file', '/to-tell']) expect((await one.get(`/en/admin/transfers${path}`)).status).toBe(403);
});

test('[R3][T3] a correction is asked for with its reason, and when it is made each organisation that had the data is noted, told once, and the ledger says so', async () => {
  expect((await person.get('/en/profile/requests')).text).toContain('what stands on your profile you change yourself');
  await person.post('/en/profile/requests', { kind: 'rectification', words: 'My family name is Overført, as my passport says.' }).expect(303);
  const { id } = (await app.database.one<{ id: string }>('select public_id as id from rights_request order by rights_request.id desc limit 1'))!;
  await admin.post(`/en/admin/requests/${id}/fulfil`, { seen: '0', letter: 'We have put it right.' }).expect(303);
  const rows = await app.database.query<{ id: string; name: string; words: string }>('select n.public_id as id, r.name, n.words from recipient_notice n join transfer_recipient r on r.id = n.recipient_id order by r.name');
  expect(rows.map(({ name }) => name)).toEqual(['=cmd|calc', 'Indexing Ltd']);
  const [odd, known] = rows as [typeof rows[0] & object, typeof rows[0] & object];
  expect(known.words).toContain('Thora Transferred');
  expect((await admin.get(`/en/admin/requests/${id}`)).text).toContain('Recipients noted who must be told');
  expect((await admin.get('/en/admin/transfers/to-tell')).text).toContain('Indexing Ltd');
  const page = `/en/admin/transfers/to-tell/${known.id}`;
  expect((await admin.get(page)).text).toContain('privacy@index.example');
  expect((await editor.post(page, { words: 'x', how: 'other' })).status).toBe(404);
  expect((await admin.post(page, { words: '', how: 'mail' })).status).toBe(422);
  const both = await Promise.all([1, 2].map(() => admin.post(page, { words: known.words, how: 'mail' })));
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect((await app.postbox.mailTo('privacy@index.example', 'Correction of personal data')).text).toContain('Thora Transferred');
  expect((await admin.post(`/en/admin/transfers/to-tell/${odd.id}`, { words: 'Told.', how: 'mail' })).status).toBe(409);
  await admin.post(`/en/admin/transfers/to-tell/${odd.id}`, { words: 'By telephone.', how: 'other' }).expect(303);
  expect(await app.database.query(`select words from recipient_notice where words <> ''`)).toEqual([]);
  expect((await admin.get(page)).text).toMatch(/By e-mail/i);
  expect((await person.get('/en/profile/data/contributors')).text).toContain('Recipients that are told of changes');
});

test('[T3] what was published before the ledger was kept, or came by an import, is entered once, each version and that it was taken back, with the date on which anyone had it', async () => {
  const old = await makeArticle(app, journal, { publishedAt: new Date('2019-03-01T08:00:00Z') }, [{ personId: person.personId, email: person.email, givenName: 'Thora', familyName: 'Transferred', country: 'SE', biography: {}, website: null }, { givenName: 'No', familyName: 'Account', email: null, affiliation: {}, country: null }]);
  const gone = await makeArticle(app, journal, { publishedAt: new Date('2018-03-01T08:00:00Z'), unpublishedAt: new Date('2018-06-01T08:00:00Z'), status: 'withdrawn' }, [{ givenName: 'Gone', familyName: 'Before', email: null }]);
  const before = await acts();
  await Promise.all([1, 2].map(() => app.run('disclosures.fill')));
  await app.run('disclosures.fill');
  const of = (id: number) => app.database.query<{ name: string; act: string; at: Date; what: string[] }>('select name, act, at, what from disclosure where submission_id = $1 order by id', [id]);
  expect(await of(old.number)).toEqual([
    { name: 'Thora Transferred', act: 'published', at: new Date('2019-03-01T08:00:00Z'), what: ['name', 'affiliation', 'country'] }, { name: 'No Account', act: 'published', at: new Date('2019-03-01T08:00:00Z'), what: ['name'] },
  ]);
  expect((await of(gone.number)).map(({ act, at }) => [act, at.getFullYear()])).toEqual([['published', 2018], ['removed', 2018]]);
  expect(await acts()).toEqual(before);
});

test('[T3] when an erasure is ordered each organisation is noted, as long as it is known what it was given', async () => {
  const gone = await makePlayer(app, { givenName: 'Erna', familyName: 'Vekk' });
  await app.app.get(Disclosures).record({ to: index(), act: 'sent', dataset: 'metadata', ground: 'G3', journalId: journal.id, submissionId: number, about: [{ personId: gone.personId, address: gone.email, name: 'Erna Vekk', what: ['name'] }] });
  await gone.post('/en/profile/requests', { kind: 'erasure', words: 'Erase me.' }).expect(303);
  const { id } = (await app.database.one<{ id: number }>('select id from rights_request where person_id = $1', [gone.personId]))!;
  await app.app.get(Events).record({ kind: 'request.erasureOrdered', subject: ['rightsRequest', id], by: { personId: admin.personId, behind: null } });
  const notices = await app.database.query<{ kind: string; words: string }>('select kind, words from recipient_notice where person_id = $1', [gone.personId]);
  expect(notices.map(({ kind }) => kind)).toEqual(['erasure']);
  expect(notices[0]!.words).toContain('Erna Vekk');
});
