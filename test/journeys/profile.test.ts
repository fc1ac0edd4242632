import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { contactUrls } from '../../src/accounts/contact/urls.js';
import { FurtherEmails } from '../../src/accounts/contact/further-emails.js';
import { Interests } from '../../src/accounts/interests/interests.js';
import { interestsUrls } from '../../src/accounts/interests/urls.js';
import { profileUrls } from '../../src/accounts/profile/urls.js';
import { SecretLinks } from '../../src/platform/mail/secret-links.js';
import { goodPassword, makeOwner } from '../support/account.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { everywhere } from './everywhere.js';
import { Walker } from './walk.js';

let app: TestApp;
let browser: Browser;
let owner: Player;
let admin: Player;
const old = 'thorbjorg.aeventyr.nordahl-ytteroy@institutt-for-kulturminne.example';
beforeAll(async () => {
  app = await startTestApp();
  browser = await openBrowser();
  admin = await makePlayer(app, { webAdmin: true });
  owner = await makeOwner(app, { givenName: 'Thorbjørg Æventyr', familyName: 'Nordahl-Ytterøy', roles: [[await makeJournal(app), 'reviewer']] });
  await app.database.query('update person set email = $2 where id = $1', [owner.personId, old]);
  await owner.post(profileUrls.public({ lang: 'en' }), { affiliation: 'Institutt for kulturminne, Universitetet i Vestfjorden', country: 'NO', website: 'https://example.org/thorbjorg', biography: 'Skriver om fiskevær.' });
  await owner.post(contactUrls.contact({ lang: 'en' }), { postalAddress: 'Ytterøyvegen 12\n7629 Ytterøy', phone: '+47 77 00 00 00', signature: 'Beste helsing\nThorbjørg' });
  for (const words of ['fiskevær, arktisk historie, kystkultur', 'Økonomi og samfunn i Nordøst-Trøndelag gjennom fire hundreår']) await owner.post(interestsUrls.interests({ lang: 'en' }), { words });
  await app.app.get(Interests).add(admin.personId, ['moths', 'peat bogs', 'sea ice', 'låvar og naust'], { personId: admin.personId, behind: null });
  const page = `/en/admin/people/${(await app.database.one<{ id: string }>('select public_id as id from person where id = $1', [owner.personId]))!.id}`;
  await admin.post(page, { givenName: 'Thorbjørg Æventyr', familyName: 'Nordahl-Ytterøy', mailLanguage: 'en', email: old, gender: 'kvinne', phone: '+47 77 00 00 00', signature: 'Beste helsing', affiliation: 'Institutt for kulturminne', interests: 'fiskevær\nØkonomi og samfunn i Nordøst-Trøndelag gjennom fire hundreår' });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const secretPath = async (kind: string, id: number, address: string) => (await app.app.get(SecretLinks).make(kind, id, address))!.slice(app.url.length);

test('a person walks their profile, adds an address and makes it the preferred one', async () => {
  const walker = await Walker.open(browser, app, { player: owner });
  const next = 'thorbjorg@vestfjorden.example';
  await walker.go(contactUrls.contact({ lang: 'en' }));
  await walker.fill({ email: next, emailPassword: 'wrong' });
  await walker.press('Send a link to this address');
  expect(await walker.text()).toContain('There is a problem');
  await walker.fill({ email: next, emailPassword: goodPassword });
  await walker.press('Send a link to this address');
  const [row] = await app.app.get(FurtherEmails).of(owner.personId);
  await walker.go(await secretPath('contact.address', row!.id, next));
  await walker.press('Confirm the address');
  await walker.follow(/Make preferred/);
  await walker.fill({ emailPassword: goodPassword });
  await walker.press('Make preferred');
  expect(await walker.text()).toContain('is about to change');
  await app.app.get(FurtherEmails).add(owner.personId, 'thorbjorg.privat@ytteroy.example');
  await walker.close();
}, 180_000);

test('each page in three languages, at the width of a desk and of a phone', async () => {
  const [confirmed, waiting] = await app.app.get(FurtherEmails).of(owner.personId);
  await everywhere(browser, app, owner, (lang) => ({
    identity: profileUrls.identity({ lang }), contact: contactUrls.contact({ lang }), public: profileUrls.public({ lang }), interests: interestsUrls.interests({ lang }),
    'interests-search': interestsUrls.interests({ lang }, { words: 'bog' }), languages: profileUrls.languages({ lang }), prefer: contactUrls.addressPrefer({ lang, address: confirmed!.id }),
  }));
  const address = await secretPath('contact.address', waiting!.id, waiting!.address);
  const change = await secretPath('contact.change', owner.personId, old);
  await everywhere(browser, app, owner, (lang) => ({ 'confirm-address': address.replace('/en/', `/${lang}/`), 'change-of-address': change.replace('/en/', `/${lang}/`) }));
}, 180_000);

test('subjects are suggested while one types; without scripts they are sought, taken and removed by buttons', async () => {
  const walker = await Walker.open(browser, app, { player: owner });
  await walker.go(interestsUrls.interests({ lang: 'nn' }));
  await walker.page.locator('[name="words"]').first().pressSequentially('peat, lå');
  await walker.page.locator('datalist option').first().waitFor({ state: 'attached' });
  expect(await walker.page.locator('datalist option').first().getAttribute('value')).toBe('peat, låvar og naust');
  await walker.close();
  const context = await browser.newContext({ javaScriptEnabled: false });
  await context.addCookies([{ name: 'session', value: owner.cookie.split('=')[1]!, url: app.url }]);
  const page = await context.newPage();
  const press = (name: string | RegExp) => Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).first().click()]);
  await page.goto(app.url + interestsUrls.interests({ lang: 'nn' }));
  await page.locator('[name="words"]').first().fill('låv');
  await press('Søk i orda til andre');
  await press(/låvar og naust/);
  expect(await app.app.get(Interests).of(owner.personId)).toContain('låvar og naust');
  await press('Fjern låvar og naust');
  expect(await app.app.get(Interests).of(owner.personId)).not.toContain('låvar og naust');
  await context.close();
}, 180_000);
