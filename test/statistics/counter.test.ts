import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import type { Journal } from '../../src/journals/journal.entity.js';
import { CounterClients } from '../../src/visitors/statistics/counter/counter-clients.js';
import type { CounterClient } from '../../src/visitors/statistics/counter/counter-client.entity.js';
import { UsageItem } from '../../src/visitors/statistics/stored/usage-item.entity.js';
import type { Actor } from '../../src/access/actor.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { everywhere } from '../journeys/everywhere.js';
import { makeArticle, type PublishedArticle } from '../support/publishing.js';
import { hasMaterial, problemsOf, samples } from './support/openapi.js';

let app: TestApp;
let journal: Journal;
let other: Journal;
let article: PublishedArticle;
let key: { requestor_id: string; api_key: string; customer_id: string };
let client: CounterClient;
let admin: Player;
let manager: Player;

interface Body { Report_Header: Record<string, unknown> & { Exceptions?: { Code: number; Data?: string }[] }; Report_Items: Record<string, unknown>[] }
const ask = (path: string, query: Record<string, string> = {}): request.Test => request(app.server).get(path).query({ ...key, ...query });
const year = { begin_date: '2026-01-01', end_date: '2026-03-31' };
const report = async (id: string, query: Record<string, string> = {}): Promise<Body> => (await ask(`/r51/reports/${id}`, { ...year, ...query })).body as Body;
const codes = (body: Body): number[] => (body.Report_Header.Exceptions ?? []).map(({ Code }) => Code);
const count = (body: unknown, metric: string): Record<string, number>[] => JSON.stringify(body).match(new RegExp(`(?<="${metric}":)\\{[^}]*\\}`, 'g'))?.map((text) => JSON.parse(text) as Record<string, number>) ?? [];
/** Where COUNTER's material is not at hand, only that part of a test is left out. */
const valid = (name: string, body: unknown): void => {
  if (hasMaterial) expect(problemsOf(name, body)).toEqual([]);
};

beforeAll(async () => {
  app = await startTestApp();
  app.clock.set(new Date('2026-04-10T12:00:00Z'));
  journal = await makeJournal(app, { name: { en: '=Boreal\tStudies' }, publisher: 'The Society', issnOnline: '2049-3630', issnPrint: '0317-8471' });
  other = await makeJournal(app);
  article = await makeArticle(app, journal, { doi: '10.5555/boreal.1', publishedAt: new Date('2025-06-01T00:00:00Z'), title: { en: 'Thaw & peat' } }, [{ givenName: 'Ada', familyName: 'Moe', orcid: '0000-0002-1825-0097' }, { givenName: 'Bo', familyName: 'Lie' }]);
  const second = await makeArticle(app, journal);
  const third = await makeArticle(app, other);
  const used = (of: Journal, day: string, item: number, kind: UsageItem['kind'], yop: number, [investigations, uniqueInvestigations, requests, uniqueRequests]: [number, number, number, number]): UsageItem => (
    { journalId: of.id, day, kind, itemId: item, yop, accessType: 'Open', investigations, uniqueInvestigations, requests, uniqueRequests });
  await app.database.manager.insert(UsageItem, [
    used(journal, '2026-01-05', article.number, 'article', 2025, [10, 8, 6, 5]), used(journal, '2026-01-31', article.number, 'article', 2025, [1, 1, 0, 0]), used(journal, '2026-03-01', article.number, 'article', 2025, [4, 4, 2, 2]),
    used(journal, '2026-02-01', second.number, 'article', 2026, [7, 7, 7, 7]), used(other, '2026-02-03', third.number, 'article', 2026, [3, 3, 1, 1]),
    used(journal, '2026-02-01', journal.id, 'journal', 1, [99, 99, 0, 0]), used(journal, '2026-02-01', journal.id, 'search', 1, [12, 0, 0, 0]), used(journal, '2026-04-02', article.number, 'article', 2025, [50, 50, 50, 50]),
  ]);
  admin = await makePlayer(app, { webAdmin: true });
  manager = await makePlayer(app, { roles: [[journal, 'manager']] });
  const made = await app.app.get(CounterClients).add('A library', { personId: admin.personId, behind: null } as Actor);
  client = made.client;
  key = { customer_id: '0000000000000000', requestor_id: client.requestorId, api_key: made.key };
}, 60_000);
afterAll(() => app.stop());

test('each report says what is stored, and is of the form that COUNTER’s specification asks for', async () => {
  const all = { attributes_to_show: 'YOP|Access_Type|Access_Method' };
  const reports = {
    PR: await report('pr', { attributes_to_show: 'Access_Method' }), PR_P1: await report('pr_p1'), TR: await report('tr', all), TR_J3: await report('tr_j3'),
    IR: await report('ir', { attributes_to_show: 'Authors|Publication_Date|Article_Version|YOP|Access_Type|Access_Method', include_parent_details: 'True' }), IR_A1: await report('ir_a1'),
  };
  for (const [name, body] of Object.entries(reports)) valid(name, body);
  expect(count(reports.PR, 'Total_Item_Investigations')).toEqual([{ '2026-01': 11, '2026-02': 10, '2026-03': 4 }]);
  expect(count(reports.PR, 'Searches_Platform')).toEqual([{ '2026-02': 12 }]);
  expect(count(reports.PR_P1, 'Unique_Item_Requests')).toEqual([{ '2026-01': 5, '2026-02': 8, '2026-03': 2 }]);
  expect(count(reports.TR, 'Total_Item_Requests')).toEqual([{ '2026-01': 6, '2026-03': 2 }, { '2026-02': 7 }, { '2026-02': 1 }]);
  expect(count(reports.TR_J3, 'Total_Item_Requests')).toEqual([{ '2026-01': 6, '2026-02': 7, '2026-03': 2 }, { '2026-02': 1 }]);
  expect(reports.TR_J3.Report_Items[0]).toMatchObject({ Title: '=Boreal\tStudies', Publisher: 'The Society', Item_ID: { Online_ISSN: '2049-3630', Print_ISSN: '0317-8471', Proprietary: `palimpsest:${journal.path}` } });
  expect(reports.IR_A1.Report_Items[0]).toMatchObject({ Items: [{ Item: 'Thaw & peat', Item_ID: { DOI: '10.5555/boreal.1' }, Authors: [{ Name: 'Ada Moe', ORCID: '0000-0002-1825-0097' }, { Name: 'Bo Lie' }], Publication_Date: '2025-06-01', Article_Version: 'VoR' }, {}] });
  expect(reports.IR_A1.Report_Header).toMatchObject({ Institution_Name: 'The World', Institution_ID: { Proprietary: ['palimpsest:0000000000000000'] }, Report_Filters: { Begin_Date: '2026-01-01', End_Date: '2026-03-31' } });
});

test('filters and attributes do what they say, and what is not known is told with the Code’s exceptions', async () => {
  const filtered = await report('ir', { yop: '2025', item_id: '10.5555/boreal.1', author: '0000-0002-1825-0097', access_type: 'Open', granularity: 'Total' });
  valid('IR', filtered);
  expect(count(filtered, 'Total_Item_Investigations')).toEqual([{ '2026-01': 15 }]);
  expect(codes(filtered)).toEqual([]);
  expect(codes(await report('tr', { access_type: 'Controlled' }))).toEqual([3030]);
  expect(codes(await report('tr', { access_method: 'TDM', nonsense: '1' }))).toEqual([3030, 3050]);
  const odd = await report('ir', { metric_type: 'Nonsense', country_code: 'NO', attributes_to_show: 'Shoes', include_component_details: 'True' });
  valid('IR', odd);
  expect(odd.Report_Header.Exceptions!.map(({ Code, Data }) => [Code, Data])).toEqual([[3060, 'country_code=NO, metric_type=Nonsense'], [3062, 'attributes_to_show=Shoes'], [3063, undefined]]);
  expect(codes(await report('tr_j3', { yop: '2025' }))).toEqual([3050]);
  const late = await report('tr', { end_date: '2026-06' });
  valid('TR', late);
  expect([codes(late), (late.Report_Header['Report_Filters'] as { End_Date: string }).End_Date]).toEqual([[3031], '2026-03-31']);
  expect(codes(await report('pr', { begin_date: '2025-01' }))).toEqual([3032]);
});

test('a filter is one thing at a time, a value is one the Code knows, and what it calls Totals is taken as Total', async () => {
  const odd = await ask('/r51/reports/ir', { ...year, item_id: '10.5555/boreal.1|2049-3630', granularity: 'Totals', include_parent_details: 'true' });
  valid('IR', odd.body);
  expect((odd.body as Body).Report_Header.Exceptions).toEqual([{ Code: 3061, Message: 'Incongruous ReportFilter Value', Data: 'item_id=10.5555/boreal.1|2049-3630: one at a time.' }]);
  expect((odd.body as Body).Report_Header['Report_Attributes']).toEqual({ Granularity: 'Total', Include_Parent_Details: 'True' });
  const twice = (await request(app.server).get(`/r51/reports/tr?${new URLSearchParams({ ...key, ...year }).toString()}&yop=2025&yop=2026`)).body as Body;
  expect(twice.Report_Header.Exceptions!.map(({ Code, Data }) => [Code, Data])).toEqual([[3060, 'yop=2025|2026']]);
  const some = await report('tr', { metric_type: 'Total_Item_Requests', yop: '0001|2024-2025|9999', attributes_to_show: 'YOP' });
  expect(some.Report_Items.map((item) => item['Attribute_Performance'])).toEqual([[{ Data_Type: 'Journal', YOP: '2025', Performance: { Total_Item_Requests: { '2026-01': 6, '2026-03': 2 } } }]]);
  expect(some.Report_Header['Report_Filters']).toMatchObject({ YOP: ['0001', '2024-2025', '9999'], Metric_Type: ['Total_Item_Requests'] });
});

test('[X53] what could not be read of a month is said with its report', async () => {
  await app.database.query(`insert into usage_ingest values ('2026-02-03.x.log', 'x', '2026-02-03', 9, 7, 1, 1, '[]', $1)`, [app.clock.now()]);
  const partial = await report('pr_p1');
  valid('PR_P1', partial);
  expect(partial.Report_Header.Exceptions).toEqual([{ Code: 3040, Message: 'Partial Data Returned', Data: 'Of these days some use could not be read: 2026-02-03.' }]);
  expect(codes(await report('pr_p1', { begin_date: '2026-03' }))).toEqual([]);
  await app.database.query('delete from usage_ingest');
});

test('a library system harvests as it does: status, members, reports, then each report by month, packed, over many articles', async () => {
  const large = await makeJournal(app);
  await app.database.query(`insert into usage_item select $1, date '2026-02-01' + d, 'article', 500000 + a, 2026, 'Open', 2, 1, 1, 1 from generate_series(1, 1203) a, generate_series(0, 1) d`, [large.id]);
  const [status] = (await request(app.server).get('/r51/status')).body as { Service_Active: boolean }[];
  const [member] = (await ask('/r51/members')).body as { Customer_ID: string; Institution_Name: string }[];
  expect([status!.Service_Active, member]).toMatchObject([true, { Customer_ID: '0000000000000000', Institution_Name: 'The World' }]);
  const offered = (await ask('/r51/reports', { customer_id: member!.Customer_ID })).body as { Report_ID: string; Path: string; First_Month_Available: string; Last_Month_Available: string }[];
  const bodies = new Map<string, Body>();
  for (const { Report_ID: id, Path: path, First_Month_Available: begin, Last_Month_Available: end } of offered) {
    const { status: code, headers, body } = await ask(path, { customer_id: member!.Customer_ID, begin_date: begin, end_date: end }).set('Accept-Encoding', 'gzip');
    expect([id, code, headers['content-encoding'], headers['content-type']]).toEqual([id, 200, 'gzip', 'application/json; charset=utf-8']);
    valid(id, body);
    bodies.set(id, body as Body);
  }
  const items = bodies.get('IR_A1')!.Report_Items.map((parent) => parent['Items'] as { Item_ID: { Proprietary: string } }[]);
  expect(items.map(({ length }) => length)).toEqual([2, 1, 1203]);
  expect(new Set(items[2]!.map((item) => item.Item_ID.Proprietary)).size).toBe(1203);
  const all = (id: string): number => count(bodies.get(id), 'Total_Item_Requests').reduce((sum, months) => sum + Object.values(months).reduce((one, other) => one + other, 0), 0);
  expect(['PR', 'PR_P1', 'TR', 'TR_J3', 'IR', 'IR_A1'].map(all)).toEqual(Array(6).fill(16 + 2406));
  const plain = await ask('/r51/reports/ir_a1', { begin_date: '2026-01', end_date: '2026-03' }).set('Accept-Encoding', 'identity');
  expect([plain.headers['content-encoding'], (plain.body as Body).Report_Items]).toEqual([undefined, bodies.get('IR_A1')!.Report_Items]);
  await app.database.query('delete from usage_item where journal_id = $1', [large.id]);
  expect(count(await report('pr'), 'Total_Item_Requests')).toEqual([{ '2026-01': 6, '2026-02': 8, '2026-03': 2 }]);
});

test('a month that waits in a file is not reported as whole', async () => {
  const { mkdirSync, rmSync, writeFileSync } = await import('node:fs');
  mkdirSync(`${app.folder}/usage`, { recursive: true });
  writeFileSync(`${app.folder}/usage/2026-03-30.x.log`, '');
  expect(codes(await report('pr'))).toEqual([3031]);
  rmSync(`${app.folder}/usage/2026-03-30.x.log`);
  expect(codes(await report('pr'))).toEqual([]);
});

test('status, members and the list of reports are of the form that the specification asks for', async () => {
  const status = await request(app.server).get('/r51/status');
  const members = await ask('/r51/members');
  const reports = await ask('/r51/reports');
  expect([status.status, members.status, reports.status]).toEqual([200, 200, 200]);
  valid('200_Status', status.body);
  valid('200_Members', members.body);
  valid('200_Reports', reports.body);
  expect((reports.body as { Report_ID: string; First_Month_Available: string; Last_Month_Available: string }[]).map((one) => [one.Report_ID, one.First_Month_Available, one.Last_Month_Available])).toEqual(['PR', 'PR_P1', 'TR', 'TR_J3', 'IR', 'IR_A1'].map((id) => [id, '2026-01', '2026-03']));
});

test('who has no key, or asks for what there is not, is refused in the Code’s words', async () => {
  const refused = async (path: string, query: Record<string, string>): Promise<[number, number]> => {
    const { status, body } = await ask(path, query);
    valid({ 400: '400_Exception', 401: '401_Exception', 403: '403_Exception' }[status]!, body);
    return [status, (body as { Code: number }).Code];
  };
  expect(await refused('/r51/reports/pr', { ...year, customer_id: '' })).toEqual([400, 1030]);
  expect(await refused('/r51/reports', { api_key: '' })).toEqual([400, 1030]);
  expect(await refused('/r51/reports/pr', { end_date: '2026-03' })).toEqual([400, 1030]);
  for (const wrong of [{ begin_date: '2026-02-15' }, { begin_date: '2026-03', end_date: '2026-01' }, { begin_date: '2026-13' }, { begin_date: '2026-04', end_date: '2026-05' }]) expect(await refused('/r51/reports/pr', { ...year, ...wrong })).toEqual([400, 3020]);
  expect(await refused('/r51/members', { requestor_id: 'nobody' })).toEqual([401, 2000]);
  expect(await refused('/r51/members', { api_key: 'guessed' })).toEqual([401, 2020]);
  expect(await refused('/r51/reports/pr', { ...year, customer_id: 'university' })).toEqual([403, 2010]);
  expect((await ask('/r51/reports/tr_b1', year)).status).toBe(404);
  expect(app.logLines.join('')).not.toContain(key.api_key);
});

test('a key is stored as a hash, counts what is asked with it, and opens nothing once it is ended', async () => {
  expect(JSON.stringify(await app.database.query('select c::text from counter_client c'))).not.toContain(key.api_key);
  const { client: busy, key: secret } = await app.app.get(CounterClients).add('Busy library', { personId: admin.personId, behind: null } as Actor);
  const mine = { requestor_id: busy.requestorId, api_key: secret };
  expect((await ask('/r51/members', mine)).status).toBe(200);
  await app.database.query(`update rate_limit set points = 1000 where key like 'counter.client%'`);
  const { status, body } = await ask('/r51/members', mine);
  expect([status, (body as { Code: number }).Code]).toEqual([429, 1020]);
  valid('429_Exception', body);
  await app.database.query('delete from rate_limit');
  await app.app.get(CounterClients).end(busy.id, { personId: admin.personId, behind: null } as Actor);
  expect((await ask('/r51/members', mine)).status).toBe(401);
  expect((await ask('/r51/members')).status).toBe(200);
});

test('the manager sees the reports of their journal and takes them along as files', async () => {
  const at = `/${journal.path}/en/desk/statistics/counter`;
  const shown = await manager.get(`${at}?report=IR_A1&from=2026-01&to=2026-03`);
  expect(shown.status).toBe(200);
  expect(shown.text).toContain('Thaw &amp; peat');
  const tsv = (await manager.get(`${at}/tr_j3/tsv?from=2026-01&to=2026-03`)).text;
  const lines = tsv.replace('\uFEFF', '').split('\r\n').map((line) => line.split('\t'));
  expect(lines.slice(0, 14).map(([name]) => name)).toEqual(['Report_Name', 'Report_ID', 'Release', 'Institution_Name', 'Institution_ID', 'Metric_Types', 'Report_Filters', 'Report_Attributes', 'Exceptions', 'Reporting_Period', 'Created', 'Created_By', 'Registry_Record', '']);
  expect(lines[6]![1]).toBe('Data_Type=Journal; Access_Method=Regular');
  expect(lines.slice(15, 19).map((cells) => [cells[9], ...cells.slice(-5)])).toEqual([
    ['Open', 'Total_Item_Investigations', '22', '11', '7', '4'], ['Open', 'Total_Item_Requests', '15', '6', '7', '2'], ['Open', 'Unique_Item_Investigations', '20', '9', '7', '4'], ['Open', 'Unique_Item_Requests', '14', '5', '7', '2'],
  ]);
  expect((await manager.get(`${at}/pr/tsv?from=2026-01&to=2026-03&months=no`)).text).toContain('Exclude_Monthly_Details=True');
  const few = (await manager.get(`${at}/ir/tsv?from=2026-01&to=2026-03&metric=Total_Item_Requests&yop=2025&columns=few`)).text.split('\r\n').map((line) => line.split('\t'));
  expect([few[5]![1], few[6]![1], few[7]![1], few.slice(15).map((cells) => cells.slice(-6))]).toEqual(['Total_Item_Requests', 'YOP=2025', '', [['Article', 'Total_Item_Requests', '8', '6', '0', '2'], ['']]]);
  expect((await manager.get(`${at}?report=IR&from=2026-01&to=2026-03&yop=2025`)).text).toMatch(/value="2025" selected[^]*ir\/tsv\?from&#x3D;2026-01&amp;to&#x3D;2026-03&amp;yop&#x3D;2025/);
  expect((await manager.get(`${at}?report=TR_J3&metric=Total_Item_Requests`)).text).not.toContain('name="metric"');
  expect([(await manager.get(`${at}/tr_b1/tsv`)).status, (await manager.get(`${at}/tr/exe`)).status]).toEqual([404, 404]);
});

(hasMaterial ? test : test.skip)('the tables have COUNTER’s columns in COUNTER’s order (skipped where its material is missing)', async () => {
  for (const [id, sample] of Object.entries({ PR: 'PR', PR_P1: 'PRP1', TR: 'TR', TR_J3: 'TRJ3', IR: 'IR', IR_A1: 'IRA1' })) {
    const [, text] = samples('.tsv').find(([name]) => name === `${sample}_sample_r51.tsv`)!;
    const columns = (tsv: string): string[] => tsv.split(/\r?\n/)[14]!.split('\t').filter((name) => name !== '' && !/^[A-Z][a-z]{2}-\d{4}$/.test(name));
    expect([id, columns((await admin.get(`/en/admin/counter/reports/${id.toLowerCase()}/tsv`)).text)]).toEqual([id, columns(text)]);
  }
});

test('[X30] a title that a spreadsheet would run is text in every file', async () => {
  for (const format of ['tsv', 'csv']) expect((await admin.get(`/en/admin/counter/reports/tr_j3/${format}?from=2026-01&to=2026-03`)).text).toMatch(/(^|[\n"])'=Boreal\s+Studies/m);
});

test('reports and keys are for whom the policy names: a manager has their own journal, the administrator all', async () => {
  const editor = await makePlayer(app, { roles: [[journal, 'sectionEditor']] });
  const status = async (player: Player, path: string): Promise<number> => (await player.get(path)).status;
  expect(await status(manager, `/${other.path}/en/desk/statistics/counter`)).toBe(403);
  expect(await status(manager, `/${other.path}/en/desk/statistics/counter/ir/csv`)).toBe(403);
  expect(await status(editor, `/${journal.path}/en/desk/statistics/counter`)).toBe(403);
  for (const path of ['/en/admin/counter', '/en/admin/counter/reports', '/en/admin/counter/reports/ir/csv']) expect([await status(manager, path), await status(admin, path)]).toEqual([403, 200]);
  expect((await manager.post('/en/admin/counter', { organisation: 'Mine' })).status).toBe(403);
  expect((await manager.get(`/${journal.path}/en/desk/statistics/counter/tr/csv?from=2026-01&to=2026-03`)).text).not.toContain(`palimpsest:${other.path}`);
});

test('the administrator gives a key, sees it once, and ends it', async () => {
  expect((await admin.post('/en/admin/counter', { organisation: ' ' })).status).toBe(422);
  const made = await admin.post('/en/admin/counter', { organisation: 'Universitetsbiblioteket <i>' });
  const [requestor, secret] = [/Requestor ID<\/dt>\s*<dd>([\w-]{36})/.exec(made.text)![1]!, /API key<\/dt>\s*<dd>([\w-]{20,})/.exec(made.text)![1]!];
  expect((await ask('/r51/members', { requestor_id: requestor, api_key: secret })).status).toBe(200);
  const listed = (await admin.get('/en/admin/counter')).text;
  expect([listed.includes(requestor), listed.includes(secret), listed.includes('<i>')]).toEqual([true, false, false]);
  const end = new RegExp(`${requestor}[^]*?action="([^"]+/end)"`).exec(listed)![1]!;
  expect([(await manager.post(end)).status, (await admin.post(end)).status, (await admin.post(end)).status]).toEqual([403, 303, 303]);
  expect((await ask('/r51/members', { requestor_id: requestor, api_key: secret })).status).toBe(401);
});

test('the pages hold at the width of a desk and of a phone, in three languages', async () => {
  const browser = await openBrowser();
  await everywhere(browser, app, admin, (lang) => ({ 'counter-clients': `/${lang}/admin/counter`, 'counter-all': `/${lang}/admin/counter/reports?report=IR&from=2026-01`, 'counter-none': `/${lang}/admin/counter/reports?report=PR_P1&from=2026-03` }));
  await everywhere(browser, app, manager, (lang) => ({ 'counter-journal': `/${journal.path}/${lang}/desk/statistics/counter?report=TR&from=2026-01` }));
  await browser.close();
}, 180_000);
