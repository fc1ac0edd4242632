import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Consents } from '../../src/accounts/consents/consents.js';
import { Memberships } from '../../src/accounts/roles/memberships.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { goodPassword, makeOwner } from '../support/account.js';
import { openBrowser } from '../support/browser.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { makeSubmission } from '../support/manuscripts.js';
import { publicIdOf } from '../support/reviewing.js';
import { everywhere } from './everywhere.js';
import { Walker } from './walk.js';

let app: TestApp;
let browser: Browser;
let owner: Player;
let admin: Player;
let publicId: string;
beforeAll(async () => {
  app = await startTestApp({ CONTACT_EMAIL: 'personvern@plattform.example', CONTACT_NAME: 'Kontoret' });
  browser = await openBrowser();
  const coast = await makeJournal(app, { path: 'kyst', name: { nb: 'Kystkultur og havnehistorie: tidsskrift for langstrakte fjorder', en: 'Coastal Culture' }, tagline: { nb: 'Om kysten, båtene og menneskene' } });
  const closed = await makeJournal(app, { path: 'nedlagt', name: { en: 'Annals of What Has Ended' }, enabled: false });
  for (let number = 1; number <= 25; number += 1) await makeJournal(app, { path: `more${number}`, name: { en: `Journal of Further Studies ${number}` } });
  owner = await makeOwner(app, { roles: [[coast, 'manager'], [coast, 'editor'], [coast, 'author'], [closed, 'reader']], givenName: 'Åse', familyName: 'Østvold-Ærfugl' });
  await makeSubmission(app, coast, { author: owner });
  const consents = app.app.get(Consents);
  await consents.give(owner.personId, 'account', 'nb');
  await consents.give(owner.personId, 'reviewerPool', 'nn');
  await consents.give(owner.personId, 'news', 'en');
  await consents.withdraw(owner.personId, 'news');
  for (const browser of ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1', 'curl/8.5']) {
    await visitor(app).post('/en/sign-in', { login: owner.username, password: goodPassword }).set('User-Agent', browser);
  }
  await visitor(app).post('/en/sign-in', { login: owner.username, password: 'wrong' });
  await app.app.get(Memberships).give(owner.personId, coast.id, 'copyeditor', { personId: owner.personId, behind: null });
  admin = await makePlayer(app, { webAdmin: true });
  publicId = await publicIdOf(app, owner.personId);
  await admin.get(`/en/admin/people/${publicId}`);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

test('the pages of roles stand in every language on desk and phone', async () => {
  await everywhere(browser, app, owner, (lang) => ({
    roles: `/${lang}/profile/roles?left=more1`, 'roles-at': `/${lang}/profile/roles/in/kyst`, 'roles-new': `/${lang}/profile/roles/in/more3`, 'roles-closed': `/${lang}/profile/roles/in/nedlagt`,
    'roles-join': `/${lang}/profile/roles/join?page=2`, 'roles-join-none': `/${lang}/profile/roles/join?q=zzz`, 'roles-back': `/${lang}/profile/roles/in/kyst/give-back/editor`, 'roles-last': `/${lang}/profile/roles/in/kyst/give-back/manager`,
  }));
}, 300_000);

test('the pages of mail, password, sessions, consents and the security log stand in every language on desk and phone', async () => {
  await everywhere(browser, app, owner, (lang) => ({
    notifications: `/${lang}/profile/notifications`, password: `/${lang}/profile/security`, sessions: `/${lang}/profile/sessions`, consents: `/${lang}/profile/consents`, 'consents-account': `/${lang}/profile/consents/account`, 'security-log': `/${lang}/profile/security-log`, 'security-looks': `/${lang}/profile/security-log?list=looks`,
  }));
  await everywhere(browser, app, admin, (lang) => ({ 'person-log': `/${lang}/admin/people/${publicId}/security-log` }));
}, 300_000);

test('[S1] [R7] a person joins a journal as reviewer, sees the consent on its page, and withdraws it in one click', async () => {
  const person = await makeOwner(app);
  const walker = await Walker.open(browser, app, { player: person });
  await walker.go('/en/profile/roles');
  expect(await walker.text()).toContain('You are not in any journal yet');
  await walker.follow('Join a journal');
  await walker.fill({ q: 'studies 17' });
  await walker.press('Search');
  await walker.follow('Journal of Further Studies 17');
  await walker.page.getByLabel('Reviewer').check();
  await walker.press('Save');
  expect(await walker.text()).toContain('There is a problem');
  await walker.tick('reviewerPool');
  await walker.press('Save');
  expect(await walker.text()).toMatch(/Reviewer\s+chosen by you/);
  await walker.go('/en/profile/consents');
  await walker.press('Withdraw, and stop being a reviewer');
  expect(await walker.text()).toContain('Being asked to review');
  await walker.go('/en/profile/roles');
  expect(await walker.text()).toContain('You are not in any journal yet');
  await walker.close();
}, 180_000);
