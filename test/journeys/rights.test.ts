import { afterAll, beforeAll, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Journal } from '../../src/journals/journal.entity.js';
import { makeOwner } from '../support/account.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { makeSubmission } from '../support/manuscripts.js';
import { until } from '../support/until.js';
import { everywhere } from './everywhere.js';

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
  const today = app.clock.now().toISOString().slice(0, 10);
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

test('[R13] before an erasure the web administrator reads the plan, after it the proof', async () => {
  const erasure = await newest('erasure');
  await everywhere(browser, app, admin, (lang) => ({ 'erasure-hindered': `/${lang}/admin/requests/${erasure}/erasure` }));
  await app.database.execute(`update submission set stage = 'declined'`);
  await everywhere(browser, app, admin, (lang) => ({ 'erasure-plan': `/${lang}/admin/requests/${erasure}/erasure` }));
  await admin.post(`/en/admin/requests/${erasure}/erasure`, { confirmed: 'yes' });
  await until(() => app.database.one<{ state: string }>('select state from erasure'), (row) => row?.state === 'proven');
  await everywhere(browser, app, admin, (lang) => ({ 'erasure-proof': `/${lang}/admin/requests/${erasure}/erasure`, 'erasure-answer': `/${lang}/admin/requests/${erasure}/fulfil` }));
}, 180_000);
