import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ReminderSweep } from '../../src/editorial/reminders/reminder-sweep.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { Sessions } from '../../src/visitors/sessions/sessions.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { as as actAs, makeJournal, makePlayer, type Player } from '../support/cast.js';
import { tinyPdf } from '../support/manuscripts.js';
import { Postbox } from '../support/postbox.js';
import { inDays } from '../support/reviewing.js';
import { everywhere } from './everywhere.js';
import { Walker } from './walk.js';

let app: TestApp;
let browser: Browser;
let journal: Journal;
let editor: Player;
let sectionEditor: Player;
let reviewer: Player;
let openReviewer: Player;
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

/** The first letter to them about this that says so: others about the same may have come before. */
async function letterTo(address: string, about: string, words: string): Promise<void> {
  await expectSoon(async () => Promise.resolve(app.postbox.mails.some((mail) => mail.envelopeTo.includes(address) && (mail.subject ?? '').includes(about) && (mail.text ?? '').replaceAll(/\s+/g, ' ').includes(words))));
}

let number: string;
let writer: Walker;

/** Some days later, in the morning. All have to sign in again. */
async function later(days: number): Promise<void> {
  const from = Date.now();
  const morning = new Date(app.clock.now().getTime() + days * 86_400_000).setUTCHours(9, 0, 0, 0);
  app.clock.now = () => new Date(morning + Date.now() - from);
  for (const player of [editor, sectionEditor, reviewer, openReviewer, copyeditor, layout]) player.cookie = `session=${await app.app.get(Sessions).open({ personId: player.personId, ip: '192.0.2.1', browser: 'test' })}`;
  writer = await as();
  await writer.go('/en/sign-in');
  await writer.fill({ login: author.email, password: author.password });
  await writer.press('Sign in');
}

/** From the first page of the wizard to the last. */
async function submit(walker: Walker, work: { title: string; file: string }): Promise<string> {
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

beforeAll(async () => {
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

  number = await submit(walker, { title, file: 'ÆrøskøbingSnow.pdf' });
  writer = walker;
}, 180_000);

test('one life: a manuscript is refused at the desk, the refusal is taken back, and it is refused for good', async () => {
  const other = 'A very short note on mittens';
  writer.seen = true;
  const refused = await submit(writer, { title: other, file: 'mittens.pdf' });
  const walker = await as(editor);
  const decline = async (words: string): Promise<void> => {
    await walker.follow('Decline without review');
    await walker.fill({ texts: words });
    await walker.press('Decline without review');
    expect(await walker.text()).toContain('Declined');
    await letterTo(author.email, 'Decision on your manuscript', words);
  };
  await walker.go(desk());
  await walker.follow(other);
  await decline('Mittens are outside our scope.');
  writer.seen = false;
  await writer.go(`/snow/en/submissions/${refused}`);
  expect(await writer.text()).toContain('Mittens are outside our scope.');
  await walker.follow('Undo the decline');
  await walker.press('Undo the decline');
  await app.postbox.mailTo(author.email, 'being considered again');
  expect(await walker.page.locator('main').getByRole('link', { name: 'Send to review' }).count()).toBe(1);
  await decline('We have looked again: it stays so.');
  await writer.go(`/snow/en/submissions/${refused}`);
  const page = await writer.text();
  for (const words of ['Declined', 'being considered again', 'it stays so']) expect(page).toContain(words);
}, 180_000);

test('the other life: an editor finds it, assigns a section editor, opens a round and invites three reviewers, one with open identity and one without an account', async () => {
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
  await walker.fill({ responseDue: inDays(app, 4), reviewDue: inDays(app, 8) });
  await walker.page.locator('main [name=files]').first().check();
  await walker.press('Send the invitation');
  walker.seen = true;
  await walker.follow('Invite a reviewer');
  await walker.follow(/Olga Åpen/);
  await walker.page.locator('main [name=method][value=open]').check();
  await walker.page.locator('main [name=files]').first().check();
  await walker.press('Send the invitation');
  await walker.follow('Invite a reviewer');
  walker.seen = false;
  await walker.follow(/someone/i);
  await walker.fill(guest);
  await walker.page.locator('main [name=language]').selectOption('en');
  await walker.page.locator('main [name=files]').first().check();
  await walker.press('Send the invitation');
  expect(await walker.text()).toContain('Ánte Guest');
}, 180_000);

test('the file is cleaned before a reviewer gets it, and the editor sees that it is', async () => {
  const walker = await as(editor);
  await expectSoon(async () => {
    await walker.visit(`${desk()}/${number}/anonymity`);
    return (await walker.text()).includes('Clean');
  });
  await walker.follow(/ÆrøskøbingSnow/, walker.page.locator('main .files'));
  expect(await walker.text()).toContain('A second program has read it and found nothing left.');
}, 180_000);

async function accept(walker: Walker): Promise<string[]> {
  const seen = [await walker.text()];
  await walker.tick('undertaking');
  await walker.press('Accept and open the manuscript');
  seen.push(await walker.text());
  const [download] = await Promise.all([walker.page.waitForEvent('download'), walker.page.locator('main .files a').first().click()]);
  return [...seen, download.suggestedFilename()];
}

async function report(walker: Walker, words: { toAuthor: string; toEditor: string; recommendation: string }): Promise<string> {
  const seen = await walker.text();
  await walker.fill({ commentsToAuthor: words.toAuthor, commentsToEditor: words.toEditor });
  await walker.press('Save the draft');
  expect(await walker.page.locator('main [name=commentsToAuthor]').inputValue()).toBe(words.toAuthor);
  await walker.page.locator('main').getByLabel(words.recommendation, { exact: true }).check();
  await walker.press('Send the review');
  return seen + (await walker.text());
}

async function byLink(walker: Walker, address: string, subject?: string): Promise<void> {
  await walker.go(Postbox.link(await app.postbox.mailTo(address, subject), `${app.url}/snow/`));
  await walker.press(/open|continue/i);
}

test('[X1] one reviewer declines without an account, one reviews under her name, and one accepts, is late, is reminded by the job, and learns no author', async () => {
  const unknown = await as(undefined, { width: 360 });
  await byLink(unknown, guest.email);
  const first = await unknown.text();
  await unknown.fill({ reason: 'I know too little of skis.' });
  await unknown.press('Decline');
  const known = await as();
  await byLink(known, reviewer.email);
  const seen = await accept(known);
  const named = await as(openReviewer);
  await byLink(named, openReviewer.email);
  await accept(named);
  await report(named, { toAuthor: 'What about the poles?', toEditor: 'Fine.', recommendation: 'Revisions required' });
  await app.postbox.mailTo(sectionEditor.email, 'Review received');

  await later(12);
  await app.app.get(ReminderSweep).run();
  const boss = await as(sectionEditor);
  await boss.go(`${desk()}/${number}`);
  expect(await boss.text()).toContain('Review overdue');
  expect(await boss.text()).toContain('Declined');
  const late = await as(undefined, { width: 360 });
  await byLink(late, reviewer.email, 'Reminder');
  seen.push(await report(late, { toAuthor: 'The tracks are deep.', toEditor: 'I like it.', recommendation: 'Revisions required' }));
  await app.postbox.mailTo(sectionEditor.email, 'Review received');
  for (const secret of ['Áilu', 'Ærøskøbing', 'ailu@', 'UiT', 'rk Fund', 'Ragna.', 'Olga', 'Åpen']) expect(first + seen.join('\n')).not.toContain(secret);
}, 180_000);

test('[X2] the section editor reads the reviews and asks for a new version; the author gets them, with the one name that is open, and sends a revised file', async () => {
  const walker = await as(sectionEditor);
  await walker.go(`${desk()}/${number}`);
  await walker.follow(/read the review/i);
  expect(await walker.text()).toMatch(/The tracks are deep|What about the poles/);
  await walker.go(`${desk()}/${number}`);
  await walker.follow('Resubmit for review');
  await walker.fill({ texts: 'Please look at the poles.' });
  await walker.press('Resubmit for review');
  const letter = await app.postbox.mailTo(author.email, 'Please rework');
  for (const words of ['The tracks are deep.', 'What about the poles?', 'Please look at the poles.', 'Reviewer 1', 'Olga Åpen']) expect(letter.text).toContain(words);
  await writer.go(`/snow/en/submissions/${number}`);
  const pages = [letter.raw, await writer.page.content()];
  await writer.follow(/revised file/i);
  await writer.page.locator('main input[type=file]').first().setInputFiles(pdf('Revised.pdf'));
  await writer.press('Send');
  pages.push(await writer.page.content());
  for (const secret of ['Ragna', 'Vik', 'Guest', 'Ánte', guest.email, reviewer.email, 'I like it', 'too little of skis']) expect(pages.join('\n')).not.toContain(secret);
  await app.postbox.mailTo(sectionEditor.email, 'Revised file');
}, 180_000);

test('a second round opens with the revised file, and the reviewer who was late looks again', async () => {
  app.postbox.mails.length = 0;
  const walker = await as(sectionEditor);
  walker.seen = true;
  await walker.go(`${desk()}/${number}`);
  await walker.follow('New round');
  expect(await walker.text()).toContain('Revised.pdf');
  await walker.press('New round');
  await expectSoon(async () => {
    await walker.visit(`${desk()}/${number}/anonymity`);
    return /Revised\.pdf[\s\S]*Clean/.test(await walker.text());
  });
  await walker.go(`${desk()}/${number}`);
  await walker.follow('Invite a reviewer');
  await walker.follow(/Ragna Vik/);
  await walker.page.locator('main [name=files]').first().check();
  await walker.press('Send the invitation');
  const again = await as(reviewer);
  again.seen = true;
  await byLink(again, reviewer.email, 'Will you review');
  await accept(again);
  await report(again, { toAuthor: 'Now the poles are there.', toEditor: 'Take it.', recommendation: 'Accept' });
  await app.postbox.mailTo(sectionEditor.email, 'Review received');
}, 180_000);

/** The author answers what they were asked to look through. */
async function answers(subject: string, verdict: string, words: string): Promise<void> {
  await app.postbox.mailTo(author.email, subject);
  await writer.go(`/snow/en/submissions/${number}`);
  await writer.follow(/look through|proofread/i);
  await writer.page.locator('main').getByLabel(verdict).check();
  await writer.fill({ words });
  await writer.press('Send the answer');
}

test('the manuscript is accepted and copyedited with the author’s answer, each by whose work it is', async () => {
  const boss = await as(editor);
  await boss.go(`${desk()}/${number}`);
  await boss.follow('Accept');
  await boss.press('Accept');
  await app.postbox.mailTo(author.email, 'accepted');
  boss.seen = true;
  for (const label of ['Carl Opheim (Copyeditor)', 'Lars Yttri (Layout editor)']) {
    await boss.page.locator('main [name=who]').selectOption({ label });
    await boss.press('Assign');
  }
  const words = await as(copyeditor);
  await words.go(desk());
  await words.follow(title);
  await words.page.locator('main input[type=file]').first().setInputFiles(pdf('Copyedited.pdf'));
  await words.press('Upload');
  await words.go(`${desk()}/${number}/author-checks`);
  await words.fill({ note: 'Is the second figure right?' });
  await words.press('Ask the author');
  await answers('look through the copyedited text', 'Something has to be corrected', 'The second figure is upside down.');
  await app.postbox.mailTo(copyeditor.email, 'The author has answered');
  await words.go(`${desk()}/${number}/author-checks`);
  expect(await words.text()).toContain('upside down');
  await words.go(`${desk()}/${number}`);
  await words.follow('Send to production');
  await words.press('Send to production');
}, 180_000);

test('it is laid out, proofread by the author, placed in the issue and scheduled', async () => {
  const boss = await as(editor);
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
  await shapes.go(`${desk()}/${number}/author-checks`);
  await shapes.press('Ask the author');
  await answers('proofread', 'I approve it for publication', '');
  await app.postbox.mailTo(layout.email, 'The author has answered');
  await boss.go(`${desk()}/${number}`);
  await boss.page.locator('main [name=issue]').selectOption({ index: 1 });
  await boss.fill({ pages: '1–9' });
  await boss.press('Save place');
  await boss.follow('Schedule with the issue');
  await boss.press('Schedule with the issue');
  expect(await boss.text()).toContain('Scheduled');
}, 180_000);

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
}, 180_000);

test('a correction becomes version 2, which a reader sees at once, with what changed and the way to the first', async () => {
  const boss = await as(editor);
  await boss.go(`${desk()}/${number}`);
  await boss.follow('Begin a new version');
  await boss.page.locator('main').getByLabel('Correction', { exact: true }).check();
  await boss.page.locator('main [name=note]').first().fill('The second figure was upside down.');
  await boss.press('Begin a new version');
  const reader = await as(undefined, { width: 360 });
  await reader.visit(`/snow/en/article/${number}`);
  expect(await reader.text()).not.toContain('upside down');
  await boss.follow('Edit title, abstract and other details');
  await boss.page.locator('main [name=abstract]').first().fill('We listened to skis, and turned the figure.');
  await boss.press(/save/i);
  await boss.press('Remove HTML');
  await boss.follow('Publish the new version');
  await boss.press('Preview');
  expect(await boss.text()).toContain('The second figure was upside down.');
  await boss.press('Publish the new version');
  expect((await app.postbox.mailTo(author.email, 'New version of your article')).text).toContain('upside down');
  await reader.go(`/snow/en/article/${number}`);
  const now = await reader.text();
  for (const words of ['Corrected on', 'The second figure was upside down.', 'turned the figure', 'Version 2']) expect(now).toContain(words);
  expect(await reader.page.locator('main .galleys a').count()).toBe(1);
  await reader.follow(/^Version 1/);
  const old = await reader.text();
  for (const words of ['This is version 1. A newer version has been published.', 'Snow remembers.']) expect(old).toContain(words);
  expect(await reader.page.locator('main .galleys a').count()).toBe(2);
  await reader.follow('Read the newest version');
  expect(await reader.text()).toContain('Version 2');
  expect(walkers.flatMap((walker) => walker.foreign)).toEqual([]);
}, 180_000);

test('the pages of versions, for editors and for readers, everywhere', async () => {
  const at = (lang: string): string => `/snow/${lang}/desk/submissions/${number}`;
  const fresh = await moves();
  await everywhere(browser, app, editor, (lang) => ({ versions: `${at(lang)}/versions` }));
  const note = ['The sounds were those of another winter, and the conclusions do not hold.', 'Lydene var fra en annen vinter, og konklusjonene holder ikke.'];
  await post(`${at('en')}/versions`, { seen: fresh, kind: 'retraction', language: ['en', 'nb'], note });
  await everywhere(browser, app, editor, (lang) => ({ 'version-draft': `${at(lang)}/versions`, 'version-desk': at(lang), 'version-publish': `${at(lang)}/moves/publishVersion` }));
  await post(`${at('en')}/moves/publishVersion`, { seen: await moves() });
  const [{ key }] = (await app.database.query<{ key: string }>('select g.key from galley g join publication p on p.id = g.publication_id where p.submission_id = $1 order by p.version, g.position limit 1', [number])) as [{ key: string }];
  await everywhere(browser, app, null, (lang) => ({ retracted: `/snow/${lang}/article/${number}`, 'retracted-old': `/snow/${lang}/article/${number}/version/1`, 'retracted-galley': `/snow/${lang}/article/${number}/galley/${key}`, 'retracted-issue': `/snow/${lang}` }));
  await post(`${at('en')}/versions`, { seen: await moves(), kind: 'removal', language: ['en', 'nb'], note });
  await post(`${at('en')}/moves/publishVersion`, { seen: await moves() });
  await everywhere(browser, app, null, (lang) => ({ removed: `/snow/${lang}/article/${number}` }));
}, 180_000);

const moves = async (): Promise<number> => (await app.database.one<{ moves: number }>('select moves from submission where id = $1', [number]))!.moves;
const post = async (path: string, fields: Record<string, unknown>): Promise<void> => {
  await actAs(app, editor.cookie).post(path, fields).expect(303);
};
