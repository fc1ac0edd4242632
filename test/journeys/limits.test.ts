import { afterAll, beforeAll, test } from '@jest/globals';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser } from 'playwright-core';
import { Consents } from '../../src/accounts/consents/consents.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { Disclosures } from '../../src/rights/disclosures/disclosures.js';
import { FindMentions } from '../../src/rights/mentions/find-mentions.js';
import { goodPassword, makeOwner } from '../support/account.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { makeSubmission, type Manuscript } from '../support/manuscripts.js';
import { Postbox } from '../support/postbox.js';
import { makeArticle, makeGalley } from '../support/publishing.js';
import { openLink } from '../support/reviewing.js';
import { everywhere } from './everywhere.js';
import { Walker } from './walk.js';

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

test('[R7][R17] a person closes the account with work under way, and goes on by private link', async () => {
  const journal = await makeJournal(app, { path: 'avskjed', name: { en: 'Tidsskrift for nordisk kystkultur og øyliv', nb: 'Tidsskrift for nordisk kystkultur og øyliv' } });
  const leaving = await leaver(journal);
  await everywhere(browser, app, leaving.person, (lang) => ({ leaving: `/${lang}/profile/consents/account` }));
  const walker = await Walker.open(browser, app, { player: leaving.person });
  await walker.go('/nb/profile/consents/account');
  await walker.page.getByLabel('Seksjonsredaktør').selectOption({ index: 1 });
  await walker.page.getByLabel('Øyer, skjær og holmer').selectOption({ index: 1 });
  await walker.page.getByLabel('Passordet ditt nå').fill(goodPassword);
  await walker.page.getByRole('button', { name: 'Trekk samtykket og avslutt kontoen' }).click();
  await walker.page.getByRole('heading', { level: 1, name: 'Kontoen din er avsluttet' }).waitFor();
  await walker.close();
  const mailed = async (address: string, about: string): Promise<string> => Postbox.link(await app.postbox.mailTo(address, about), `${app.url}/`).slice(app.url.length);
  const [manuscript, review, offer] = [
    await mailed(leaving.person.email, 'Den private lenkja'), await mailed(leaving.person.email, 'Vil du gjere ferdig'), await mailed(leaving.coAuthor, 'Will you take over'),
  ];
  const own = (lang: string): string => `/avskjed/${lang}/submissions/${String(leaving.work.id)}`;
  await everywhere(browser, app, null, (lang) => ({
    left: `/${lang}/account-closed`, 'link-open': manuscript.replace('/nn/', `/${lang}/`), 'link-again': `${own(lang)}/link`, 'review-choice': review.replace('/nn/', `/${lang}/`), 'hand-over': offer.replace(/\/(nb|en)\//, `/${lang}/`),
    'sign-in-link': `/${lang}/sign-in?next=${encodeURIComponent(own(lang))}`,
  }));
  await everywhere(browser, app, await openLink(app, manuscript), (lang) => ({ 'own-by-link': own(lang) }));
}, 180_000);

/** With a manuscript and a co-author, an assignment, and a review that is not sent. */
async function leaver(journal: Journal): Promise<{ person: Player; work: Manuscript; coAuthor: string }> {
  const leaver = await makeOwner(app, { givenName: 'Ragnfrid Æventyr', familyName: 'Bortreist-Ødegård', roles: [[journal, 'sectionEditor'], [journal, 'reviewer']], mailLanguage: 'nn' });
  await makePlayer(app, { roles: [[journal, 'sectionEditor']], givenName: 'Overtar', familyName: 'Etterkommer-Åsgård' });
  await app.app.get(Consents).give(leaver.personId, 'account', 'nb');
  const coAuthor = 'medforfatter@people.example';
  const work = await makeSubmission(app, journal, { author: leaver, stage: 'review', title: 'Øyer, skjær og holmer i Ytterøyfjorden gjennom tre hundre år med fiske, fangst og handel', coauthors: [{ givenName: 'Þórgunnur', familyName: 'Sæmundsdóttir-Nordahl', email: coAuthor }] });
  const [one, other] = [await makeSubmission(app, journal, { author: await makePlayer(app), stage: 'review', title: 'Båter' }), await makeSubmission(app, journal, { author: await makePlayer(app), stage: 'review', title: 'Naust' })];
  await app.database.execute(`insert into participant (submission_id, person_id, role, recommend_only, assigned_at) values ($1, $2, 'sectionEditor', false, now())`, [one.id, leaver.personId]);
  await app.database.execute(
    `insert into review_assignment (public_id, submission_id, round_id, person_id, number, method, invited_at, response_due, review_due, answers) values ('leaver', $1, $2, $3, 1, 'doubleAnonymous', now(), '2030-01-01', '2030-01-01', '{}')`, [other.id, other.roundId, leaver.personId],
  );
  return { person: leaver, work, coAuthor };
}
