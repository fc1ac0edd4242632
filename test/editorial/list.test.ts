import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { needKeys } from '../../src/editorial/list/needs.js';
import { listUrls } from '../../src/editorial/list/urls.js';
import { Participant } from '../../src/editorial/participant.entity.js';
import { ReviewAssignment } from '../../src/editorial/review-assignment.entity.js';
import { editorialUrls } from '../../src/editorial/urls.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { addManuscriptFile, makeSubmission, type Manuscript, type ManuscriptOptions } from '../support/manuscripts.js';

let app: TestApp;
let journal: Journal;
let editor: Player;
let author: Player;
const made: Record<string, Manuscript> = {};

const make = async (title: string, options: Partial<ManuscriptOptions> = {}) => (made[title] = await makeSubmission(app, journal, { author, title, ...options }));
const assign = ({ id }: Manuscript, player: Player) =>
  app.database.manager.insert(Participant, { submissionId: id, personId: player.personId, role: 'sectionEditor', assignedById: null, assignedAt: app.clock.now() });
const askReviewer = async ({ id, roundId }: Manuscript, changes: Partial<ReviewAssignment> = {}) => {
  const reviewer = await makePlayer(app);
  await app.database.manager.insert(ReviewAssignment, {
    publicId: `a${id}-${reviewer.personId}`, submissionId: id, roundId, personId: reviewer.personId, number: 1, method: 'doubleAnonymous', invitedById: null, invitedAt: app.clock.now(),
    responseDue: '2099-01-01', reviewDue: '2099-02-01', ...changes,
  });
};
const list = async (words: Record<string, string>, player = editor) => (await player.get(editorialUrls.list({ journal: journal.path, lang: 'en' }, words)).expect(200)).text;
const titles = (text: string) => Object.keys(made).filter((title) => text.includes(`>${title}</a>`)).sort();

let section: Player;
beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app);
  editor = await makePlayer(app, { roles: [[journal, 'editor']] });
  section = await makePlayer(app, { roles: [[journal, 'sectionEditor']], givenName: 'Sæming', familyName: 'Seksjonsredaktør' });
  author = await makePlayer(app, { givenName: 'Øystein', familyName: 'Ærlig' });
  const now = app.clock.now();
  await make('Fresh');
  await app.database.execute(`update submission set submitted_at = now() - interval '30 days' where id = $1`, [(await make('Forgotten')).id]);
  await assign(await make('Handled'), section);
  for (const title of ['Lonely', 'Asked', 'Slow answer', 'Slow review', 'Reviewed']) await assign(await make(title, { stage: 'review' }), section);
  await askReviewer(made['Asked']!);
  await askReviewer(made['Slow answer']!, { responseDue: '2020-01-01' });
  await askReviewer(made['Slow review']!, { responseDue: '2020-01-01', acceptedAt: now, reviewDue: '2020-02-01' });
  await askReviewer(made['Reviewed']!, { acceptedAt: now, submittedAt: now });
  await askReviewer(made['Reviewed']!, { declinedAt: now });
  await assign(await make('Wanted', { stage: 'review', outcome: 'revisions' }), section);
  await assign(await make('Revised', { stage: 'review', outcome: 'revisions' }), section);
  await app.database.execute(`update review_round set closed_at = now() - interval '1 day' where submission_id = $1`, [made['Revised']!.id]);
  await addManuscriptFile(app, made['Revised']!.id, { uploader: author, area: 'revision' });
  await make('Out', { stage: 'published' });
  await make('Unsent', { stage: 'draft' });
}, 60_000);
afterAll(() => app.stop());

test('each state finds what is in it and nothing else', async () => {
  const expected: Record<string, string[]> = {
    new: ['Fresh', 'Handled'], unassigned: ['Forgotten', 'Fresh'], noReviewers: ['Lonely'], reviewsIn: ['Reviewed'], revisionsIn: ['Revised'], lateAnswer: ['Slow answer'], lateReview: ['Slow review'], awaitingAuthor: ['Wanted'],
  };
  expect(Object.keys(expected).sort()).toEqual([...needKeys].sort());
  for (const [state, found] of Object.entries(expected)) expect([state, titles(await list({ state }))]).toEqual([state, found]);
  expect(titles(await list({ state: 'waiting' }))).toEqual(['Forgotten', 'Fresh', 'Lonely', 'Reviewed', 'Revised']);
  expect(titles(await list({ state: 'late' }))).toEqual(['Slow answer', 'Slow review']);
});

test('by editor, section, stage and order', async () => {
  expect(titles(await list({ editor: 'none' }))).toEqual(['Forgotten', 'Fresh']);
  expect(titles(await list({ editor: 'mine' }))).toEqual(['Forgotten', 'Fresh']);
  expect(titles(await list({ editor: 'mine', state: 'waiting' }, section))).toEqual(['Lonely', 'Reviewed', 'Revised']);
  const person = await app.database.one<{ id: string }>('select public_id as id from person where id = $1', [section.personId]);
  expect(titles(await list({ editor: person!.id, stage: 'submission' }))).toEqual(['Handled']);
  expect(titles(await list({ stage: 'published' }))).toEqual(['Out']);
  expect(titles(await list({ stage: 'all' }))).not.toContain('Unsent');
  await app.database.execute(`update submission set stage_since = now() - interval '90 days' where id = $1`, [made['Asked']!.id]);
  const oldest = await list({ sort: 'oldest' });
  expect(oldest.indexOf('>Asked<')).toBeLessThan(oldest.indexOf('>Fresh<'));
});

test('free text finds words of titles, abstracts and names, however they are written, and numbers', async () => {
  expect(titles(await list({ q: 'oystein slow' }))).toEqual(['Slow answer', 'Slow review']);
  expect(titles(await list({ q: 'ÆRLIG handl' }))).toEqual(['Handled']);
  expect(titles(await list({ q: 'what “lonely” is' }))).toEqual(['Lonely']);
  expect(titles(await list({ q: String(made['Wanted']!.id) }))).toContain('Wanted');
  expect(titles(await list({ q: "%_'; drop table submission; --" }))).toEqual([]);
});

test('a connection plans what it reads once, and a search each time', async () => {
  await app.database.transaction(async () => {
    for (const word of ['lonely', 'handled']) await app.database.query('select id from publication where search_text like containing($1)', [word]);
    for (const id of [1, 2]) await app.database.query('select id from publication where id = $1', [id]);
    const kept = await app.database.query<{ statement: string }>('select statement from pg_prepared_statements');
    expect(kept.map(({ statement }) => statement)).toContain('select id from publication where id = $1');
    expect(kept.filter(({ statement }) => /\blike\b/.test(statement))).toEqual([]);
  });
});

test('what is not understood counts as not asked', async () => {
  expect(titles(await list({ stage: 'nowhere', state: 'x', sort: 'y', section: 'z', page: '-1', editor: '' }))).toHaveLength(10);
});

test('[C4] a section editor’s lists, counts and desk know only what is assigned', async () => {
  expect(titles(await list({ stage: 'all' }, section))).not.toContain('Fresh');
  const other = await makePlayer(app, { roles: [[journal, 'sectionEditor']] });
  expect(titles(await list({ stage: 'all' }, other))).toEqual([]);
  expect(await list({}, other)).toContain('Waits for an editor (0)');
  const desk = (await section.get('/en/desk')).text;
  for (const words of ['Waits for an editor (3)', 'Late (2)', 'New this week (1)']) expect([words, desk.includes(words)]).toEqual([words, true]);
  expect((await other.get('/en/desk')).text).not.toContain('Waits for an editor');
});

test('a choice can be given a name, is one’s own, and is taken away again', async () => {
  const at = { journal: journal.path, lang: 'en' };
  await editor.post(listUrls.views(at), { name: 'Sene svar', state: 'lateAnswer', page: '7', wrong: 'x' }).expect(303);
  const own = await list({ state: 'lateAnswer' });
  expect(own).toContain('>Sene svar</a>');
  expect(await list({}, section)).not.toContain('Sene svar');
  const row = await app.database.one<{ id: number; filter: object }>('select id, filter from saved_view where person_id = $1', [editor.personId]);
  expect(row?.filter).toEqual({ state: 'lateAnswer' });
  await section.post(listUrls.viewRemoval({ ...at, view: row!.id })).expect(404);
  expect((await editor.post(listUrls.views(at), { name: '', state: 'late' }).expect(422)).text).toContain('Give the view a name.');
  await editor.post(listUrls.viewRemoval({ ...at, view: row!.id })).expect(303);
  expect(await list({})).not.toContain('Sene svar');
});
