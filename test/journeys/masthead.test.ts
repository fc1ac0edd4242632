import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { seedDemo } from '../../src/cli/demo/seed.js';
import { Sessions } from '../../src/visitors/sessions/sessions.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { as, type Player } from '../support/cast.js';
import { Postbox } from '../support/postbox.js';
import { everywhere } from './everywhere.js';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  app = await startTestApp({ DEMO: 'true' });
  await seedDemo(app.app);
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function signedIn(username: string): Promise<Pick<Player, 'cookie' | 'get' | 'post'>> {
  const row = await app.database.one<{ id: number }>('select person_id as id from account where username = $1', [username]);
  return as(app, `session=${await app.app.get(Sessions).open({ personId: row!.id, ip: '192.0.2.1', browser: 'test' })}`);
}

const entryOf = async (username: string): Promise<string> =>
  (await app.database.one<{ id: string }>('select e.public_id as id from masthead_entry e join account a on a.person_id = e.person_id where a.username = $1 order by e.id limit 1', [username]))!.id;

test('[A18] the masthead, as readers see it', async () => {
  await everywhere(browser, app, null, (lang) => ({
    'masthead': `/boreal/${lang}/masthead`, 'masthead-kyst': `/kystkultur/${lang}/masthead`, 'masthead-link': `/boreal/${lang}/masthead/link`, 'masthead-about': `/boreal/${lang}/about`, 'guidelines': `/${lang}/guidelines`,
    'alerts': `/boreal/${lang}/alerts`, 'alerts-sent': `/boreal/${lang}/alerts/sent`, 'alerts-home': `/boreal/${lang}`,
  }));
}, 180_000);

test('[A18] the masthead, as its manager puts it together', async () => {
  const manager = await signedIn('manager');
  const [waiting, shown] = [await entryOf('section-editor'), await entryOf('ingrid')];
  await everywhere(browser, app, manager, (lang) => ({
    'desk-masthead': `/boreal/${lang}/desk/masthead`, 'desk-masthead-new': `/boreal/${lang}/desk/masthead/new`, 'desk-masthead-waiting': `/boreal/${lang}/desk/masthead/${waiting}`,
    'desk-masthead-shown': `/boreal/${lang}/desk/masthead/${shown}`,
  }));
}, 180_000);

test('[A18] one’s own entries, with an account and without', async () => {
  const [waiting, shown] = [await entryOf('section-editor'), await entryOf('editor')];
  await everywhere(browser, app, await signedIn('section-editor'), (lang) => ({
    'own-masthead': `/${lang}/profile/masthead`, 'own-masthead-waiting': `/${lang}/profile/masthead/${waiting}`, 'guidelines-agreement': `/${lang}/guidelines/agreement`,
  }));
  await everywhere(browser, app, await signedIn('editor'), (lang) => ({ 'own-masthead-shown': `/${lang}/profile/masthead/${shown}` }));
  await everywhere(browser, app, await signedIn('reader'), (lang) => ({ 'own-masthead-none': `/${lang}/profile/masthead` }));
  const manager = await signedIn('manager');
  await manager.post('/boreal/en/desk/masthead/new', {
    person: '', name: 'Þórdís Hólmgeirsdóttir-Ålesundsdøtre', email: 'thordis@elsewhere.example', mailLanguage: 'nb', affiliation: 'Rannsóknasetur um norrænar strandbyggðir', role: 'adviser', heading: 'advisers',
    language: ['en'], ownTitle: [''], ownHeading: [''], startsOn: '2026-01-01', endsOn: '',
  });
  const link = new URL(Postbox.link(await app.postbox.mailTo('thordis@elsewhere.example'), `${app.url}/boreal/nb/masthead/own/`)).pathname;
  await everywhere(browser, app, null, (lang) => ({ 'masthead-by-link': link.replace('/nb/', `/${lang}/`) }));
  expect((await manager.get('/boreal/en/desk/masthead')).text).toContain('Þórdís');
}, 180_000);

test('[A20] alerts, from asking to leaving', async () => {
  const page = (path: string) => (lang: string): Record<string, string> => ({ [`alerts-${path.split('/')[4]}`]: path.replace('/nb/', `/${lang}/`) });
  const visitor = as(app, '');
  await visitor.post('/boreal/nb/alerts', { email: 'en.leser.med.lang.adresse@universitetsbiblioteket.example', language: 'nb', newIssue: 'yes' });
  const confirm = new URL(Postbox.link(await app.postbox.mailTo('en.leser.med.lang.adresse@universitetsbiblioteket.example'), `${app.url}/boreal/nb/alerts/confirm/`)).pathname;
  await everywhere(browser, app, null, page(confirm));
  const own = String((await visitor.post(confirm)).headers['location']).split('?')[0]!;
  await everywhere(browser, app, null, page(own));
  await everywhere(browser, app, null, (lang) => ({ 'alerts-end': `${own}/end`.replace('/nb/', `/${lang}/`), 'alerts-over': `/boreal/${lang}/alerts/own/x` }));
}, 180_000);

/** A biography that readers see, and the address at which it is reported. */
async function biography(): Promise<{ path: (lang: string) => string; article: (lang: string) => string }> {
  const row = await app.database.one<{ id: number; number: number }>(
    `select c.id, p.submission_id as number from contributor c join publication p on p.id = c.publication_id join journal j on j.id = p.journal_id where j.path = 'boreal' and p.status = 'published' and c.biography <> '{}' order by c.id limit 1`,
  );
  return { path: (lang) => `/${lang}/report/biography/${row!.id}`, article: (lang) => `/boreal/${lang}/article/${row!.number}` };
}

test('[P4] reporting a text, as a reader and as staff', async () => {
  const { path, article } = await biography();
  await everywhere(browser, app, null, (lang) => ({ 'report': path(lang), 'report-sent': `/${lang}/report-sent`, 'report-article': article(lang) }));
  await everywhere(browser, app, await signedIn('manager'), (lang) => ({ 'reports-none': `/boreal/${lang}/desk/reports`, 'report-staff': path(lang) }));
}, 180_000);

test('[P4] deciding about a reported text', async () => {
  const { path, article } = await biography();
  await as(app, '').post(path('en'), { reason: 'sensitive', words: 'Dette handler om en sykdom hos et navngitt menneske, og det vet hele bygda.\n\nØnsker dere flere opplysninger, så spør.' });
  const { id } = (await app.database.one<{ id: string }>('select public_id as id from text_report'))!;
  const manager = await signedIn('manager');
  await everywhere(browser, app, manager, (lang) => ({ 'reports': `/boreal/${lang}/desk/reports`, 'reports-one': `/boreal/${lang}/desk/reports/${id}` }));
  await manager.post(`/boreal/en/desk/reports/${id}`, { decision: 'hide' });
  await everywhere(browser, app, await signedIn('admin'), (lang) => ({ 'reports-hidden': `/${lang}/admin/reports/${id}`, 'reports-admin': `/${lang}/admin/reports` }));
  expect((await as(app, '').get(article('nb'))).text).toContain('Skjult av redaksjonen');
}, 180_000);
