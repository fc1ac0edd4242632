import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Journal } from '../../src/journals/journal.entity.js';
import { UsageCell } from '../../src/visitors/statistics/stored/usage-cell.entity.js';
import { UsageForm } from '../../src/visitors/statistics/stored/usage-form.entity.js';
import { UsageItem } from '../../src/visitors/statistics/stored/usage-item.entity.js';
import { UsageTerm } from '../../src/visitors/statistics/stored/usage-term.entity.js';
import { UsageVisits } from '../../src/visitors/statistics/stored/usage-visits.entity.js';
import { before, UsageQuery } from '../../src/visitors/statistics/stored/usage.query.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal } from '../support/cast.js';
import { makeArticle, makeIssue, type PublishedArticle } from '../support/publishing.js';

let app: TestApp;
let journal: Journal;
let usage: UsageQuery;
let first: PublishedArticle;
let second: PublishedArticle;
let issue: number;

beforeAll(async () => {
  app = await startTestApp();
  usage = app.app.get(UsageQuery);
  journal = await makeJournal(app);
  issue = (await makeIssue(app, journal)).id;
  [first, second] = [await makeArticle(app, journal, { issueId: issue }), await makeArticle(app, journal)];
  const item = (day: string, itemId: number, figures: [number, number, number, number]): UsageItem => {
    const [investigations, uniqueInvestigations, requests, uniqueRequests] = figures;
    return { journalId: journal.id, day, kind: 'article', itemId, yop: 2026, accessType: 'Open', investigations, uniqueInvestigations, requests, uniqueRequests };
  };
  await app.database.manager.insert(UsageItem, [item('2026-04-30', first.number, [9, 8, 7, 6]), item('2026-05-01', first.number, [5, 4, 3, 2]), item('2026-05-03', first.number, [1, 1, 0, 0]), item('2026-05-03', second.number, [9, 9, 9, 9])]);
  await app.database.manager.insert(UsageItem, { ...item('2026-05-01', issue, [4, 3, 0, 0]), kind: 'issue', yop: 1 });
  await app.database.manager.insert(UsageForm, [{ journalId: journal.id, day: '2026-05-01', article: first.number, version: 1, form: 'pdf', views: 3 }, { journalId: journal.id, day: '2026-05-01', article: first.number, version: 2, form: 'page', views: 2 }]);
  await app.database.manager.insert(UsageVisits, [{ journalId: journal.id, day: '2026-05-01', visits: 10, measured: 10, pages: 30, seconds: 900 }, { journalId: journal.id, day: '2026-05-02', visits: 2, measured: 0, pages: 0, seconds: 0 }]);
  const cell = (day: string, value: string, visits: number): UsageCell => ({ journalId: journal.id, dimension: 'country', day, value, visits, pages: visits, requests: 0 });
  await app.database.manager.insert(UsageCell, [cell('2026-05-01', 'NO', 6), cell('2026-05-01', '*', 9), cell('2026-05-02', 'SE', 7)]);
  const term = (day: string, word: string, searches: number): UsageTerm => ({ journalId: journal.id, day, term: word, searches, withoutResult: 0 });
  await app.database.manager.insert(UsageTerm, [term('2026-05-01', 'peat', 4), term('2026-05-02', 'peat', 1), term('2026-05-01', 'sphagnum', 9), term('2026-05-01', 'moth', 2), term('2026-05-02', 'moth', 2)]);
}, 60_000);
afterAll(() => app.stop());

const may = { from: '2026-05-01', to: '2026-05-31' };

test('figures add up over days, months and things', async () => {
  expect(await usage.totals({ journalId: journal.id, kind: 'article' }, may)).toEqual({ investigations: 15, uniqueInvestigations: 14, requests: 12, uniqueRequests: 11 });
  expect(await usage.totals({ journalId: null, kind: 'article', item: first.number }, may)).toMatchObject({ investigations: 6, requests: 3 });
  const days = await usage.series({ journalId: journal.id, kind: 'article' }, { from: '2026-04-30', to: '2026-05-03' }, 'day');
  expect(days.map(({ at, requests }) => [at, requests])).toEqual([['2026-04-30', 7], ['2026-05-01', 3], ['2026-05-02', 0], ['2026-05-03', 9]]);
  const months = await usage.series({ journalId: null, kind: 'article' }, { from: '2026-03-15', to: '2026-05-02' }, 'month');
  expect(months.map(({ at, investigations }) => [at, investigations])).toEqual([['2026-03', 0], ['2026-04', 9], ['2026-05', 5]]);
  expect(before(may)).toEqual({ from: '2026-03-31', to: '2026-04-30' });
  expect(await usage.firstDay(journal.id)).toBe('2026-04-30');
  expect([await usage.lastDay(), await usage.ingests()]).toEqual([null, []]);
});

test('articles are ranked, in a journal and in an issue', async () => {
  const ranked = await usage.articles({ journalId: journal.id }, may);
  expect(ranked.map(({ number, requests }) => [number, requests])).toEqual([[second.number, 9], [first.number, 3]]);
  expect(ranked[0]).toMatchObject({ title: second.publication.title, language: 'en', journalId: journal.id });
  expect((await usage.articles({ journalId: null, issue }, may, { by: 'investigations' })).map(({ number }) => number)).toEqual([first.number]);
  expect(await usage.articles({ journalId: journal.id }, may, { limit: 1, offset: 1 })).toHaveLength(1);
  expect(await usage.issues(journal.id, may)).toEqual([{ issue, investigations: 4 }]);
  expect(await usage.forms({ journalId: journal.id }, may)).toEqual([{ form: 'pdf', views: 3 }, { form: 'page', views: 2 }]);
  expect(await usage.versions(journal.id, first.number, may)).toEqual([{ version: 2, form: 'page', views: 2 }, { version: 1, form: 'pdf', views: 3 }]);
});

test('visits, breakdowns and [D15] terms: a term is shown from 5 searches on 2 days', async () => {
  expect(await usage.visits(journal.id, may)).toEqual({ visits: 12, measured: 10, pages: 30, seconds: 900 });
  expect((await usage.visitSeries(journal.id, may, 'month')).map(({ at, visits }) => [at, visits])).toEqual([['2026-05', 12]]);
  expect((await usage.breakdown(journal.id, 'country', may)).map(({ value, visits }) => [value, visits])).toEqual([['SE', 7], ['NO', 6], ['*', 9]]);
  expect((await usage.terms(journal.id, may)).map(({ term }) => term)).toEqual(['peat']);
  expect(await usage.terms(journal.id, may, { empty: true })).toEqual([]);
});

test('sums of many years are larger than an integer', async () => {
  const most = 2_000_000_000;
  for (const day of ['2025-01-01', '2025-01-02']) {
    await app.database.manager.insert(UsageVisits, { journalId: journal.id, day, visits: 9, measured: 9, pages: 9, seconds: most });
    await app.database.manager.insert(UsageCell, { journalId: journal.id, dimension: 'device', day, value: 'mobile', visits: most / 2, pages: most / 2, requests: 0 });
  }
  await app.database.manager.insert(UsageCell, { journalId: journal.id, dimension: 'device', day: '2025-02-02', value: 'mobile', visits: most, pages: 0, requests: 0 });
  const year = { from: '2025-01-01', to: '2025-12-31' };
  expect([(await usage.visits(journal.id, year)).seconds, (await usage.visitSeries(null, year, 'month'))[0]!.seconds, (await usage.breakdown(journal.id, 'device', year))[0]!.visits]).toEqual([2 * most, 2 * most, 2 * most]);
});
