import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { chapterNames } from '../../src/rights/own-data/chapters.js';
import { Languages } from '../../src/platform/i18n/languages.js';
import { Subjects } from '../../src/rights/holdings/subjects.js';
import { CopyWriter } from '../../src/rights/own-data/copy-writer.js';
import { Copies } from '../../src/rights/own-data/copies.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Planter, type Planted } from '../support/about-people.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { Filler } from '../support/fill.js';
import { makeSubmission } from '../support/manuscripts.js';

let app: TestApp;
let one: Player;
let other: Player;
let planted: Planted[];
beforeAll(async () => {
  app = await startTestApp();
  [one, other] = [await makePlayer(app), await makePlayer(app)];
  planted = await new Planter(app).everywhere(one);
}, 60_000);
afterAll(() => app.stop());

const pagesOf = async (player: Player, language = 'en'): Promise<string> =>
  (await Promise.all(chapterNames.map(async (chapter) => (await player.get(`/${language}/profile/data/${chapter}`).expect(200)).text))).join('\n');
const isShown = ({ seenBy }: Planted): boolean => seenBy.includes('self') || seenBy.includes('public');

test('[R1] a person sees everything that any table holds about them, with purpose, ground, source and end of each', async () => {
  const text = await pagesOf(one);
  expect(planted.length).toBeGreaterThan(60);
  const kept = planted.filter(({ table, property }) => !(table === 'person' && ['email', 'mailLanguage', 'publicId'].includes(property)) && !(table === 'account' && ['username', 'passwordHash'].includes(property)));
  expect(kept.filter((datum) => isShown(datum) && !datum.twin && !text.includes(datum.value)).map(({ table, property }) => `${table}.${property}`)).toEqual([]);
  for (const words of ['Ground', 'Kept', 'Where it comes from', 'Who sees it', 'When you are erased']) expect(text).toContain(words);
});

test('[R3] each datum that its person may edit leads to the page where it is edited, and from there back', async () => {
  await app.database.execute(`update submission set stage = case when submitter_id = $1 then 'draft' else 'review' end`, [one.personId]);
  const text = await pagesOf(one);
  const own = planted.filter(({ editedBy }) => editedBy.includes('self'));
  expect(own.length).toBeGreaterThan(20);
  expect(own.filter(({ value }) => text.includes(value) && !new RegExp(`${value}[^<]* · <a href`).test(text)).map(({ table, property }) => `${table}.${property}`)).toEqual([]);

  const journal = await makeJournal(app);
  const player = await makePlayer(app, { roles: [[journal, 'author']] });
  await makeSubmission(app, journal, { author: player, stage: 'draft' });
  const hrefs = [...(await pagesOf(player)).replaceAll('&#x3D;', '=').matchAll(/href="([^"]*[?]back=[^"]*)"/g)].map(([, href]) => href!);
  const places = [...new Set(hrefs.map((href) => href.split('?')[0]!))];
  expect(places).toEqual(expect.arrayContaining(['/en/profile', '/en/profile/contact', '/en/profile/languages', `/en/profile/roles/in/${journal.path}`]));
  for (const place of places) expect([place, (await player.get(place)).status]).toEqual([place, 200]);

  const edit = hrefs.find((href) => href.startsWith('/en/profile?'))!;
  expect((await player.get(edit).expect(200)).text).toContain('Back to my data');
  const values = { givenName: 'Ada', familyName: 'Lovelace' };
  const saved = await player.post('/en/profile', values).set('Referer', `${app.url}${edit}`);
  expect(saved.headers.location).toBe('/en/profile/data/accounts?saved=1#person');
  expect((await player.get('/en/profile/data/accounts?saved=1')).text).toContain('Saved.');
  // Refused, twice, and then taken: the way back stays, at the address of the form itself.
  let page = (await player.get(edit)).text;
  const actionOf = (html: string): string => /<main[^]*?<form[^>]*action="([^"]+)"/.exec(html)![1]!.replaceAll('&amp;', '&');
  let from = edit;
  for (let time = 0; time < 2; time += 1) {
    const action = actionOf(page);
    const refused = await player.post(action, { givenName: '', familyName: '' }).set('Referer', `${app.url}${from}`).expect(422);
    expect(refused.text).toContain('Back to my data');
    [page, from] = [refused.text, action];
  }
  expect((await player.post(actionOf(page), values).set('Referer', `${app.url}${from}`)).headers.location).toBe('/en/profile/data/accounts?saved=1#person');
  expect((await player.post('/en/profile', values).set('Referer', `${app.url}/en/profile?back=//elsewhere.example`)).headers.location).toBe('/en/profile?saved=1');
  expect((await player.get('/en/profile/requests?kind=rectification&about=Reviews')).text).toContain('It is about: Reviews');
});

test('[R1] it is told to whom data went so far, and of what nothing is stored', async () => {
  const text = await pagesOf(one);
  expect(text).toContain('Given so far to');
  expect((await other.get('/en/profile/data/contributors')).text).toContain('kinds of data that are not stored about you');
});

test('[R2] what is written for the editors’ own work, and secrets, are named with the reason and not shown', async () => {
  const text = await pagesOf(one);
  const hidden = planted.filter((datum) => !isShown(datum));
  expect(hidden.length).toBeGreaterThan(3);
  expect(hidden.filter(({ value }) => text.includes(value)).map(({ table, property }) => `${table}.${property}`)).toEqual([]);
  expect(text).toMatch(/The copy of the comments that the authors get, where the editors have changed it · manuscript \d+: Withheld/);
  expect(text).toContain('Withheld out of regard for others');
});

test('[R2][P2] the administrator sees item by item what is withheld, and hands out one redacted; nobody who is anonymous can be named in it, and the person sees that it was looked at', async () => {
  const journal = await makeJournal(app);
  const [author, reviewer, admin] = [await makePlayer(app), await makePlayer(app, { givenName: 'Ødny', familyName: 'Skjulesen' }), await makePlayer(app, { webAdmin: true })];
  const manuscript = await makeSubmission(app, journal, { author, stage: 'review', outcome: 'revisions' });
  const number = manuscript.id;
  const assignment = async (): Promise<void> => {
    const place = await new Filler(app).row('review_assignment', { submission_id: number, round_id: manuscript.roundId, person_id: reviewer.personId, method: 'anonymous', submitted_at: app.clock.now(), comments_to_editor: 'Weak figures, says Ø. Skjulesen; ask Skjulesen again.', competing_interests: 'Knows the Skjulesens.' });
    expect(place).toBeTruthy();
  };
  await assignment();
  const page = (): Promise<string> => author.get('/en/profile/data/manuscripts').expect(200).then(({ text }) => text);
  const what = `What the reviewer wrote to the editors, such as why they declined · manuscript ${number}`;
  expect(await page()).toContain(`${what}: Withheld`);
  expect(await page()).toContain('Article 15(4)');
  expect(await page()).not.toContain('Weak figures');
  expect((await reviewer.get('/en/profile/data/manuscripts')).text).not.toContain(`${what}: Withheld`);

  await author.post('/en/profile/requests', { kind: 'access', words: 'Let me see what they said.' });
  const { id } = (await app.database.one<{ id: string }>('select public_id as id from rights_request where person_id = $1', [author.personId]))!;
  const list = `/en/admin/requests/${id}/withheld`;
  expect((await admin.get(`/en/admin/requests/${id}`)).text).toContain(list);
  const item = /href="(\/en\/admin\/requests\/[^"]+\/withheld\/review_assignment[^"]+)"/.exec((await admin.get(list).expect(200)).text)![1]!;
  const form = (await admin.get(item).expect(200)).text;
  expect(form).toContain('Weak figures, says […]; ask […] again.');
  expect((await author.get('/en/profile/security-log?list=looks')).text).toContain('A part of the record');
  expect(form).toContain('Skjulesen');
  for (const text of ['Weak figures, says SKJULESEN.', 'Weak figures, says Ødny Skjulesen.', `Weak figures (${reviewer.email}).`, '']) {
    const answer = await admin.post(item, { text, reason: 'It matters for the appeal.' });
    expect([text, answer.status]).toEqual([text, 422]);
  }
  expect((await admin.post(item, { text: 'Weak figures.', reason: '' })).status).toBe(422);
  for (const other of [author, reviewer]) expect((await other.get(list)).status).toBeGreaterThan(399);
  expect((await admin.get(`${list}/review_assignment.commentsToEditor.999999`)).status).toBe(404);
  expect((await admin.get(`${list}/account.passwordHash.${author.personId}`)).status).toBe(404);
  const given = await Promise.all([1, 2].map(() => admin.post(item, { text: 'Weak figures, says […].', reason: 'It matters for the appeal.' })));
  expect(given.map(({ status }) => status).sort()).toEqual([303, 409]);
  const after = await page();
  expect(after).toMatch(new RegExp(`${what}: Released on .*, redacted`));
  expect(after).toContain('Weak figures, says […].');
  expect(after).toContain('It matters for the appeal.');
  expect(after).not.toContain('Skjulesen');

  const own = await makePlayer(app, { webAdmin: true });
  await app.database.execute('update contributor set person_id = $2 where publication_id = $1', [manuscript.publicationId, own.personId]);
  expect((await own.get(list).expect(200)).text).not.toContain('review_assignment');
});

test('[R2] a case of research ethics and its notes are not hinted at while it is open, are listed for the authors when it is closed, and are handed out redacted; tasks of the editors are listed', async () => {
  const journal = await makeJournal(app);
  const [author, reviewer, editor, admin] = [await makePlayer(app), await makePlayer(app), await makePlayer(app, { roles: [[journal, 'editor']] }), await makePlayer(app, { webAdmin: true })];
  const { id: number, roundId } = await makeSubmission(app, journal, { author, stage: 'review', outcome: 'revisions' });
  await new Filler(app).row('review_assignment', { submission_id: number, round_id: roundId, person_id: reviewer.personId, method: 'anonymous' });
  await app.database.execute(`insert into ethics_case (submission_id, concern, opened_at, opened_by_id) values ($1, 'Figure 2 is that of someone else, says Nils.', now(), $2)`, [number, editor.personId]);
  await app.database.execute(`insert into ethics_note (case_id, text, written_at, written_by_id) select max(id), 'The dean was asked.', now(), $1 from ethics_case`, [editor.personId]);
  await app.database.execute(`insert into task (submission_id, kind, words, owner_id, made_at) values ($1, 'own', 'Ask the dean again', $2, now())`, [number, editor.personId]);
  const main = async (player: Player): Promise<string> => (await player.get('/en/profile/data/manuscripts').expect(200)).text.replace(/This stands here for everyone:[^<]*/, '');
  expect((await author.get('/en/profile/data/manuscripts')).text).toContain('This stands here for everyone');
  expect((await other.get('/en/profile/data/manuscripts')).text).toContain('This stands here for everyone');
  for (const player of [author, reviewer]) expect((await main(player)).replace(/<details class="more">[\s\S]*?<\/details>/g, '')).not.toMatch(/concern about research ethics in a manuscript|note in an ethics case|Figure 2|dean/);
  expect(await main(author)).toContain(`A note on what the editors have to do about your manuscript · manuscript ${number}: Withheld`);
  await author.post('/en/profile/requests', { kind: 'access', words: 'Let me see.' });
  const { id } = (await app.database.one<{ id: string }>('select public_id as id from rights_request where person_id = $1', [author.personId]))!;
  const list = `/en/admin/requests/${id}/withheld`;
  const open = (await admin.get(list).expect(200)).text;
  expect(open).toContain('Not told to the person');
  expect(open).toContain('§ 16(1)(e) and (f)');
  const note = /href="([^"]+\/withheld\/ethics_note[^"]+)"/.exec(open)![1]!;
  expect((await admin.get(note).expect(200)).text).toContain('Handing it out tells them');
  await admin.post(note, { text: 'Your institution was asked.', reason: 'You asked who was asked.' }).expect(303);
  expect(await main(author)).toMatch(/A note in an ethics case · manuscript \d+: Released/);
  await app.database.execute(`update ethics_case set closed_at = now(), closed_by_id = $1, outcome = 'Nothing was wrong.'`, [editor.personId]);
  expect(await main(author)).toContain(`A concern about research ethics in a manuscript that you wrote, reviewed or handled · manuscript ${number}: Withheld`);
  for (const text of [await main(author), await main(reviewer)]) expect(text).not.toMatch(/Figure 2|dean|Nothing was wrong/);
  expect(await main(reviewer)).not.toContain('research ethics in a manuscript');
  // An administrator who reviews the work learns nothing of it.
  const reviewing = await makePlayer(app, { webAdmin: true });
  await new Filler(app).row('review_assignment', { submission_id: number, round_id: roundId, person_id: reviewing.personId, method: 'anonymous' });
  expect((await reviewing.get(list).expect(200)).text).not.toContain('withheld/ethics');
});

test('[R1][S2][T3] who processes or receives the data is listed with what they do and in which country: for the platform and for one’s own journals, not for others', async () => {
  const [journal, elsewhere] = [await makeJournal(app), await makeJournal(app)];
  const author = await makePlayer(app);
  await makeSubmission(app, journal, { author, stage: 'review' });
  for (const [id, name, capacity, country, safeguard] of [[null, 'Nettdrift AS', 'processor', 'NO', null], [journal.id, 'Postbud Inc.', 'processor', 'US', 'clauses'], [elsewhere.id, 'Fjernlager AS', 'processor', 'NO', null], [null, 'Universitetet', 'controller', 'NO', null]]) {
    await app.database.execute(`insert into organisation (journal_id, name, country, public_body, capacity, service, safeguard, changed_at) values ($1, $2, $3, false, $4, 'hosting', $5, now())`, [id, name, country, capacity, safeguard]);
  }
  const text = await pagesOf(author);
  expect(text).toContain('<b>Nettdrift AS</b>: processor · ');
  expect(text).toMatch(/Norway[^·<]* · for the platform/);
  expect(text).toMatch(/<b>Postbud Inc\.<\/b>: processor · [^<]*United States[^<]*standard contractual clauses[^<]*for Journal/);
  expect(text).not.toMatch(/Fjernlager|Universitetet/);
  const { json, html } = await app.app.get(CopyWriter).write(await app.app.get(Subjects).ofPerson(author.personId), app.app.get(Languages).in('nb'));
  expect((JSON.parse(json) as { receivers: unknown[] }).receivers).toEqual([expect.objectContaining({ name: 'Nettdrift AS', country: 'NO', insideEea: true, journal: null }), expect.objectContaining({ name: 'Postbud Inc.', insideEea: false })]);
  expect(html).toContain('<b>Postbud Inc.</b>: databehandler');
});

test('[R1] nobody sees what is held about another', async () => {
  const text = await pagesOf(other);
  expect(planted.filter(({ value }) => text.includes(value)).map(({ table, property }) => `${table}.${property}`)).toEqual([]);
});

test('[R1] a copy is a ZIP with the same as a page and as data, and the person’s own files; it is theirs alone and gone after 7 days', async () => {
  const journal = await makeJournal(app);
  const manuscript = await makeSubmission(app, journal, { author: one });
  expect((await one.post('/en/profile/data-copies')).headers.location).toBe('/en/profile/data-copies?note=asked');
  expect((await one.post('/en/profile/data-copies')).headers.location).toBe('/en/profile/data-copies?note=early');
  const mail = await app.postbox.mailTo(one.email, 'copy of your data');
  expect(mail.text).toContain(`${app.url}/en/profile/data-copies`);
  const link = /\/en\/profile\/data-copies\/[0-9a-f]{32}/.exec((await one.get('/en/profile/data-copies')).text)![0];
  const answer = await one.get(link).buffer(true).parse((response, done) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => done(null, Buffer.concat(chunks)));
  });
  const entries = unzipSync(new Uint8Array(answer.body as Buffer));
  const [json, html] = ['data.json', 'data.html'].map((name) => Buffer.from(entries[name]!).toString());
  const kept = planted.filter(({ table, property }) => !['person', 'account'].includes(table) || !['email', 'mailLanguage', 'publicId', 'username', 'passwordHash'].includes(property));
  expect(kept.filter((datum) => isShown(datum) !== json!.includes(datum.value)).map(({ table, property }) => `${table}.${property}`)).toEqual([]);
  expect(kept.filter((datum) => (isShown(datum) && !datum.twin) !== html!.includes(datum.value)).map(({ table, property }) => `${table}.${property}`)).toEqual([]);
  const file = await app.database.one<{ size: number }>('select f.size::int as size from submission_file s join stored_file f on f.id = s.file_id where s.id = $1', [manuscript.fileId]);
  expect(Object.entries(entries).filter(([name]) => name.startsWith('files/')).map(([, bytes]) => bytes.length)).toContain(file!.size);

  expect((await other.get(link)).status).toBe(404);
  app.clock.set(new Date(app.clock.now().getTime() + 7 * 86_400_000 + 1000));
  await app.app.get(Copies).sweep();
  expect(await app.database.query('select 1 from data_copy')).toEqual([]);
  expect(await app.database.query('select 1 from stored_file where media_type = $1', ['application/zip'])).toEqual([]);
});
