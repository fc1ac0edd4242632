import { afterAll, beforeAll, test } from '@jest/globals';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser } from 'playwright-core';
import { Disclosures } from '../../src/rights/disclosures/disclosures.js';
import { FindMentions } from '../../src/rights/mentions/find-mentions.js';
import { makeOwner } from '../support/account.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { makeSubmission } from '../support/manuscripts.js';
import { makeArticle, makeGalley } from '../support/publishing.js';
import { everywhere } from './everywhere.js';

let app: TestApp;
let browser: Browser;
let person: Player;
let admin: Player;
let pages: Record<'begin' | 'restriction' | 'hide' | 'notice' | 'search' | 'weigh' | 'breach' | 'hidden', string>;

const last = async (table: string): Promise<{ id: number; publicId: string }> => (await app.database.one(`select id, public_id as "publicId" from ${table} order by id desc limit 1`))!;

beforeAll(async () => {
  app = await startTestApp();
  browser = await openBrowser();
  const journal = await makeJournal(app);
  admin = await makePlayer(app, { webAdmin: true });
  await makePlayer(app, { roles: [[journal, 'sectionEditor']], familyName: 'Overtaker-Ødegårdsmoen' });
  person = await makeOwner(app, { givenName: 'Thorbjørg Æventyr', familyName: 'Nordahl-Ytterøy', roles: [[journal, 'sectionEditor']] });
  const author = await makePlayer(app);
  const work = await makeSubmission(app, journal, { author, stage: 'review', title: 'Øyer, skjær og holmer i Ytterøyfjorden gjennom tre hundre år' });
  const article = await makeArticle(app, journal, { abstract: { en: 'Told at Ytterøy båtmuseum.', nb: 'En samtale med Thorbjørg Æventyr Nordahl-Ytterøy om båter, som hun førte i førti år, og om alt det hun så underveis.' }, title: { nb: 'Samtale om båter' } }, [{ personId: person.personId, email: person.email, affiliation: { nb: 'Ytterøy båtmuseum' } }]);
  const { number } = article;
  await app.database.execute(`insert into participant (submission_id, person_id, role, recommend_only, assigned_at) values ($1, $2, 'sectionEditor', false, now())`, [work.id, person.personId]);
  await person.post('/nb/profile/requests', { kind: 'restriction', words: 'Det som står om meg, stemmer ikke.' });
  const request = (await last('rights_request')).publicId;
  const begin = `admin/restrictions/new/${request}`;
  await person.post('/nb/profile/requests', { kind: 'rectification', words: 'Navnet mitt er skrevet feil.' });
  const second = await last('rights_request');
  await admin.post(`/en/admin/restrictions/new/${second.publicId}`, { ground: 'accuracy', covers: 'Alt som står om arbeidsstedet mitt, til det er rettet.', since: '2026-01-02', successors: [] });
  await app.database.execute(`insert into restriction (public_id, request_id, person_id, name, ground, works, covers, since, placed_at, exceptions) select 'walked', $1, $2, 'Thorbjørg Æventyr Nordahl-Ytterøy', 'accuracy', true, 'Alt som står om arbeidsstedet mitt.', '2026-01-02', now(), '{"publication": {"basis": "consent", "words": "Hun skrev at artikkelen kan gå ut."}}'`, [second.id, person.personId]);
  await app.app.get(Disclosures).record({ to: { name: 'Indekstjenesten for nordisk forskning', country: 'US', eea: false, safeguard: 'clauses', address: 'privacy@index.example' }, act: 'sent', dataset: 'metadata', ground: 'G3', journalId: journal.id, submissionId: number, about: [{ personId: person.personId, address: person.email, name: 'Thorbjørg Æventyr Nordahl-Ytterøy', what: ['name', 'affiliation', 'country'] }] });
  await app.app.get(Disclosures).tellRecipients({ personId: person.personId, addresses: [person.email] }, 'rectification', { requestId: second.id, by: null });
  await admin.post(`/en/admin/mentions/new/${request}`, { names: 'Thorbjørg Æventyr Nordahl-Ytterøy\nNordahl-Ytterøy, T.' });
  const scanned = await PDFDocument.create();
  for (const words of ['Thorbjorg', '', '', 'Slutt', '']) scanned.addPage([200, 200]).drawText(words);
  scanned.setAuthor('Thorbjørg Æventyr Nordahl-Ytterøy');
  await makeGalley(app, article, Buffer.from(await scanned.save()), 'application/pdf', 'PDF');
  await app.database.execute(`update journal set about = '{"nb": "Grunnlagt av Thorbjørg Æventyr Nordahl-Ytterøy i 1931."}' where id = $1`, [journal.id]);
  const search = await last('mention_search');
  await app.app.get(FindMentions).search(search.id);
  const breach = String((await admin.post('/en/admin/breaches/new', { what: 'En bærbar maskin ble stjålet fra redaksjonens kontor i Ytterøyfjorden.', found: '2026-05-04T10:00', who: 'Forfattere', number: '40', authority: 'open', persons: 'open' }).expect(303)).headers['location']).replace('/en/', '');
  await admin.post('/en/admin/requests/new', { kind: 'objection', channel: 'letter', language: 'nb', name: 'Thorbjørg', address: person.email, reachedOn: '2026-05-04', words: 'Skjul hvor jeg arbeider.' });
  const third = (await last('rights_request')).publicId;
  await admin.post(`/en/admin/hidden-addresses/${third}`, { bylines: 'yes' }).expect(303);
  pages = { breach, hidden: `admin/hidden-addresses/${third}`, begin, restriction: 'admin/restrictions/walked', hide: `admin/hidden-addresses/${request}`, notice: `admin/transfers/to-tell/${(await last('recipient_notice')).publicId}`, search: `admin/mentions/${search.publicId}`, weigh: `admin/mentions/${search.publicId}/works/${number}` };
}, 90_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

test('[R4][R6][R16] the web administrator walks through restrictions, transfers, persons mentioned, hidden addresses and breaches', async () => {
  await everywhere(browser, app, admin, (lang) => ({
    breaches: `/${lang}/admin/breaches`, 'breach-form': `/${lang}/admin/breaches/new`, restrictions: `/${lang}/admin/restrictions`, transfers: `/${lang}/admin/transfers`, ...Object.fromEntries(Object.entries(pages).map(([name, path]) => [name, `/${lang}/${path}`])),
  }));
}, 180_000);

test('[R6] a person finds the switch that hides their address', async () => {
  await person.post('/nb/profile/hidden-address', { bylines: 'yes' });
  await everywhere(browser, app, person, (lang) => ({ 'hidden-address': `/${lang}/profile/hidden-address` }));
}, 180_000);
