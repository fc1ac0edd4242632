import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Journal } from '../../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeJournal, makePlayer, sectionOf, type Player } from '../../support/cast.js';
import { addManuscriptFile, makeSubmission, type Manuscript } from '../../support/manuscripts.js';
import { Section } from '../../../src/journals/section.entity.js';

let app: TestApp;
let journal: Journal;
let other: Journal;
let author: Player;
let editor: Player;
let there: Player;
let reviewer: Player;
let notes: number;

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app);
  other = await makeJournal(app);
  author = await makePlayer(app, { givenName: 'Augusta', familyName: 'Writerly' });
  editor = await makePlayer(app, { roles: [[journal, 'editor']], givenName: 'Edda', familyName: 'Torsen' });
  there = await makePlayer(app, { roles: [[other, 'editor'], [other, 'manager']] });
  reviewer = await makePlayer(app, { givenName: 'Revna', familyName: 'Critica' });
  const section = app.database.manager.create(Section, { journalId: journal.id, title: { en: 'Notes' }, abbreviation: 'NOT', peerReviewed: false, open: true, position: 2 });
  await app.database.manager.insert(Section, section);
  notes = section.id;
}, 60_000);
afterAll(() => app?.stop());

const desk = ({ id }: Manuscript, at = journal): string => `/${at.path}/en/desk/submissions/${id}`;
const own = ({ id }: Manuscript): string => `/${journal.path}/en/submissions/${id}/transfer`;
const rowOf = (id: number) => app.database.one<{ stage: string; journal: number; section: number }>('select stage, journal_id as journal, section_id as section from submission where id = $1', [id]);
const offerOf = async ({ id }: Manuscript): Promise<number> => (await app.database.one<{ id: number }>('select max(id) as id from transfer_offer where submission_id = $1', [id]))!.id;

/** In review, with a review by Revna Critica that has come in. */
async function reviewed(): Promise<Manuscript> {
  const manuscript = await makeSubmission(app, journal, { author, stage: 'review', title: 'Snow', coauthors: [{ givenName: 'Ko', familyName: 'Forfatter', email: `ko${app.clock.now().getTime()}@people.example` }] });
  await app.database.query(
    `insert into review_assignment (public_id, submission_id, round_id, person_id, number, method, invited_at, response_due, review_due, accepted_at, submitted_at, recommendation, comments_to_author)
     values ($1, $2, $3, $4, 1, 'doubleAnonymous', $5, '2026-01-01', '2026-01-01', $5, $5, 'decline', 'Words of the reviewer')`,
    [`tr${manuscript.id}`, manuscript.id, manuscript.roundId, reviewer.personId, app.clock.now()],
  );
  await app.database.query(`insert into event (at, kind, journal_id, subject_kind, subject_id, person_id, data) values ($1, 'review.received', $2, 'submission', $3, $4, '{}')`, [app.clock.now(), journal.id, manuscript.id, reviewer.personId]);
  return manuscript;
}

describe('a transfer', () => {
  test('[X13] happens only if the author, and nobody else, agrees', async () => {
    const manuscript = await makeSubmission(app, journal, { author, title: 'Mine to decide' });
    expect((await editor.post(`${desk(manuscript)}/transfer`, { section: 999_999 })).status).toBe(422);
    await editor.post(`${desk(manuscript)}/transfer`, { section: notes, words: 'It is short.' }).expect(303);
    expect((await editor.post(`${desk(manuscript)}/transfer`, { section: notes })).status).toBe(409);
    expect(await rowOf(manuscript.id)).toMatchObject({ section: manuscript.sectionId });
    const mail = await app.postbox.mailTo(author.email, 'May your manuscript move?');
    expect(mail.text).toContain('It is short.');
    expect(mail.text).toContain('Notes');
    const offer = await offerOf(manuscript);
    for (const player of [editor, there, reviewer]) expect([403, 404]).toContain((await player.post(own(manuscript), { answer: 'yes', offer })).status);
    expect((await author.get(`/${journal.path}/en/submissions/${manuscript.id}`)).text).toContain(own(manuscript));
    expect((await author.get(own(manuscript))).text).toContain('Notes');
    expect((await author.post(own(manuscript), { answer: 'perhaps', offer })).status).toBe(422);
    await author.post(own(manuscript), { answer: 'no', offer }).expect(303);
    expect(await rowOf(manuscript.id)).toMatchObject({ section: manuscript.sectionId, stage: 'submission' });
    expect((await app.postbox.mailTo(editor.email, 'Answer about a transfer')).text).toContain('does not agree');
    expect((await author.post(own(manuscript), { answer: 'yes', offer })).status).toBe(409);
  });

  test('within the journal keeps its number, its stage and its round', async () => {
    const manuscript = await reviewed();
    await editor.post(`${desk(manuscript)}/transfer`, { section: notes }).expect(303);
    await author.post(own(manuscript), { answer: 'yes', offer: await offerOf(manuscript) }).expect(303);
    expect(await rowOf(manuscript.id)).toEqual({ stage: 'review', journal: journal.id, section: notes });
    expect(await app.database.one('select section_id as section from publication where submission_id = $1', [manuscript.id])).toEqual({ section: notes });
    expect(await app.database.one('select closed_at as closed from review_round where submission_id = $1', [manuscript.id])).toEqual({ closed: null });
  });

  test('[X2] to another journal takes files, contributors and the author’s history along, and nothing of the review', async () => {
    const manuscript = await reviewed();
    await addManuscriptFile(app, manuscript.id, { uploader: author, area: 'revision', name: 'revised.pdf' });
    await addManuscriptFile(app, manuscript.id, { uploader: reviewer, area: 'reviewer', name: 'Critica-remarks.pdf' });
    const target = await sectionOf(app, other);
    await editor.post(`${desk(manuscript)}/transfer`, { section: target.id }).expect(303);
    const answers = await Promise.all([0, 1].map(async () => (await author.post(own(manuscript), { answer: 'yes', offer: await offerOf(manuscript) })).status));
    expect(answers.sort()).toEqual([303, 409]);
    const [moved] = await app.database.query<{ id: number }>('select id from submission where journal_id = $1', [other.id]);
    expect(await rowOf(moved!.id)).toEqual({ stage: 'submission', journal: other.id, section: target.id });
    expect(await rowOf(manuscript.id)).toMatchObject({ stage: 'withdrawn', journal: journal.id });
    const names = await app.database.query<{ name: string }>('select c.family_name as name from contributor c join publication p on p.id = c.publication_id where p.submission_id = $1 order by c.position', [moved!.id]);
    expect(names.map(({ name }) => name)).toEqual(['Writerly', 'Forfatter']);
    const files = await app.database.query<{ name: string; area: string }>(
      'select sf.original_name as name, f.area from submission_file f join stored_file sf on sf.id = f.file_id where f.submission_id = $1 order by f.id', [moved!.id],
    );
    expect(files).toEqual([{ name: 'manuscript.pdf', area: 'submission' }, { name: 'revised.pdf', area: 'submission' }]);
    const page = desk({ ...manuscript, id: moved!.id }, other);
    for (const address of [page, `${page}/history`]) {
      const text = (await there.get(address).expect(200)).text;
      expect(text).not.toMatch(/Critica|Revna|Words of the reviewer|Edda|Torsen/);
    }
    expect((await there.get(`${page}/history`)).text).toContain('Transferred from another journal');
    expect((await there.get(desk(manuscript, other))).status).toBe(404);
    expect((await editor.get(page)).status).toBe(404);
    await app.postbox.mailTo(author.email, 'We have your manuscript');
    expect((await author.get(`/${journal.path}/en/submissions/${manuscript.id}`)).text).toContain(`/${other.path}/en/submissions/${moved!.id}`);
  });

  test('that is not possible changes nothing: a closed section, a question taken back, a manuscript that has gone on', async () => {
    const closing = await makeSubmission(app, journal, { author });
    await editor.post(`${desk(closing)}/transfer`, { section: notes }).expect(303);
    await app.database.query('update section set open = false where id = $1', [notes]);
    expect((await author.post(own(closing), { answer: 'yes', offer: await offerOf(closing) })).status).toBe(409);
    await app.database.query('update section set open = true where id = $1', [notes]);
    await editor.post(`${desk(closing)}/transfer/cancellation`).expect(303);
    expect((await author.get(own(closing))).status).toBe(409);
    const gone = await makeSubmission(app, journal, { author });
    await editor.post(`${desk(gone)}/transfer`, { section: notes }).expect(303);
    await editor.post(`${desk(gone)}/moves/deskDecline`, { seen: gone.moves }).expect(303);
    expect((await author.post(own(gone), { answer: 'yes', offer: await offerOf(gone) })).status).toBe(409);
    expect((await editor.get(`${desk(gone)}/transfer`)).status).toBe(403);
    expect(await rowOf(gone.id)).toMatchObject({ stage: 'declined', section: gone.sectionId });
  });

  test('[X12] is asked by those who may, in their own journal', async () => {
    const manuscript = await makeSubmission(app, journal, { author });
    for (const player of [there, author, reviewer]) expect([403, 404]).toContain((await player.post(`${desk(manuscript)}/transfer`, { section: notes })).status);
  });
});

describe('a manuscript that leaves', () => {
  const underWay = async (manuscript: Manuscript, given: string): Promise<Player> => {
    const one = await makePlayer(app, { roles: [[journal, 'reviewer']], givenName: given });
    await app.database.query(
      `insert into review_assignment (public_id, submission_id, round_id, person_id, number, method, invited_at, response_due, review_due, accepted_at) values ($1, $2, $3, $4, 2, 'doubleAnonymous', $5, '2099-01-01', '2099-01-01', $5)`,
      [`uw${one.personId}`, manuscript.id, manuscript.roundId, one.personId, app.clock.now()],
    );
    return one;
  };

  test('[X1] to another journal: reviewers under way are told that it is gone, not where or by whom, and an open objection goes along', async () => {
    const manuscript = await reviewed();
    const waiting = await underWay(manuscript, 'Venta');
    await app.database.query(`insert into contributor_objection (submission_id, contributor_id, reason, raised_at) select $1, id, 'Not mine', $3 from contributor where publication_id = $2 and family_name = 'Forfatter'`, [manuscript.id, manuscript.publicationId, app.clock.now()]);
    await editor.post(`${desk(manuscript)}/transfer`, { section: (await sectionOf(app, other)).id }).expect(303);
    await author.post(own(manuscript), { answer: 'yes', offer: await offerOf(manuscript) }).expect(303);
    const mail = await app.postbox.mailTo(waiting.email, 'no longer needed');
    expect(mail.text).toContain('taken back');
    expect(mail.raw).not.toMatch(/Augusta|Writerly|transferred/i);
    expect(mail.raw).not.toContain(other.path);
    expect((await app.database.query(`select 1 from message where person_id = $1 and sender_id is not null`, [waiting.personId]))).toHaveLength(0);
    expect((await app.database.query(`select 1 from message where person_id = $1 and template = 'mail/review-cancelled'`, [reviewer.personId]))).toHaveLength(0);
    const moved = (await app.database.one<{ id: number }>('select max(id) as id from submission where journal_id = $1', [other.id]))!.id;
    expect(await app.database.query('select 1 from contributor_objection where submission_id = $1', [moved])).toHaveLength(1);
    expect((await there.get(`/${other.path}/en/desk/submissions/${moved}/tasks`)).text).toContain('objects');
  });

  test('withdrawn by its author: reviewers under way are told', async () => {
    const manuscript = await makeSubmission(app, journal, { author, stage: 'review', title: 'Withdrawn snow' });
    const waiting = await underWay(manuscript, 'Venta');
    await author.post(`/${journal.path}/en/submissions/${manuscript.id}/withdrawal`, { reason: 'An error.', seen: String(manuscript.moves) }).expect(303);
    expect((await app.postbox.mailTo(waiting.email, 'no longer needed: Withdrawn snow')).text).not.toContain('An error.');
  });
});
