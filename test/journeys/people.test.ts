import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Interests } from '../../src/accounts/interests/interests.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { goodPassword, makeOwner } from '../support/account.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { makeSubmission } from '../support/manuscripts.js';
import { publicId } from '../support/people.js';
import { Sessions } from '../../src/visitors/sessions/sessions.js';
import { everywhere } from './everywhere.js';
import { Walker } from './walk.js';

let app: TestApp;
let browser: Browser;
let journal: Journal;
let other: Journal;
let empty: Journal;
let admin: Player;
let manager: Player;
let within: Player;
let out: Player;

beforeAll(async () => {
  app = await startTestApp();
  browser = await openBrowser();
  journal = await makeJournal(app, { path: 'folk', name: { en: 'Journal of Folk', nb: 'Tidsskrift for folk' } });
  other = await makeJournal(app, { path: 'andre', name: { en: 'Nordic Review of Interdisciplinary Settlement and Landscape History', nb: 'Nordisk tidsskrift for tverrfaglig bosetnings- og landskapshistorie' } });
  empty = await makeJournal(app, { path: 'tom', name: { en: 'Empty', nb: 'Tom' } });
  admin = await makeOwner(app, { webAdmin: true, givenName: 'Astrid', familyName: 'Årseth-Administrator' });
  manager = await makePlayer(app, { roles: [[journal, 'manager'], [empty, 'manager']], givenName: 'Mána', familyName: 'Leder' });
  within = await makeOwner(app, { roles: [[journal, 'author'], [journal, 'sectionEditor'], [journal, 'reviewer']], givenName: 'Øyvind Æmilius', familyName: 'Wolfeschlegelsteinhausenbergerdorff-Ålesund' });
  out = await makePlayer(app, { roles: [[journal, 'author'], [other, 'editor']], givenName: 'Čáhppe', familyName: 'Ŋálla' });
  await app.database.execute(
    `update person set affiliation = 'Institutt for arkeologi, historie, kultur- og religionsvitenskap, Universitetet i Bergen', orcid = '0000-0002-1825-0097',
       phone = '55 58 00 00', biography = 'Skriv om fjordar og folk.', country = 'NO', working_languages = '{nb,nn,se}' where id = any($1)`, [[within.personId, out.personId]],
  );
  for (const { personId } of [within, out]) await app.app.get(Interests).add(personId, ['Bosetningshistorie', 'Stadnamn'], { personId, behind: null });
  await makeSubmission(app, journal, { author: within, stage: 'review', title: 'Fjords and folk' });
  for (const familyName of ['Aasen', 'Ås', 'Berg', 'Dahl', 'Eide', 'Foss', 'Gran', 'Haug', 'Iversen', 'Jahr', 'Kvam', 'Lien', 'Moe', 'Nes', 'Opdal', 'Prestegård', 'Qvale', 'Rød', 'Sæther', 'Tveit', 'Ugland', 'Vik', 'Wiik', 'Ystad', 'Ødegård']) {
    await makePlayer(app, { roles: [[journal, 'reader']], givenName: 'Kari', familyName });
  }
  const unconfirmed = await makePlayer(app, { roles: [[journal, 'author']], givenName: 'Uno', familyName: 'Bekreftet' });
  await app.database.execute('update account set confirmed_at = null where person_id = $1', [unconfirmed.personId]);
  await manager.post(`/folk/en/desk/people/${await publicId(app, out)}/correction`, { field: 'affiliation', value: 'Sámi allaskuvla', reason: 'The manuscript says so' });
  await manager.post(`/folk/en/desk/people/${await publicId(app, out)}/correction`, { field: 'email', value: 'cahppe@samas.example', reason: 'The old one bounced twice' });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

test('[A7] the administrator’s list and the pages of a person, in every language and at both widths', async () => {
  const person = await publicId(app, within);
  await everywhere(browser, app, admin, (lang) => ({
    'admin-list': `/${lang}/admin/people`, 'admin-list-found': `/${lang}/admin/people?q=folk+kari&role=reader&journal=folk&sort=newest`, 'admin-list-nobody': `/${lang}/admin/people?q=nobody`,
    'admin-person': `/${lang}/admin/people/${person}`, 'admin-person-edit': `/${lang}/admin/people/${person}/edit`, 'admin-act': `/${lang}/admin/people/${person}/act`, 'admin-corrections': `/${lang}/admin/corrections`,
  }));
}, 180_000);

test('[A8] [A17] a manager’s list and a person within reach and out of it, in every language and at both widths', async () => {
  const [near, far] = [await publicId(app, within), await publicId(app, out)];
  await everywhere(browser, app, manager, (lang) => ({
    'journal-list': `/folk/${lang}/desk/people`, 'journal-list-nobody': `/folk/${lang}/desk/people?q=nobody`, 'journal-list-alone': `/tom/${lang}/desk/people`,
    'journal-person-within': `/folk/${lang}/desk/people/${near}`, 'journal-person-edit': `/folk/${lang}/desk/people/${near}/edit`,
    'journal-person-out': `/folk/${lang}/desk/people/${far}`, 'journal-correction': `/folk/${lang}/desk/people/${far}/correction`,
  }));
}, 180_000);

test('[A17] the person’s own page of suggested corrections, with some and without', async () => {
  await everywhere(browser, app, out, (lang) => ({ 'own-corrections': `/${lang}/profile/corrections` }));
  await everywhere(browser, app, manager, (lang) => ({ 'own-corrections-none': `/${lang}/profile/corrections`, 'acted-for-never': `/${lang}/profile/acted-for` }));
}, 180_000);

test('[A16] acting for another: the bar is on every page, stays when one scrolls, is printed and heard, and stops', async () => {
  const secret = await app.app.get(Sessions).open({ personId: admin.personId, ip: '192.0.2.9', browser: 'test' });
  const walker = await Walker.open(browser, app, { player: { cookie: `session=${secret}` } });
  await walker.go(`/nb/admin/people/${await publicId(app, within)}/act`);
  await walker.fill({ reason: 'Finner ikke manuskriptet sitt', password: goodPassword });
  await walker.press(/^Logg inn som Øyvind/);
  const bar = walker.page.getByRole('region', { name: 'Handler for en annen' });
  expect(await bar.innerText()).toContain('Astrid Årseth-Administrator handler som Øyvind Æmilius Wolfeschlegelsteinhausenbergerdorff-Ålesund');
  const acting = { cookie: `session=${(await walker.page.context().cookies()).find(({ name }) => name === 'session')?.value ?? ''}` };
  await everywhere(browser, app, acting, (lang) => ({ 'acting-desk': `/${lang}/desk`, 'acting-profile': `/${lang}/profile`, 'acting-staff': `/folk/${lang}/desk/submissions`, 'acting-refused': `/folk/${lang}/submissions/new` }));
  await walker.go('/nb/profile');
  await walker.page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
  expect(await bar.boundingBox()).toMatchObject({ y: 0 });
  await walker.page.emulateMedia({ media: 'print' });
  expect(await bar.isVisible()).toBe(true);
  await walker.page.emulateMedia({ media: 'screen' });
  await walker.go('/folk/nb');
  expect(await walker.page.locator('.acting').count()).toBe(0);
  await walker.go('/nb/desk');
  await everywhere(browser, app, within, (lang) => ({ 'acted-for-now': `/${lang}/profile/acted-for`, 'acted-for-desk': `/${lang}/desk` }));
  await walker.press('Stopp', bar);
  expect(await walker.text()).toContain('Du er deg selv igjen.');
  expect(await walker.page.locator('.acting').count()).toBe(0);
  await walker.close();
}, 180_000);

test('a list is searched and paged by the keyboard alone', async () => {
  const walker = await Walker.open(browser, app, { player: admin });
  await walker.go('/en/admin/people');
  await walker.page.locator('#q').focus();
  await walker.page.keyboard.type('odegard');
  await Promise.all([walker.page.waitForEvent('load'), walker.page.keyboard.press('Enter')]);
  expect(await walker.page.locator('.table-cards__title').allInnerTexts()).toEqual([expect.stringContaining('Kari Ødegård')]);
  await walker.follow('Show everyone');
  await walker.page.locator('a[rel=next]').focus();
  await Promise.all([walker.page.waitForEvent('load'), walker.page.keyboard.press('Enter')]);
  expect(walker.page.url()).toContain('after=');
  await walker.close();
}, 180_000);
