import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Journal } from '../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { tinyPdf } from '../support/manuscripts.js';
import { Postbox } from '../support/postbox.js';
import { Walker } from './walk.js';

let app: TestApp;
let browser: Browser;
let journal: Journal;
let editor: Player;
let sectionEditor: Player;
let reviewer: Player;
let copyeditor: Player;
let layout: Player;
const walkers: Walker[] = [];

const title = 'Snow and the sound of ski tracks';
const guest = { givenName: 'Ánte', familyName: 'Guest', email: 'guest.reviewer@elsewhere.example' };
const author = { givenName: 'Áilu', familyName: 'Ærøskøbing', email: 'ailu@authors.example', username: 'ailu', password: 'a long and snowy winter' };

const as = async (player?: Player, options: Parameters<typeof Walker.open>[2] = {}): Promise<Walker> => {
  const walker = await Walker.open(browser, app, { ...options, ...(player ? { player } : {}) });
  walkers.push(walker);
  return walker;
};
const pdf = (name: string): { name: string; mimeType: string; buffer: Buffer } => ({ name, mimeType: 'application/pdf', buffer: tinyPdf(name) });
const desk = (): string => `/snow/en/desk/submissions`;

async function expectSoon(happened: () => Promise<boolean>): Promise<void> {
  for (const until = Date.now() + 20_000; !(await happened());) {
    if (Date.now() > until) throw new Error('It did not happen.');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

let number: string;

beforeAll(async () => {
  app = await startTestApp();
  browser = await openBrowser();
  journal = await makeJournal(app, { path: 'snow', name: { en: 'Journal of Snow', nb: 'Tidsskrift for snø' } });
  await app.database.query(`insert into issue (journal_id, volume, number, year, title, description) values ($1, 4, '2', 2026, '{"en": "Tracks"}', '{}')`, [journal.id]);
  editor = await makePlayer(app, { roles: [[journal, 'editor']], givenName: 'Edda', familyName: 'Torsen' });
  sectionEditor = await makePlayer(app, { roles: [[journal, 'sectionEditor']], givenName: 'Sissel', familyName: 'Dahl' });
  reviewer = await makePlayer(app, { roles: [[journal, 'reviewer']], givenName: 'Ragna', familyName: 'Vik' });
  copyeditor = await makePlayer(app, { roles: [[journal, 'copyeditor']], givenName: 'Carl', familyName: 'Opheim' });
  layout = await makePlayer(app, { roles: [[journal, 'layoutEditor']], givenName: 'Lars', familyName: 'Yttri' });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

test('an author registers, confirms the address, signs in and submits a manuscript through the wizard', async () => {
  const walker = await as();
  await walker.go('/en/register?journal=snow');
  await walker.fill(author);
  await walker.page.locator('main').getByLabel(/^Author/).first().check();
  await walker.tick('account', 'guidelines');
  await walker.press('Make the account');
  await walker.go(Postbox.link(await app.postbox.mailTo(author.email), `${app.url}/en/`));
  await walker.fill({ password: author.password });
  await walker.press('Confirm');
  expect(await walker.cookies()).toEqual(['session']);

  await walker.go('/snow/en/submissions/new');
  await walker.page.locator('main [name=section]').selectOption({ label: 'Articles' });
  await walker.page.locator('main [name=language]').selectOption('en');
  await walker.tick('original', 'guidelines', 'agreed', 'privacy');
  await walker.press('Save and continue');
  number = /submissions\/(\d+)/.exec(walker.page.url())?.[1] ?? '';
  await walker.page.locator('main input[type=file]').setInputFiles(pdf('ÆrøskøbingSnow.pdf'));
  await walker.press('Upload');
  expect(await walker.text()).toContain('ÆrøskøbingSnow.pdf');
  await walker.follow(/continue|next/i);
  await walker.page.locator('main [name=title]').first().fill(title);
  await walker.page.locator('main [name=abstract]').first().fill('We listened to skis.\n\nSnow remembers.');
  await walker.page.locator('main [name=keywords]').first().fill('snow, sound');
  await walker.fill({ references: 'Nansen, F. (1890). Paa ski over Grønland. Aschehoug.', funding: 'Paid for by the Ærøskøbing Fund' });
  await walker.press('Save and continue');
  expect(await walker.text()).toContain('Áilu Ærøskøbing');
  await walker.follow(/edit|change/i);
  await walker.page.locator('main [name=country]').selectOption('NO');
  await walker.fill({ affiliation: 'UiT Norges arktiske universitet' });
  await walker.press(/save/i);
  await walker.follow(/continue|next/i);
  await walker.page.locator('main textarea').first().fill('Please do not ask Ragna.');
  await walker.press('Save and continue');
  await walker.press('Send the manuscript');
  expect(await walker.text()).toContain(number);
  expect((await app.postbox.mailTo(author.email, 'We have your manuscript')).text).toContain(title);
  expect((await app.postbox.mailTo(editor.email, 'New manuscript')).text).toContain(title);
}, 120_000);

test('an editor finds it, assigns a section editor, opens a round and invites two reviewers, one of them without an account', async () => {
  const walker = await as(editor);
  await walker.go(desk());
  await walker.follow(title);
  await walker.page.locator('main [name=who]').selectOption({ label: 'Sissel Dahl (Section editor)' });
  await walker.press('Assign');
  await app.postbox.mailTo(sectionEditor.email, 'You have been assigned');
  await walker.follow('Send to review');
  await walker.press('Send to review');
  await walker.follow('Invite a reviewer');
  await walker.follow(/Ragna Vik/);
  await walker.page.locator('main [name=files]').first().check();
  await walker.press('Send the invitation');
  await walker.follow('Invite a reviewer');
  await walker.follow(/someone/i);
  await walker.fill(guest);
  await walker.page.locator('main [name=language]').selectOption('en');
  await walker.page.locator('main [name=files]').first().check();
  await walker.press('Send the invitation');
  expect(await walker.text()).toContain('Ánte Guest');
}, 120_000);

test('the file is cleaned before a reviewer gets it, and the editor sees that it is', async () => {
  const walker = await as(editor);
  await expectSoon(async () => {
    await walker.visit(`${desk()}/${number}/anonymity`);
    return (await walker.text()).includes('Clean');
  });
  await walker.follow(/ÆrøskøbingSnow/, walker.page.locator('main .files'));
  expect(await walker.text()).toContain('A second program has read it and found nothing left.');
}, 120_000);

async function review(walker: Walker, words: { toAuthor: string; toEditor: string; recommendation: string }): Promise<string> {
  const seen: string[] = [await walker.text()];
  await walker.tick('undertaking');
  await walker.press('Accept and open the manuscript');
  seen.push(await walker.text());
  const [download] = await Promise.all([walker.page.waitForEvent('download'), walker.page.locator('main .files a').first().click()]);
  seen.push(download.suggestedFilename());
  await walker.fill({ commentsToAuthor: words.toAuthor, commentsToEditor: words.toEditor });
  await walker.press('Save the draft');
  expect(await walker.page.locator('main [name=commentsToAuthor]').inputValue()).toBe(words.toAuthor);
  await walker.page.locator('main').getByLabel(words.recommendation).check();
  await walker.press('Send the review');
  seen.push(await walker.text());
  return seen.join('\n');
}

test('[X1] both reviewers accept, read under a neutral name, review, and learn no author', async () => {
  const known = await as(reviewer);
  await known.go(Postbox.link(await app.postbox.mailTo(reviewer.email, 'eview'), `${app.url}/snow/`));
  await known.press(/open|continue/i);
  const first = await review(known, { toAuthor: 'The tracks are deep.', toEditor: 'I like it.', recommendation: 'Revisions required' });
  const unknown = await as(undefined, { width: 360 });
  await unknown.go(Postbox.link(await app.postbox.mailTo(guest.email), `${app.url}/snow/`));
  await unknown.press(/open|continue/i);
  const second = await review(unknown, { toAuthor: 'What about the poles?', toEditor: 'Fine.', recommendation: 'Accept' });
  for (const secret of ['Áilu', 'Ærøskøbing', 'ailu@', 'UiT', 'rk Fund', 'Ragna.']) expect(first + second).not.toContain(secret);
  await app.postbox.mailTo(sectionEditor.email, 'Review received');
}, 120_000);

test('[X2] the section editor reads the reviews and asks for revisions; the author gets them without names and sends a revised file', async () => {
  const walker = await as(sectionEditor);
  await walker.go(`${desk()}/${number}`);
  await walker.follow(/read the review/i);
  expect(await walker.text()).toMatch(/The tracks are deep|What about the poles/);
  await walker.go(`${desk()}/${number}`);
  await walker.follow('Request revisions');
  await walker.fill({ texts: 'Please look at the poles.' });
  await walker.press('Request revisions');
  const letter = await app.postbox.mailTo(author.email, 'Please revise');
  for (const words of ['The tracks are deep.', 'What about the poles?', 'Please look at the poles.', 'Reviewer 1', 'Reviewer 2']) expect(letter.text).toContain(words);
  const writer = walkers[0]!;
  await writer.go(`/snow/en/submissions/${number}`);
  const pages = [letter.raw, await writer.page.content()];
  await writer.follow(/revised file/i);
  await writer.page.locator('main input[type=file]').first().setInputFiles(pdf('Revised.pdf'));
  await writer.press('Send');
  pages.push(await writer.page.content());
  for (const secret of ['Ragna', 'Vik', 'Guest', 'Ánte', guest.email, reviewer.email, 'I like it']) expect(pages.join('\n')).not.toContain(secret);
  await app.postbox.mailTo(sectionEditor.email, 'Revised file');
}, 120_000);

test('the manuscript is accepted, copyedited, laid out, placed in the issue and scheduled, each by whose work it is', async () => {
  const boss = await as(editor);
  await boss.go(`${desk()}/${number}`);
  await boss.follow('Accept');
  await boss.press('Accept');
  await app.postbox.mailTo(author.email, 'accepted');
  for (const label of ['Carl Opheim (Copyeditor)', 'Lars Yttri (Layout editor)']) {
    await boss.page.locator('main [name=who]').selectOption({ label });
    await boss.press('Assign');
  }
  const words = await as(copyeditor);
  await words.go(desk());
  await words.follow(title);
  await words.page.locator('main input[type=file]').first().setInputFiles(pdf('Copyedited.pdf'));
  await words.press('Upload');
  await words.follow('Send to production');
  await words.press('Send to production');
  const shapes = await as(layout);
  await shapes.go(`${desk()}/${number}`);
  await shapes.page.locator('#file-galley').setInputFiles(pdf('Snow.pdf'));
  await shapes.press('Add galley');
  await shapes.fill({ label: 'HTML' });
  await shapes.page.locator('#file-galley').setInputFiles({
    name: 'snow.html', mimeType: 'text/html',
    buffer: Buffer.from(`<!DOCTYPE html><html lang="en"><head><title>Snow</title></head><body><h1>Snow in HTML</h1><script>document.title = 'script ran'; document.body.append('script ran')</script></body></html>`),
  });
  await shapes.press('Add galley');
  await boss.go(`${desk()}/${number}`);
  await boss.page.locator('main [name=issue]').selectOption({ index: 1 });
  await boss.fill({ pages: '1–9' });
  await boss.press('Save place');
  await boss.follow('Schedule with the issue');
  await boss.press('Schedule with the issue');
  expect(await boss.text()).toContain('Scheduled');
}, 120_000);

test('the issue is published, and a reader finds the article, reads the PDF in the page and the sandboxed HTML', async () => {
  const boss = await as(editor);
  await boss.go('/snow/en/desk/issues');
  await boss.follow(/Vol\. 4|Tracks/);
  await boss.press(/publish/i);
  if (!/published/i.test(await boss.text())) await boss.press(/publish/i);
  await app.postbox.mailTo(author.email, 'is published');

  const reader = await as(undefined, { width: 360 });
  await reader.go('/snow/en');
  await reader.follow(title);
  const article = await reader.text();
  for (const words of ['Áilu Ærøskøbing', 'UiT Norges arktiske universitet', 'Snow remembers.', 'Nansen', '1–9']) expect(article).toContain(words);
  expect(await reader.page.content()).not.toContain(author.email);
  const at = reader.page.url();
  await reader.follow(/^PDF/);
  await reader.page.locator('canvas').first().waitFor({ timeout: 15_000 });
  await reader.page.getByText('Snow.pdf').first().waitFor({ timeout: 15_000, state: 'attached' });
  await reader.page.goto(at);
  await Promise.all([reader.page.waitForEvent('load'), reader.page.locator('main').getByRole('link', { name: /^HTML/ }).first().click()]);
  const frame = reader.page.frameLocator('iframe');
  expect(await frame.locator('h1').innerText()).toBe('Snow in HTML');
  expect(await frame.locator('body').innerText()).not.toContain('script ran');
  expect(await reader.cookies()).toEqual([]);
  expect(walkers.flatMap((walker) => walker.foreign)).toEqual([]);
}, 120_000);
