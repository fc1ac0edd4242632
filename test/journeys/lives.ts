import { expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Journal } from '../../src/journals/journal.entity.js';
import { Sessions } from '../../src/visitors/sessions/sessions.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { tinyPdf } from '../support/manuscripts.js';
import { Postbox } from '../support/postbox.js';
import { Walker } from './walk.js';

export let app: TestApp;
export let browser: Browser;
let journal: Journal;
export let editor: Player;
export let sectionEditor: Player;
export let reviewer: Player;
export let openReviewer: Player;
export let copyeditor: Player;
export let layout: Player;
export const walkers: Walker[] = [];

export const title = 'Snow and the sound of ski tracks';
export const guest = { givenName: 'Ánte', familyName: 'Guest', email: 'guest.reviewer@elsewhere.example' };
export const author = { givenName: 'Áilu', familyName: 'Ærøskøbing', email: 'ailu@authors.example', username: 'ailu', password: 'a long and snowy winter' };

export const as = async (player?: Player, options: Parameters<typeof Walker.open>[2] = {}): Promise<Walker> => {
  const walker = await Walker.open(browser, app, { ...options, ...(player ? { player } : {}) });
  walkers.push(walker);
  return walker;
};
export const pdf = (name: string): { name: string; mimeType: string; buffer: Buffer } => ({ name, mimeType: 'application/pdf', buffer: tinyPdf(name) });
export const desk = (): string => `/snow/en/desk/submissions`;

async function expectSoon(happened: () => Promise<boolean>): Promise<void> {
  for (const until = Date.now() + 20_000; !(await happened());) {
    if (Date.now() > until) throw new Error('It did not happen.');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/** The first letter to them about this that says so: others about the same may have come before. */
export async function letterTo(address: string, about: string, words: string): Promise<void> {
  await expectSoon(async () => Promise.resolve(app.postbox.mails.some((mail) => mail.envelopeTo.includes(address) && (mail.subject ?? '').includes(about) && (mail.text ?? '').replaceAll(/\s+/g, ' ').includes(words))));
}

/** The manuscript that gets the long life, and the page of its author. */
export const life = { number: '', writer: undefined as unknown as Walker };

/** Some days later, in the morning. All have to sign in again. */
export async function later(days: number): Promise<void> {
  const from = Date.now();
  const morning = new Date(app.clock.now().getTime() + days * 86_400_000).setUTCHours(9, 0, 0, 0);
  app.clock.now = () => new Date(morning + Date.now() - from);
  for (const player of [editor, sectionEditor, reviewer, openReviewer, copyeditor, layout]) player.cookie = `session=${await app.app.get(Sessions).open({ personId: player.personId, ip: '192.0.2.1', browser: 'test' })}`;
  const writer = (life.writer = await as());
  await writer.go('/en/sign-in');
  await writer.fill({ login: author.email, password: author.password });
  await writer.press('Sign in');
}

/** From the first page of the wizard to the last. */
export async function submit(walker: Walker, work: { title: string; file: string }): Promise<string> {
  await walker.go('/snow/en/submissions/new');
  await walker.page.locator('main [name=section]').selectOption({ label: 'Articles' });
  await walker.page.locator('main [name=language]').selectOption('en');
  await walker.tick('original', 'guidelines', 'agreed', 'privacy');
  await walker.press('Save and continue');
  const id = /submissions\/(\d+)/.exec(walker.page.url())?.[1] ?? '';
  await walker.page.locator('main input[type=file]').setInputFiles(pdf(work.file));
  await walker.press('Upload');
  expect(await walker.text()).toContain(work.file);
  await walker.follow(/continue|next/i);
  await walker.page.locator('main [name=title]').first().fill(work.title);
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
  expect(await walker.text()).toContain(id);
  await letterTo(author.email, 'We have your manuscript', work.title);
  await letterTo(editor.email, 'New manuscript', work.title);
  return id;
}

export async function openOffice(): Promise<void> {
  app = await startTestApp();
  browser = await openBrowser();
  journal = await makeJournal(app, { path: 'snow', name: { en: 'Journal of Snow', nb: 'Tidsskrift for snø' } });
  await app.database.query(`insert into issue (journal_id, volume, number, year, title, description) values ($1, 4, '2', 2026, '{"en": "Tracks"}', '{}')`, [journal.id]);
  editor = await makePlayer(app, { roles: [[journal, 'editor']], givenName: 'Edda', familyName: 'Torsen' });
  sectionEditor = await makePlayer(app, { roles: [[journal, 'sectionEditor']], givenName: 'Sissel', familyName: 'Dahl' });
  reviewer = await makePlayer(app, { roles: [[journal, 'reviewer']], givenName: 'Ragna', familyName: 'Vik' });
  openReviewer = await makePlayer(app, { roles: [[journal, 'reviewer']], givenName: 'Olga', familyName: 'Åpen' });
  copyeditor = await makePlayer(app, { roles: [[journal, 'copyeditor']], givenName: 'Carl', familyName: 'Opheim' });
  layout = await makePlayer(app, { roles: [[journal, 'layoutEditor']], givenName: 'Lars', familyName: 'Yttri' });
}

export async function closeOffice(): Promise<void> {
  await browser?.close();
  await app?.stop();
}

export async function accept(walker: Walker): Promise<string[]> {
  const seen = [await walker.text()];
  await walker.tick('undertaking');
  await walker.press('Accept and open the manuscript');
  seen.push(await walker.text());
  const [download] = await Promise.all([walker.page.waitForEvent('download'), walker.page.locator('main .files a').first().click()]);
  return [...seen, download.suggestedFilename()];
}

export async function report(walker: Walker, words: { toAuthor: string; toEditor: string; recommendation: string }): Promise<string> {
  const seen = await walker.text();
  await walker.fill({ commentsToAuthor: words.toAuthor, commentsToEditor: words.toEditor });
  await walker.press('Save the draft');
  expect(await walker.page.locator('main [name=commentsToAuthor]').inputValue()).toBe(words.toAuthor);
  await walker.page.locator('main').getByLabel(words.recommendation, { exact: true }).check();
  await walker.press('Send the review');
  return seen + (await walker.text());
}

export async function byLink(walker: Walker, address: string, subject?: string): Promise<void> {
  await walker.go(Postbox.link(await app.postbox.mailTo(address, subject), `${app.url}/snow/`));
  await walker.press(/open|continue/i);
}

/** The author answers what they were asked to look through. */
export async function answers(subject: string, verdict: string, words: string): Promise<void> {
  const { writer, number } = life;
  await app.postbox.mailTo(author.email, subject);
  await writer.go(`/snow/en/submissions/${number}`);
  await writer.follow(/look through|proofread/i);
  await writer.page.locator('main').getByLabel(verdict).check();
  await writer.fill({ words });
  await writer.press('Send the answer');
}

/** Waits on the page of anonymity until it says so. */
export async function cleaned(walker: Walker, says: RegExp): Promise<void> {
  await expectSoon(async () => {
    await walker.visit(`${desk()}/${life.number}/anonymity`);
    return says.test(await walker.text());
  });
}
