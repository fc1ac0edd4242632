import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ReleaseDays } from '../../../src/editorial/desk/release-days.js';
import { editorialUrls } from '../../../src/editorial/urls.js';
import { finishedUrls } from '../../../src/editorial/finished/urls.js';
import type { Journal } from '../../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { upload } from '../../support/authoring.js';
import { makeJournal, makePlayer, sectionOf, visitor, type Player } from '../../support/cast.js';
import { makeSubmission } from '../../support/manuscripts.js';
import { makeIssue } from '../../support/publishing.js';
import { inDays } from '../../support/days.js';

let app: TestApp;
let journal: Journal;
let editor: Player;
let enter: string;
let section: string;

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app, { path: 'kystnytt' });
  section = String((await sectionOf(app, journal)).id);
  editor = await makePlayer(app, { roles: [[journal, 'editor']], givenName: 'Edel', familyName: 'Torp' });
  enter = finishedUrls.enter({ journal: journal.path, lang: 'en' });
}, 60_000);
afterAll(() => app?.stop());

const person = (index: number): Record<string, string> => ({
  role: 'author', givenName: `Given${index}`, middleName: '', familyName: `Family${index}`, suffix: '', salutation: '', email: `named${index}@people.example`, country: 'NO', affiliation: 'Nord', orcid: '', website: '', biography: '', waiver: '',
});

let made = 0;
function typed(changes: Record<string, unknown> = {}, people: Record<string, string>[] = [person(1)]): Record<string, unknown> {
  made += 1;
  const columns = Object.fromEntries(Object.keys(people[0]!).map((key) => [key, people.map((one) => one[key] ?? '')]));
  return {
    entry: `entry-${made}`.padEnd(16, 'x'), section, language: 'en', languages: ['en', 'nb'], title: [`Kelp ${made}`, ''], abstract: ['On kelp.', ''], keywords: ['kelp, coast', ''], corresponding: '0', issue: '', pages: '', date: '2026-05-04', doi: '', licence: 'CC-BY-4.0', ...columns, ...changes,
  };
}

const at = (id: number): { journal: string; lang: string; submission: number } => ({ journal: journal.path, lang: 'en', submission: id });
const idIn = (location: string | undefined): number => Number(/submissions\/(\d+)\/finished/.exec(location ?? '')?.[1]);
const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Oslo' }).format(app.clock.now());

test('[B2] [X4] an editor enters a finished article, adds its file and publishes it; nobody has submitted it, the editor is not its author, and the contributors are told', async () => {
  const answer = await editor.post(enter, typed({ date: '2019-03-02', doi: 'https://doi.org/10.1234/kelp.1', pages: '7–19', peerReview: 'open' }, [person(1), person(2)]));
  expect(answer.status).toBe(303);
  const id = idIn(answer.get('Location'));
  expect(await app.database.one('select submitter_id as by, stage, moves from submission where id = $1', [id])).toEqual({ by: null, stage: 'production', moves: 1 });
  expect(await app.database.one(`select person_id as by from event where subject_kind = 'submission' and subject_id = $1 and kind = 'submission.enterFinished'`, [id])).toEqual({ by: editor.personId });
  expect(await app.database.query('select person_id as who, role from participant where submission_id = $1', [id])).toEqual([{ who: editor.personId, role: 'editor' }]);
  const mail = await app.postbox.mailTo('named2@people.example', 'named in an article');
  expect(mail.text).toContain('Edel Torp');
  expect(mail.text).toContain('Given2 Family2');
  expect(mail.text).toMatch(/\/kystnytt\/en\/\S+/);

  const page = finishedUrls.finish(at(id));
  expect((await editor.post(finishedUrls.release(at(id)), { seen: 1, how: 'publish' })).text).toContain('no galley yet');
  expect((await upload(app, editor, finishedUrls.galleys(at(id)), { name: 'kelp.pdf', fields: { label: 'PDF', language: 'en' } })).status).toBe(303);
  const shown = await editor.get(page);
  for (const words of ['Given1 Family1', '10.1234/kelp.1', 'kelp.pdf', '7–19']) expect(shown.text).toContain(words);
  expect((await editor.post(finishedUrls.release(at(id)), { seen: 1, how: 'publish' })).status).toBe(303);
  expect((await editor.post(finishedUrls.release(at(id)), { seen: 1, how: 'publish' })).status).toBe(409);
  const article = await visitor(app).get(`/kystnytt/en/article/${id}`);
  for (const words of ['Kelp', 'Given2', '2019', '10.1234/kelp.1', 'Peer-reviewed (open)', 'Peer-reviewed Article']) expect(article.text).toContain(words);
  expect((await editor.get(page)).text).toContain('The article is published');
  expect((await editor.get(`/kystnytt/en/desk/submissions/${id}`)).text).toContain('Entered by the journal');
  expect((await editor.get(`/kystnytt/en/desk/submissions/${id}/history`)).text).toContain('Entered as a finished article');
});

test('without JavaScript a contributor is added and taken away, and all that was typed stays', async () => {
  const more = await editor.post(enter, typed({ step: 'more', title: ['Half written', ''] }, [person(1)]));
  expect(more.status).toBe(200);
  for (const words of ['value="Half written"', 'value="Given1"', 'id="givenName-1"', 'Remove contributor 2']) expect(more.text).toContain(words);
  expect(more.text).not.toContain('error-summary');
  const less = await editor.post(enter, typed({ step: 'less-0', corresponding: '1' }, [person(1), person(2)]));
  expect(less.text).toContain('value="Given2"');
  expect(less.text).not.toContain('value="Given1"');
  expect(less.text).toMatch(/id="corresponding-0"[^>]*checked/);
});

test('what is wrong is said at its field, nothing typed is lost, and nothing is entered', async () => {
  const before = await app.database.one('select count(*)::int as count from submission');
  const answer = await editor.post(enter, typed({ title: ['', 'Tare'], doi: 'ten', date: '2999-01-01', section: '0', issue: '99' }, [{ ...person(1), email: 'nowhere' }, { ...person(2), country: '' }]));
  expect(answer.status).toBe(422);
  for (const words of ['begins with 10.', 'has not come yet', 'Choose a section', 'Contributor 1: Write an e-mail', 'Contributor 2: Choose a country', 'value="Tare"', 'href="#country-1"']) expect(answer.text).toContain(words);
  expect((await editor.post(enter, typed({}, [{ ...person(1), email: editor.email }]))).text).toContain('your own address');
  expect((await editor.post(enter, typed({}, [person(1), { ...person(2), email: person(1)['email']! }]))).text).toContain('has this address');
  expect(await app.database.one('select count(*)::int as count from submission')).toEqual(before);
});

test('[B1] an editor lets a mandatory detail be left out for a reason, which is recorded and shown to editors; without one it is asked for', async () => {
  const dead = { ...person(5), email: '', country: '' };
  expect((await editor.post(enter, typed({}, [dead]))).status).toBe(422);
  expect((await editor.post(enter, typed({}, [{ ...dead, givenName: '', waiver: 'deceased' }]))).text).toContain('Write the given name');
  expect((await editor.post(enter, typed({}, [{ ...dead, waiver: 'deceased', email: 'nowhere' }]))).text).toContain('Write an e-mail address');
  expect((await editor.post(enter, typed({}, [{ ...dead, givenName: '', familyName: '', waiver: 'group' }]))).status).toBe(422);
  const id = idIn((await editor.post(enter, typed({}, [{ ...dead, waiver: 'deceased' }]))).get('Location'));
  const row = await app.database.one<{ id: number; waiver: string }>('select c.id, c.waiver from contributor c join publication p on p.id = c.publication_id where p.submission_id = $1', [id]);
  expect(row!.waiver).toBe('deceased');
  expect(await app.database.one(`select data ->> 'reason' as reason from event where kind = 'contributor.waived' and subject_id = $1`, [id])).toEqual({ reason: 'deceased' });
  expect((await editor.get(`/kystnytt/en/desk/submissions/${id}`)).text).toContain('left out: the person has died');

  const byline = `/kystnytt/en/desk/submissions/${id}/contributors`;
  expect((await editor.post(byline, { ...person(6), country: '' })).status).toBe(422);
  expect((await editor.post(byline, { ...person(6), givenName: '', familyName: 'The Kelp Group', email: '', waiver: 'group' })).status).toBe(303);
  expect((await editor.get(byline)).text).toContain('it is a group, not a person');
  expect((await editor.post(`${byline}/${row!.id}`, { ...person(5), waiver: 'deceased' })).status).toBe(303);
  expect(await app.database.one('select waiver from contributor where id = $1', [row!.id])).toEqual({ waiver: null });
});

test('[X51] the same form sent twice at once enters one article; who comes late to publish is told', async () => {
  const form = typed();
  const both = await Promise.all([editor.post(enter, form), editor.post(enter, form)]);
  expect(both.map(({ status }) => status)).toEqual([303, 303]);
  expect(new Set(both.map((one) => one.get('Location'))).size).toBe(1);
});

test('an article waits for its issue, can be changed until then, and is published with it', async () => {
  const issue = await makeIssue(app, journal, { publishedAt: null });
  const form = typed({ issue: String(issue.id), date: today() });
  const id = idIn((await editor.post(enter, form)).get('Location'));
  await upload(app, editor, finishedUrls.galleys(at(id)), { name: 'kelp.pdf', fields: { label: 'PDF', language: 'en' } });
  expect((await editor.post(finishedUrls.article(at(id)), { ...form, title: ['Kelp, corrected', 'Tare'], entry: 'another-entry-xx' })).status).toBe(303);
  expect((await editor.post(finishedUrls.release(at(id)), { seen: 1, how: 'schedule' })).status).toBe(303);
  expect((await editor.get(finishedUrls.finish(at(id)))).text).toContain('published together with');
  expect((await visitor(app).get(`/kystnytt/en/article/${id}`)).status).toBe(404);
  expect((await editor.post(`/kystnytt/en/desk/issues/${issue.id}/release`)).status).toBe(303);
  expect((await visitor(app).get(`/kystnytt/en/article/${id}`)).text).toContain('Kelp, corrected');
});

test('[X10] [X11] [X12] only who may publish enters finished articles, in their own journal; what was sent in by an author is not one, and fields that are not declared are ignored', async () => {
  const other = await makePlayer(app, { roles: [[journal, 'sectionEditor']] });
  const foreign = await makePlayer(app, { roles: [[await makeJournal(app), 'manager']] });
  for (const one of [other, foreign]) expect((await one.get(enter)).status).toBe(403);
  expect((await visitor(app).post(enter, typed())).status).not.toBe(303);
  const id = idIn((await editor.post(enter, typed({ stage: 'published', submitterId: String(other.personId), enabled: 'yes' }))).get('Location'));
  expect(await app.database.one('select stage, submitter_id as by from submission where id = $1', [id])).toEqual({ stage: 'production', by: null });
  expect((await foreign.get(finishedUrls.finish(at(id)))).status).toBe(404);
  expect((await editor.get(finishedUrls.finish({ ...at(id), journal: 'journal1' }))).status).toBe(404);
  const [sent] = await app.database.query<{ id: number }>(`insert into submission (journal_id, section_id, submitter_id, stage, moves, language, step, started_at, stage_since)
    values ($1, $2, $3, 'production', 3, 'en', 'check', now(), now()) returning id`, [journal.id, Number(section), other.personId]);
  expect((await editor.get(finishedUrls.finish(at(sent!.id)))).status).toBe(403);
  expect((await editor.get(`/kystnytt/en/desk/submissions?stage=all`)).text).toContain(`/desk/submissions/${id}`);
  expect((await editor.post(`/kystnytt/en/desk/submissions/${id}/moves/backToCopyediting`, { seen: 1 })).status).toBe(303);
  expect((await editor.post(`/kystnytt/en/desk/submissions/${id}/moves/backToReview`, { seen: 2 })).text).toContain('no author to send a revision');
});

test('readers learn how each article was reviewed: by the reviews that it had, whatever its section does', async () => {
  const author = await makePlayer(app);
  const publish = async (methods: string[]): Promise<string> => {
    const { id, moves } = await makeSubmission(app, journal, { author, stage: 'production', withFile: false });
    const round = await app.database.one<{ id: number }>('select id from review_round where submission_id = $1', [id]);
    for (const [index, method] of methods.entries()) {
      const reviewer = await makePlayer(app);
      await app.database.query(
        `insert into review_assignment (public_id, submission_id, round_id, person_id, number, method, invited_at, accepted_at, submitted_at, response_due, review_due)
         values ($1, $2, $3, $4, $5, $6, now(), now(), now(), now(), now())`, [`rev-${id}-${index}`, id, round!.id, reviewer.personId, index + 1, method],
      );
    }
    await upload(app, editor, `/kystnytt/en/desk/submissions/${id}/galleys`, { name: 'x.pdf', fields: { label: 'PDF', language: 'en' } }).expect(303);
    await editor.post(`/kystnytt/en/desk/submissions/${id}/moves/publish`, { seen: moves }).expect(303);
    return (await visitor(app).get(`/kystnytt/en/article/${id}`)).text;
  };
  expect(await publish(['doubleAnonymous'])).toContain('Peer-reviewed (double-anonymous)');
  expect(await publish(['doubleAnonymous', 'open'])).toContain('Peer-reviewed (partly anonymous)');
  const without = await publish([]);
  expect(without).toContain('Not peer-reviewed');
  expect(without).not.toContain('Peer-reviewed Article');
});

test('[X50][X51] an article is published by itself on the day that was chosen for it, once, and not before; the day must come yet', async () => {
  const id = idIn((await editor.post(enter, typed())).get('Location'));
  await upload(app, editor, finishedUrls.galleys(at(id)), { name: 'kelp.pdf', fields: { label: 'PDF', language: 'en' } });
  const later = (days: number): string => inDays(app, days);
  const release = (day: string) => editor.post(finishedUrls.release(at(id)), { seen: '1', how: 'later', day });
  for (const day of ['', '2020-01-01', '2026-02-31', later(900)]) expect((await release(day).expect(422)).text).toContain('Choose a day from today on');
  await release(later(10)).expect(303);
  await release(later(10)).expect(409);
  expect((await editor.get(finishedUrls.finish(at(id)))).text).toContain('It is published on');
  const stage = async (): Promise<string> => (await app.database.one<{ stage: string }>('select stage from submission where id = $1', [id]))!.stage;
  try {
    await app.run('articles.release');
    expect(await stage()).toBe('scheduled');
    app.clock.set(new Date(`${later(10)}T12:00:00Z`));
    await Promise.all([app.run('articles.release'), app.app.get(ReleaseDays).run()]);
    expect(await stage()).toBe('published');
    expect(await app.database.query(`select 1 from event where kind = 'submission.publish' and subject_id = $1`, [id])).toHaveLength(1);
    expect((await visitor(app).get(`/kystnytt/en/article/${id}`)).status).toBe(200);
  } finally {
    app.clock.reset();
  }
});

test('an article from the workflow is scheduled for a day, with or without an issue', async () => {
  const { id, moves } = await makeSubmission(app, journal, { author: await makePlayer(app), stage: 'production', title: 'On a day' });
  const place = (fields: object) => editor.post(editorialUrls.issue(at(id)), { issue: '', pages: '', ...fields });
  await upload(app, editor, editorialUrls.galleys(at(id)), { name: 'kelp.pdf', fields: { label: 'PDF', language: 'en' } });
  expect((await place({ releaseOn: '2020-01-01' })).status).toBe(422);
  expect((await place({ releaseOn: today() })).status).toBe(303);
  await editor.post(editorialUrls.move({ ...at(id), move: 'schedule' }), { seen: String(moves) }).expect(303);
  expect((await place({})).status).toBe(409);
  await app.run('articles.release');
  expect(await app.database.one('select stage from submission where id = $1', [id])).toEqual({ stage: 'published' });
});
