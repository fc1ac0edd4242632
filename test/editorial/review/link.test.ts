import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { accountsUrls } from '../../../src/accounts/urls.js';
import { editorialUrls } from '../../../src/editorial/urls.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { visitor } from '../../support/cast.js';
import { acceptance, ask, at, count, linkTo, makeScene, openLink, stranger } from '../../support/reviewing.js';
import { block } from '../../support/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

let strangers = 0;
const newcomer = (): Record<string, string> => stranger(`guest${(strangers += 1)}@strangers.example`);

test('[X21] the mailed link holds 160 random bits, is stored only as a hash, and stands in no stored mail', async () => {
  const scene = await makeScene(app);
  const who = newcomer();
  const asked = await ask(app, scene, who);
  const link = await linkTo(app, who['email']!);
  const secret = link.split('/').at(-1)!;
  expect(Buffer.from(secret, 'base64url')).toHaveLength(20);
  expect(await app.database.query('select 1 from token where subject_id = $1', [asked.id])).toHaveLength(1);
  const rows = await app.database.query<{ row: string }>('select t::text as row from token t union all select m::text from message m union all select e::text from event e');
  expect(rows.filter(({ row }) => row.includes(secret))).toEqual([]);
  await visitor(app).get(link).expect(200);
  expect(app.logLines.filter((line) => line.includes(secret))).toEqual([]);
});

test('[X21] a mail scanner that follows the link changes nothing; the page is kept in no cache and goes to no one as a referrer', async () => {
  const scene = await makeScene(app);
  const who = newcomer();
  const asked = await ask(app, scene, who);
  const link = await linkTo(app, who['email']!);
  const before = await app.database.query('select a::text from review_assignment a where id = $1 union all select t::text from token t where subject_id = $1', [asked.id]);
  const sessions = await app.database.query('select id from session');
  for (let time = 0; time < 2; time += 1) {
    const page = await visitor(app).get(link).expect(200);
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.headers['set-cookie']).toBeUndefined();
    expect(page.text).not.toContain('On snow');
  }
  expect(await app.database.query('select a::text from review_assignment a where id = $1 union all select t::text from token t where subject_id = $1', [asked.id])).toEqual(before);
  expect(await app.database.query('select id from session')).toEqual(sessions);
});

test('without an account: the button opens the clean address, again and again, and the whole review is done from it', async () => {
  const scene = await makeScene(app);
  const who = newcomer();
  const asked = await ask(app, scene, who);
  const link = await linkTo(app, who['email']!);
  const guest = await openLink(app, link);
  expect(guest.to).toBe(asked.address);
  expect((await guest.get(asked.address).expect(200)).text).toContain('On snow');
  const place = { journal: scene.journal.path, lang: 'en', assignment: asked.publicId };
  await guest.post(editorialUrls.answer(place), acceptance).expect(303);
  await guest.get(editorialUrls.reviewFile({ ...place, file: scene.file })).expect(200);
  const later = await openLink(app, link);
  await later.post(editorialUrls.reviewReport(place), { commentsToAuthor: 'Fine.', recommendation: 'accept' }).expect(303);
  await later.get(asked.address).expect(200);
  expect(await count(app, 'review.received', scene.manuscript.id)).toBe(1);
});

test('[X7] a session that a link opened reaches its assignment and nothing else, whoever the reviewer is', async () => {
  const scene = await makeScene(app);
  const other = await makeScene(app, { journal: scene.journal });
  await app.database.query(`insert into membership (person_id, journal_id, role, started_at) values ($1, $2, 'manager', $3)`, [scene.reviewer.personId, scene.journal.id, app.clock.now()]);
  const asked = await ask(app, scene);
  const theirs = await ask(app, other);
  const guest = await openLink(app, await linkTo(app, scene.reviewer.email));
  await guest.get(asked.address).expect(200);
  const { path } = scene.journal;
  for (const address of [
    theirs.address, editorialUrls.desk({ lang: 'en' }), accountsUrls.profile({ lang: 'en' }), editorialUrls.submission(at(other)), editorialUrls.submission(at(scene)),
    editorialUrls.list({ journal: path, lang: 'en' }), editorialUrls.own(at(scene)), editorialUrls.begin({ journal: path, lang: 'en' }), editorialUrls.invitation(at(scene)),
    accountsUrls.journalPeople({ journal: path, lang: 'en' }),
  ]) {
    const { status } = await guest.get(address);
    expect([address, [403, 404].includes(status) ? 'refused' : status]).toEqual([address, 'refused']);
  }
  await guest.post(editorialUrls.reviewReport({ journal: path, lang: 'en', assignment: theirs.publicId }), { commentsToAuthor: 'x', recommendation: 'accept' }).expect(404);
});

test('the link dies with its assignment: declined, cancelled, or its round closed', async () => {
  const declined = await makeScene(app);
  const first = newcomer();
  const one = await ask(app, declined, first);
  const firstLink = await linkTo(app, first['email']!);
  const guest = await openLink(app, firstLink);
  await guest.post(editorialUrls.answer({ journal: declined.journal.path, lang: 'en', assignment: one.publicId }), { answer: 'decline' }).expect(303);

  const cancelled = await makeScene(app);
  const second = newcomer();
  const two = await ask(app, cancelled, second);
  const secondLink = await linkTo(app, second['email']!);
  const writing = await openLink(app, secondLink);
  await cancelled.editor.post(editorialUrls.assignmentCancellation({ ...at(cancelled), reviewer: two.publicId })).expect(303);
  expect((await writing.get(two.address).expect(410)).text).not.toContain('On snow');

  const closed = await makeScene(app);
  const third = newcomer();
  await ask(app, closed, third);
  const thirdLink = await linkTo(app, third['email']!);
  await app.database.query(`update review_round set closed_at = $2, outcome = 'declined' where id = $1`, [closed.manuscript.roundId, app.clock.now()]);

  for (const link of [firstLink, secondLink, thirdLink]) {
    expect((await visitor(app).get(link).expect(410)).text).toContain('no longer works');
    const posted = await visitor(app).post(link).expect(410);
    expect(posted.headers['set-cookie']).toBeUndefined();
  }
});

test('[X10] a link opens nothing through another journal, and a made-up one nothing at all', async () => {
  const scene = await makeScene(app);
  const other = await makeScene(app);
  const who = newcomer();
  await ask(app, scene, who);
  const link = await linkTo(app, who['email']!);
  for (const wrong of [link.replace(`/${scene.journal.path}/`, `/${other.journal.path}/`), `${link.slice(0, -2)}xx`]) {
    await visitor(app).get(wrong).expect(410);
    expect((await visitor(app).post(wrong).expect(410)).headers['set-cookie']).toBeUndefined();
  }
});

test('who is signed in as someone else is told so, and leaves that session only by saying so', async () => {
  const scene = await makeScene(app);
  const who = newcomer();
  const asked = await ask(app, scene, who);
  const link = await linkTo(app, who['email']!);
  expect((await scene.author.get(link).expect(200)).text).toContain('You are signed in as Augusta Writerly');
  const asking = await scene.author.post(link).expect(200);
  expect(asking.headers['set-cookie']).toBeUndefined();
  const opened = await scene.author.post(link, { replace: 'yes' }).expect(303);
  expect(opened.headers['location']).toBe(asked.address);
  expect(opened.headers['set-cookie']).toBeDefined();
  await scene.author.get(editorialUrls.desk({ lang: 'en' })).expect(303);
});

test('a reviewer who is signed in keeps the session and goes straight on', async () => {
  const scene = await makeScene(app);
  const asked = await ask(app, scene);
  const answer = await scene.reviewer.post(await linkTo(app, scene.reviewer.email)).expect(303);
  expect(answer.headers['set-cookie']).toBeUndefined();
  await scene.reviewer.get(asked.address).expect(200);
});

test('[X22] the session that a link opens is new, and the one before it is gone', async () => {
  const scene = await makeScene(app);
  const who = newcomer();
  await ask(app, scene, who);
  const link = await linkTo(app, who['email']!);
  const first = await openLink(app, link);
  const again = await first.post(link).expect(303);
  expect(String(again.headers['set-cookie'])).not.toContain(first.cookie);
  await first.get(first.to).expect(303);
});

test('[X14] whose account is blocked gets in by no link, and a session that one opened is refused', async () => {
  const scene = await makeScene(app);
  const asked = await ask(app, scene);
  const link = await linkTo(app, scene.reviewer.email);
  const guest = await openLink(app, link);
  await guest.get(asked.address).expect(200);
  await block(app, scene.reviewer);
  await guest.get(asked.address).expect(303);
  await visitor(app).post(link).expect(410);
});
