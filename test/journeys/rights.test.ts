import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { editorialUrls } from '../../src/editorial/urls.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { goodPassword, makeOwner } from '../support/account.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { Filler } from '../support/fill.js';
import { leavers } from '../support/leaving.js';
import { makeSubmission } from '../support/manuscripts.js';
import { until } from '../support/until.js';
import { everywhere } from './everywhere.js';
import { Walker } from './walk.js';
import { inDays } from '../support/days.js';

let app: TestApp;
let browser: Browser;
let person: Player;
let admin: Player;
let editor: Player;
let journal: Journal;
beforeAll(async () => {
  app = await startTestApp();
  browser = await openBrowser();
  const made = await makeJournal(app);
  journal = made;
  admin = await makePlayer(app, { webAdmin: true });
  editor = await makePlayer(app, { roles: [[made, 'editor']] });
  person = await makeOwner(app, { givenName: 'Thorbjørg Æventyr', familyName: 'Nordahl-Ytterøy', roles: [[made, 'author']] });
  await makeSubmission(app, made, { author: person });
  await person.post('/nb/profile/data-copies');
  await app.postbox.mailTo(person.email, '');
  await person.post('/nb/profile/requests', { kind: 'erasure', words: 'Jeg vil at dere sletter det gamle manuskriptet mitt fra 2019,\nog alt dere har om meg i tidsskriftet Øyer og skjær.' });
  await editor.post(`/${made.path}/nb/desk/requests`, { kind: 'access', name: 'Åse Ødegård-Bjørnstjerne', address: 'aase@elsewhere.example', reachedOn: '2026-01-02', words: 'Hun skrev til oss og vil se alt.' });
}, 90_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const { writing, reviewing, link } = leavers(() => app, () => journal);
const newest = async (kind: string): Promise<string> => (await app.database.one<{ id: string }>('select public_id as id from rights_request where kind = $1 order by rights_request.id desc limit 1', [kind]))!.id;

test('[R1] a person walks through what is held about them, takes a copy and asks for more', async () => {
  await everywhere(browser, app, person, (lang) => ({
    'data-account': `/${lang}/profile/data`, 'data-manuscripts': `/${lang}/profile/data/manuscripts`, 'data-visits': `/${lang}/profile/data/visits`, 'data-copies': `/${lang}/profile/data-copies`, 'own-requests': `/${lang}/profile/requests`,
  }));
}, 180_000);

test('[R9] the web administrator walks through the queue and the steps of a request', async () => {
  const [erasure, access] = [await newest('erasure'), await newest('access')];
  await everywhere(browser, app, admin, (lang) => ({
    queue: `/${lang}/admin/requests`, 'queue-closed': `/${lang}/admin/requests?tab=closed`, enter: `/${lang}/admin/requests/new`, request: `/${lang}/admin/requests/${erasure}`, passed: `/${lang}/admin/requests/${access}`,
    refuse: `/${lang}/admin/requests/${erasure}/refuse`, extend: `/${lang}/admin/requests/${erasure}/extend`, identity: `/${lang}/admin/requests/${erasure}/askIdentity`, withheld: `/${lang}/admin/requests/${erasure}/withheld`,
  }));
}, 180_000);

test('[S2] the administrator names who is responsible, announces a change, keeps contact persons and closes a journal; readers see it', async () => {
  const organisation = { capacity: 'controller', name: 'Universitetsbiblioteket på Nordkalottens ytterste nes', number: '874 789 542', address: 'Postboks 1009, 9037 Ytterøya', country: 'NO', publicBody: 'yes' };
  await admin.post('/nb/admin/organisations/new', organisation).expect(303);
  await admin.post('/nb/admin/organisations/new', { capacity: 'processor', name: 'Skylagring International Inc.', country: 'US', service: 'backup', safeguard: 'clauses', detail: 'krypterte kopier' }).expect(303);
  await admin.post('/nb/admin/privacy-office', { language: 'en', registerName: 'Brukerregisteret', contactName: 'Åse Ødegård-Bjørnstjerne', contactEmail: 'personvern@nordkalottens-ytterste-nes.example', officerName: 'Omar Bud', officerEmail: 'ombud@nordkalottens-ytterste-nes.example', keepingPlan: 'Bevarings- og kassasjonsplan 2026/14' }).expect(303);
  const at = `/${journal.path}/nb/desk/settings`;
  await admin.post(`${at}/organisations/office`, { language: ['en', 'nb', 'nn'], contactName: 'Jo Urnal', contactEmail: 'jo@journal.example', arrangement: 'joint', agreedOn: '2026-03-01', answers: ['The platform answers requests; the journal informs its authors.', 'Plattformen svarer på henvendelser; tidsskriftet informerer forfatterne.', ''], essence: ['', 'Vi bestemmer sammen.', ''], addition: ['', 'Vi selger aldri noe.', ''] }).expect(303);
  await admin.post('/nb/admin/contact-persons/new', { kind: 'supplier', name: 'Lars Leverandør-Hansen', organisation: 'Trykkeriet i Ytre Ærfuglvær AS', email: 'lars.leverandor-hansen@trykkeriet-i-ytre-aerfuglvaer.example', phone: '+47 22 00 00 00' }).expect(303);
  await admin.post(`/nb/admin/closings/${journal.path}/announcement`, { language: ['en', 'nb', 'nn'], announcement: ['This journal closes on 1 May.', 'Tidsskriftet avsluttes 1. mai.', 'Tidsskriftet blir avslutta 1. mai.'], movedTo: 'https://new.example/ende' }).expect(303);
  await admin.post(`/nb/admin/closings/${journal.path}/steps/stop`).expect(303);
  await makeSubmission(app, journal, { author: person, stage: 'declined', title: 'Ærfuglens tilbakekomst' });
  const today = inDays(app, 0);
  await admin.post(`${at}/archive`, { from: today, until: today, archive: 'Arkivverket, statsarkivet på Nordkalottens ytterste nes' }).expect(303);
  const one = await app.database.one<{ id: number }>('select id from organisation order by id desc limit 1');
  await everywhere(browser, app, admin, (lang) => ({
    organisations: `/${lang}/admin/organisations`, organisation: `/${lang}/admin/organisations/${one!.id}`, office: `/${lang}/admin/privacy-office`, 'journal-office': `/${journal.path}/${lang}/desk/settings/organisations/office`, 'journal-organisations': `/${journal.path}/${lang}/desk/settings/organisations`,
    statement: `/${lang}/admin/privacy-statement`, contacts: `/${lang}/admin/contact-persons`, contact: `/${lang}/admin/contact-persons/new`, closings: `/${lang}/admin/closings`, closing: `/${lang}/admin/closings/${journal.path}`, archive: `/${journal.path}/${lang}/desk/settings/archive`,
  }));
  await everywhere(browser, app, null, (lang) => ({ 'journal-privacy': `/${journal.path}/${lang}/privacy`, changes: `/${lang}/privacy/version/2/changes` }));
}, 180_000);

test('[R18] those without an account, and a journal’s staff, find where to ask', async () => {
  await everywhere(browser, app, null, (lang) => ({ ask: `/${lang}/privacy/request`, sent: `/${lang}/privacy/request-sent` }));
  await everywhere(browser, app, editor, (lang) => ({ 'pass-on': `/${journal.path}/${lang}/desk/requests` }));
}, 180_000);

test('[P3] [P5] [P8] the web administrator walks through the ends of data, the breaches, the record and the form of protection, and a manager through the journal’s own', async () => {
  const made = await admin.post('/nb/admin/breaches/new', { what: 'En bærbar maskin med nedlastede manuskripter ble stjålet på toget mellom Trondheim og Bodø, trolig natt til lørdag', found: '2026-11-20T10:00', who: 'Forfattere i tidsskriftet', number: 'omtrent 40', authority: 'open', persons: 'open' });
  const breach = String(made.headers['location']).split('/').at(-1)!;
  await app.run('retention.daily');
  await everywhere(browser, app, admin, (lang) => ({
    ends: `/${lang}/admin/retention`, breaches: `/${lang}/admin/breaches`, processing: `/${lang}/admin/processing`, safeguards: `/${lang}/admin/safeguards`, 'ends-form': `/${lang}/admin/retention/files`, 'ends-reports': `/${lang}/admin/retention-reports`,
    breach: `/${lang}/admin/breaches/${breach}`, 'breach-form': `/${lang}/admin/breaches/${breach}/change`,
  }));
  const manager = await makePlayer(app, { roles: [[journal as Parameters<typeof makeSubmission>[1], 'manager']] });
  await everywhere(browser, app, manager, (lang) => ({ 'processing-journal': `/${journal.path}/${lang}/desk/settings/processing` }));
}, 180_000);

test('[R2] the administrator hands out a withheld item, redacted, and the person reads it', async () => {
  const author = await makePlayer(app, { givenName: 'Thorbjørg Æventyr', familyName: 'Nordahl-Ytterøy' });
  const reviewer = await makePlayer(app, { givenName: 'Ødny', familyName: 'Skjulesen' });
  const work = await makeSubmission(app, await makeJournal(app), { author, stage: 'review', outcome: 'revisions', title: 'Øyer, skjær og holmer' });
  await new Filler(app).row('review_assignment', { submission_id: work.id, round_id: work.roundId, person_id: reviewer.personId, method: 'anonymous', submitted_at: app.clock.now(), comments_to_editor: 'Svake figurer, mener Ødny Skjulesen.\n\nSpør gjerne Skjulesen på nytt.' });
  await author.post('/nb/profile/requests', { kind: 'access', words: 'La meg få se hva som ble skrevet.' });
  const { id } = (await app.database.one<{ id: string }>('select public_id as id from rights_request order by rights_request.id desc limit 1'))!;
  const list = `/en/admin/requests/${id}/withheld`;
  const item = /href="([^"]+\/withheld\/review_assignment[^"]+)"/.exec((await admin.get(list)).text)![1]!;
  await everywhere(browser, app, admin, (lang) => ({ 'withheld-list': list.replace('/en/', `/${lang}/`), 'withheld-item': item.replace('/en/', `/${lang}/`) }));
  const walker = await Walker.open(browser, app, { player: admin });
  await walker.visit(item);
  await walker.fill({ text: 'Svake figurer, mener Skjulesen.' });
  await walker.press('Hand it out');
  // What was typed is kept, and the page says what to do.
  expect(await walker.page.locator('main [name=text]').inputValue()).toBe('Svake figurer, mener Skjulesen.');
  expect(await walker.text()).toContain('There is a problem');
  await walker.fill({ text: 'Svake figurer, mener […].', reason: 'Det har betydning for klagen.' });
  await walker.press('Hand it out');
  expect(await walker.text()).toMatch(/Released on .*, redacted/);
  await walker.close();
  const own = await Walker.open(browser, app, { player: author, width: 360 });
  await own.go('/nb/profile/data/manuscripts');
  expect(await own.text()).toMatch(/Utlevert .*, sladdet[\s\S]*/);
  expect(await own.text()).toContain('Svake figurer, mener […].');
  expect(await own.text()).not.toContain('Skjulesen');
  await own.close();
}, 180_000);

test('[S6] the page of a consent whose words have changed: what it says now and said before, that silence is no; a yes ends the asking', async () => {
  const [person, silent] = [await makePlayer(app), await makePlayer(app)];
  for (const { personId } of [person, silent]) await app.database.query(`insert into consent (person_id, purpose, words, language, statement_version, given_at) values ($1, 'account', 'Jeg vil ha en konto, slik den var', 'nb', 1, $2)`, [personId, app.clock.now()]);
  await app.run('consents.renew');
  await everywhere(browser, app, person, (lang) => ({ 'consent-changed': `/${lang}/profile/consents/account/changed`, 'consent-asked': `/${lang}/profile` }));
  const walker = await Walker.open(browser, app, { player: person, scripts: false, width: 360 });
  await walker.visit('/en/profile');
  await walker.follow('Read and answer', walker.page.locator('body'));
  const said = await walker.text();
  for (const words of ['What it says now', 'Jeg vil ha en konto, slik den var', 'that is a no']) expect(said).toContain(words);
  await walker.press('I agree');
  expect(await walker.page.locator('body').innerText()).not.toContain('The words of the consent');
  await walker.close();
  app.clock.set(new Date(app.clock.now().getTime() + 31 * 86_400_000));
  await app.run('consents.renew');
  app.clock.reset();
  const live = ({ personId }: Player) => app.database.query(`select 1 from consent where person_id = $1 and purpose = 'account' and withdrawn_at is null`, [personId]);
  expect([(await live(person)).length, (await live(silent)).length]).toEqual([1, 0]);
}, 180_000);

test('[S11] the administrator closes a journal step by step in the browser; readers find the announcement, the bare record, and the way to where it moved', async () => {
  const closing = await makeJournal(app, { path: 'ende', name: { en: 'The Ærfugl Review', nb: 'Ærfugltidsskriftet' } });
  const author = await makePlayer(app, { givenName: 'Unn', familyName: 'Ødegård-Ende' });
  const published = await makeSubmission(app, closing, { author, stage: 'published', title: 'The last snow' });
  await makeSubmission(app, closing, { author, stage: 'declined', title: 'Not taken' });
  await app.database.query(`update publication set doi = '10.1234/snow' where submission_id = $1`, [published.id]);
  const at = '/en/admin/closings/ende';
  const walker = await Walker.open(browser, app, { player: admin });
  await walker.go(at);
  await walker.page.locator('main [name=announcement]').first().fill('We close in May.');
  await walker.fill({ movedTo: 'nowhere' });
  await walker.press('Announce');
  expect(await walker.text()).toContain('Enter an address that begins with https://');
  expect(await walker.page.locator('main [name=announcement]').first().inputValue()).toBe('We close in May.');
  await walker.fill({ movedTo: 'https://new.example/ende', articleAddress: 'https://new.example/a/{number}' });
  await walker.press('Announce');
  await walker.press('Close to submissions');
  await walker.press('No work is left');
  await walker.press('Make an export');
  await until(() => admin.get(`${at}/export.zip`), ({ status }) => status === 200, 15);
  await walker.visit(at);
  await walker.press('The export is in safe hands');
  await walker.press('Handed over');
  expect(await walker.text()).toContain('Say to whom it went.');
  await walker.fill({ note: 'Nytt forlag AS, DOI-prefiks 10.1234' });
  await walker.press('Handed over');
  await walker.fill({ note: 'Nasjonalbiblioteket, Mo i Rana' });
  await walker.press('Deposited');
  await walker.press('Erase the rest for good');
  await walker.press('Count');
  expect(await walker.text()).toMatch(/8\. Prove it\s+Done/);
  expect(await walker.text()).toContain('Manuscripts not published: 0');
  const [file] = await Promise.all([walker.page.waitForEvent('download'), walker.page.getByRole('link', { name: 'Articles with DOI' }).click()]);
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  await walker.close();
  await everywhere(browser, app, admin, (lang) => ({ closed: `/${lang}/admin/closings/ende`, closings: `/${lang}/admin/closings` }));
  await everywhere(browser, app, null, (lang) => ({ 'closed-home': `/ende/${lang}`, 'closed-article': `/ende/${lang}/article/${published.id}` }));
  const shown = (await visitor(app).get(`/ende/en/article/${published.id}`).expect(200)).text;
  for (const said of ['We close in May.', 'The last snow', `https://new.example/a/${published.id}`]) expect(shown).toContain(said);
  await admin.post(`${at}/announcement`, { language: ['en', 'nb', 'nn'], announcement: ['We close in May.', '', ''], movedTo: 'https://new.example/ende', articleAddress: 'https://new.example/a/{number}', redirects: 'yes' }).expect(303);
  expect((await visitor(app).get(`/ende/en/article/${published.id}`).expect(308)).headers['location']).toBe(`https://new.example/a/${published.id}`);
}, 180_000);

/** Signs out of the account for good, on a phone, without JavaScript; gives the walker to go on with. */
async function leaves(person: Player, choose: (walker: Walker) => Promise<void>): Promise<void> {
  const walker = await Walker.open(browser, app, { player: person, scripts: false, width: 360 });
  await walker.go('/en/profile/consents/account');
  await walker.press('Withdraw the consent and close the account');
  expect(await walker.text()).toContain('There is a problem');
  await choose(walker);
  await walker.fill({ currentPassword: goodPassword });
  await walker.press('Withdraw the consent and close the account');
  expect(walker.page.url()).toBe(`${app.url}/en/account-closed`);
  await walker.close();
}

test('[R17] without JavaScript an author withdraws the account’s consent and goes on with the manuscript by private link', async () => {
  const { author, own } = await writing('review', 'revisions');
  await leaves(author, () => Promise.resolve());
  const walker = await Walker.open(browser, app, { scripts: false, width: 360 });
  await walker.go(await link(author.email, 'Your private link to manuscript'));
  await walker.press(/open|continue/i);
  expect(walker.page.url()).toContain(own);
  expect(await walker.text()).toContain('On parting');
  expect((await walker.page.goto(`${app.url}/en/profile`))!.status()).toBeGreaterThan(399);
  await walker.close();
}, 180_000);

test('[R17] without JavaScript a reviewer withdraws the account’s consent, chooses to finish, and sends the review by private link', async () => {
  const { scene, reviewer, asked } = await reviewing();
  await leaves(reviewer, (walker) => walker.page.locator('main select').first().selectOption({ label: 'Finish through a private link' }).then(() => undefined));
  const walker = await Walker.open(browser, app, { scripts: false, width: 360 });
  await walker.go(await link(reviewer.email, 'Your private link to a review'));
  await walker.press(/open|continue/i);
  expect(walker.page.url()).toContain(asked.address);
  await walker.fill({ commentsToAuthor: 'A fine piece of work, truly. Æ, ø, å.' });
  await walker.page.locator('main').getByLabel('Accept', { exact: true }).check();
  await walker.press('Send the review');
  expect(await app.database.one('select comments_to_author as text from review_assignment where id = $1', [asked.id])).toEqual({ text: 'A fine piece of work, truly. Æ, ø, å.' });
  await walker.visit(editorialUrls.submission({ journal: scene.journal.path, lang: 'en', submission: scene.manuscript.id })).catch(() => undefined);
  expect(await walker.page.locator('body').innerText()).not.toContain('On snow');
  await walker.close();
}, 180_000);

test('[R13] before an erasure the web administrator reads the plan, after it the proof', async () => {
  const erasure = await newest('erasure');
  await everywhere(browser, app, admin, (lang) => ({ 'erasure-hindered': `/${lang}/admin/requests/${erasure}/erasure` }));
  await app.database.execute(`update submission set stage = 'declined'`);
  await everywhere(browser, app, admin, (lang) => ({ 'erasure-plan': `/${lang}/admin/requests/${erasure}/erasure` }));
  await admin.post(`/en/admin/requests/${erasure}/erasure`, { confirmed: 'yes' });
  await until(() => app.database.one<{ state: string }>('select state from erasure'), (row) => row?.state === 'proven');
  await everywhere(browser, app, admin, (lang) => ({ 'erasure-proof': `/${lang}/admin/requests/${erasure}/erasure`, 'erasure-answer': `/${lang}/admin/requests/${erasure}/fulfil` }));
}, 180_000);
