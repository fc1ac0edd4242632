import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/app.js';
import { goodPassword, makeOwner } from '../support/account.js';
import { openBrowser } from '../support/browser.js';
import { as, makeJournal, type Player } from '../support/cast.js';
import { Authenticator } from '../support/passkeys.js';
import { Postbox } from '../support/postbox.js';
import { codeOf, giveApp, halfCookie } from '../support/second-factor.js';
import { everywhere } from './everywhere.js';
import { Walker } from './walk.js';

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), openBrowser()]);
}, 180_000);
afterAll(() => Promise.all([app.stop(), browser.close()]));

const prove = (player: Pick<Player, 'cookie'>) =>
  app.database.execute('update session set proven_at = $1 where person_id = $2 and only_kind is null', [app.clock.now(), (player as Player).personId]);

async function signIn(walker: Walker, owner: Player): Promise<void> {
  await walker.go('/en/sign-in');
  await walker.fill({ login: owner.username, password: goodPassword });
  await walker.press('Sign in');
}

test('[A15] someone sets up an app from the picture’s key, keeps the codes, and signs in with it; then with a recovery code', async () => {
  const owner = await makeOwner(app, { familyName: 'Bjørnstjerne-Ødegård' });
  const walker = await Walker.open(browser, app, {});
  await signIn(walker, owner);
  await walker.go('/en/profile/second-factor');
  await walker.follow('Set up an app');
  expect(await walker.page.title()).toContain('Show that it is you');
  await walker.fill({ currentPassword: goodPassword });
  await walker.press('Go on');
  const key = (await walker.page.locator('code.secret').innerText()).replaceAll(' ', '');
  expect(await walker.page.locator('svg.qr path').count()).toBe(2);
  await walker.fill({ code: await codeOf(app, key) });
  await walker.press('Turn it on');
  const codes = await walker.page.locator('.codes code').allInnerTexts();
  expect(codes).toHaveLength(10);
  await walker.follow('I have kept the codes');
  expect(await walker.text()).toContain('10 are left');
  await signIn(walker, owner);
  await walker.fill({ code: await codeOf(app, key, 30) });
  await walker.press('Sign in');
  expect(walker.page.url()).toBe(`${app.url}/en/desk`);
  await signIn(walker, owner);
  await walker.page.getByText('Use a recovery code instead').click();
  await walker.fill({ recoveryCode: codes[3] ?? '' });
  await walker.press('Sign in', walker.page.locator('details'));
  expect(walker.page.url()).toBe(`${app.url}/en/desk`);
  expect(walker.foreign).toEqual([]);
  await walker.close();
}, 180_000);

async function aboutToMakePasskey() {
  const owner = await makeOwner(app);
  const walker = await Walker.open(browser, app, {});
  const authenticator = await Authenticator.open(walker.page);
  await signIn(walker, owner);
  await walker.go('/en/profile/second-factor/passkeys');
  await walker.fill({ currentPassword: goodPassword });
  await walker.press('Go on');
  return { owner, walker, authenticator };
}

test('[A15] a passkey is made in the browser, is the second step beside a password, and signs in without one', async () => {
  const { owner, walker, authenticator } = await aboutToMakePasskey();
  await walker.fill({ name: 'Blåbærmaskinen' });
  await walker.press('Make the passkey');
  expect(await walker.page.locator('.codes code').count()).toBe(10);
  const [credential] = await authenticator.credentials();
  expect(credential?.rpId).toBe('localhost');
  expect(Buffer.from(credential?.userHandle ?? '', 'base64').toString()).not.toMatch(new RegExp(`${owner.username}|${owner.email}`));
  await walker.follow('I have kept the codes');
  expect(await walker.text()).toContain('Blåbærmaskinen');
  await signIn(walker, owner);
  await walker.press('Use a passkey');
  expect(walker.page.url()).toBe(`${app.url}/en/desk`);
  await walker.go('/en/sign-in?next=/en/profile');
  await walker.press('Sign in with a passkey');
  expect(walker.page.url()).toBe(`${app.url}/en/profile`);
  await walker.go('/en/profile/second-factor');
  expect(await walker.text()).toMatch(/last used/);
  await walker.follow('Remove “Blåbærmaskinen”');
  await walker.press('Use a passkey');
  await walker.press('Remove “Blåbærmaskinen”');
  expect(await walker.text()).toContain('You have no passkey yet');
  expect(walker.foreign).toEqual([]);
  await walker.close();
}, 180_000);

test('a passkey that has not made sure who holds it is a second step, and no sign-in by itself', async () => {
  const owner = await makeOwner(app);
  const walker = await Walker.open(browser, app, {});
  await Authenticator.open(walker.page, { verifies: false });
  await signIn(walker, owner);
  await walker.go('/en/profile/second-factor/passkeys');
  await walker.fill({ currentPassword: goodPassword });
  await walker.press('Go on');
  await walker.press('Make the passkey');
  await signIn(walker, owner);
  await walker.press('Use a passkey');
  expect(walker.page.url()).toBe(`${app.url}/en/desk`);
  await walker.go('/en/sign-in');
  // As a browser would that asks a key for less than it was told to.
  const key = await app.database.one<{ id: string }>('select credential_id as id from passkey where person_id = $1', [owner.personId]);
  await walker.page.route('**/passkey/options', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ json: { ...((await answer.json()) as object), userVerification: 'discouraged', allowCredentials: [{ type: 'public-key', id: key?.id }] } });
  });
  await walker.press('Sign in with a passkey');
  expect(await walker.text()).toContain('That passkey does not open an account');
  await walker.close();
}, 180_000);

test('a passkey that counts backwards is a copy, and opens nothing', async () => {
  const { owner, walker, authenticator } = await aboutToMakePasskey();
  await walker.press('Make the passkey');
  await walker.go('/en/sign-in');
  await walker.press('Sign in with a passkey');
  expect(walker.page.url()).toBe(`${app.url}/en/desk`);
  await app.database.execute('update passkey set counter = 100 where person_id = $1', [owner.personId]);
  await authenticator.setBack(50);
  await walker.go('/en/sign-in');
  await walker.press('Sign in with a passkey');
  expect(await walker.text()).toContain('That passkey does not open an account');
  await walker.close();
}, 180_000);

test('without JavaScript the pages say that passkeys need it, and codes work', async () => {
  const owner = await makeOwner(app);
  const phone = await giveApp(app, owner);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${app.url}/en/sign-in`);
  expect(await page.locator('main').innerText()).toContain('Passkeys need JavaScript');
  expect(await page.getByRole('button', { name: 'passkey' }).count()).toBe(0);
  await page.locator('[name=login]').fill(owner.username);
  await page.locator('[name=password]').fill(goodPassword);
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
  await page.locator('[name=code]').fill(await phone.code());
  await page.locator('main').getByRole('button', { name: 'Sign in' }).first().click();
  await page.waitForURL(`${app.url}/en/desk`);
  await context.close();
}, 180_000);

test('every page is accessible and fits, in three languages, at the width of a desk and of a phone', async () => {
  const journal = await makeJournal(app, { path: 'boreal' });
  const owner = await makeOwner(app, { roles: [[journal, 'author']], givenName: 'Åse-Liv Margrethe', familyName: 'Wolff-Ødegård av Trøndelag' });
  const bare = await makeOwner(app, { webAdmin: true });
  const phone = await giveApp(app, owner);
  await app.database.query(
    `insert into passkey (person_id, name, credential_id, public_key, counter, transports, added_at, last_used_at)
     select $1, name, name, '\\x00', 0, '{}', $2, $2 from unnest(array['Jobbmaskinen på Blindern', 'Den aller lengste passnøkkelen som noen har gitt et navn her']) name`, [owner.personId, app.clock.now()],
  );
  await app.database.query(`insert into second_factor_role (role, since) values ('author', now()), ('editor', now())`);
  await as(app, await halfCookie(app, owner)).post('/en/sign-in/second-factor/lost');
  const removal = new URL(Postbox.link(await app.postbox.mailTo(owner.email, 'is to be removed'), app.url)).pathname.replace('/en/', '');
  await prove(owner);
  const [passkey] = await app.database.query<{ id: number }>('select min(id) as id from passkey where person_id = $1', [owner.personId]);
  await everywhere(browser, app, owner, (lang) => ({
    'factors-on': `/${lang}/profile/second-factor`, 'factor-app': `/${lang}/profile/second-factor/app`, 'factor-app-remove': `/${lang}/profile/second-factor/app/remove`,
    'factor-passkey': `/${lang}/profile/second-factor/passkeys`, 'factor-passkey-remove': `/${lang}/profile/second-factor/passkeys/${passkey?.id}/remove`,
    'factor-codes-ask': `/${lang}/profile/second-factor/recovery-codes`, 'factor-proof': `/${lang}/profile/prove`,
  }));
  await everywhere(browser, app, bare, (lang) => ({
    'factors-off': `/${lang}/profile/second-factor`, 'factor-proof-bare': `/${lang}/profile/prove`, 'factor-required': `/${lang}/admin/security`,
  }));
  await everywhere(browser, app, { cookie: await halfCookie(app, owner) }, (lang) => ({ 'factor-step': `/${lang}/sign-in/second-factor`, 'factor-lost-asked': `/${lang}/sign-in/second-factor/lost` }));
  await everywhere(browser, app, null, (lang) => ({ 'sign-in': `/${lang}/sign-in`, 'factor-removal-early': `/${lang}/${removal}` }));
  const other = await makeOwner(app);
  await giveApp(app, other);
  await everywhere(browser, app, { cookie: await halfCookie(app, other) }, (lang) => ({ 'factor-lost': `/${lang}/sign-in/second-factor/lost` }));
  const person = await app.database.one<{ publicId: string }>('select public_id as "publicId" from person where id = $1', [owner.personId]);
  const admin = await makeOwner(app, { webAdmin: true });
  await everywhere(browser, app, admin, (lang) => ({ 'factor-staff': `/${lang}/admin/people/${person?.publicId}/second-factor` }));
  app.clock.set(new Date(app.clock.now().getTime() + 73 * 3_600_000));
  await everywhere(browser, app, null, (lang) => ({ 'factor-removal-open': `/${lang}/${removal}` }));
  app.clock.reset();
  expect(phone.codes).toHaveLength(10);
}, 300_000);
