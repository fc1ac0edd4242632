import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Memberships } from '../../src/accounts/roles/memberships.js';
import { StaffChoice } from '../../src/editorial/desk/staff-choice.js';
import type { SubmissionFacts } from '../../src/editorial/facts.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { beginningOf } from '../../src/platform/days.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, signUndertakings, type Player } from '../support/cast.js';

let app: TestApp;
let journal: Journal;
beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app, { path: 'dated' });
}, 60_000);
afterAll(() => app.stop());

const day = 86_400_000;
const give = (player: Player, term: { from: Date | null; until: Date | null }) => app.app.get(Memberships).give(player.personId, journal.id, 'editor', null, term);
const at = async <T>(days: number, work: () => Promise<T>): Promise<T> => {
  app.clock.set(new Date(Date.now() + days * day));
  try {
    return await work();
  } finally {
    app.clock.reset();
  }
};
const works = async (player: Player) => (await player.get('/dated/en/desk/submissions')).status === 200;
const held = (player: Player) => app.database.query<{ from: Date; until: Date | null }>('select started_at as "from", ended_at as until from membership where person_id = $1 order by 1', [player.personId]);

test('[X14] a role with dates begins and ends by itself, for pages, lists and choices alike', async () => {
  const player = await makePlayer(app);
  await signUndertakings(app, player.personId, { roles: [[journal, 'editor']] });
  await give(player, { from: new Date(Date.now() + day / 24), until: new Date(Date.now() + day / 6) });
  const chosen = async () => (await app.app.get(StaffChoice).candidates({ journalId: journal.id, authorIds: [], reviewerIds: [], id: 0 } as unknown as SubmissionFacts)).some(({ personId }) => personId === player.personId);
  expect([await works(player), await chosen()]).toEqual([false, false]);
  expect(await at(0.1, async () => [await works(player), await chosen()])).toEqual([true, true]);
  expect(await at(0.2, async () => [await works(player), await chosen()])).toEqual([false, false]);
});

test('terms that meet become one, terms apart stay apart, and a longer one is not cut short', async () => {
  const player = await makePlayer(app);
  const on = (days: number) => new Date(Date.parse('2099-01-01T00:00:00Z') + days * day);
  expect(await give(player, { from: on(0), until: on(10) })).toBe(true);
  expect(await give(player, { from: on(2), until: on(8) })).toBe(false);
  expect(await give(player, { from: on(5), until: on(20) })).toBe(true);
  expect(await held(player)).toEqual([{ from: on(0), until: on(20) }]);
  expect(await give(player, { from: on(40), until: on(50) })).toBe(true);
  expect(await held(player)).toHaveLength(2);
  expect(await give(player, { from: on(45), until: null })).toBe(true);
  expect((await held(player))[1]).toEqual({ from: on(40), until: null });
  expect(await give(player, { from: on(60), until: on(70) })).toBe(false);
});

test('a role that was ended before its time, or before it began, is gone at once', async () => {
  const player = await makePlayer(app);
  await signUndertakings(app, player.personId, { roles: [[journal, 'editor']] });
  await give(player, { from: null, until: new Date(Date.now() + 5 * day) });
  expect(await works(player)).toBe(true);
  await app.app.get(Memberships).end(player.personId, journal.id, 'editor', null);
  expect(await works(player)).toBe(false);
  await give(player, { from: new Date(Date.now() + day / 6), until: null });
  await app.app.get(Memberships).end(player.personId, journal.id, 'editor', null);
  expect(await at(0.2, () => works(player))).toBe(false);
});

test('a day begins when it begins in the journal’s time zone, in summer and in winter', () => {
  expect(beginningOf('2026-01-15', 'Europe/Oslo').toISOString()).toBe('2026-01-14T23:00:00.000Z');
  expect(beginningOf('2026-07-15', 'Europe/Oslo').toISOString()).toBe('2026-07-14T22:00:00.000Z');
  expect(beginningOf('2026-03-29', 'Europe/Oslo').toISOString()).toBe('2026-03-28T23:00:00.000Z');
  expect(beginningOf('2026-03-30', 'Europe/Oslo').toISOString()).toBe('2026-03-29T22:00:00.000Z');
  expect(beginningOf('2026-01-15', 'America/New_York').toISOString()).toBe('2026-01-15T05:00:00.000Z');
});

test('[P6] who has not promised confidentiality is not offered for a manuscript', async () => {
  const player = await makePlayer(app, { roles: [[journal, 'editor']], undertakings: false });
  const offered = async () => (await app.app.get(StaffChoice).candidates({ journalId: journal.id, authorIds: [], reviewerIds: [], id: 0 } as unknown as SubmissionFacts)).map(({ personId }) => personId);
  expect(await offered()).not.toContain(player.personId);
  await signUndertakings(app, player.personId, { roles: [[journal, 'editor']] });
  expect(await offered()).toContain(player.personId);
});
