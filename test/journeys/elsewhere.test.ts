import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/app.js';
import { goodPassword, makeOwner } from '../support/account.js';
import { addressesOf, begin, contributorFields } from '../support/authoring.js';
import { openBrowser } from '../support/browser.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { Issuer, roundTrip } from '../support/issuer.js';
import { makeArticle } from '../support/publishing.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { everywhere } from './everywhere.js';
import { Walker } from './walk.js';

const iD = '0000-0002-1825-0097';
let app: TestApp;
let feide: Issuer;
let orcid: Issuer;
let browser: Browser;
let journal: Journal;
let owner: Player;
let admin: Player;
beforeAll(async () => {
  [feide, orcid] = await Promise.all([Issuer.open('FEIDE'), Issuer.open('ORCID')]);
  app = await startTestApp({ ...feide.env, ...orcid.env });
  journal = await makeJournal(app, { path: 'boreal', name: { en: 'Boreal Studies', nb: 'Boreale studier' } });
  await makeJournal(app, { path: 'kyst', name: { en: 'Coast and Culture', nb: 'Kyst og kultur' } });
  feide.groups = [{ type: 'fc:org', displayName: 'UiT Norges arktiske universitet – Det helsevitenskapelige fakultet' }];
  feide.know({ sub: 'ase', name: 'Åse Márjá Ødegård-Ångström' }, { sub: 'new', name: 'Ny Nordmann' });
  orcid.know({ sub: iD, given_name: 'Åse', family_name: 'Ødegård' });
  owner = await makeOwner(app, { givenName: 'Åse', familyName: 'Ødegård-Ångström', roles: [[journal, 'author']] });
  admin = await makePlayer(app, { webAdmin: true });
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await Promise.all([feide?.close(), orcid?.close()]);
});

const deskOf = async (lang: string): Promise<string> => `/${lang}/admin/people/${String((await app.database.one<{ id: string }>('select public_id as id from person where id = $1', [owner.personId]))?.id)}`;
const connected = async (owner: Player, issuer: Issuer, type: string, sub: string, wish: Record<string, unknown> = {}) => {
  const { browser: back } = await roundTrip(app, issuer, owner, `/en/profile/connected/with/${type}`, sub);
  expect((await back.post('/en/profile/connected/new', { connectPassword: goodPassword, ...wish })).headers['location']).toContain('note=connected');
};

/** Cookies know no ports: the issuer's own are here too. */
const ours = async (walker: Walker): Promise<string[]> => (await walker.cookies()).filter((name) => !name.startsWith('_'));

test('[A14] in a real browser: to Feide and back, connected with the password, in with one press the next time; no other host is asked but the issuer', async () => {
  const owner = await makeOwner(app);
  const walker = await Walker.open(browser, app, { width: 360 });
  const { page } = walker;
  const through = async (who: string): Promise<void> => {
    await page.getByRole('button', { name: 'Sign in with Feide' }).click();
    await page.getByRole('button', { name: who }).click();
    await page.waitForURL((url) => url.origin === app.url && !url.pathname.includes('callback'));
  };
  await walker.go('/en/sign-in?next=/en/profile');
  await through('ase');
  expect(new URL(page.url()).pathname).toBe('/en/sign-in/unknown');
  expect(await walker.text()).toContain('Åse Márjá Ødegård-Ångström');
  await walker.follow('Sign in and connect');
  await walker.fill({ login: owner.username, password: goodPassword });
  await walker.press('Sign in');
  expect(await walker.text()).toContain('Connect Feide');
  await walker.tick('affiliation');
  await walker.fill({ connectPassword: goodPassword });
  await walker.press('Connect Feide');
  expect(await walker.text()).toContain('Åse Márjá Ødegård-Ångström');
  expect(await ours(walker)).toEqual(['session']);
  const again = await Walker.open(browser, app);
  await again.go('/en/sign-in?next=/en/profile/connected');
  await again.page.getByRole('button', { name: 'Sign in with Feide' }).click();
  await again.page.getByRole('button', { name: 'ase' }).click();
  await again.page.waitForURL(`${app.url}/en/profile/connected`);
  const issuer = new URL(feide.url).origin;
  expect([...walker.foreign, ...again.foreign].filter((url) => new URL(url).origin !== issuer)).toEqual([]);
  await again.go('/en/profile/connected');
  await again.follow('Disconnect Feide');
  await again.fill({ connectPassword: goodPassword });
  await again.press('Disconnect Feide');
  expect(await again.text()).toContain('by you');
  await walker.close();
  await again.close();
}, 180_000);

test('who says no at the issuer comes back to a page that helps', async () => {
  const walker = await Walker.open(browser, app);
  await walker.go('/nb/sign-in');
  await walker.page.getByRole('button', { name: 'Logg inn med Feide' }).click();
  await walker.page.getByRole('button', { name: 'Say no' }).click();
  await walker.page.waitForURL(/failed/);
  expect(await walker.text()).toContain('Du logget ikke inn med Feide');
  expect(await ours(walker)).toEqual(['elsewhere']);
  await walker.close();
}, 60_000);

test('[D13] what a browser holds after reading, setting out for Feide and signing in is what the privacy page lists, and nothing else', async () => {
  const walker = await Walker.open(browser, app);
  const { page } = walker;
  const stored = async (): Promise<unknown> => page.evaluate(`(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches?.keys() ?? []).length, (await navigator.serviceWorker?.getRegistrations() ?? []).length])()`);
  const visit = async (...paths: string[]): Promise<void> => {
    for (const path of paths) {
      await walker.visit(path);
      expect([path, await stored()]).toEqual([path, [0, 0, 0, 0, 0]]);
    }
  };
  await visit('/nb', '/boreal/en', '/boreal/nn', '/en/privacy');
  expect(await ours(walker)).toEqual([]);
  const listed = (await page.locator('section[aria-labelledby="device"] dt').evaluateAll((terms: { textContent: string; nextElementSibling: { textContent: string } | null }[]) => terms.filter(({ textContent }) => textContent === 'Name').map(({ nextElementSibling }) => nextElementSibling?.textContent ?? ''))).map((name) => name.trim());
  const seen = new Set<string>();
  const look = async (): Promise<void> => (await ours(walker)).forEach((name) => seen.add(name));
  await visit('/en/sign-in');
  await page.getByRole('button', { name: 'Sign in with Feide' }).click();
  await page.waitForURL(/\/interaction\//);
  await look();
  await visit('/en/sign-in');
  await walker.fill({ login: owner.username, password: goodPassword });
  await walker.press('Sign in');
  await visit('/en/profile', '/nn/profile', '/en/profile/data', '/en/desk', '/boreal/en');
  await look();
  expect([...seen].sort()).toEqual(listed.sort());
  await walker.close();
}, 60_000);

test('what visitors come to, in three languages, wide and narrow', async () => {
  const stranger = await roundTrip(app, feide, visitor(app), '/en/sign-in/with/feide', 'new');
  await everywhere(browser, app, null, (lang) => ({
    'sign-in': `/${lang}/sign-in`, register: `/${lang}/register`,
    ...Object.fromEntries(['denied', 'expired', 'taken'].map((why) => [`failed-${why}`, `/${lang}/sign-in/failed?why=${why}&with=feide&wanted=${why === 'taken' ? 'link' : 'signIn'}`])),
  }));
  await everywhere(browser, app, stranger.browser, (lang) => ({ unknown: `/${lang}/sign-in/unknown`, 'register-with': `/${lang}/register?with=feide` }));
}, 300_000);

test('a person’s own pages, in three languages, wide and narrow', async () => {
  await everywhere(browser, app, owner, (lang) => ({ 'connected-none': `/${lang}/profile/connected` }));
  await app.database.execute('update person set orcid = $2 where id = $1', [owner.personId, '0000-0002-1694-233X']);
  const first = await roundTrip(app, orcid, owner, '/en/profile/connected/with/orcid', iD);
  await everywhere(browser, app, first.browser, (lang) => ({ 'connect-orcid': `/${lang}/profile/connected/new` }));
  await first.browser.post('/en/profile/connected/new', { connectPassword: goodPassword });
  const asked = await roundTrip(app, feide, owner, '/en/profile/connected/with/feide', 'ase');
  await everywhere(browser, app, asked.browser, (lang) => ({ 'connect-feide': `/${lang}/profile/connected/new` }));
  await asked.browser.post('/en/profile/connected/new', { connectPassword: goodPassword, readerOf: ['boreal', 'kyst'] });
  await connected(owner, feide, 'feide', 'new');
  const rows = await app.database.query<{ id: number; value: string }>('select id, value from external_identity where person_id = $1', [owner.personId]);
  const idOf = (value: string) => rows.find((row) => row.value === value)?.id;
  const change = async (value: string, act: string, note: string) => admin.post(`${await deskOf('en')}/connected`, { identity: idOf(value), act, note });
  await change('new', 'disconnect', 'Kontoen tilhører en kollega med samme navn; personen ba selv om dette på telefon.');
  await change('ase', 'note', 'Kontrollert mot institusjonens katalog.');
  await everywhere(browser, app, owner, (lang) => ({ connected: `/${lang}/profile/connected`, disconnect: `/${lang}/profile/connected/${idOf(iD)}/disconnect`, profile: `/${lang}/profile` }));
}, 300_000);

test('the pages of staff, of the wizard and of readers that show it, in three languages, wide and narrow', async () => {
  const manager = await makePlayer(app, { roles: [[journal, 'manager']] });
  const { number } = await makeArticle(app, journal, {}, [
    { givenName: 'Åse', familyName: 'Ødegård-Ångström', orcid: iD, personId: owner.personId, affiliation: { en: 'UiT' } }, { givenName: 'Per', familyName: 'Ås', orcid: '0000-0002-1694-233X', affiliation: { en: 'Nord' } },
  ]);
  await app.database.execute(`insert into contributor_identifier (contributor_id, type, value, source) select id, 'isni', '0000 0001 2103 2683', 'submitter' from contributor where orcid = $1`, [iD]);
  const { contributors } = addressesOf(journal, await begin(app, journal, owner));
  await owner.post(contributors, contributorFields({ orcid: '0000-0002-1694-233X', isni: '0000 0001 2103 2683', national: '90061234' })).expect(303);
  const edit = /href="([^"]+contributors&#x2F;\d+|[^"]+contributors\/\d+)" aria-label="[^"]*Berit/.exec((await owner.get(contributors)).text)?.[1]?.replaceAll('&#x2F;', '/') ?? '';
  await everywhere(browser, app, owner, (lang) => ({ 'wizard-contributors': contributors.replace('/en/', `/${lang}/`), 'wizard-contributor': edit.replace('/en/', `/${lang}/`) }));
  const [nb, publicId] = [await deskOf('nb'), (await deskOf('nb')).split('/').at(-1)];
  await everywhere(browser, app, admin, (lang) => ({ 'desk-connected': `${nb.replace('/nb/', `/${lang}/`)}/connected`, 'desk-person': nb.replace('/nb/', `/${lang}/`), 'desk-edit': `${nb.replace('/nb/', `/${lang}/`)}/edit` }));
  await everywhere(browser, app, manager, (lang) => ({ 'journal-connected': `/boreal/${lang}/desk/people/${publicId}/connected` }));
  await everywhere(browser, app, null, (lang) => ({ article: `/boreal/${lang}/article/${number}` }));
}, 300_000);
