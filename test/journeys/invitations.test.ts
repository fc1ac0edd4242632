import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Journal } from '../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { goodPassword, makeOwner } from '../support/account.js';
import { openBrowser } from '../support/browser.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { invitationsTo, invite, linkTo } from '../support/inviting.js';
import { everywhere } from './everywhere.js';
import { Walker } from './walk.js';

let app: TestApp;
let browser: Browser;
let journal: Journal;
let manager: Player;
let admin: Player;
let owner: Player;

const inTheirs = (path: string, lang: string): string => path.replace(/^\/\w+\//, `/${lang}/`);

beforeAll(async () => {
  app = await startTestApp();
  browser = await openBrowser();
  journal = await makeJournal(app, { path: 'kyst', name: { en: 'Journal of Northern Coasts and Their Languages', nb: 'Tidsskrift for nordlige kyster og språkene deres', nn: 'Tidsskrift for nordlege kystar og språka deira' } });
  manager = await makePlayer(app, { roles: [[journal, 'manager']], givenName: 'Þórdís', familyName: 'Hólmgeirsdóttir-Ålesund' });
  admin = await makePlayer(app, { webAdmin: true });
  owner = await makeOwner(app, { givenName: 'Åsmund', familyName: 'Ærøskøbing' });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

test('[A10] an invited person accepts in the browser, from the mail to the desk', async () => {
  const inviter = await Walker.open(browser, app, { player: manager });
  await inviter.go('/kyst/en/desk/people');
  await inviter.follow('Invite someone');
  await inviter.fill({ email: 'new@elsewhere.example', givenName: 'Bjørg', familyName: 'Sæther' });
  await inviter.page.getByLabel('Section editor').check();
  await inviter.press('Send the invitation');
  expect(await inviter.text()).toContain('Bjørg Sæther');
  await inviter.close();
  const invited = await Walker.open(browser, app, {});
  await invited.go(await linkTo(app, 'new@elsewhere.example'));
  await invited.fill({ username: 'bjorg', password: goodPassword });
  await invited.press('Accept and make the account');
  expect(await invited.text()).toContain('There is a problem');
  await invited.fill({ password: goodPassword });
  await invited.tick('promised', 'guidelines');
  await invited.press('Accept and make the account');
  await invited.go('/kyst/en/desk/submissions');
  expect(await invited.text()).toContain('Submissions');
  await invited.close();
}, 180_000);

test('[A10] the pages of whoever invites', async () => {
  await invite(manager, journal, { email: 'aase.kristin.haukasmo-bjornstadmoen@universitetsbiblioteket.example', givenName: 'Åse-Kristin', familyName: 'Haukåsmo-Bjørnstadmoen', roles: ['editor', 'sectionEditor', 'productionEditor'], startsOn: '2090-01-01', endsOn: '2090-12-31' });
  await invite(manager, journal, { email: 'declined@elsewhere.example', givenName: 'Dag', familyName: 'Øde', roles: ['proofreader'] });
  await (await Walker.open(browser, app, {})).close();
  await owner.post(`${await linkTo(app, 'declined@elsewhere.example')}/decline`);
  await everywhere(browser, app, manager, (lang) => ({
    'invitations': `/kyst/${lang}/desk/invitations`, 'invite': `/kyst/${lang}/desk/invitations/new`, 'invite-many': `/kyst/${lang}/desk/invite-many`, 'people': `/kyst/${lang}/desk/people`,
  }));
  await everywhere(browser, app, admin, (lang) => ({ 'admin-invitations': `/${lang}/admin/invitations`, 'admin-invite': `/${lang}/admin/invitations/new` }));
  for (const width of [1280, 360]) {
    for (const lang of ['en', 'nb', 'nn']) {
      const walker = await Walker.open(browser, app, { player: manager, width });
      await walker.go(`/kyst/${lang}/desk/invite-many`);
      await walker.fill({ text: `email,roles,givenName,familyName\na@elsewhere.example,"Editor; Proofreader",Åse-Kristin,Haukåsmo-Bjørnstadmoen\nwrong,editor,,\nb@elsewhere.example,Keiser,Bo,Bø` });
      await walker.press({ en: 'Look through the list', nb: 'Se gjennom listen', nn: 'Sjå gjennom lista' }[lang]!, walker.page.locator('section').filter({ has: walker.page.locator('[name=text]') }).last());
      expect(await walker.text()).toMatch(/Send 1 invit|Send 1 invit/);
      const folder = process.env['SCREENSHOTS'];
      if (folder) await walker.page.screenshot({ path: `${folder}/preview-${lang}-${width}.png`, fullPage: true });
      await walker.close();
    }
  }
}, 180_000);

test('[A10] [S7] the pages behind the link, for each that may open it and whatever has become of it', async () => {
  await invite(manager, journal, { email: 'link@elsewhere.example', givenName: 'Ingebjørg', familyName: 'Sæther', roles: ['editor', 'copyeditor', 'reviewer'] });
  const open = await linkTo(app, 'link@elsewhere.example');
  await invite(manager, journal, { email: owner.email });
  const known = await linkTo(app, owner.email);
  const [{ id } = { id: 0 }] = await invitationsTo(app, owner.email);
  const over = await Promise.all(['declined', 'withdrawn', 'replaced'].map(async (what) => {
    const email = `over-${what}@elsewhere.example`;
    await invite(manager, journal, { email });
    const link = await linkTo(app, email);
    if (what === 'declined') await owner.post(`${link}/decline`);
    if (what === 'withdrawn') await manager.post(`/kyst/en/desk/invitations/${(await invitationsTo(app, email))[0]!.id}/withdraw`);
    if (what === 'replaced') await invite(manager, journal, { email, roles: ['author'] });
    return [what, link] as const;
  }));
  await everywhere(browser, app, null, (lang) => ({
    'link-new': inTheirs(open, lang), 'link-known': inTheirs(known, lang), 'link-unknown': `/${lang}/invitations/nothing`,
    ...Object.fromEntries(over.map(([what, link]) => [`link-${what}`, inTheirs(link, lang)])),
  }));
  await everywhere(browser, app, owner, (lang) => ({ 'own-invitations': `/${lang}/profile/invitations`, 'own-answer': `/${lang}/profile/invitations/${id}`, 'link-other': inTheirs(open, lang) }));
  await everywhere(browser, app, manager, (lang) => ({ 'own-invitations-none': `/${lang}/profile/invitations` }));
  app.clock.set(new Date(Date.now() + 29 * 86_400_000));
  await app.run('invitations.sweep');
  await everywhere(browser, app, null, (lang) => ({ 'link-ended': inTheirs(open, lang) }));
  app.clock.reset();
}, 180_000);

test('[P6] the undertaking, the desk of someone who has not signed, and what one has signed', async () => {
  const editor = await makePlayer(app, { roles: [[journal, 'editor'], [journal, 'sectionEditor'], [journal, 'copyeditor']], undertakings: false });
  await everywhere(browser, app, editor, (lang) => ({ 'desk-waiting': `/${lang}/desk`, 'undertaking': `/${lang}/undertakings/office.kyst`, 'undertakings-waiting': `/${lang}/profile/undertakings` }));
  const walker = await Walker.open(browser, app, { player: editor });
  await walker.go('/kyst/en/desk/submissions');
  await walker.tick('agree');
  await walker.press('Sign');
  expect(walker.page.url()).toBe(`${app.url}/kyst/en/desk/submissions`);
  await walker.close();
  await everywhere(browser, app, editor, (lang) => ({ 'undertaking-signed': `/${lang}/undertakings/office.kyst`, 'undertakings-own': `/${lang}/profile/undertakings` }));
}, 180_000);
