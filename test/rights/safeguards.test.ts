import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fromField, hoursLeft, toField } from '../../src/rights/breaches/breach-clock.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { grounds } from '../../src/personal-data/grounds.js';
import { purposes } from '../../src/personal-data/purposes.js';
import { ruleKeys, ruleOf } from '../../src/personal-data/retention.js';
import { Languages } from '../../src/platform/i18n/languages.js';
import { languages } from '../../src/platform/i18n/texts.js';
import { Ends } from '../../src/platform/retention/ends.js';
import { RuleWords } from '../../src/rights/retention/rule-words.js';
import { Declarations } from '../../src/rights/holdings/declarations.js';
import type { Journal } from '../../src/journals/journal.entity.js';

let app: TestApp;
let admin: Player;
let manager: Player;
let editor: Player;
let journal: Journal;
beforeAll(async () => {
  app = await startTestApp({ CONTACT_NAME: 'The keeper', CONTACT_EMAIL: 'privacy@palimpsest.example' });
  journal = await makeJournal(app);
  admin = await makePlayer(app, { webAdmin: true, givenName: 'Wanda', familyName: 'Webadmin' });
  manager = await makePlayer(app, { roles: [[journal, 'manager']] });
  editor = await makePlayer(app, { roles: [[journal, 'editor']] });
}, 60_000);
afterAll(() => app.stop());

const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replaceAll('&#x27;', '’').replaceAll('&amp;', '&').replace(/\s+/g, ' ');
const version = async (): Promise<number> => (await app.database.one<{ version: number }>('select max(version) as version from privacy_statement'))!.version;
const local = (ms: number): string => toField(new Date(app.clock.now().getTime() + ms).toISOString());
const hour = 3_600_000;

test('[P3] the web administrator sees every rule with its end and its ground, what the last run removed and what the next will; nobody else does', async () => {
  await app.database.query(`insert into consent (person_id, purpose, words, language, statement_version, given_at, withdrawn_at) select id, 'news', 'Yes', 'en', 1, '2019-01-01', '2019-02-01' from person limit 3`);
  expect(textOf((await admin.get('/en/admin/retention').expect(200)).text)).toContain('There has been no run yet');
  const before = textOf((await admin.get('/en/admin/retention')).text);
  for (const key of ruleKeys) expect(before).toContain(ruleOf(key).what.en.replaceAll('’', '’'));
  for (const { article } of ['G1', 'G5', 'G8'].map((key) => grounds[key as 'G1'])) expect(before).toContain(`Article ${article}`);
  for (const heading of ['A · Accounts', 'B · Contributors', 'C · Work on manuscripts', 'D · Visitors and sign-ins', 'The platform’s own']) expect(before).toContain(heading);
  expect(before).toMatch(/Proofs of consent The proof of a consent is deleted 3 years after it ended\. By itself, every night 3 years after the consent ended You can set it from one year to 5 years\. Change Proofs of consent Article 6\(1\)\(c\): a legal duty 3 rows due in the next/);
  expect(before).toMatch(/Files of declined and withdrawn manuscripts The files of a declined or withdrawn manuscript are deleted after 2 years/);
  // What carries a rule out is said in words, not by the name of a job.
  for (const key of ruleKeys) { const { by } = ruleOf(key); if ('job' in by) expect(before).not.toContain(by.job); }
  await app.run('retention.daily');
  const after = textOf((await admin.get('/en/admin/retention')).text);
  expect(after).toMatch(/Last run .* 3 rows were removed/);
  expect(after).toMatch(/Proofs of consent The proof .{0,250} 3 rows in the last run/);
  for (const [lang, said] of [['en', /Proofs of consent Consents 3/], ['nb', /Bevis for samtykke Samtykker 3/], ['nn', /Samtykke 3/]] as const) expect(textOf((await admin.get(`/${lang}/admin/retention-reports`).expect(200)).text)).toMatch(said);
  // Whatever is removed is called by name, in each language.
  const words = app.app.get(RuleWords);
  for (const language of languages) expect(app.app.get(Ends).enforced().map(({ table }) => words.removed(table, app.app.get(Languages).in(language))).filter((said) => /_|^$/.test(said))).toEqual([]);
  for (const path of ['/en/admin/retention', '/en/admin/retention-reports', '/en/admin/retention/files', '/en/admin/breaches', '/en/admin/breaches/csv', '/en/admin/breaches/new', '/en/admin/processing', '/en/admin/processing/csv', '/en/admin/safeguards']) {
    await manager.get(path).expect(403);
    expect([302, 303, 401]).toContain((await visitor(app).get(path)).status);
  }
});

test('[P3] [S5] another value, within its bounds, is in force at once and makes a new version of the statement; what may not be changed cannot be', async () => {
  const before = await version();
  for (const amount of ['', '0', '6', '99', '2; drop table retention_value', '-1']) await admin.post('/en/admin/retention/files', { amount }).expect(422);
  for (const rule of ['messages', 'ethics', 'alertsUnconfirmed', 'nothing', 'toString']) await admin.post(`/en/admin/retention/${rule}`, { amount: '3' }).expect(404);
  await manager.post('/en/admin/retention/files', { amount: '4' }).expect(403);
  expect(await version()).toBe(before);
  await admin.post('/en/admin/retention/files', { amount: '4' }).expect(303);
  expect(await version()).toBe(before + 1);
  expect(textOf((await visitor(app).get('/en/privacy')).text)).toContain('iles of a declined or withdrawn manuscript, for 4 years');
  expect(textOf((await visitor(app).get('/nn/privacy')).text)).toContain('Filene i eit avslått eller trekt manuskript blir sletta etter 4 år');
  expect(textOf((await visitor(app).get(`/en/privacy/version/${String(before)}`)).text)).toContain('declined or withdrawn manuscript, for 2 years');
  expect(textOf((await editor.get('/nb/profile/data/manuscripts')).text)).not.toContain('for 2 years');
  await admin.post('/en/admin/retention/files', { amount: '4' }).expect(303);
  expect(await version()).toBe(before + 1);
  expect(await app.database.query(`select 1 from event where kind = 'platform.retentionChanged' and person_id = $1`, [admin.personId])).toHaveLength(2);
});

test('[P8] the statement states the place of storage, its protection and when it was last looked into, as the administrator writes it in one form', async () => {
  expect(textOf((await visitor(app).get('/en/privacy')).text)).toContain('Place of storage Not stated yet');
  const form = {
    placeEn: 'A data centre in Bergen, Norway', placeNb: 'Et datasenter i Bergen', placeNn: 'Eit datasenter i Bergen', measuresEn: 'Encrypted <disks>', measuresNb: 'Krypterte disker', measuresNn: 'Krypterte diskar',
    risk: '2026-01-15', test: '2026-02-16', impact: '',
  };
  await admin.post('/en/admin/safeguards', { ...form, risk: '2026-02-30' }).expect(422);
  await admin.post('/en/admin/safeguards', { ...form, test: '2999-01-01' }).expect(422);
  await manager.post('/en/admin/safeguards', form).expect(403);
  const before = await version();
  await admin.post('/en/admin/safeguards', { ...form, key: 'demo' }).expect(303);
  expect(await version()).toBe(before + 1);
  const page = await visitor(app).get('/en/privacy');
  expect(page.text).toContain('Encrypted &lt;disks&gt;');
  expect(textOf(page.text)).toMatch(/Place of storage A data centre in Bergen, Norway .*Last risk analysis 15 January 2026 Last security test 16 February 2026 Last impact assessment Not stated yet/);
  expect(textOf((await visitor(app).get('/nn/privacy')).text)).toContain('Eit datasenter i Bergen');
  expect((await admin.get('/en/admin/safeguards')).text).toContain('value="2026-02-16"');
});

test('the record of processing says of every purpose whose data, which, who sees it, to whom it goes and when it ends; as a file too, and for each journal', async () => {
  const page = textOf((await admin.get('/en/admin/processing').expect(200)).text);
  const used = new Set(app.app.get(Declarations).all().flatMap(({ datum }) => datum.purposes));
  expect(used.size).toBeGreaterThan(20);
  expect([...used].filter((key) => !page.toLowerCase().includes(purposes[key].words.en.toLowerCase()))).toEqual([]);
  for (const text of ['The keeper', 'A data centre in Bergen', 'Transfers outside the EEA', 'iles of a declined or withdrawn manuscript, for 4 years', 'Security measures']) expect(page).toContain(text);
  await manager.post(`/${journal.path}/en/desk/settings/messages`, { months: '12' }).expect(303);
  const own = textOf((await manager.get(`/${journal.path}/en/desk/settings/processing`).expect(200)).text);
  expect(own).toContain('as long as the journal has set, one year after');
  expect(own).not.toContain('running the account that you opened');
  await editor.get(`/${journal.path}/en/desk/settings/processing`).expect(403);
});

test('[X30] the files for spreadsheets hold no cell that one would run', async () => {
  const file = await admin.get('/en/admin/processing/csv').expect(200);
  expect(file.headers['content-type']).toContain('text/csv');
  expect(file.headers['content-disposition']).toBe('attachment; filename="processing.csv"');
  expect(file.text.split('\r\n').length).toBeGreaterThan(20);
  await admin.post('/en/admin/breaches/new', { what: '=HYPERLINK("http://evil.example")', found: local(-hour), authority: 'open', persons: 'open' }).expect(303);
  expect((await admin.get('/en/admin/breaches/csv').expect(200)).text).toContain(`'=HYPERLINK`);
  expect((await manager.get(`/${journal.path}/nb/desk/settings/processing/csv`).expect(200)).text).toContain('Behandlingsansvarlig');
});

test('[P5] a breach is entered with a clock of 72 hours from when it was found, shown as time left and warned of by mail; each thing written stays', async () => {
  await admin.post('/en/admin/breaches/new', { what: '', found: 'yesterday', authority: 'x', persons: 'open' }).expect(422);
  await admin.post('/en/admin/breaches/new', { what: 'A laptop', found: local(2 * hour), authority: 'open', persons: 'open' }).expect(422);
  const answer = await admin.post('/en/admin/breaches/new', { what: 'A laptop was stolen', found: local(-4 * hour), began: local(-9 * hour), who: 'Authors', number: 'about 40', authority: 'open', persons: 'open', closedAt: 'now', entries: '9' }).expect(303);
  const address = String(answer.headers['location']);
  expect(textOf((await admin.get(address).expect(200)).text)).toMatch(/67 hours left/);
  await manager.get(address).expect(404);
  for (const [hours, mails] of [[18, 0], [22, 1], [30, 1], [45, 2], [63, 3], [70, 4], [80, 4]] as const) {
    app.clock.set(new Date(Date.now() + hours * hour));
    await app.run('breaches.warn');
    await app.run('breaches.warn');
    const sent = await app.database.query(`select 1 from message m join breach b on b.id = m.subject_id where m.subject_kind = 'breach' and b.public_id = $1 and m.person_id = $2`, [address.split('/').at(-1), admin.personId]);
    expect([hours, sent.length]).toEqual([hours, mails]);
  }
  const later = await makePlayer(app, { webAdmin: true });
  expect(textOf((await later.get('/en/admin/breaches')).text)).toMatch(/A laptop was stolen .{0,60} 13 hours too late/);
  const change = { what: 'A laptop was stolen', found: toField(new Date(Date.now() - 4 * hour).toISOString()), who: 'Authors', number: '38', measures: 'The disk is encrypted', authority: 'told', authorityAt: local(-hour), persons: 'open' };
  await later.post(`${address}/change`, { ...change, seen: '1' }).expect(422);
  const late = { ...change, authorityWhy: 'It was found on a Friday' };
  const both = await Promise.all([later.post(`${address}/change`, { ...late, seen: '1' }), later.post(`${address}/change`, { ...late, seen: '1', number: '39' })]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  await later.post(`${address}/closing`).expect(409);
  await later.post(`${address}/change`, { ...late, persons: 'notNeeded', seen: '2' }).expect(422);
  await later.post(`${address}/change`, { ...late, persons: 'notNeeded', personsWhy: 'Nobody can read the disk', seen: '2' }).expect(303);
  await later.post(`${address}/closing`).expect(303);
  await later.post(`${address}/closing`).expect(409);
  await later.post(`${address}/change`, { ...late, seen: '3' }).expect(409);
  const page = textOf((await later.get(address)).text);
  for (const text of ['Closed', 'about 40', 'It was found on a Friday', 'Nobody can read the disk', 'Wanda Webadmin']) expect(page).toContain(text);
  expect(await app.database.query(`select 1 from breach_entry e join breach b on b.id = e.breach_id where b.public_id = $1`, [address.split('/').at(-1)])).toHaveLength(3);
  app.clock.set(new Date(Date.now() + 5.1 * 365.25 * 24 * hour));
  await app.run('breaches.end');
  app.clock.reset();
  expect(await app.database.query('select 1 from breach where public_id = $1', [address.split('/').at(-1)])).toHaveLength(0);
});

test('[P4] what is written of a breach says what may not be written, can be reported, and is hidden at once; the log goes on', async () => {
  const form = (await admin.get('/en/admin/breaches/new')).text;
  expect(form.match(/<textarea/g)!.length).toBe(7);
  expect((form.match(/Write nothing about health/g) ?? []).length).toBeGreaterThanOrEqual(7);
  const address = String((await admin.post('/en/admin/breaches/new', { what: 'Per Hansen, who is ill, lost a key', found: local(-hour), authority: 'open', persons: 'open' })).headers['location']);
  const other = await makePlayer(app, { webAdmin: true });
  const link = /href="(\/en\/report\/breach\/\d+)"/.exec((await other.get(address)).text)![1]!;
  expect((await manager.get(link)).status).toBe(404);
  expect((await other.post(link, { reason: 'sensitive', words: 'An illness.' })).status).toBe(303);
  const report = (await app.database.one<{ id: string }>('select public_id as id from text_report order by text_report.id desc limit 1'))!;
  expect((await other.post(`/en/admin/reports/${report.id}`, { decision: 'hide' })).status).toBe(303);
  for (const path of [address, '/en/admin/breaches', `${address}/change`, '/en/admin/breaches/csv']) expect((await other.get(path)).text).not.toContain('Per Hansen');
  expect((await other.get(address)).text).toContain('Hidden by the editors');
  expect(await app.database.query(`select 1 from breach_entry where said ->> 'what' like 'Per Hansen%'`)).toHaveLength(1);
});

test('the clock of a breach counts hours, also over a change of the clocks', () => {
  const found = fromField('2026-03-28T22:30')!;
  expect(found.toISOString()).toBe('2026-03-28T21:30:00.000Z');
  expect(hoursLeft(found, new Date('2026-03-31T21:29:00Z'))).toBe(0);
  expect(hoursLeft(found, new Date('2026-03-31T21:31:00Z'))).toBe(-1);
  expect(fromField('2026-03-29T03:15')!.toISOString()).toBe('2026-03-29T01:15:00.000Z');
  expect(fromField('2026-10-25T12:00')!.toISOString()).toBe('2026-10-25T11:00:00.000Z');
  for (const wrong of ['', '2026-02-30T10:00', '2026-01-01', '2026-01-01T25:00']) expect(fromField(wrong)).toBeNull();
  expect(toField(found.toISOString())).toBe('2026-03-28T22:30');
});

test('what the platform has settled stands at the side of its own pages, and of no others', async () => {
  const marked = async (path: string): Promise<string | null> => {
    const { text } = await admin.get(path);
    return text.includes('class="sections"') ? (/<a href="([^"]*)" aria-current="(?:page|true)"/.exec(text.slice(text.indexOf('class="sections"')))?.[1] ?? '').replaceAll('&#x3D;', '=') : null;
  };
  expect(await Promise.all(['/en/admin', '/en/admin/retention', '/en/admin/breaches/new', '/en/admin/processing', '/en/admin/privacy-office', '/en/admin/requests', '/en/admin/statistics', '/en/admin/people'].map(marked))).toEqual([
    '/en/admin', '/en/admin/retention', '/en/admin/retention', '/en/admin/retention', '/en/admin/organisations', null, null, null,
  ]);
});
