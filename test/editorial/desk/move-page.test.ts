import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Participant } from '../../../src/editorial/participant.entity.js';
import type { Journal } from '../../../src/journals/journal.entity.js';
import { reportUrls } from '../../../src/accounts/guidelines/report-urls.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeJournal, makePlayer, type Player } from '../../support/cast.js';
import { makeSubmission, type Manuscript } from '../../support/manuscripts.js';

let app: TestApp;
let journal: Journal;
let author: Player;
let editor: Player;
let second: Player;
let reviewers: Player[];

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app);
  author = await makePlayer(app, { roles: [[journal, 'author']], mailLanguage: 'nb', givenName: 'Augusta', familyName: 'Writerly' });
  editor = await makePlayer(app, { roles: [[journal, 'editor']], givenName: 'Edda', familyName: 'Torsen' });
  second = await makePlayer(app, { roles: [[journal, 'editor']] });
  reviewers = [await makePlayer(app, { givenName: 'Revna', familyName: 'Critica' }), await makePlayer(app, { givenName: 'Rolf', familyName: 'Kritikk' })];
}, 60_000);
afterAll(() => app?.stop());

const page = (manuscript: Manuscript, move: string): string => `/${journal.path}/en/desk/submissions/${manuscript.id}/moves/${move}`;
const mails = (manuscript: Manuscript): Promise<{ subject: string; text: string; to: string; html: string }[]> =>
  app.database.query(`select subject, text, html, to_address as to from message where subject_kind = 'submission' and subject_id = $1 order by id`, [manuscript.id]);
const letter = (group: string, subjects: string, texts: string) => ({ letters: group, subjects, texts });

/** In review, with two reviews that have come in. */
async function reviewed(): Promise<Manuscript & { reviews: number[] }> {
  const manuscript = await makeSubmission(app, journal, { author, stage: 'review', title: 'Snow {{journal}}' });
  const now = app.clock.now();
  const reviews: number[] = [];
  for (const [index, reviewer] of reviewers.entries()) {
    const [row] = await app.database.query<{ id: number }>(
      `insert into review_assignment (public_id, submission_id, round_id, person_id, number, method, invited_at, response_due, review_due, accepted_at, submitted_at, recommendation, comments_to_author)
       values ($1, $2, $3, $4, $5, 'doubleAnonymous', $6, '2026-01-01', '2026-01-01', $6, $6, 'revisions', $7) returning id`,
      [`rev${manuscript.id}-${index}`, manuscript.id, manuscript.roundId, reviewer.personId, index + 1, now, `Remark number ${index + 1}`],
    );
    reviews.push(row!.id);
  }
  return { ...manuscript, reviews };
}

describe('the page of a move', () => {
  test('[X31] has the letter in the recipient’s language, ready to be edited, and nothing in it is looked at again', async () => {
    const manuscript = await reviewed();
    const form = (await editor.get(page(manuscript, 'decline')).expect(200)).text;
    expect(form).toContain('Avgjørelse om manuskriptet ditt');
    expect(form).toContain('Snow {{journal}}');
    expect(form).toContain('In the history it will say: Declined, Edda Torsen');
    await editor.post(page(manuscript, 'decline'), { seen: manuscript.moves, ...letter('declined.nb', 'Om {{title}}', 'Kjære {{name}} {{#each x}}\n\nNei.') }).expect(303);
    const [mail] = await mails(manuscript);
    expect(mail?.subject).toBe('Om {{title}}');
    expect(mail?.text).toContain('Kjære {{name}} {{#each x}}');
    expect(mail?.text).not.toContain('Takk for at');
  });

  test('[X2] [C4] names reviewers by number, and takes along only the reviews that are ticked: the author reads no other anywhere', async () => {
    const manuscript = await reviewed();
    const form = (await editor.get(page(manuscript, 'requestRevisions'))).text;
    expect(form).toContain('Reviewer 1');
    expect(form).not.toMatch(/Critica|Kritikk/);
    await editor.post(page(manuscript, 'requestRevisions'), {
      seen: manuscript.moves, offered: [`revisionsRequested.${author.personId}`, ...manuscript.reviews.map((id) => `review.${id}`)], told: `revisionsRequested.${author.personId}`, reviews: `review.${manuscript.reviews[1]}`,
      ...letter('revisionsRequested.nb', 'Revider', 'Les dette.'),
    }).expect(303);
    const [mail] = await mails(manuscript);
    expect(mail?.text).toContain('Fagfelle 2');
    expect(mail?.text).toContain('Remark number 2');
    expect(mail?.text).not.toMatch(/Remark number 1|Critica|Kritikk/);
    const report = (number: number): string => reportUrls.report({ lang: 'en', kind: 'review-to-author', text: `${manuscript.id}-1-${number}` });
    const own = (await author.get(`/${journal.path}/en/submissions/${manuscript.id}`).expect(200)).text;
    expect([1, 2].map((number) => own.includes(report(number)))).toEqual([false, true]);
    expect(await Promise.all([1, 2].map(async (number) => (await author.get(report(number))).status))).toEqual([404, 200]);
  });

  test('[C1] [C4] writes to nobody whose tick was taken away, and the history says so; the move is made all the same', async () => {
    const manuscript = await makeSubmission(app, journal, { author });
    await editor.post(page(manuscript, 'deskDecline'), { seen: manuscript.moves, offered: `declined.${author.personId}`, ...letter('declined.nb', 'Nei', 'Nei.') }).expect(303);
    expect(await mails(manuscript)).toEqual([]);
    expect((await app.database.one<{ stage: string }>('select stage from submission where id = $1', [manuscript.id]))?.stage).toBe('declined');
    expect((await editor.get(`/${journal.path}/en/desk/submissions/${manuscript.id}/history`)).text).toContain('Not told: Augusta Writerly');
  });

  test('[X12] words for a letter that is not of this move, and ticks for reviews of another work, have no effect', async () => {
    const other = await reviewed();
    const manuscript = await reviewed();
    await editor.post(page(manuscript, 'accept'), {
      seen: manuscript.moves, offered: [`review.${other.reviews[0]}`], reviews: `review.${other.reviews[0]}`, told: `accepted.${second.personId}`, ...letter('published.nb', 'Utgitt', 'Alt er utgitt.'),
    }).expect(303);
    const sent = await mails(manuscript);
    expect(sent.map(({ to }) => to)).toEqual([author.email]);
    expect(sent[0]?.subject).toBe('Manuskriptet ditt er antatt');
    expect(sent[0]?.text).not.toContain('Remark number');
  });

  test('shows each letter as it will be, and sends nothing', async () => {
    const manuscript = await reviewed();
    const answer = await editor.post(page(manuscript, 'accept'), { seen: manuscript.moves, step: 'preview', ...letter('accepted.nb', 'Antatt', 'Så fint <b>arbeid</b>.') }).expect(200);
    expect(answer.text).toContain('Hei, Augusta Writerly');
    expect(answer.text).toContain('Så fint &lt;b&gt;arbeid&lt;/b&gt;.');
    expect(answer.text).toContain('Remark number 1');
    expect(await mails(manuscript)).toEqual([]);
  });

  test('refuses an empty letter and keeps the rest', async () => {
    const manuscript = await makeSubmission(app, journal, { author });
    const answer = await editor.post(page(manuscript, 'deskDecline'), { seen: manuscript.moves, ...letter('declined.nb', 'Et godt emne', '') });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Write the text of the letter.');
    expect(answer.text).toContain('Et godt emne');
  });

  test('[X51] keeps what the slower of two editors has written, tells them, and sends one letter', async () => {
    const manuscript = await makeSubmission(app, journal, { author });
    const answers = await Promise.all([editor, second].map((one, index) => one.post(page(manuscript, 'deskDecline'), { seen: manuscript.moves, ...letter('declined.nb', 'Nei', `Words of ${index}`) })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const loser = answers.findIndex(({ status }) => status === 409);
    expect(answers[loser]?.text).toContain(`Words of ${loser}`);
    expect(await mails(manuscript)).toHaveLength(1);
  });
});

describe('a draft of a letter', () => {
  test('is saved on demand, waits through the end of a session, is the writer’s alone, and goes when the letter is sent', async () => {
    const manuscript = await makeSubmission(app, journal, { author });
    await editor.post(page(manuscript, 'deskDecline'), { seen: manuscript.moves, step: 'save', ...letter('declined.nb', 'Halvferdig', 'Jeg tenker fortsatt.') }).expect(303);
    await app.database.query('delete from session where person_id = $1', [second.personId]);
    expect((await editor.get(page(manuscript, 'deskDecline'))).text).toContain('Jeg tenker fortsatt.');
    expect(await mails(manuscript)).toEqual([]);
    const third = await makePlayer(app, { roles: [[journal, 'editor']] });
    expect((await third.get(page(manuscript, 'deskDecline'))).text).not.toContain('Jeg tenker fortsatt.');
    await editor.post(page(manuscript, 'deskDecline'), { seen: manuscript.moves, ...letter('declined.nb', 'Ferdig', 'Nei.') }).expect(303);
    expect(await app.database.query('select 1 from draft_text')).toEqual([]);
  });

  test('is thrown away on demand, and after 30 days by itself', async () => {
    const manuscript = await makeSubmission(app, journal, { author });
    const save = () => editor.post(page(manuscript, 'deskDecline'), { seen: manuscript.moves, step: 'save', ...letter('declined.nb', 'Halvferdig', 'Tja.') }).expect(303);
    await save();
    await editor.post(page(manuscript, 'deskDecline'), { seen: manuscript.moves, step: 'discard' }).expect(303);
    expect((await editor.get(page(manuscript, 'deskDecline'))).text).not.toContain('Halvferdig');
    await save();
    await app.database.query(`update draft_text set saved_at = saved_at - interval '29 days'`);
    await app.run('drafts.sweep');
    expect(await app.database.query('select 1 from draft_text')).toHaveLength(1);
    await app.database.query(`update draft_text set saved_at = saved_at - interval '2 days'`);
    await app.run('drafts.sweep');
    expect(await app.database.query('select 1 from draft_text')).toEqual([]);
  });
});

describe('an editor who may only recommend', () => {
  let advisor: Player;
  beforeAll(async () => {
    advisor = await makePlayer(app, { roles: [[journal, 'sectionEditor']], givenName: 'Alva', familyName: 'Råd' });
  });
  const assigned = async (): Promise<Manuscript> => {
    const manuscript = await makeSubmission(app, journal, { author, stage: 'review' });
    await app.database.manager.insert(Participant, { submissionId: manuscript.id, personId: advisor.personId, role: 'sectionEditor', recommendOnly: true, assignedById: null, assignedAt: app.clock.now() });
    return manuscript;
  };

  test('[X13] decides nothing, by any address', async () => {
    const manuscript = await assigned();
    const desk = (await advisor.get(`/${journal.path}/en/desk/submissions/${manuscript.id}`).expect(200)).text;
    expect(desk).toContain('moves/recommend');
    expect(desk).not.toContain('moves/accept');
    for (const move of ['accept', 'decline', 'requestRevisions', 'newRound']) expect((await advisor.post(page(manuscript, move), { seen: manuscript.moves })).status).toBe(403);
    expect((await editor.post(page(manuscript, 'recommend'), { seen: manuscript.moves, recommendation: 'accept' })).status).toBe(403);
  });

  test('tells the editors who decide, and neither the author nor themselves', async () => {
    const manuscript = await assigned();
    expect((await advisor.post(page(manuscript, 'recommend'), { seen: manuscript.moves, recommendation: 'publishAtOnce' })).status).toBe(422);
    await advisor.post(page(manuscript, 'recommend'), { seen: manuscript.moves, recommendation: 'resubmitHere', ...letter('recommended.en', 'My advice', 'Let them work on it.') }).expect(303);
    const sent = await mails(manuscript);
    expect(sent.map(({ to }) => to)).toContain(editor.email);
    for (const { to, text } of sent) {
      expect([author.email, advisor.email]).not.toContain(to);
      expect(text).toContain('Recommendation: Resubmit here');
      expect(text).toContain('Let them work on it.');
    }
    const row = await app.database.one<{ stage: string; moves: number }>('select stage, moves from submission where id = $1', [manuscript.id]);
    expect(row).toEqual({ stage: 'review', moves: manuscript.moves + 1 });
    expect((await advisor.post(page(manuscript, 'recommend'), { seen: manuscript.moves, recommendation: 'accept' })).status).toBe(409);
  });

  test('is made so by whoever assigns them', async () => {
    const manuscript = await makeSubmission(app, journal, { author, stage: 'review' });
    await editor.post(`/${journal.path}/en/desk/submissions/${manuscript.id}/participants`, { who: `sectionEditor:${advisor.personId}`, recommendOnly: 'yes' }).expect(303);
    expect((await editor.get(`/${journal.path}/en/desk/submissions/${manuscript.id}`)).text).toContain('may only recommend');
    expect((await advisor.get(page(manuscript, 'accept'))).status).toBe(403);
    expect((await advisor.get(page(manuscript, 'recommend'))).status).toBe(200);
  });
});
