import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ReviewAssignment } from '../../src/editorial/review-assignment.entity.js';
import { Notifier } from '../../src/editorial/notifier.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { Events } from '../../src/platform/events/events.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { makeSubmission, type Manuscript } from '../support/manuscripts.js';
import { makeArticle } from '../support/publishing.js';

let app: TestApp;
let journal: Journal;
let manager: Player;
let abroad: Player;
let admin: Player;
let author: Player;
let reviewer: Player;
let manuscript: Manuscript;

const hidden = 'Hidden by the editors';
const review = 'rvw0000000000001';
const main = (html: string): string => html.slice(html.indexOf('<main'));

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app, { path: 'home' });
  manager = await makePlayer(app, { roles: [[journal, 'manager']], givenName: 'Mona', familyName: 'Managerial' });
  abroad = await makePlayer(app, { roles: [[await makeJournal(app, { path: 'abroad' }), 'manager']] });
  admin = await makePlayer(app, { webAdmin: true, givenName: 'Adam', familyName: 'Administratus' });
  author = await makePlayer(app, { roles: [[journal, 'author']], givenName: 'Augusta', familyName: 'Writerly' });
  reviewer = await makePlayer(app, { roles: [[journal, 'reviewer']], givenName: 'Revna', familyName: 'Critica' });
  manuscript = await makeSubmission(app, journal, { author, stage: 'review', outcome: 'revisions' });
  await app.database.execute(`update submission set note_to_editor = 'My rival Bob is ill.' where id = $1`, [manuscript.id]);
  await app.database.manager.insert(ReviewAssignment, {
    publicId: review, submissionId: manuscript.id, roundId: manuscript.roundId, personId: reviewer.personId, number: 1, method: 'doubleAnonymous', invitedById: null, invitedAt: app.clock.now(),
    responseDue: '2099-01-01', reviewDue: '2099-02-01', acceptedAt: app.clock.now(), submittedAt: app.clock.now(), recommendation: 'revisions',
    commentsToAuthor: 'The author must be mad.\n\nThe table is wrong.', commentsToEditor: 'Everyone knows that he drinks.',
  });
  const sent = await app.database.one<{ id: number }>('select id from review_assignment where public_id = $1', [review]);
  await app.app.get(Events).record({ kind: 'submission.requestRevisions', subject: ['submission', manuscript.id], journalId: journal.id, data: { reviews: [sent!.id] } });
}, 60_000);
afterAll(() => app.stop());
beforeEach(async () => {
  app.clock.reset();
  for (const table of ['hidden_text', 'text_report', 'rate_limit']) await app.database.execute(`delete from ${table}`);
  await app.database.execute(`delete from message where subject_kind = 'textReport'`);
  app.postbox.mails.length = 0;
});

const complaint = { reason: 'sensitive', words: 'It tells of an illness.' };
const report = (who: Pick<Player, 'post'>, kind: string, id: string | number, changes: Record<string, string> = {}) => who.post(`/en/report/${kind}/${id}`, { ...complaint, ...changes });

/** The one report there is, on a desk. */
async function deskOf(path = '/home/en/desk/reports'): Promise<string> {
  const row = await app.database.one<{ id: string }>('select public_id as id from text_report order by text_report.id desc limit 1');
  return `${path}/${row!.id}`;
}

/** Everything that was written about reports, once it has been sent. */
async function mails(): Promise<{ to: string; subject: string; raw: string }[]> {
  const waiting = async () => (await app.database.query(`select 1 from message where subject_kind = 'textReport' and sent_at is null`)).length;
  for (let wait = 0; wait < 100 && (await waiting()) > 0; wait += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  return app.postbox.mails.map((mail) => ({ to: mail.envelopeTo[0] ?? '', subject: mail.subject ?? '', raw: `${mail.raw} ${mail.text} ${mail.html}` }));
}

async function article(biography: string): Promise<{ path: string; id: number }> {
  const made = await makeArticle(app, journal, {}, [{ givenName: 'Bio', familyName: 'Graph', email: 'bio@people.example', biography: { en: biography } }]);
  const row = await app.database.one<{ id: number }>('select id from contributor where publication_id = $1', [made.publication.id]);
  return { path: `/home/en/article/${made.number}`, id: row!.id };
}

describe('[P4] a biography that readers see', () => {
  test('has a link beside it; anyone can report it, and staff hide it everywhere at once, tell its author, and can show it again', async () => {
    const { path, id } = await article('Graph recovered from a grave illness.');
    expect((await visitor(app).get(path)).text).toContain(`/en/report/biography/${id}`);
    expect((await visitor(app).get(`/en/report/biography/${id}`)).status).toBe(200);
    expect((await report(visitor(app), 'biography', id)).status).toBe(303);
    const told = await mails();
    expect(told.map(({ to }) => to).sort()).toEqual([admin.email, manager.email].sort());
    for (const { raw } of told) expect(raw).not.toContain('grave illness');
    expect((await manager.get('/home/en/desk/reports')).text).toContain('grave illness');
    const desk = await deskOf();
    expect((await manager.get(desk)).text).toContain('It tells of an illness.');
    expect((await manager.post(desk, { decision: 'hide' })).status).toBe(303);
    const shown = await visitor(app).get(path);
    expect(shown.text).toContain(hidden);
    expect(shown.text).not.toContain('grave illness');
    expect(await app.database.query(`select 1 from contributor where id = $1 and biography->>'en' like '%grave illness%'`, [id])).toHaveLength(1);
    expect((await mails()).find(({ to }) => to === 'bio@people.example')?.subject).toContain('hidden');
    await manager.post(desk, { decision: 'show' });
    expect((await visitor(app).get(path)).text).toContain('grave illness');
    expect((await mails()).filter(({ to }) => to === 'bio@people.example')).toHaveLength(2);
  });

  test('is hidden at once by a manager who sees it, and is hidden once by two', async () => {
    const { path, id } = await article('Graph votes for them.');
    expect((await author.get(`/en/report/biography/${id}`)).text).not.toContain('name="hide"');
    await report(author, 'biography', id, { hide: '1' });
    expect((await visitor(app).get(path)).text).toContain('votes for them');
    expect((await manager.get(`/en/report/biography/${id}`)).text).toContain('name="hide"');
    await report(manager, 'biography', id, { hide: '1' });
    expect((await visitor(app).get(path)).text).not.toContain('votes for them');
    const desk = await deskOf();
    await Promise.all([manager.post(desk, { decision: 'hide' }), admin.post(desk.replace('/home/en/desk', '/en/admin'), { decision: 'hide' })]);
    expect((await mails()).filter(({ to }) => to === 'bio@people.example')).toHaveLength(1);
    expect((await mails()).filter(({ to }) => to === author.email)).toHaveLength(1);
  });

  test('[X23] is reported a few times only; the managers are written to once while a report is open', async () => {
    const { id } = await article('Graph prays.');
    for (let count = 0; count < 3; count += 1) expect((await report(visitor(app), 'biography', id)).status).toBe(303);
    expect((await report(visitor(app), 'biography', id)).status).toBe(429);
    expect((await mails()).filter(({ to }) => to === manager.email)).toHaveLength(1);
  });

  test('[X15] what is not there and what is not theirs to see look the same', async () => {
    const unpublished = await app.database.one<{ id: number }>('select id from contributor where publication_id = $1 limit 1', [manuscript.publicationId]);
    await app.database.execute(`update contributor set biography = '{"en": "A secret author."}' where id = $1`, [unpublished!.id]);
    const texts: string[] = [];
    for (const path of [`biography/${unpublished!.id}`, 'biography/999999', 'biography/x', `review-to-author/${review}`, `review-to-editor/${review}`, 'review-to-author/none', `submission-note/${manuscript.id}`, 'submission-note/999999', 'nothing/1']) {
      for (const who of [visitor(app), abroad]) {
        const answer = await who.get(`/en/report/${path}`);
        expect([path, answer.status]).toEqual([path, 404]);
        if (who !== abroad) texts.push(main(answer.text));
      }
    }
    expect(new Set(texts).size).toBe(1);
    expect((await report(abroad, 'review-to-author', review)).status).toBe(404);
    expect((await reviewer.get(`/en/report/submission-note/${manuscript.id}`)).status).toBe(404);
    expect((await author.get(`/en/report/review-to-editor/${review}`)).status).toBe(404);
  });
});

describe('a review', () => {
  const desk = (): string => `/home/en/desk/submissions/${manuscript.id}/reviewers/${review}`;

  test('[P4] [X1] [X2] is reported by its author-to-be-judged and hidden; neither side learns of the other, and the journal not who told', async () => {
    const named = `${manuscript.id}-1-1`;
    const [asked, own] = [await author.get(`/en/report/review-to-author/${named}`), await author.get(`/home/en/submissions/${manuscript.id}`)];
    expect([asked.status, own.text.includes(`/en/report/review-to-author/${named}`)]).toEqual([200, true]);
    for (const { text } of [asked, own]) for (const name of ['Critica', 'Revna', reviewer.email, review]) expect(text).not.toContain(name);
    for (const other of [`${manuscript.id}-1-2`, `${manuscript.id}-2-1`]) expect((await author.get(`/en/report/review-to-author/${other}`)).status).toBe(404);
    await report(author, 'review-to-author', named, { words: 'This is about me.' });
    const [list, one] = [await manager.get('/home/en/desk/reports'), await manager.get(await deskOf())];
    for (const { text } of [list, one]) for (const name of ['Augusta', 'Writerly', author.email]) expect(main(text)).not.toContain(name);
    await manager.post(await deskOf(), { decision: 'hide' });
    const sent = await mails();
    const [toReviewer, toAuthor] = [sent.filter(({ to }) => to === reviewer.email), sent.filter(({ to }) => to === author.email)];
    expect([toReviewer.length, toAuthor.length]).toEqual([1, 1]);
    for (const { raw } of toReviewer) for (const secret of ['Augusta', 'Writerly', author.email, 'This is about me']) expect(raw).not.toContain(secret);
    for (const { raw } of toAuthor) for (const secret of ['Revna', 'Critica', reviewer.email]) expect(raw).not.toContain(secret);
    for (const { raw } of sent.filter(({ to }) => to === manager.email || to === admin.email)) for (const secret of ['Augusta', 'Critica', author.email, reviewer.email]) expect(raw).not.toContain(secret);
    const history = await app.database.query(`select 1 from event where kind = 'text.reported' and person_id is not null`);
    expect(history).toEqual([]);
  });

  test('[P4] hidden, it is gone from the editors’ page and from the author’s letters, old and new; its reviewer still has it', async () => {
    await app.database.execute(
      `insert into message (message_id, dedupe_key, template, subject_kind, subject_id, person_id, to_address, to_name, from_name, language, subject, text, html, headers, queued_at)
       values ('<a@b>', 'revisionsRequested 1 x', 'mail/notice', 'submission', $1, $2, $3, 'A', 'J', 'en', 'Revisions', $4, '', '{}', $5)`,
      [manuscript.id, author.personId, author.email, 'Dear Augusta\n\nReviewer 1\n\nThe author must\nbe mad.\n\nThe table is wrong.\n\nRegards', app.clock.now()],
    );
    const own = `/home/en/submissions/${manuscript.id}`;
    expect((await author.get(own)).text).toContain('be mad');
    expect((await manager.get(desk())).text).toContain('must be mad');
    await report(manager, 'review-to-author', review, { hide: '1' });
    const [letters, editors] = [await author.get(own), await manager.get(desk())];
    for (const { text } of [letters, editors]) {
      expect(text).toContain(hidden);
      expect(text).not.toContain('be mad');
      expect(text).not.toContain('table is wrong');
    }
    expect(letters.text).toContain('Dear Augusta');
    expect(editors.text).toContain('he drinks');
    expect((await reviewer.get(`/home/en/reviews/${review}`)).text).toContain('must be mad');
    const event = await app.app.get(Events).record({ kind: 'submission.requestRevisions', subject: ['submission', manuscript.id], journalId: journal.id });
    await app.app.get(Notifier).tell('revisionsRequested', { event, submissionId: manuscript.id });
    const letter = await app.database.one<{ html: string }>('select html from message where subject_kind = $1 and subject_id = $2 order by id desc limit 1', ['submission', manuscript.id]);
    expect(letter!.html).toContain(hidden);
    expect(letter!.html).not.toContain('be mad');
    await report(manager, 'review-to-editor', review, { hide: '1' });
    expect((await manager.get(desk())).text).not.toContain('he drinks');
  });

  test('[X4] a manager who wrote the manuscript learns of no report about its review, and decides about none', async () => {
    const both = await makePlayer(app, { roles: [[journal, 'manager']], givenName: 'Both', familyName: 'Sides' });
    const own = await makeSubmission(app, journal, { author: both, stage: 'review' });
    await app.database.manager.insert(ReviewAssignment, {
      publicId: 'rvw0000000000002', submissionId: own.id, roundId: own.roundId, personId: reviewer.personId, number: 1, method: 'anonymous', invitedById: null, invitedAt: app.clock.now(),
      responseDue: '2099-01-01', reviewDue: '2099-02-01', acceptedAt: app.clock.now(), submittedAt: app.clock.now(), recommendation: 'decline', commentsToAuthor: null, commentsToEditor: 'Sides stole this.',
    });
    await report(manager, 'review-to-editor', 'rvw0000000000002');
    expect((await mails()).map(({ to }) => to)).not.toContain(both.email);
    expect((await both.get('/home/en/desk/reports')).text).not.toContain('Review, to the editors');
    expect((await both.get(await deskOf())).status).toBe(404);
    expect((await both.post(await deskOf(), { decision: 'hide' })).status).toBe(404);
    expect((await manager.get('/home/en/desk/reports')).text).toContain('Sides stole this');
    await app.database.execute(`update membership set ended_at = $2 where person_id = $1`, [both.personId, app.clock.now()]);
  });
});

describe('texts that staff read', () => {
  test('[P4] a note to the editors is hidden on the manuscript’s page', async () => {
    const page = `/home/en/desk/submissions/${manuscript.id}`;
    expect((await manager.get(page)).text).toContain(`/en/report/submission-note/${manuscript.id}`);
    await report(manager, 'submission-note', manuscript.id, { hide: '1' });
    const shown = await manager.get(page);
    expect(shown.text).toContain(hidden);
    expect(shown.text).not.toContain('Bob is ill');
    expect((await mails()).map(({ to }) => to)).toContain(author.email);
  });

  test('[P4] a biography in a profile is hidden from staff, who do not overwrite what they do not see; its owner still has it', async () => {
    await app.database.execute(`update person set biography = 'I was in prison.' where id = $1`, [author.personId]);
    const { publicId } = (await app.database.one<{ publicId: string }>('select public_id as "publicId" from person where id = $1', [author.personId]))!;
    const page = `/en/admin/people/${publicId}`;
    expect((await admin.get(page)).text).toContain('I was in prison.');
    expect((await manager.get(`/en/report/profile/${publicId}`)).status).toBe(200);
    expect((await abroad.get(`/en/report/profile/${publicId}`)).status).toBe(404);
    await report(manager, 'profile', publicId, { reason: 'criminal', hide: '1' });
    expect((await admin.get(page)).text).toContain('I was in prison.');
    expect((await manager.get('/home/en/desk/reports')).text).not.toContain('prison');
    expect((await admin.get('/en/admin/reports')).text).toContain('I was in prison.');
    await admin.post(await deskOf('/en/admin/reports'), { decision: 'hide' });
    const shown = await admin.get(page);
    expect(shown.text).toContain(hidden);
    expect(shown.text).not.toContain('prison');
    expect((await manager.get(`/home/en/desk/people/${publicId}`)).text).not.toContain('prison');
    expect((await admin.post(page, { givenName: 'Augusta', familyName: 'Writerly', email: author.email, mailLanguage: 'en', biography: '' })).status).toBe(303);
    expect((await author.get('/en/profile/public')).text).toContain('I was in prison.');
  });

  test('[P4] nobody decides about a text of their own', async () => {
    await app.database.execute(`update person set biography = 'About myself.' where id = $1`, [admin.personId]);
    const other = await makePlayer(app, { webAdmin: true });
    const { publicId } = (await app.database.one<{ publicId: string }>('select public_id as "publicId" from person where id = $1', [admin.personId]))!;
    await report(other, 'profile', publicId);
    const desk = await deskOf('/en/admin/reports');
    expect((await admin.get('/en/admin/reports')).text).not.toContain('About myself');
    expect((await admin.post(desk, { decision: 'keep' })).status).toBe(404);
    expect((await other.post(desk, { decision: 'keep' })).status).toBe(303);
    await app.database.execute('update account set web_admin = false where person_id = $1', [other.personId]);
  });

  test('reports are the staff’s of their journal only, and go a year after they are closed; what is hidden stays hidden', async () => {
    const { path, id } = await article('Graph drinks.');
    await report(visitor(app), 'biography', id);
    const desk = await deskOf();
    expect((await abroad.get(desk)).status).toBe(404);
    expect((await abroad.get(desk.replace('/home/', '/abroad/'))).status).toBe(404);
    for (const who of [author, reviewer]) expect((await who.get('/home/en/desk/reports')).status).toBe(403);
    expect((await manager.get('/en/admin/reports')).status).toBe(403);
    expect((await abroad.get('/abroad/en/desk/reports')).text).not.toContain('Graph drinks');
    await manager.post(desk, { decision: 'hide' });
    app.clock.set(new Date(Date.now() + 366 * 86_400_000));
    await app.app.get(Jobs).handlers.get('reports.sweep')!({});
    expect(await app.database.query('select 1 from text_report')).toEqual([]);
    expect((await visitor(app).get(path)).text).not.toContain('Graph drinks');
  });
});
