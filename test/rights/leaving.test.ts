import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReviewerFinder } from '../../src/editorial/finder/finder.query.js';
import { editorialUrls } from '../../src/editorial/urls.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { goodPassword, makeOwner } from '../support/account.js';
import { LeavingAgain, workWentOn } from '../../src/rights/leaving/leaving-again.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { as, makeJournal, makePlayer, visitor } from '../support/cast.js';
import { leavers, leavingPage as page } from '../support/leaving.js';
import { makeSubmission } from '../support/manuscripts.js';
import { Postbox } from '../support/postbox.js';
import { makeScene, openLink, publicIdOf } from '../support/reviewing.js';

let app: TestApp;
let journal: Journal;

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app, { path: 'parting' });
}, 60_000);
afterAll(() => app.stop());
afterEach(() => app.clock.reset());

const days = (count: number): void => app.clock.set(new Date(app.clock.now().getTime() + count * 86_400_000));
const tells = /consent|account|withdr|privacy|right to|erase|closed|private link/i;
const { member, leave, row, link, kinds, reviewing, draft, anew, panel, writing, reviewed, options } = leavers(() => app, () => journal);

test('[R7][R17] without work under way the account ends at once and whole: sessions, roles, the reviewer pool, name and profile; what ends and what goes on, on which ground, is listed before and after', async () => {
  const scene = await makeScene(app, { journal });
  const person = await member({ roles: [[journal, 'reviewer'], [journal, 'author']], givenName: 'Solveig', familyName: 'Goes' });
  const shown = (await person.get(page)).text;
  for (const words of ['What ends at once', 'your biography', 'What goes on for another purpose', 'Article 6(1)(f) of the GDPR', 'your name on what is published', 'the proof of what you agreed to', 'Withdraw the consent and close the account']) expect(shown).toContain(words);
  expect(shown).not.toMatch(/Reviews that you have not sent|manuscripts under way|Your work for journals/);
  expect((await person.post(page, { currentPassword: 'wrong' })).status).toBe(422);
  expect((await row(person))?.account).toBe(true);
  const again = as(app, person.cookie);
  const both = await Promise.all([leave(person), leave(person)]);
  expect(both.find(({ status }) => status === 303)?.headers['location']).toBe('/en/account-closed');
  expect(await row(person)).toEqual({ given: null, email: null, biography: null, phone: null, account: false });
  expect((await again.get('/en/profile')).headers['location']).toContain('/en/sign-in');
  expect(await app.database.query('select 1 from session where person_id = $1', [person.personId])).toEqual([]);
  expect(await app.database.query('select 1 from membership where person_id = $1', [person.personId])).toEqual([]);
  expect(await app.app.get(ReviewerFinder).one({ submissionId: scene.manuscript.id, journalId: journal.id, asking: scene.editor.personId }, await publicIdOf(app, person.personId))).toBeNull();
  expect((await visitor(app).post('/en/sign-in', { login: person.username, password: goodPassword })).status).toBe(422);
  expect((await app.database.query<{ ended: boolean }>('select withdrawn_at is not null as ended from consent where person_id = $1', [person.personId])).map(({ ended }) => ended)).toEqual([true, true, true]);
  expect(await app.database.query('select 1 from leaving where person_id = $1', [person.personId])).toEqual([]);
  expect((await visitor(app).get('/en/account-closed')).text).toContain('What goes on for another purpose');
  const letters = await app.database.query<{ address: string; text: string }>(`select to_address as address, text from message where person_id = $1 and subject = 'Your account is closed'`, [person.personId]);
  expect(letters.map(({ address, text }) => [address, /erased[\s\S]*telling readers who made the work/i.test(text)])).toEqual([[person.email, true]]);
  const ledger = readFileSync(join(app.folder, 'erasures.jsonl'), 'utf8').trim().split('\n').length;
  expect(await app.database.one<{ n: number }>('select count(*)::int as n from erasure_note')).toEqual({ n: ledger });
});

test('[R17] a reviewer who has not sent finishes through a private link, that reaches this review and nothing else; then name and address go, and the review stays', async () => {
  const { scene, reviewer, asked } = await reviewing();
  expect((await reviewer.get(page)).text).toContain('Reviews that you have not sent');
  await leave(reviewer, [`review-${String(asked.id)}:finish`]).expect(303);
  expect(await row(reviewer)).toEqual({ given: 'Revna', email: reviewer.email, biography: null, phone: null, account: false });
  expect((await app.postbox.mailTo(reviewer.email, 'Your account is closed')).text).toContain('until it is done');
  const session = await openLink(app, await link(reviewer.email, 'Your private link to a review'));
  expect(session.to).toBe(asked.address);
  expect((await session.get(asked.address)).status).toBe(200);
  for (const elsewhere of ['/en/profile', '/en/desk', `/${scene.journal.path}/en/submissions`, page]) expect([303, 403, 404]).toContain((await session.get(elsewhere)).status);
  await app.run('leaving.finish');
  expect((await row(reviewer))?.email).toBe(reviewer.email);
  expect((await draft(session, scene, asked)).status).toBe(303);
  await app.run('leaving.finish');
  expect(await row(reviewer)).toEqual({ given: null, email: null, biography: null, phone: null, account: false });
  expect((await app.postbox.mailTo(reviewer.email, 'Your name and address are erased')).text).toContain('is done');
  expect(await app.database.one(`select comments_to_author as text, cancelled_at as ended from review_assignment where id = $1`, [asked.id])).toEqual({ text: 'A fine piece of work, truly.', ended: null });
  expect(await app.database.query('select 1 from leaving where person_id = $1', [reviewer.personId])).toEqual([]);
});

test('[R17] who says nothing gets a mail that offers both, and steps down after 7 days; the editors learn only that the reviewer is no longer available', async () => {
  const { scene, reviewer, asked } = await reviewing();
  await draft(reviewer, scene, asked, 'reviewDraft');
  await leave(reviewer).expect(303);
  const choice = await link(reviewer.email, 'Will you finish your review');
  const shown = (await visitor(app).get(choice)).text;
  expect(shown).toMatch(/Finish through a private link[\s\S]*Step down/);
  expect(shown).not.toMatch(/On snow|Writerly/);
  days(6);
  await app.run('leaving.finish');
  expect(await panel(scene)).not.toContain('No longer available');
  days(1.1);
  await app.run('leaving.finish');
  expect(await panel(scene)).toContain('No longer available');
  expect((await visitor(app).get(choice)).status).toBe(410);
  const mail = await app.postbox.mailTo(scene.editor.email, 'A reviewer is no longer available');
  expect(`${mail.text ?? ''}${mail.subject ?? ''}`).not.toMatch(tells);
  expect((await kinds(scene.manuscript.id)).filter(({ kind }) => kind === 'review.unavailable')).toEqual([{ kind: 'review.unavailable', by: null }]);
  const history = (await (await anew(scene.editor)).get(`/${scene.journal.path}/en/desk/submissions/${String(scene.manuscript.id)}/history`)).text;
  expect(history).toContain('A reviewer is no longer available');
  expect(/<main[\s\S]*<\/main>/.exec(history)?.[0]).not.toMatch(/consent|private link|account|erase/i);
  expect(await app.database.one('select comments_to_author as text from review_assignment where id = $1', [asked.id])).toEqual({ text: null });
  expect((await row(reviewer))?.given).toBeNull();
});

test('[R17][X51] stepping down by the mailed link or on the page is the same to the editors; a link of another, of another journal or after the choice opens nothing', async () => {
  const [one, two, three] = [await reviewing({ answered: false }), await reviewing(), await reviewing()];
  await leave(one.reviewer, [`review-${String(one.asked.id)}:stepDown`]).expect(303);
  expect(await row(one.reviewer)).toEqual({ given: null, email: null, biography: null, phone: null, account: false });
  await leave(two.reviewer, [`review-${String(three.asked.id)}:stepDown`, 'review-1:finish', 'nonsense', 'manuscript-1:withdraw']).expect(303);
  expect(await panel(three.scene)).not.toContain('No longer available');
  const choice = await link(two.reviewer.email, 'Will you finish your review');
  expect((await visitor(app).get(choice.replace(two.scene.journal.path, three.scene.journal.path))).status).toBe(410);
  expect((await visitor(app).post(choice, { choice: 'nonsense' })).status).toBe(200);
  const answers = await Promise.all([1, 2].map(() => visitor(app).post(choice, { choice: 'stepDown' })));
  expect(answers.every(({ status }) => [200, 410].includes(status))).toBe(true);
  expect((await visitor(app).post(choice, { choice: 'finish' })).status).toBe(410);
  for (const { scene } of [one, two]) {
    expect((await kinds(scene.manuscript.id)).filter(({ kind }) => kind === 'review.unavailable')).toEqual([{ kind: 'review.unavailable', by: null }]);
    expect(await panel(scene)).toContain('No longer available');
  }
});

test('[R17] a review that was sent stays as it is, and so does a published byline', async () => {
  const { scene, reviewer, asked } = await reviewing();
  await draft(reviewer, scene, asked).expect(303);
  const published = await makeSubmission(app, journal, { author: reviewer, stage: 'published', title: 'Out already' });
  await app.database.execute(`update contributor set given_name = 'Revna', family_name = 'Leaver' where publication_id = $1`, [published.publicationId]);
  await leave(reviewer).expect(303);
  expect((await row(reviewer))?.account).toBe(false);
  expect(await app.database.one('select comments_to_author as text, recommendation from review_assignment where id = $1', [asked.id])).toEqual({ text: 'A fine piece of work, truly.', recommendation: 'accept' });
  expect((await visitor(app).get(`/${journal.path}/en/article/${String(published.id)}`)).text).toContain('Revna Leaver');
});

test('[R17] an author under review goes on by private link: reads, answers and revises this manuscript, and reaches no other, nor anything of the reviewers', async () => {
  const { author, work, own, editor } = await writing('review', 'revisions');
  const other = await makeSubmission(app, journal, { author, stage: 'submission', title: 'Another one' });
  const reviewer = await makePlayer(app, { givenName: 'Hidden', familyName: 'Criticsen' });
  await reviewed(work, reviewer);
  await leave(author).expect(303);
  const session = await openLink(app, await link(author.email, `Your private link to manuscript ${String(work.id)}`));
  expect(session.to).toBe(own);
  const seen = await session.get(own);
  expect([seen.status, seen.text.includes('On parting'), seen.text.includes(`${own}/revision`)]).toEqual([200, true, true]);
  expect(seen.text).not.toMatch(/Criticsen|Hidden/);
  expect(seen.text).not.toContain(`href="/${journal.path}/en/submissions"`);
  for (const path of [`${own}/revision`, `${own}/discussions`, `${own}/withdrawal`]) expect({ path, status: (await session.get(path)).status }).toEqual({ path, status: 200 });
  expect((await session.get(editorialUrls.own({ journal: journal.path, lang: 'en', submission: other.id }))).status).toBe(404);
  for (const path of ['/en/desk', '/en/profile', `/${journal.path}/en/submissions`, `/${journal.path}/en/submissions/new`, `/${journal.path}/en/desk/submissions/${String(work.id)}`]) expect([303, 403, 404]).toContain((await session.get(path)).status);
  await app.run('leaving.finish');
  expect((await row(author))?.email).toBe(author.email);
  const history = (await editor.get(`/${journal.path}/en/desk/submissions/${String(work.id)}/history`)).text;
  expect(/<main[\s\S]*<\/main>/.exec(history)?.[0]).not.toMatch(tells);
  expect((await kinds(work.id)).filter(({ kind }) => /link|left|leav|consent/i.test(kind))).toEqual([]);
});

test('[R17][X20] whoever has no link that works has one sent to the address on file, by a page that asks for nothing and tells nothing, and not without end', async () => {
  const { author, work, own } = await writing();
  const withAccount = await makeSubmission(app, journal, { author: await makePlayer(app), title: 'Signed in' });
  await leave(author).expect(303);
  expect((await visitor(app).get(`/en/sign-in?next=${encodeURIComponent(own)}`)).text).toContain(`href="${own}/link"`);
  expect((await visitor(app).get('/en/sign-in?next=%2Fen%2Fdesk')).text).not.toContain('private link');
  const answers = await Promise.all([own, `/${journal.path}/en/submissions/${String(withAccount.id)}`, `/${journal.path}/en/submissions/99999999`].map((path) => visitor(app).post(`${path}/link`)));
  const main = answers.map(({ text }) => /<main[\s\S]*<\/main>/.exec(text)?.[0]);
  expect(new Set(main).size).toBe(1);
  await app.postbox.mailTo(author.email, `Your private link to manuscript ${String(work.id)}`);
  const sent = async () => (await app.database.query(`select 1 from message where template = 'mail/private-link' and person_id = $1`, [author.personId])).length;
  expect(await sent()).toBe(2);
  for (let count = 0; count < 2; count += 1) await visitor(app).post(`${own}/link`);
  expect((await visitor(app).post(`${own}/link`)).status).toBe(429);
  expect(await sent()).toBe(4);
  expect(await app.database.query(`select 1 from message where template = 'mail/private-link' and link_id = $1`, [withAccount.id])).toEqual([]);
  expect((await visitor(app).get(`/${journal.path}/en/manuscript-link/${'x'.repeat(27)}`)).status).toBe(410);
});

test('[R17][X51] a co-author who says yes takes the manuscript over, by one of two at once; until then it stays with who asked, and no reason is given', async () => {
  const { author, work, own, editor, coAuthor } = await writing('review');
  const shown = (await author.get(page)).text;
  expect(shown).toContain('Ask Cora Thorson to take it over');
  await leave(author, [/manuscript-\d+:hand-\d+/.exec(shown)?.[0] ?? '']).expect(303);
  const mail = await app.postbox.mailTo(coAuthor, 'Will you take over manuscript');
  expect(mail.text).toContain('Augusta Parter asks you');
  expect(mail.text).not.toMatch(/consent|account|privacy|erase|closed/i);
  const first = await openLink(app, await link(author.email, `Your private link to manuscript ${String(work.id)}`));
  expect((await first.get(own)).status).toBe(200);
  const offer = Postbox.link(mail, `${app.url}/`).slice(app.url.length);
  expect((await visitor(app).get(offer)).text).toContain('Take the manuscript over');
  const answers = await Promise.all([1, 2].map(() => visitor(app).post(offer)));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 410]);
  const taken = answers.find(({ status }) => status === 303)!;
  const session = as(app, String(taken.headers['set-cookie']).split(';')[0]!);
  expect((await session.get(own)).text).toContain('manuscript.pdf');
  expect((await first.get(own)).status).toBe(404);
  expect((await kinds(work.id)).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['submission.handOverAsked', 'submission.handedOver']));
  expect((await app.postbox.mailTo(editor.email, 'New submitting author: On parting')).text).toContain('Cora Thorson has taken');
  await app.run('leaving.finish');
  expect([(await row(author))?.email, (await session.get(own)).text.includes('.pdf')]).toEqual([null, true]);
});

test('[R17] an author withdraws the manuscript as always, and what cannot be withdrawn any more goes on by link', async () => {
  const [one, two] = [await writing(), await writing('production')];
  await leave(one.author, [`manuscript-${String(one.work.id)}:withdraw`]).expect(303);
  expect(await app.database.one('select stage from submission where id = $1', [one.work.id])).toEqual({ stage: 'withdrawn' });
  expect(await row(one.author)).toEqual({ given: null, email: null, biography: null, phone: null, account: false });
  expect((await two.author.get(page)).text).not.toContain('Withdraw the manuscript');
  expect((await leave(two.author, [`manuscript-${String(two.work.id)}:withdraw`])).status).toBe(409);
  expect((await row(two.author))?.account).toBe(true);
  await leave(two.author).expect(303);
  expect(await app.database.one('select stage from submission where id = $1', [two.work.id])).toEqual({ stage: 'production' });
});

test('[R17] staff name a successor for what they are assigned to and their tasks; colleagues learn who takes over, and nothing else', async () => {
  const scene = await makeScene(app, { journal: await makeJournal(app) });
  const [person, heir] = [await member({ roles: [[scene.journal, 'sectionEditor']], familyName: 'Outgoing' }), await makePlayer(app, { roles: [[scene.journal, 'sectionEditor'], [scene.journal, 'editor']], familyName: 'Incoming' })];
  await app.database.execute(`insert into participant (submission_id, person_id, role, recommend_only, assigned_at) values ($1, $2, 'sectionEditor', false, now())`, [scene.manuscript.id, person.personId]);
  const second = await makeSubmission(app, scene.journal, { author: scene.author, title: 'With a task' });
  await app.database.execute(`insert into task (submission_id, kind, words, owner_id, made_at) values ($1, 'own', 'Look', $2, now())`, [second.id, person.personId]);
  expect((await leave(person)).status).toBe(422);
  expect((await leave(person, [...(await options(person)).map(([key]) => `${key}:${String(scene.author.personId)}`)])).status).toBe(422);
  expect((await row(person))?.account).toBe(true);
  await leave(person, (await options(person)).map(([key]) => `${key}:${String(heir.personId)}`)).expect(303);
  expect(await app.database.query('select person_id as id from participant where submission_id = $1', [scene.manuscript.id])).toEqual([{ id: heir.personId }]);
  expect(await app.database.query('select owner_id as id from task where submission_id = $1', [second.id])).toEqual([{ id: heir.personId }]);
  const told = await app.database.query<{ subject: string; text: string }>('select subject, text from message where journal_id = $1 and person_id <> $2', [scene.journal.id, person.personId]);
  expect(told.length).toBeGreaterThan(0);
  for (const { subject, text } of told) expect(`${subject} ${text}`).not.toMatch(/consent|erase|privacy|Outgoing/i);
});

test('[R17] the last manager of a journal and the last administrator name one first; the page says so and leads there', async () => {
  const alone = await makeJournal(app);
  const manager = await member({ roles: [[alone, 'manager']] });
  const shown = (await manager.get(page)).text;
  expect(shown).toContain(`You are the only manager of Journal ${alone.path}`);
  expect(shown).toContain(`href="/${alone.path}/en/desk/invitations/new"`);
  expect(shown).not.toContain('Withdraw the consent and close the account');
  expect((await leave(manager)).status).toBe(409);
  expect((await row(manager))?.account).toBe(true);
  const successor = await member({ roles: [[alone, 'manager']] });
  const both = await Promise.all([leave(manager), leave(successor)]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  const admin = await member({ webAdmin: true });
  expect((await admin.get(page)).text).toContain('You are the only administrator of the platform');
  expect((await leave(admin)).status).toBe(409);
  await makePlayer(app, { webAdmin: true });
  await leave(admin).expect(303);
  expect((await row(admin))?.account).toBe(false);
});

test('[R17] an account that rests on no consent is not closed so, and nobody closes it for another', async () => {
  const staff = await makeOwner(app, { roles: [[journal, 'copyeditor']] });
  expect((await staff.get(page)).text).toContain('does not rest on your consent');
  expect((await leave(staff)).status).toBe(409);
  expect((await row(staff))?.account).toBe(true);
  expect((await visitor(app).post(page, { currentPassword: goodPassword })).status).toBe(401);
});

test('[R17] who opens an account again before the work is done keeps it', async () => {
  const { author } = await writing();
  await leave(author).expect(303);
  await app.database.execute(`insert into account (person_id, username, web_admin, registered_at, confirmed_at) values ($1, 'again', false, now(), now())`, [author.personId]);
  await app.database.execute(`update submission set stage = 'published' where submitter_id = $1`, [author.personId]);
  await app.run('leaving.finish');
  expect(await row(author)).toMatchObject({ email: author.email, account: true });
  expect(await app.database.query('select 1 from leaving where person_id = $1', [author.personId])).toEqual([]);
});

test('[R17][X55] after a restored backup what had ended ends again, and what work under way needs stays until that is done', async () => {
  const { author } = await writing();
  await app.app.get(LeavingAgain).again({ personId: author.personId, addresses: [] }, ['person.blank=stillNeeded', 'reach account', workWentOn]);
  expect(await row(author)).toEqual({ given: 'Augusta', email: author.email, biography: null, phone: null, account: false });
  expect(await app.database.query('select 1 from leaving where person_id = $1', [author.personId])).toHaveLength(1);
});
