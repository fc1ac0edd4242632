import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { notesUrls } from '../../src/accounts/notes/urls.js';
import { reportUrls } from '../../src/accounts/guidelines/report-urls.js';
import { accountsUrls } from '../../src/accounts/urls.js';
import { crowd } from '../../src/cli/bench/crowd.js';
import { office } from '../../src/cli/bench/office.js';
import { seedDemo } from '../../src/cli/demo/seed.js';
import { appealUrls } from '../../src/editorial/appeals/urls.js';
import { assignmentsUrls } from '../../src/editorial/assignments/urls.js';
import { bouncedUrls } from '../../src/editorial/bounced/urls.js';
import { discussionUrls } from '../../src/editorial/discussions/urls.js';
import { finishedUrls } from '../../src/editorial/finished/urls.js';
import { formsUrls } from '../../src/editorial/forms/urls.js';
import { htmlPartUrls } from '../../src/editorial/html-parts/urls.js';
import { editorialUrls } from '../../src/editorial/urls.js';
import { Journals } from '../../src/journals/journals.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { JobRunner } from '../../src/platform/jobs/job-runner.js';
import { archiveUrls } from '../../src/rights/archive/urls.js';
import { closingsUrls } from '../../src/rights/closings/urls.js';
import { releasesUrls } from '../../src/rights/releases/urls.js';
import { hiddenUrls } from '../../src/rights/protection/urls.js';
import { counterUrls } from '../../src/visitors/statistics/counter/urls.js';
import { figuresUrls } from '../../src/visitors/statistics/figures/urls.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { upload } from '../support/authoring.js';
import { makePlayer, type Player } from '../support/cast.js';
import { Filler } from '../support/fill.js';
import { makeSubmission } from '../support/manuscripts.js';
import { makeGalley } from '../support/publishing.js';
import { acceptance, ask, at, cleanedNow, invite, makeScene, publicIdOf, type Scene } from '../support/reviewing.js';
import { staffPages, staffRoutes, type Visit } from '../support/staff-pages.js';

let app: TestApp;
let journal: Journal;
let scene: Scene;
/** Edits and manages the journal. */
let editor: Player;
let administrator: Player;
/** Their data is restricted: an author, a reviewer with a review under way, one who has sent theirs, and an editor of the manuscript. */
let restricted: Player[];
/** Pages to which no link leads from those of the demo. */
let starts: string[];

/** The demo, and what its journals do not have: so that there is one of everything that a page of staff is about. */
async function furnish(): Promise<void> {
  editor = await makePlayer(app, { roles: [[journal, 'editor'], [journal, 'manager'], [journal, 'guestEditor']] });
  administrator = await makePlayer(app, { webAdmin: true });
  scene = await makeScene(app, { journal });
  const here = { journal: journal.path, lang: 'en' };
  const asked = await ask(app, scene);
  await scene.reviewer.post(`${asked.address}/answer`, acceptance).expect(303);
  const second = await makePlayer(app, { roles: [[journal, 'reviewer']] });
  const sender = await makePlayer(app, { roles: [[journal, 'reviewer']], givenName: 'Sendine', familyName: 'Kvitrefsen' });
  const early = await invite(app, scene, { reviewer: await publicIdOf(app, sender.personId) });
  await sender.post(`${early.address}/answer`, acceptance).expect(303);
  await sender.post(`${early.address}/report`, { commentsToAuthor: 'Good work.', recommendation: 'accept' }).expect(303);
  const handler = await makePlayer(app, { roles: [[journal, 'sectionEditor'], [journal, 'guestEditor']], givenName: 'Handlaug', familyName: 'Tredvelund' });
  await editor.post(editorialUrls.participants(at(scene)), { who: `sectionEditor:${String(handler.personId)}` }).expect(303);
  restricted = [scene.author, scene.reviewer, sender, handler];
  const sent = await invite(app, scene, { reviewer: await publicIdOf(app, second.personId) });
  await second.post(`${sent.address}/answer`, acceptance).expect(303);
  await second.post(`${sent.address}/report`, { commentsToAuthor: 'Sound work.', recommendation: 'accept' }).expect(303);
  await app.database.execute(`update submission set note_to_editor = 'My rival is ill.' where id = $1`, [scene.manuscript.id]);
  await editor.post(reportUrls.report({ lang: 'en', kind: 'submission-note', text: scene.manuscript.id }), { reason: 'sensitive', words: 'It tells of an illness.' }).expect(303);
  const { id: file } = (await app.database.one<{ id: string }>('select public_id as id from submission_file where submission_id = $1 order by submission_file.id desc limit 1', [scene.manuscript.id]))!;
  await cleanedNow(app, file);
  const talk = (await editor.post(discussionUrls.staff(at(scene)), { subject: 'A figure', text: 'Is it right?', people: [String(scene.author.personId)] }).expect(303)).get('Location')!.split('/').at(-1)!;
  await upload(app, editor, discussionUrls.staffFiles({ ...at(scene), discussion: talk }), { fields: {} }).expect(303);
  const form = (await editor.post(formsUrls.fresh(here), { language: ['en', 'nb'], title: ['Articles', 'Artikler'], intro: ['', ''] }).expect(303)).get('Location')!.split('/').at(-1)!;
  await editor.post(formsUrls.newQuestion({ ...here, form }), { type: 'line', language: ['en', 'nb'], label: ['Is it new?', ''], options: ['', ''] }).expect(303);
  const finished = await editor.post(finishedUrls.enter(here), {
    entry: 'entryOfTheScale1', section: String(scene.manuscript.sectionId), language: 'en', languages: ['en', 'nb'], title: ['Kelp', ''], abstract: ['On kelp.', ''], keywords: ['kelp', ''], corresponding: '0', issue: '', pages: '', date: '2026-05-04', doi: '', licence: 'CC-BY-4.0',
    role: ['author'], givenName: ['Given'], middleName: [''], familyName: ['Family'], suffix: [''], salutation: [''], email: ['named@people.example'], country: ['NO'], affiliation: ['Nord'], orcid: [''], website: [''], biography: [''], waiver: [''],
  }).expect(303);
  const [returned] = await app.database.query<{ id: number }>(
    `update message set failed_at = $2, failure = '5.1.1' where id = (select min(id) from message where subject_kind = 'submission' and subject_id = $1) returning id`, [scene.manuscript.id, app.clock.now()],
  );
  const declined = await makeSubmission(app, journal, { author: scene.author, stage: 'declined' });
  await new Filler(app).row('appeal', { submission_id: declined.id });
  const produced = await makeSubmission(app, journal, { author: scene.author, stage: 'production' });
  const galley = await makeGalley(app, { number: produced.id, publication: { id: produced.publicationId, language: 'en' } as never }, '<!DOCTYPE html><title>Snow</title><p>Snow</p>', 'text/html', 'HTML');
  const person = await publicIdOf(app, scene.author.personId);
  await editor.post(notesUrls.journalList({ ...here, person: await publicIdOf(app, second.personId) }), { text: 'Answers fast.' }).expect(303);
  await administrator.post(notesUrls.list({ lang: 'en', person }), { text: 'Wrote to us.', owner: '' }).expect(303);
  await administrator.post('/en/admin/requests/new', { kind: 'erasure', channel: 'letter', language: 'nb', name: 'Åse', address: '', reachedOn: '2026-05-04', words: 'Slett alt.' }).expect(303);
  await new Filler(app).row('recipient_notice', { kind: 'erasure', words: 'Erased.' });
  await new Filler(app).row('mention_place', { submission_id: scene.manuscript.id, place: 'title', snippet: 'Åse' });
  await app.database.execute('update mention_search set done_at = now()');
  await new Filler(app).row('restriction', { name: 'Åse', address: 'aase@elsewhere.example', ground: 'accuracy', exceptions: '{}', since: '2026-05-04' });
  starts = [
    `/${journal.path}/en/desk/guest-editing`,
    appealUrls.staff({ ...here, submission: declined.id }), htmlPartUrls.parts({ ...here, submission: produced.id, galley: galley.id }), htmlPartUrls.shown({ ...here, submission: produced.id, galley: galley.id }),
    finished.get('Location')!, finished.get('Location')!.replace(/\/finished$/, '/finished/article'), bouncedUrls.bounced({ ...at(scene), letter: returned!.id }),
    editorialUrls.submission(at(scene)), editorialUrls.review({ ...at(scene), reviewer: sent.publicId }), assignmentsUrls.authorCopy({ ...at(scene), reviewer: sent.publicId }),
    discussionUrls.staffOne({ ...at(scene), discussion: talk }), accountsUrls.journalPerson({ ...here, person: await publicIdOf(app, second.personId) }), accountsUrls.person({ lang: 'en', person }),
  ];
}

/** What the platform and the journal have settled of personal data. */
async function settled(): Promise<string[]> {
  const filler = new Filler(app);
  for (const journal_id of [null, journal.id]) {
    await filler.row('organisation', { journal_id, capacity: 'controller', country: 'NO' });
    await filler.row('contact_person', { journal_id, kind: 'supplier' });
  }
  await administrator.post('/en/admin/breaches/new', { what: 'A laptop was stolen.', found: '2026-05-04T10:00', who: 'Authors', number: '40', authority: 'open', persons: 'open' }).expect(303);
  const file = await app.database.one<{ id: number }>('select file_id as id from submission_file where submission_id = $1 limit 1', [scene.manuscript.id]);
  const taken = { journal_id: journal.id, asked_by_id: administrator.personId, asked_at: app.clock.now(), made_at: app.clock.now(), file_id: file!.id };
  await filler.row('journal_export', taken);
  await filler.row('case_export', { ...taken, public_id: 'x' });
  const request = (await administrator.post('/en/admin/requests/new', { kind: 'objection', channel: 'letter', language: 'nb', name: 'Kari', address: 'kari@elsewhere.example', reachedOn: '2026-05-04', words: 'Skjul adressen min.' }).expect(303)).get('Location')!.split('/').at(-1)!;
  const asker = await makePlayer(app);
  await filler.row('agreement_record', { submission_id: scene.manuscript.id, person_id: asker.personId, act: 'waived', reason: 'The author is abroad.' });
  const access = (await administrator.post('/en/admin/requests/new', { kind: 'access', channel: 'letter', language: 'en', name: 'Ask', address: asker.email, reachedOn: '2026-05-04', words: 'What else is there?' }).expect(303)).get('Location')!.split('/').at(-1)!;
  await app.database.execute('update rights_request set person_id = $2 where public_id = $1', [access, asker.personId]);
  mkdirSync(join(app.folder, 'usage'), { recursive: true });
  writeFileSync(join(app.folder, 'usage', '2026-05-04.abc.log'), '');
  return [
    releasesUrls.list({ lang: 'en', rightsRequest: access }), figuresUrls.platformFiles({ lang: 'en' }),
    hiddenUrls.of({ lang: 'en', rightsRequest: request }), closingsUrls.download({ lang: 'en', journal: journal.path }), archiveUrls.download({ lang: 'en', journal: journal.path, export: 'x' }),
    counterUrls.adminFile({ lang: 'en', report: 'TR', format: 'csv' }), counterUrls.journalFile({ lang: 'en', journal: journal.path, report: 'TR', format: 'csv' }),
  ];
}

beforeAll(async () => {
  app = await startTestApp({ DEMO: 'true' });
  await seedDemo(app.app);
  // What jobs ask of the database is not the page's.
  await app.app.get(JobRunner).stop();
  journal = (await app.app.get(Journals).journal('boreal'))!;
  await furnish();
  starts.push(...(await settled()));
  const filler = new Filler(app);
  for (const { personId } of restricted) await filler.row('restriction', { person_id: personId, address: null, name: 'x', ground: 'accuracy', exceptions: '{}', since: '2026-05-04', lifted_at: null });
  await crowd(app.database, 10_000, { personId: scene.reviewer.personId, journalId: journal.id }, app.clock.now());
  await office(app.database, 10_000, { submissionId: scene.manuscript.id }, app.clock.now());
}, 120_000);
afterAll(() => app?.stop());

test('with 10,000 manuscripts and 10,000 people in one journal, every page of staff asks fewer than ten queries', async () => {
  const list = editorialUrls.list({ journal: journal.path, lang: 'en' });
  const works = await app.database.query<{ id: number }>('select min(id) as id from submission where journal_id = $1 group by stage', [journal.id]);
  const all = [
    '/en/desk', '/en/admin', list, `${list}?state=waiting&editor=mine`, `${list}?q=oystein+nordmann4`, `${list}?stage=all&page=300`, ...starts,
    ...works.map(({ id }) => editorialUrls.submission({ journal: journal.path, lang: 'en', submission: id })),
    // Pages of one manuscript that stand there in some stage only.
    ...staffRoutes(app).filter(({ path }) => /:submission\/[^:]+$/.test(path)).flatMap(({ path }) => works.map(({ id }) => path.replace(':journal', journal.path).replace(':lang', 'en').replace(':submission', String(id)))),
  ];
  const visits: Visit[] = [];
  for (const player of [editor, administrator]) visits.push(...await staffPages(app, player, all));
  const routes = staffRoutes(app);
  const reached = new Set(visits.filter(({ status }) => status === 200).map(({ path }) => routes.find(({ matches }) => matches.test(new URL(path, app.url).pathname))?.path));
  const over = visits.filter(({ queries }) => queries >= 10).map(({ path, queries }) => `${path} asks ${queries} queries`);
  // A route to which no link leads is given a start of its own above, with what it is about.
  // The administrator has to find whoever asked for it: on the person's own pages, and on those of the restriction.
  const told = visits.filter(({ path, text }) => !/^\/en\/admin\/(people|restrictions)\/\w/.test(path) && /Writerly|Critica|Kvitrefsen|Tredvelund/.test(text)).map(({ path, text }) => `${path}: ${/.{80}(?:Writerly|Critica|Kvitrefsen|Tredvelund).{40}/s.exec(text)?.[0] ?? ''}`);
  expect(told).toEqual([]);
  expect({ over: [...new Set(over)], 'not reached': routes.map(({ path }) => path).filter((path) => !reached.has(path)) }).toEqual({ over: [], 'not reached': [] });
}, 120_000);

test('a list of 10,000 knows how many there are, and its last page', async () => {
  const text = (await editor.get(`${editorialUrls.list({ journal: journal.path, lang: 'en' })}?stage=all&page=401`)).text;
  expect(text).toContain('of 100');
});
