import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { figuresUrls } from '../../src/visitors/statistics/figures/urls.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { Section } from '../../src/journals/section.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { makeSubmission } from '../support/manuscripts.js';

let app: TestApp;
let journal: Journal;
let other: Journal;
let manager: Player;
let author: Player;

/** What is counted in the test, in full: a move, when it was made, and in which section. */
interface Made { work: number; section: string; move: string; at: Date }
const made: Made[] = [];
const day = 86_400_000;

beforeAll(async () => {
  app = await startTestApp();
  app.clock.set(new Date('2026-11-20T10:00:00Z'));
  journal = await makeJournal(app, { path: 'counted' });
  other = await makeJournal(app, { path: 'another' });
  manager = await makePlayer(app, { roles: [[journal, 'manager']] });
  author = await makePlayer(app);
  await app.database.manager.insert(Section, { journalId: journal.id, title: { en: '=Essays', nb: 'Essay' }, abbreviation: 'ESS', peerReviewed: false, open: true, position: 2 });
  const sections = await app.database.query<{ id: number; name: string }>(`select id, title ->> 'en' as name from section where journal_id = $1 order by position`, [journal.id]);
  // What an odd and an even manuscript went through, in days after its arrival; the border of a year in Oslo is not that in UTC.
  const lives: [string, number][][] = [
    [['submit', 0], ['sendToReview', 3], ['requestRevisions', 40], ['accept', 75.5], ['publish', 120], ['unpublish', 121], ['publish', 130]],
    [['submit', 0], ['deskDecline', 6.25]],
    [['submit', 0], ['deskDecline', 5], ['undoDecline', 6], ['sendToReview', 8], ['decline', 91]],
    [['submit', 0], ['sendToReview', 2], ['withdraw', 30]],
    [['submit', 0], ['acceptWithoutReview', 12], ['backToReview', 20], ['accept', 44], ['publish', 60]],
    [['submit', 0], ['transferAway', 1]],
    [['submit', 0]],
    [['enterFinished', 0], ['publish', 2]],
  ];
  for (const [index, at] of ['2024-12-31T23:30:00Z', '2025-03-30T00:30:00Z', '2025-07-01T12:00:00Z', '2025-12-01T09:00:00Z', '2026-01-15T08:00:00Z', '2026-05-04T10:00:00Z', '2025-11-30T23:30:00Z', '2026-02-02T02:02:00Z', '2026-06-15T20:00:00Z', '2025-09-09T09:09:00Z'].entries()) {
    const section = sections[index % 3 === 0 ? 1 : 0]!;
    const { id } = await makeSubmission(app, journal, { author, withFile: false, stage: index === 6 ? 'review' : 'submission' });
    await app.database.execute('update submission set section_id = $2 where id = $1', [id, section.id]);
    for (const [move, after] of lives[index % lives.length]!) {
      const moment = new Date(Date.parse(at) + after * day);
      made.push({ work: id, section: section.name, move, at: moment });
      await app.database.execute(`insert into event (at, kind, journal_id, subject_kind, subject_id, data) values ($1, $2, $3, 'submission', $4, '{}')`, [moment, `submission.${move}`, journal.id, id]);
    }
  }
  await app.database.execute(`insert into event (at, kind, journal_id, subject_kind, subject_id, data) values ($1, 'submission.submit', $2, 'submission', 999999, '{}')`, [app.clock.now(), other.id]);
}, 60_000);
afterAll(() => app?.stop());

const inOslo = (at: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Oslo', year: 'numeric', month: '2-digit', day: '2-digit' }).format(at).slice(0, 7);
const ends: Record<string, string> = { submit: 'Received', accept: 'Accepted', acceptWithoutReview: 'Accepted', decline: 'Declined after review', deskDecline: 'Declined without review', withdraw: 'Withdrawn', transferAway: 'Sent to another journal', publish: 'Published' };

/** The obvious way: the life of each manuscript, act by act. */
function reference(): { what: string; section: string; month: string; days: number | null }[] {
  return [...new Set(made.map(({ work }) => work))].flatMap((work) => {
    const acts = made.filter((act) => act.work === work).sort((a, b) => a.at.getTime() - b.at.getTime());
    const arrived = acts.find(({ move }) => move === 'submit');
    const standing = acts.filter(({ move }, index) => {
      if (['deskDecline', 'decline'].includes(move) && acts[index + 1]?.move === 'undoDecline') return false;
      return !(['accept', 'acceptWithoutReview'].includes(move) && acts.slice(index + 1).find((later) => /^(accept|backToReview|decline)/.test(later.move))?.move === 'backToReview');
    });
    const tell = (what: string, { at, section }: Made) => ({ what, section, month: inOslo(at), days: arrived ? (at.getTime() - arrived.at.getTime()) / day : null });
    const firstDecision = standing.find(({ move }) => /^(accept|decline|deskDecline|requestRevisions|resubmit)/.test(move));
    return [
      ...standing.filter((act, index) => ends[act.move] && (act.move !== 'publish' || standing.findIndex(({ move }) => move === 'publish') === index)).map((act) => tell(ends[act.move]!, act)),
      ...(firstDecision ? [tell('First decision', firstDecision)] : []),
    ];
  });
}

const csv = async (player: Player, table: string, period: string): Promise<string[][]> =>
  (await player.get(figuresUrls.editorialCsv({ journal: journal.path, lang: 'en', table }, { period })).expect(200)).text.replace(/^\uFEFF/, '').trim().split('\r\n').map((line) => line.split(','));

const periods: Record<string, (month: string) => boolean> = {
  2025: (month) => month.startsWith('2025'), 2026: (month) => month.startsWith('2026'), twelve: (month) => month >= '2025-12' && month <= '2026-11', all: () => true,
};

test('every count of editorial work is that of a slow and obvious reference, by month and section, in the journal’s time zone', async () => {
  for (const [period, within] of Object.entries(periods)) {
    const counted = new Map<string, number>();
    for (const { what, section, month } of reference()) if (what !== 'First decision' && within(month)) counted.set([month, section, what].join(','), (counted.get([month, section, what].join(',')) ?? 0) + 1);
    const [, ...rows] = await csv(manager, 'months', period);
    expect(rows.map(([month, section, what, count]) => `${[month, section!.replace(/^'=/, '='), what].join(',')} ${count}`).sort()).toEqual([...counted].map(([key, count]) => `${key} ${count}`).sort());
    expect(rows.length).toBeGreaterThan(3);
  }
});

/** Between the two nearest, as a spreadsheet does it. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  return sorted[Math.floor(at)]! + (at % 1) * ((sorted[Math.ceil(at)] ?? 0) - sorted[Math.floor(at)]!);
}

test('so are the median and the quartiles of how long it took; of fewer than five manuscripts nobody’s pace is told', async () => {
  const spans: Record<string, string> = { 'First decision': 'First decision', Acceptance: 'Accepted', Publication: 'Published' };
  for (const [period, within] of Object.entries(periods)) {
    const [, ...rows] = await csv(manager, 'times', period);
    expect(rows.length).toBeGreaterThan(2);
    for (const [span, section, count, ...quarters] of rows) {
      const days = reference().filter((told) => told.what === spans[span!] && told.days !== null && within(told.month) && (section === 'All sections' || told.section === section!.replace(/^'=/, '='))).map(({ days }) => days!);
      const told = days.length < 5 ? ['', '', ''] : [0.25, 0.5, 0.75].map((share) => String(Math.round(quantile(days, share) * 10) / 10));
      expect([period, span, section, Number(count), ...quarters]).toEqual([period, span, section, days.length, ...told]);
    }
  }
});

test('the page shows the same figures as the files', async () => {
  const all = reference();
  const html = (await manager.get(figuresUrls.editorial({ journal: journal.path, lang: 'en' }, { period: 2025 })).expect(200)).text;
  const shown = (what: string): string | undefined => new RegExp(`<dt>${what}</dt><dd><b>([^<]*)</b>`).exec(html)?.[1];
  const count = (...what: string[]): number => all.filter((told) => what.includes(told.what) && told.month.startsWith('2025')).length;
  expect([shown('Received'), shown('Accepted'), shown('Published')]).toEqual([count('Received'), count('Accepted'), count('Published')].map(String));
  const decided = count('Accepted', 'Declined after review', 'Declined without review');
  expect(shown('Acceptance rate')).toBe(`${Math.round((count('Accepted') / decided) * 100)}%`);
});

test('of fewer than five reviewers nothing is told, also not of a section by what is left of the whole', async () => {
  const [inReview] = await app.database.query<{ id: number; round: number; section: number }>(`select s.id, r.id as round, s.section_id as section from submission s join review_round r on r.submission_id = s.id where s.journal_id = $1`, [journal.id]);
  const ask = async (submission: { id: number; round: number }, days: number): Promise<void> => {
    const reviewer = await makePlayer(app);
    const at = new Date('2026-03-02T10:00:00Z');
    await app.database.execute(
      `insert into review_assignment (public_id, submission_id, round_id, person_id, number, method, invited_at, response_due, review_due, accepted_at, submitted_at, answers)
       values ('r' || $3::integer, $1, $2, $3::integer, $3::integer, 'doubleAnonymous', $4::timestamptz, $4::timestamptz::date + 7, $4::timestamptz::date + 30, $4::timestamptz + interval '1 day' * $5, $4::timestamptz + interval '10 days' * $5, '{}')`, [submission.id, submission.round, reviewer.personId, at, days],
    );
  };
  const page = async (): Promise<string> => (await manager.get(figuresUrls.editorial({ journal: journal.path, lang: 'en' }, { period: 2026 })).expect(200)).text;
  for (const days of [1, 2, 3, 4]) await ask(inReview!, days);
  expect(await page()).toContain('Fewer than five reviewers');
  expect(await csv(manager, 'reviewers', '2026')).toHaveLength(1);
  await ask(inReview!, 7);
  await app.database.execute('update review_assignment set submitted_at = null where number = (select max(number) from review_assignment)');
  expect((await csv(manager, 'reviewers', '2026'))[1]!.slice(5)).toEqual(['5', '2', '3', '4', '4', '', '', '']);
  expect(await page()).not.toContain('18 days');
  await app.database.execute(`update review_assignment set submitted_at = accepted_at + interval '63 days' where submitted_at is null`);
  const [, whole, ...more] = await csv(manager, 'reviewers', '2026');
  expect(more).toEqual([]);
  expect(whole).toEqual(['All sections', '5', '5', '0', '5', '5', '2', '3', '4', '5', '18', '27', '36']);
  const second = await makeSubmission(app, journal, { author, stage: 'review', withFile: false });
  await app.database.execute('update submission set section_id = (select min(id) from section where journal_id = $2) where id = $1', [second.id, journal.id]);
  await ask({ id: second.id, round: second.roundId }, 2);
  expect(await csv(manager, 'reviewers', '2026')).toHaveLength(2);
  for (const days of [1, 2, 3, 4]) await ask({ id: second.id, round: second.roundId }, days);
  expect((await csv(manager, 'reviewers', '2026')).slice(2).map(([section, invited]) => [section, invited])).toEqual(expect.arrayContaining([['Articles', '5']]));
});

test('[X30] a section whose name would be a formula is text in the file', async () => {
  expect((await csv(manager, 'months', 'all')).some(([, section]) => section === "'=Essays")).toBe(true);
});

test('editorial figures are for managers and editors of the journal, and the administrator', async () => {
  const at = figuresUrls.editorial({ journal: journal.path, lang: 'en' });
  const editor = await makePlayer(app, { roles: [[journal, 'editor']] });
  const admin = await makePlayer(app, { webAdmin: true });
  for (const player of [manager, editor, admin]) await player.get(at).expect(200);
  for (const role of ['sectionEditor', 'reviewer', 'author', 'productionEditor', 'reader'] as const) await (await makePlayer(app, { roles: [[journal, role]] })).get(at).expect(403);
  await (await makePlayer(app, { roles: [[other, 'manager']] })).get(at).expect(403);
  expect((await visitor(app).get(at)).status).not.toBe(200);
  await manager.get(figuresUrls.editorialCsv({ journal: journal.path, lang: 'en', table: 'people' })).expect(404);
});
