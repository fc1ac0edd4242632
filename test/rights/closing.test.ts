import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { piecesOf } from '../../src/rights/erasure/read-file.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { makeSubmission } from '../support/manuscripts.js';
import { makeCase } from '../support/closed-case.js';
import { faultsOfPdfA } from '../support/pdfa.js';
import { until } from '../support/until.js';
import { inDays } from '../support/days.js';

let app: TestApp;
let admin: Player;
let other: Player;
beforeAll(async () => {
  app = await startTestApp();
  const journal = await makeJournal(app, { path: 'boreal' });
  await makeJournal(app, { path: 'kyst' });
  admin = await makePlayer(app, { webAdmin: true });
  other = await makePlayer(app, { roles: [[journal, 'editor']] });
}, 60_000);
afterAll(() => app.stop());

const zipOf = async (player: Player, path: string): Promise<Record<string, Uint8Array>> => unzipSync((await player.get(path).buffer(true).parse((response, done) => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
})).body as Buffer);

test('[S10] [X4] [T3] a manager takes out the closed cases of a period as PDF/A and XML for the archive of a public body; not those where they have a part; it is a transfer, and a look that each person in them sees', async () => {
  const journal = await makeJournal(app, { path: 'arkiv' });
  const keeper = await makePlayer(app, { roles: [[journal, 'manager']] });
  const second = await makePlayer(app, { roles: [[journal, 'manager']] });
  const author = await makePlayer(app, { givenName: 'Unn', familyName: 'Ark' });
  const reviewer = await makePlayer(app, { givenName: 'Rolf', familyName: 'Hemmeleg' });
  const work = await makeCase(app, journal, author, reviewer);
  const own = await makeCase(app, journal, keeper, reviewer);
  await makeSubmission(app, journal, { author, stage: 'review', title: 'Under way' });
  const at = '/arkiv/en/desk/settings/archive';
  const today = inDays(app, 0);
  const period = { from: today, until: today, archive: 'Arkivverket' };
  expect((await keeper.post(at, period)).status).toBe(409);
  await keeper.post('/arkiv/en/desk/settings/organisations/new', { capacity: 'jointController', name: 'Universitetet', country: 'NO', publicBody: 'yes' }).expect(303);
  expect((await author.get(at)).status).toBe(403);
  expect((await other.post(at, period)).status).toBe(403);
  expect((await keeper.post(at, { ...period, from: '', archive: '' })).status).toBe(422);
  expect((await keeper.post(at, { ...period, from: '2001-01-01', until: '2001-12-31' }).expect(422)).text).toContain('There is no case that you can take out');
  await keeper.post(at, { ...period, cases: String(own.id), askedById: '1' }).expect(303);
  await until(() => keeper.get(at), ({ text }) => text.includes('cases.zip'), 10);
  const shown = (await keeper.get(at)).text;
  expect(shown).toMatch(/1 case<.*1 case left out/s);
  const path = /href="([^"]+cases\.zip)"/.exec(shown)![1]!;
  expect((await second.get(path)).status).toBe(404);
  expect((await admin.get(path)).status).toBe(404);
  expect((await keeper.get(path.replace('/arkiv/', '/kyst/'))).status).toBe(403);
  const zip = await zipOf(keeper, path);
  expect(Object.keys(zip).sort()).toEqual(['cases.xml', `cases/${work.id}/case.pdf`, `cases/${work.id}/case.xml`, `cases/${work.id}/files/1-manuscript.pdf`]);
  const xml = new TextDecoder().decode(zip[`cases/${work.id}/case.xml`]);
  for (const said of ['Snø &amp; “is” 雪', 'Rolf Hemmeleg', 'Too little snow.', 'Between us: no.', '<subject>We cannot take it</subject>', '<kind>submission.decline</kind>', '<sha256>']) expect(xml).toContain(said);
  expect(xml).not.toContain('@');
  const paper = zip[`cases/${work.id}/case.pdf`]!;
  expect(await faultsOfPdfA(paper)).toEqual([]);
  let said = '';
  for await (const piece of piecesOf(paper)) said += piece === 'unread' ? '' : ` ${piece.text}`;
  const words = said.toLowerCase().replace(/\s+/g, ' ');
  const expected = [`case ${work.id}`, 'snø & “is” \ufffd i čáhcesuolu', 'unn ark', 'rolf hemmeleg', 'too little snow', 'between us', 'we cannot take it', 'arkivverket', /<sha256>(\w{20})/.exec(xml)![1]!];
  expect(expected.filter((said) => !words.includes(said))).toEqual([]);
  expect(await app.database.query(`select d.name, r.name as recipient, d.submission_id as work from disclosure d join transfer_recipient r on r.id = d.recipient_id where d.dataset = 'case' and d.journal_id = $1 order by d.name`, [journal.id])).toEqual([
    { name: '', recipient: 'Arkivverket', work: null }, { name: 'Unn Ark', recipient: 'Arkivverket', work: null },
  ]);
  expect((await reviewer.get('/en/profile/security-log?list=looks')).text).toContain('In closed cases that were taken out for the archive of a public body');
  await app.run('archive.exportsEnd');
  await keeper.get(path).expect(200);
  app.clock.set(new Date(app.clock.now().getTime() + 31 * 86_400_000));
  await app.run('archive.exportsEnd');
  expect(await app.database.query('select 1 from case_export')).toEqual([]);
  app.clock.reset();
});

test('[S11] [S10] [P3] a journal is closed step by step: announced, closed to submissions, its work finished, exported with its closed cases for the archive, handed over, deposited, the rest erased, and that proven', async () => {
  const journal = await makeJournal(app, { path: 'ende' });
  await admin.post('/en/admin/organisations/new', { capacity: 'controller', name: 'Universitetet', country: 'NO', publicBody: 'yes' }).expect(303);
  const staff = await makePlayer(app, { roles: [[journal, 'manager']] });
  const author = await makePlayer(app, { givenName: 'Unn', familyName: 'Ende & <Slutt>' });
  const published = await makeSubmission(app, journal, { author, stage: 'published', title: 'The last snow' });
  const declined = await makeSubmission(app, journal, { author, stage: 'declined', title: 'Not taken' });
  const live = await makeSubmission(app, journal, { author, stage: 'review', title: 'Under way' });
  await app.database.query(
    `insert into review_assignment (public_id, submission_id, round_id, person_id, number, method, invited_at, response_due, review_due, submitted_at, recommendation, comments_to_editor) values ('ende', $1, $2, $3, 1, 'anonymous', now(), now(), now(), now(), 'accept', 'Signed: Rolf')`, [published.id, published.roundId, other.personId],
  );
  await app.database.query(`insert into event (at, kind, journal_id, subject_kind, subject_id, person_id, data) values (now(), 'review.received', $2, 'submission', $1, $3, '{}')`, [published.id, journal.id, other.personId]);
  for (const work of [declined.id, published.id]) {
    await app.database.query(`insert into disclosure (at, act, category, dataset, what, ground, journal_id, submission_id, person_id, name) values (now(), 'published', 'anyone', 'article', '{name}', 'G3', $1, $2, $3, 'Unn')`, [journal.id, work, author.personId]);
  }
  const files = await app.database.query<{ id: number }>('select file_id as id from submission_file where submission_id = any($1)', [[published.id, declined.id]]);
  expect(files).toHaveLength(2);
  const at = '/en/admin/closings/ende';
  const take = (step: string, fields: Record<string, string> = {}) => admin.post(`${at}/steps/${step}`, fields);
  const taken = async () => (await app.database.query<{ step: string }>('select step from journal_closing_step where journal_id = $1 order by done_at', [journal.id])).map(({ step }) => step);

  expect((await staff.post(`${at}/steps/stop`)).status).toBe(403);
  expect((await take('stop')).status).toBe(409);
  expect((await admin.post(`${at}/announcement`, { language: ['en', 'nb', 'nn'], announcement: ['We close in May.', 'Vi slutter i mai.', ''], movedTo: 'nowhere' })).status).toBe(422);
  await admin.post(`${at}/announcement`, { language: ['en', 'nb', 'nn'], announcement: ['We close in May.', 'Vi slutter i mai.', ''], movedTo: 'https://new.example/ende' }).expect(303);
  const article = (await visitor(app).get(`/ende/nn/article/${published.id}`).expect(200)).text;
  expect(article).toContain('Vi slutter i mai.');
  expect(article).toContain('href="https://new.example/ende"');
  expect((await visitor(app).get('/boreal/en')).text).not.toContain('We close in May.');

  await take('stop').expect(303);
  expect(await app.database.one('select closed from journal where id = $1', [journal.id])).toEqual({ closed: true });
  expect((await take('work')).status).toBe(409);
  expect((await admin.get(at)).text).toContain(`Manuscript ${live.id}`);
  await app.database.query(`update submission set stage = 'withdrawn' where id = $1`, [live.id]);
  await take('work').expect(303);
  expect((await take('export')).status).toBe(409);
  await admin.post(`${at}/export`).expect(303);
  await until(() => admin.get(`${at}/export.zip`), ({ status }) => status === 200, 10);
  expect((await staff.get(`${at}/export.zip`)).status).toBe(403);
  const zip = await zipOf(admin, `${at}/export.zip`);
  expect(await faultsOfPdfA(zip[`cases/${declined.id}/case.pdf`]!)).toEqual([]);
  const text = (name: string): string => new TextDecoder().decode(zip[name]);
  expect(text(`articles/${published.id}/article.xml`)).toContain('The last snow');
  expect(text(`articles/${published.id}/article.xml`)).not.toContain('@');
  expect(text(`cases/${declined.id}/case.xml`)).toContain('<familyName>Ende &amp; &lt;Slutt&gt;</familyName>');
  expect(Object.keys(zip).filter((name) => name.startsWith(`cases/${declined.id}/files/`))).toHaveLength(1);
  expect(Object.keys(zip)).toContain(`cases/${live.id}/case.xml`);

  await take('export').expect(303);
  expect((await take('handOver').expect(422)).text).toContain('Say to whom it went.');
  await app.database.query(`update publication set doi = '10.1234/snow' where submission_id = $1`, [published.id]);
  const announce = (articleAddress: string) => admin.post(`${at}/announcement`, { language: ['en', 'nb', 'nn'], announcement: ['We close in May.', '', ''], movedTo: 'https://new.example/ende', articleAddress, redirects: 'yes' });
  expect((await announce('https://new.example/all')).status).toBe(422);
  await announce('https://new.example/a/{number}').expect(303);
  await visitor(app).get(`/ende/en/article/${published.id}`).expect(200);
  await take('handOver', { note: 'New Press AS, DOI prefix 10.1234' }).expect(303);
  expect((await admin.get(`${at}/articles.csv`)).text).toContain(`10.1234/snow,The last snow,${app.url}/ende/article/${published.id},https://new.example/a/${published.id}`);
  expect((await staff.get(`${at}/articles.csv`)).status).toBe(403);
  for (const old of [`/ende/en/article/${published.id}`, `/ende/article/${published.id}`]) expect((await visitor(app).get(old).expect(308)).headers['location']).toBe(`https://new.example/a/${published.id}`);
  await admin.post(`${at}/announcement`, { language: ['en', 'nb', 'nn'], announcement: ['We close in May.', '', ''], movedTo: 'https://new.example/ende', articleAddress: 'https://doi.org/{doi}' }).expect(303);
  expect((await visitor(app).get(`/ende/en/article/${published.id}`).expect(200)).text).toMatch(/This article has moved to <a href="https:\/\/doi.org\/10.1234\/snow">/);
  await take('deposit', { note: 'The National Library' }).expect(303);
  expect((await take('prove')).status).toBe(409);
  await take('erase').expect(303);
  expect((await take('deposit', { note: 'again' })).status).toBe(409);
  await take('prove').expect(303);
  await admin.get(at).expect(200);
  expect(await taken()).toEqual(['announce', 'stop', 'work', 'export', 'handOver', 'deposit', 'erase', 'prove']);
  expect(await app.database.query('select id from submission where journal_id = $1', [journal.id])).toEqual([{ id: published.id }]);
  expect(await app.database.query('select 1 from membership where journal_id = $1', [journal.id])).toEqual([]);
  expect(await app.database.query(`select distinct submission_id as work from disclosure where journal_id = $1 and dataset <> 'case'`, [journal.id])).toEqual([{ work: published.id }]);
  expect(await app.database.query('select 1 from stored_file where id = any($1)', [files.map(({ id }) => id)])).toEqual([]);
  expect(await app.database.one(`select (select count(*)::int from submission_file where submission_id = $1) as files, a.recommendation, a.comments_to_editor as "toEditor", p.family_name as name, s.submitter_id as submitter, (select count(person_id)::int from event where subject_kind = 'submission' and subject_id = $1) as acts
     from review_assignment a join person p on p.id = a.person_id join submission s on s.id = a.submission_id where a.submission_id = $1`, [published.id])).toEqual({ files: 0, recommendation: 'accept', toEditor: null, name: null, submitter: null, acts: 0 });
  await visitor(app).get(`/ende/en/article/${published.id}`).expect(200);
});
