import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ReminderSweep } from '../../src/editorial/reminders/reminder-sweep.js';
import { Postbox } from '../support/postbox.js';
import { inDays } from '../support/days.js';
import {
  accept, answers, app, as, author, byLink, cleaned, closeOffice, copyeditor, desk, editor, guest, later, layout, letterTo, life, openOffice, openReviewer, pdf, report, reviewer, sectionEditor, submit, title, walkers,
} from './lives.js';

beforeAll(openOffice, 60_000);
afterAll(closeOffice);

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

  life.number = await submit(walker, { title, file: 'ÆrøskøbingSnow.pdf' });
  life.writer = walker;
}, 180_000);

test('one life: a manuscript is refused at the desk, the refusal is taken back, and it is refused for good', async () => {
  const other = 'A very short note on mittens';
  const refused = await submit(life.writer, { title: other, file: 'mittens.pdf' });
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
  await life.writer.go(`/snow/en/submissions/${refused}`);
  expect(await life.writer.text()).toContain('Mittens are outside our scope.');
  await walker.follow('Undo the decline');
  await walker.press('Undo the decline');
  await app.postbox.mailTo(author.email, 'being considered again');
  expect(await walker.page.locator('main').getByRole('link', { name: 'Send to review' }).count()).toBe(1);
  await decline('We have looked again: it stays so.');
  await life.writer.go(`/snow/en/submissions/${refused}`);
  const page = await life.writer.text();
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
  await walker.follow('Invite a reviewer');
  await walker.follow(/Olga Åpen/);
  await walker.page.locator('main [name=method][value=open]').check();
  await walker.page.locator('main [name=files]').first().check();
  await walker.press('Send the invitation');
  await walker.follow('Invite a reviewer');
  await walker.follow(/someone/i);
  await walker.fill(guest);
  await walker.page.locator('main [name=language]').selectOption('en');
  await walker.page.locator('main [name=files]').first().check();
  await walker.press('Send the invitation');
  expect(await walker.text()).toContain('Ánte Guest');
}, 180_000);

test('the file is cleaned before a reviewer gets it, and the editor sees that it is', async () => {
  const walker = await as(editor);
  await cleaned(walker, /Clean/);
  await walker.follow(/ÆrøskøbingSnow/, walker.page.locator('main .files'));
  expect(await walker.text()).toContain('A second program has read it and found nothing left.');
}, 180_000);

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
  await boss.go(`${desk()}/${life.number}`);
  for (const state of ['Review overdue', 'Declined']) expect(await boss.text()).toContain(state);
  const late = await as(undefined, { width: 360 });
  await byLink(late, reviewer.email, 'Reminder');
  seen.push(await report(late, { toAuthor: 'The tracks are deep.', toEditor: 'I like it.', recommendation: 'Revisions required' }));
  await app.postbox.mailTo(sectionEditor.email, 'Review received');
  for (const secret of ['Áilu', 'Ærøskøbing', 'ailu@', 'UiT', 'rk Fund', 'Ragna.', 'Olga', 'Åpen']) expect(first + seen.join('\n')).not.toContain(secret);
}, 180_000);

test('[X2] the section editor reads the reviews and asks for a new version; the author gets them, with the one name that is open, and sends a revised file', async () => {
  const walker = await as(sectionEditor);
  await walker.go(`${desk()}/${life.number}`);
  await walker.follow(/read the review/i);
  expect(await walker.text()).toMatch(/The tracks are deep|What about the poles/);
  await walker.go(`${desk()}/${life.number}`);
  await walker.follow('Resubmit for review');
  await walker.fill({ texts: 'Please look at the poles.' });
  await walker.press('Resubmit for review');
  const letter = await app.postbox.mailTo(author.email, 'Please rework');
  for (const words of ['The tracks are deep.', 'What about the poles?', 'Please look at the poles.', 'Reviewer 1', 'Olga Åpen']) expect(letter.text).toContain(words);
  await life.writer.go(`/snow/en/submissions/${life.number}`);
  const pages = [letter.raw, await life.writer.page.content()];
  await life.writer.follow(/revised file/i);
  await life.writer.page.locator('main input[type=file]').first().setInputFiles(pdf('Revised.pdf'));
  await life.writer.press('Send');
  pages.push(await life.writer.page.content());
  for (const secret of ['Ragna', 'Vik', 'Guest', 'Ánte', guest.email, reviewer.email, 'I like it', 'too little of skis']) expect(pages.join('\n')).not.toContain(secret);
  await app.postbox.mailTo(sectionEditor.email, 'Revised file');
}, 180_000);

test('a second round opens with the revised file, and the reviewer who was late looks again', async () => {
  app.postbox.mails.length = 0;
  const walker = await as(sectionEditor);
  await walker.go(`${desk()}/${life.number}`);
  await walker.follow('New round');
  expect(await walker.text()).toContain('Revised.pdf');
  await walker.press('New round');
  await cleaned(walker, /Revised\.pdf[\s\S]*Clean/);
  await walker.go(`${desk()}/${life.number}`);
  await walker.follow('Invite a reviewer');
  await walker.follow(/Ragna Vik/);
  await walker.page.locator('main [name=files]').first().check();
  await walker.press('Send the invitation');
  const again = await as(reviewer);
  await byLink(again, reviewer.email, 'Will you review');
  await accept(again);
  await report(again, { toAuthor: 'Now the poles are there.', toEditor: 'Take it.', recommendation: 'Accept' });
  await app.postbox.mailTo(sectionEditor.email, 'Review received');
}, 180_000);

test('the manuscript is accepted and copyedited with the author’s answer, each by whose work it is', async () => {
  const boss = await as(editor);
  await boss.go(`${desk()}/${life.number}`);
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
  await words.go(`${desk()}/${life.number}/author-checks`);
  await words.fill({ note: 'Is the second figure right?' });
  await words.press('Ask the author');
  await answers('look through the copyedited text', 'Something has to be corrected', 'The second figure is upside down.');
  await app.postbox.mailTo(copyeditor.email, 'The author has answered');
  await words.go(`${desk()}/${life.number}/author-checks`);
  expect(await words.text()).toContain('upside down');
  await words.go(`${desk()}/${life.number}`);
  await words.follow('Send to production');
  await words.press('Send to production');
}, 180_000);

test('it is laid out, proofread by the author, placed in the issue and scheduled', async () => {
  const boss = await as(editor);
  const shapes = await as(layout);
  await shapes.go(`${desk()}/${life.number}`);
  await shapes.page.locator('#file-galley').setInputFiles(pdf('Snow.pdf'));
  await shapes.press('Add galley');
  await shapes.fill({ label: 'HTML' });
  await shapes.page.locator('#file-galley').setInputFiles({
    name: 'snow.html', mimeType: 'text/html',
    buffer: Buffer.from(`<!DOCTYPE html><html lang="en"><head><title>Snow</title></head><body><h1>Snow in HTML</h1><script>document.title = 'script ran'; document.body.append('script ran')</script></body></html>`),
  });
  await shapes.press('Add galley');
  await shapes.go(`${desk()}/${life.number}/author-checks`);
  await shapes.press('Ask the author');
  await answers('proofread', 'I approve it for publication', '');
  await app.postbox.mailTo(layout.email, 'The author has answered');
  await boss.go(`${desk()}/${life.number}`);
  await boss.page.locator('main [name=issue]').selectOption({ index: 1 });
  await boss.fill({ pages: '1–9' });
  await boss.press('Save place');
  await boss.follow('Schedule');
  await boss.press('Schedule');
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
  await boss.go(`${desk()}/${life.number}`);
  await boss.follow('Begin a new version');
  await boss.page.locator('main').getByLabel('Correction', { exact: true }).check();
  await boss.page.locator('main [name=note]').first().fill('The second figure was upside down.');
  await boss.press('Begin a new version');
  const reader = await as(undefined, { width: 360 });
  await reader.visit(`/snow/en/article/${life.number}`);
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
  await reader.go(`/snow/en/article/${life.number}`);
  const now = await reader.text();
  for (const words of ['Corrected on', 'The second figure was upside down.', 'turned the figure', 'Version 2']) expect(now).toContain(words);
  expect(await reader.page.locator('main .galleys a').count()).toBe(1);
  await reader.follow(/^Version 1/);
  for (const words of ['This is version 1. A newer version has been published.', 'Snow remembers.']) expect(await reader.text()).toContain(words);
  expect(await reader.page.locator('main .galleys a').count()).toBe(2);
  await reader.follow('Read the newest version');
  expect(await reader.text()).toContain('Version 2');
  expect(walkers.flatMap((walker) => walker.foreign)).toEqual([]);
}, 180_000);
