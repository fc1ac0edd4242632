import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { EraseAccount } from '../../src/accounts/lifecycle/erase-account.js';
import { AccountLetters } from '../../src/accounts/mails/account-letters.js';
import { RestrictedMail } from '../../src/accounts/restriction/restricted-mail.js';
import { accountsUrls } from '../../src/accounts/urls.js';
import { bylineUrls } from '../../src/editorial/bylines/urls.js';
import { historyUrls } from '../../src/editorial/history/urls.js';
import { ReminderSweep } from '../../src/editorial/reminders/reminder-sweep.js';
import { taskUrls } from '../../src/editorial/tasks/urls.js';
import { SubmissionFiles } from '../../src/editorial/submission-files.js';
import { editorialUrls } from '../../src/editorial/urls.js';
import { ReviewerFinder } from '../../src/editorial/finder/finder.query.js';
import { CircularPeople } from '../../src/editorial/circulars/circular-people.query.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { addDays } from '../../src/platform/days.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { Requests } from '../../src/rights/requests/requests.js';
import { Sessions } from '../../src/visitors/sessions/sessions.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { as, makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { makeSubmission } from '../support/manuscripts.js';
import { makeArticle } from '../support/publishing.js';
import { acceptance, ask, at, invitation, makeScene, type Scene } from '../support/reviewing.js';

let app: TestApp;
let admin: Player;
let manager: Player;
let journal: Journal;
let scene: Scene;

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app, { path: 'held' });
  admin = await makePlayer(app, { webAdmin: true });
  manager = await makePlayer(app, { roles: [[journal, 'manager'], [journal, 'editor']], givenName: 'Mona' });
  scene = await makeScene(app, { journal });
}, 60_000);
afterAll(() => app.stop());
afterEach(() => app.clock.reset());

const today = (): string => app.app.get(Requests).today();

/** A request of theirs, as it stands in the queue. */
async function asks(person: Player, kind = 'restriction'): Promise<string> {
  await person.post('/en/profile/requests', { kind, words: 'Do not use my data.' }).expect(303);
  return (await app.database.one<{ id: string }>('select public_id as id from rights_request where person_id = $1 order by rights_request.id desc limit 1', [person.personId]))!.id;
}
const fields = () => ({ ground: 'accuracy', covers: 'Everything that we hold', since: today(), works: '', successors: [] as string[] });
const place = async (person: Player, changes: Record<string, unknown> = {}) => admin.post(`/en/admin/restrictions/new/${await asks(person)}`, { ...fields(), ...changes });

/** The address of the restriction's own page. */
async function restrict(person: Player, changes: Record<string, unknown> = {}): Promise<string> {
  const answer = await place(person, changes);
  expect(answer.status).toBe(303);
  return String(answer.headers['location']).split('?')[0]!;
}
const lettersTo = (person: Player) => app.database.query<{ template: string; sent: boolean }>(`select template, sent_at is not null as sent from message where person_id = $1 and template not like 'mail/rights%' order by id`, [person.personId]);

test('[R4] who is restricted is in no list of staff, no file made from one, no finder and no choice of whom to assign or invite; the person goes on as before', async () => {
  const person = await makePlayer(app, { roles: [[journal, 'reviewer'], [journal, 'sectionEditor'], [journal, 'reader']], givenName: 'Hild', familyName: 'Holdback' });
  const desk = `/${journal.path}/en/desk`;
  const finder = async () => (await app.app.get(ReviewerFinder).page({ submissionId: scene.manuscript.id, journalId: journal.id, asking: scene.editor.personId }, { words: 'Hild', free: false, cursor: null })).rows.length;
  const circular = async () => (await app.app.get(CircularPeople).of({ ...actorLike(manager.personId), roles: [{ journalId: journal.id, role: 'manager' }] }, journal.id, { group: 'role:reader', section: '', stage: '' })).some(({ personId }) => personId === person.personId);
  const seen = async () => ({
    list: (await manager.get(`${desk}/people`)).text.includes('Holdback'), file: (await manager.post(`${desk}/people-export`)).text.includes('Holdback'), all: (await admin.get('/en/admin/people')).text.includes('Holdback'),
    assign: (await scene.editor.get(`${desk}/submissions/${scene.manuscript.id}`)).text.includes(`sectionEditor:${person.personId}`), finder: (await finder()) > 0, circular: await circular(),
  });
  expect(await seen()).toEqual({ list: true, file: true, all: true, assign: true, finder: true, circular: true });
  const page = await restrict(person);
  expect(await seen()).toEqual({ list: false, file: false, all: false, assign: false, finder: false, circular: false });
  expect((await scene.editor.post(`${desk}/submissions/${scene.manuscript.id}/participants`, { who: `sectionEditor:${person.personId}` })).status).not.toBe(303);
  for (const by of [{ reviewer: await publicId(person) }, { reviewer: '', email: person.email, givenName: 'Hild', familyName: 'Holdback', language: 'en' }]) {
    expect((await scene.editor.post(`${desk}/submissions/${at(scene).submission}/reviewers`, await invitation(app, scene, by))).status).toBe(422);
  }
  expect(await app.database.query('select 1 from review_assignment where person_id = $1', [person.personId])).toEqual([]);
  for (const own of ['/en/profile', '/en/profile/data', '/en/desk']) expect((await person.get(own)).status).toBe(200);
  expect((await person.get('/en/profile/data')).text).toContain('Everything that we hold');
  expect((await admin.get(page)).text).toContain('In force');
});

test('[R4] no mail goes to who is restricted, whatever its kind and whether queued before, but answers about their rights and what they ask for to get in', async () => {
  const person = await makePlayer(app, { roles: [[journal, 'reader']], givenName: 'Maila' });
  await app.database.execute(
    `insert into message (message_id, template, person_id, to_address, to_name, from_name, language, subject, text, html, headers, queued_at) values ('<held@x>', 'mail/notice', $1, $2, 'M', 'J', 'en', 'Queued before', 'x', 'x', '{}', now())`, [person.personId, person.email],
  );
  const page = await restrict(person);
  const { id } = (await app.database.one<{ id: number }>(`select id from message where message_id = '<held@x>'`))!;
  await app.app.get(Jobs).handlers.get('mail.send')!({ message: id });
  await visitor(app).post(`/${journal.path}/en/alerts`, { email: person.email, language: 'en', newIssue: 'yes' });
  await app.postbox.mailTo(person.email, 'Confirm');
  await app.app.get(AccountLetters).reset(person.personId);
  expect((await lettersTo(person)).map(({ template }) => template).sort()).toEqual(['mail/account-reset', 'mail/notice']);
  expect((await lettersTo(person)).filter(({ template }) => template === 'mail/notice')).toEqual([{ template: 'mail/notice', sent: false }]);
  expect(app.postbox.mails.some(({ envelopeTo, subject }) => envelopeTo.includes(person.email) && subject === 'Queued before')).toBe(false);
  await scene.editor.post(`/${journal.path}/en/desk/invitations/new`, { email: person.email, roles: ['reader'], language: 'en' });
  expect(app.postbox.mails.filter(({ envelopeTo, subject }) => envelopeTo.includes(person.email) && /Invitation/.test(subject ?? ''))).toEqual([]);
  const gate = app.app.get(RestrictedMail);
  const kinds = readdirSync('views/mail').map((name) => `mail/${name.replace('.hbs', '')}`);
  const passing = async (to: { personId: number | null; address: string }) => (await Promise.all(kinds.map(async (template) => ((await gate.holdsBack({ template, ...to })) ? [] : [template])))).flat();
  const letIn = ['mail/account-confirm', 'mail/account-email-changed', 'mail/account-exists', 'mail/account-identity', 'mail/account-password-changed', 'mail/account-reset', 'mail/alert-confirm', 'mail/alert-known', 'mail/contact', 'mail/rights', 'mail/rights-confirm', 'mail/second-factor', 'mail/second-factor-lost'];
  expect((await passing({ personId: null, address: person.email.toUpperCase() })).sort()).toEqual(letIn);
  expect((await passing({ personId: person.personId, address: 'elsewhere@x.example' })).sort()).toEqual(letIn);
  expect((await passing({ personId: null, address: 'nobody@x.example' })).length).toBe(kinds.length);
  expect((await admin.get(page)).text).toMatch(/\d+ mails? (was|were) not sent/);
});

test('[R4] nothing new is published with the name, an issue goes out without it, and what is published stays; where the request concerns it, only the name is left there', async () => {
  const person = await makePlayer(app, { givenName: 'Publia', familyName: 'Waits' });
  const waiting = await makeSubmission(app, journal, { author: person, stage: 'production', title: 'It waits' });
  const out = await makeArticle(app, journal, {}, [{ personId: person.personId, givenName: 'Publia', familyName: 'Waits', email: person.email, affiliation: { en: 'The Hidden University' }, country: 'SE' }]);
  await app.database.execute(`insert into galley (publication_id, key, label, language, file_id, position) select $1, 'k-held', 'PDF', 'en', (select file_id from submission_file where submission_id = $2 limit 1), 1`, [waiting.publicationId, waiting.id]);
  const article = async () => (await visitor(app).get(`/${journal.path}/en/article/${out.number}`)).text;
  const page = await restrict(person);
  const publish = () => manager.post(`/${journal.path}/en/desk/submissions/${waiting.id}/moves/publish`, { seen: String(waiting.moves) });
  const refused = await publish();
  expect([refused.status, refused.text.includes('holds this publication back')]).toEqual([422, true]);
  expect(refused.text).not.toMatch(/restrict/i);
  expect(await article()).toContain('The Hidden University');
  await app.database.execute('update restriction set works = true where person_id = $1', [person.personId]);
  const bare = await article();
  expect(bare).toContain('Publia Waits');
  expect(bare).not.toMatch(/Hidden University|Sweden/);
  expect((await admin.post(`${page}/exceptions`, { use: 'publication', basis: 'consent', words: '' })).status).toBe(422);
  await admin.post(`${page}/exceptions`, { use: 'publication', basis: 'consent', words: 'She wrote that it may go out.' }).expect(303);
  expect((await publish()).status).toBe(303);
  expect((await admin.get(page)).text).toContain('She wrote that it may go out.');
});

test('[R4] live assignments pass to a named successor, and colleagues learn only who takes over', async () => {
  const roles = [[journal, 'sectionEditor']] as const;
  const [person, next, author] = [await makePlayer(app, { roles, familyName: 'Leaving' }), await makePlayer(app, { roles, familyName: 'Taking' }), await makePlayer(app)];
  const work = await makeSubmission(app, journal, { author, stage: 'review' });
  const [row] = await app.database.query<{ id: number }>(`insert into participant (submission_id, person_id, role, recommend_only, assigned_at) values ($1, $2, 'sectionEditor', false, now()) returning id`, [work.id, person.personId]);
  const request = await asks(person);
  const send = (successors: string[]) => admin.post(`/en/admin/restrictions/new/${request}`, { ...fields(), successors });
  for (const wrong of [[], [`${row!.id}:${author.personId}`], [`${row!.id}:${person.personId}`], ['x']]) expect((await send(wrong)).status).toBe(422);
  expect(await app.database.query('select 1 from restriction where person_id = $1', [person.personId])).toEqual([]);
  const both = await Promise.all([send([`${row!.id}:${next.personId}`]), send([`${row!.id}:${next.personId}`])]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(await app.database.query('select person_id as id from participant where submission_id = $1', [work.id])).toEqual([{ id: next.personId }]);
  await app.postbox.mailTo(next.email, '');
  expect(app.postbox.mails.filter(({ envelopeTo, text }) => envelopeTo.includes(next.email) && /restrict/i.test(text ?? ''))).toEqual([]);
  const history = (await manager.get(`/${journal.path}/en/desk/submissions/${work.id}/history`)).text;
  expect(history).not.toMatch(/restrict/i);
});

test('[R4] it is lifted only after the person was told, and not before the day that was told; nothing is erased by itself meanwhile', async () => {
  const person = await makePlayer(app, { givenName: 'Lifta' });
  const page = await restrict(person);
  expect((await admin.post(`${page}/lifted`)).status).toBe(409);
  expect((await admin.post(`${page}/letter`, { liftOn: today(), letter: 'Soon.' })).status).toBe(422);
  expect((await admin.post(`${page}/letter`, { liftOn: addDays(today(), 3), letter: '' })).status).toBe(422);
  const draft = (await admin.get(`${page}/letter`)).text;
  expect(draft).toContain('the restriction will be lifted on');
  await admin.post(`${page}/letter`, { liftOn: addDays(today(), 1), letter: 'We lift it in three days.' }).expect(303);
  expect((await app.postbox.mailTo(person.email, 'restriction')).text).toMatch(/three days[\s\S]*Data Protection Authority/);
  expect((await admin.post(`${page}/lifted`)).status).toBe(409);
  const hindrances = await app.app.get(EraseAccount).hindrances(person.personId);
  expect(hindrances.map(({ kind }) => kind)).toContain('restricted');
  app.clock.set(new Date(app.clock.now().getTime() + 86_400_000));
  const back = as(app, `session=${await app.app.get(Sessions).open({ personId: admin.personId, ip: '192.0.2.1', browser: 'test' })}`);
  expect((await back.post(`${page}/lifted`)).status).toBe(303);
  expect((await back.post(`${page}/lifted`)).status).toBe(409);
  expect(await app.database.query(`select 1 from event where kind = 'restriction.lifted' and person_id = $1`, [admin.personId])).toHaveLength(1);
});

test('[R4] a review that is not sent waits: its editors are asked for another reviewer and told no reason, nobody writes to the reviewer, whose own pages go on; it comes back when the restriction is lifted', async () => {
  const own = await makeScene(app, { journal, title: 'On fog' });
  const asked = await ask(app, own);
  await own.reviewer.post(`${asked.address}/answer`, acceptance).expect(303);
  await app.database.execute(`insert into participant (submission_id, person_id, role, recommend_only, assigned_at) values ($1, $2, 'editor', false, now())`, [own.manuscript.id, own.editor.personId]);
  const list = `/${journal.path}/en/desk/submissions?stage=all&state=noReviewers`;
  const desk = async () => (await own.editor.get(editorialUrls.submission(at(own)))).text;
  expect((await own.editor.get(list)).text).not.toContain('On fog');
  const page = await restrict(own.reviewer);
  const told = await app.postbox.mailTo(own.editor.email, 'no longer available: On fog');
  expect(told.text).not.toMatch(/restrict|Critica|Revna|right/i);
  expect(await desk()).toMatch(/Name not shown[\s\S]*No longer available/);
  expect((await own.editor.get(list)).text).toContain('On fog');
  expect((await own.editor.get(taskUrls.tasks(at(own)))).text).toContain('A reviewer is no longer available: ask another one');
  app.clock.set(new Date(app.clock.now().getTime() + 120 * 86_400_000));
  await app.app.get(ReminderSweep).run();
  expect(await app.database.query(`select 1 from event where kind = 'review.reminded' and subject_id = $1`, [own.manuscript.id])).toEqual([]);
  app.clock.reset();
  const its = await own.reviewer.get(asked.address);
  expect([its.status, its.text.includes('No longer available')]).toEqual([200, false]);
  expect((await own.reviewer.get('/en/desk')).text).not.toContain('No longer available');
  await admin.post(`${page}/letter`, { liftOn: addDays(today(), 1), letter: 'We lift it tomorrow.' }).expect(303);
  app.clock.set(new Date(app.clock.now().getTime() + 86_400_000));
  const later = as(app, `session=${await app.app.get(Sessions).open({ personId: admin.personId, ip: '192.0.2.1', browser: 'test' })}`);
  expect((await later.post(`${page}/lifted`)).status).toBe(303);
  app.clock.reset();
  expect(await desk()).toContain('Revna Critica');
  expect(await desk()).not.toContain('No longer available');
  expect((await own.editor.get(list)).text).not.toContain('On fog');
  expect(await app.database.query(`select 1 from task where kind = 'reviewerUnavailable' and done_at is null and submission_id = $1`, [own.manuscript.id])).toEqual([]);
  expect((await own.editor.get(historyUrls.history(at(own)))).text).toContain('A reviewer is available again');
});

test('[R4] colleagues read “Name not shown” in place of the name, and neither a search, an address nor a form of theirs gives it', async () => {
  const own = await makeScene(app, { journal, title: 'On hail' });
  const here = { journal: journal.path, lang: 'en' };
  const [line] = await app.database.query<{ id: number }>('select id from contributor where publication_id = $1 order by id', [own.manuscript.publicationId]);
  await app.database.execute(`update contributor set given_name = 'Augusta', family_name = 'Hagelstein', email = $2, affiliation = '{"en": "Hagel University"}' where id = $1`, [line!.id, own.author.email]);
  const found = async (by: Player, words: string) => (await by.get(`/${journal.path}/en/desk/submissions?stage=all&q=${words}`)).text.includes('On hail');
  const person = accountsUrls.journalPerson({ ...here, person: await publicId(own.author) });
  await app.database.execute(`insert into membership (person_id, journal_id, role, started_at) values ($1, $2, 'reader', now())`, [own.author.personId, journal.id]);
  const seen = async () => ({ found: await found(own.editor, 'Hagelstein'), title: await found(own.editor, 'hail'), person: (await manager.get(person)).status, edit: (await own.editor.get(bylineUrls.contributor({ ...at(own), contributor: line!.id }))).status });
  expect(await seen()).toEqual({ found: true, title: true, person: 200, edit: 200 });
  // Files of theirs, and one of a colleague that has their name in its own.
  const named = async (file: string, by: Player): Promise<string> => {
    const [stored] = await app.database.query<{ id: number }>(`insert into stored_file (key, size, sha256, media_type, original_name, stored_at) values (md5($1), 3, '', 'application/pdf', $1, now()) returning id`, [file]);
    const [placed] = await app.database.query<{ id: string }>(`insert into submission_file (public_id, submission_id, area, file_id, component, uploader_id, uploaded_at) values (left(md5($1), 16), $2, 'submission', $3, 'figure', $4, now()) returning public_id as id`, [file, own.manuscript.id, stored!.id, by.personId]);
    return placed!.id;
  };
  await named('augusta-on-hail.pdf', own.author);
  await named('comments HAGELSTEÍN.docx', own.editor);
  await named('plain hail.csv', own.editor);
  expect((await own.editor.get(editorialUrls.submission(at(own)))).text).toContain('augusta-on-hail.pdf');
  await restrict(own.author);
  expect((await own.editor.get(editorialUrls.submission(at(own)))).text).toMatch(new RegExp(`figure-${String(own.manuscript.id)}\\.pdf[^]*figure-${String(own.manuscript.id)}\\.docx[^]*plain hail\\.csv`));
  for (const path of [editorialUrls.submission(at(own)), historyUrls.history(at(own))]) expect((await own.editor.get(path)).text).not.toMatch(/augusta-on-hail|HAGELSTE/);
  expect((await own.author.get(editorialUrls.own(at(own)))).text).toContain('augusta-on-hail.pdf');
  const [theirs] = [await app.app.get(SubmissionFiles).of(own.manuscript.id)].map((files) => files.find(({ mediaType, name }) => mediaType === 'application/pdf' && name.startsWith('figure')));
  // By which it is handed out.
  expect((await app.app.get(SubmissionFiles).find(own.manuscript.id, theirs!.publicId)).name).toBe(`figure-${String(own.manuscript.id)}.pdf`);
  expect(await seen()).toEqual({ found: false, title: true, person: 404, edit: 409 });
  for (const path of [`/${journal.path}/en/desk/submissions?stage=all&q=hail`, bylineUrls.contributors(at(own)), editorialUrls.submission(at(own)), historyUrls.history(at(own))]) {
    const { text } = await own.editor.get(path);
    expect(text).toContain('Name not shown');
    expect(text).not.toMatch(/Hagelstein|Writerly|Hagel University/);
    expect(text).not.toContain(own.author.email);
  }
  expect((await own.editor.get(`/${journal.path}/nn/desk/submissions?stage=all&q=hail`)).text).toContain('Namnet blir ikkje vist');
  for (const act of [bylineUrls.removal, bylineUrls.contributor]) expect((await own.editor.post(act({ ...at(own), contributor: line!.id }), { role: 'author', givenName: 'A', familyName: 'B', email: 'other@x.example', country: 'NO' })).status).toBe(409);
  expect((await own.author.get('/en/profile')).text).toContain('Writerly');
  expect((await admin.get(accountsUrls.person({ lang: 'en', person: await publicId(own.author) }))).status).toBe(200);
});

test('[X12][X15] nobody but the web administrator sees or makes a restriction', async () => {
  const person = await makePlayer(app);
  const page = await restrict(person);
  for (const one of [manager, person, visitor(app)]) {
    for (const path of ['/en/admin/restrictions', page, `${page}/letter`, `${page}/exceptions`]) expect((await one.get(path)).status).not.toBe(200);
    expect([401, 403, 404]).toContain((await one.post(`${page}/lifted`)).status);
  }
  expect(await app.database.one('select lifted_at as at from restriction where person_id = $1', [person.personId])).toEqual({ at: null });
});

const publicId = async (person: Player): Promise<string> => (await app.database.one<{ id: string }>('select public_id as id from person where id = $1', [person.personId]))!.id;
const actorLike = (personId: number) => ({ personId, behind: null, name: '', acting: null, actedFor: false, webAdmin: false, waiting: [], sessionId: 0, only: null });
