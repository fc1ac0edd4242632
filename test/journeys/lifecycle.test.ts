import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Journal } from '../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { cookieOf, goodPassword } from '../support/account.js';
import { openBrowser } from '../support/browser.js';
import { as, makeJournal, visitor, type Player } from '../support/cast.js';
import { mergeable, openMerge } from '../support/merging.js';
import { publicId } from '../support/people.js';
import { everywhere } from './everywhere.js';

let app: TestApp;
let browser: Browser;
let journal: Journal;
let admin: Player;
let manager: Player;
let person: Player;
let other: Player;
beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp({ CONTACT_EMAIL: 'office@platform.example' }), openBrowser()]);
  journal = await makeJournal(app);
  admin = await mergeable(app, { webAdmin: true, givenName: 'Åse', familyName: 'Administrator' });
  manager = await mergeable(app, { roles: [[journal, 'manager']], givenName: 'Bjørg', familyName: 'Leder' });
  person = await mergeable(app, { roles: [[journal, 'author']], givenName: 'Øyvind Ærlig', familyName: 'Bringsværd-Hammerfest' });
  other = await mergeable(app, { roles: [[journal, 'reviewer']], givenName: 'Ø.', familyName: 'Bringsværd' });
  const desk = `/${journal.path}/en/desk/people/${await publicId(app, person)}`;
  const platform = `/en/admin/people/${await publicId(app, person)}`;
  await manager.post(`${desk}/notes`, { text: 'Svarer raskt på e-post.' });
  await manager.post(`${desk}/notes/1`, { text: 'Svarer raskt på e-post, helst om morgenen.\nÆ, ø og å.' });
  await admin.post(`${platform}/dates`, { kind: 'expiry', day: '2031-05-04', reason: 'Prosjektet er over da' });
  await admin.post(`${platform}/blocks`, { reason: 'guidelines', comment: 'Les retningslinjene.' });
  await admin.post(`${platform}/blocks/1/lift`, { liftReason: 'En misforståelse' });
}, 180_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

test('the staff’s pages about a person’s notes, blocks, end and other account', async () => {
  const id = await publicId(app, person);
  const blocked = await mergeable(app, { familyName: 'Sperret' });
  await admin.post(`/en/admin/people/${await publicId(app, blocked)}/blocks`, { reason: 'spam', until: '2031-01-31' });
  const blockedId = await publicId(app, blocked);
  await everywhere(browser, app, admin, (lang) => ({
    notes: `/${lang}/admin/people/${id}/notes`, note: `/${lang}/admin/people/${id}/notes/1`, blocks: `/${lang}/admin/people/${id}/blocks`, blocked: `/${lang}/admin/people/${blockedId}/blocks`,
    dates: `/${lang}/admin/people/${id}/dates`, merge: `/${lang}/admin/people/${id}/merge?other=${other.username}`,
  }));
}, 180_000);

test('a person’s own pages: notes and blocks, another account, a proposal', async () => {
  const merge = await openMerge(app, other, person);
  const own = await mergeable(app);
  // The block has ended the session that they had.
  const again = { cookie: cookieOf(await visitor(app).post('/en/sign-in', { login: person.username, password: goodPassword })) };
  expect((await as(app, again.cookie).get(`/en/profile/merge/${merge}`)).status).toBe(200);
  await everywhere(browser, app, again, (lang) => ({ 'own-notes': `/${lang}/profile/notes`, 'own-merge': `/${lang}/profile/merge`, 'own-proposal': `/${lang}/profile/merge/${merge}` }));
  await everywhere(browser, app, own, (lang) => ({ 'own-empty': `/${lang}/profile/notes` }));
}, 180_000);
