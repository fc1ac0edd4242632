import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Journal } from '../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { makeJournal, makePlayer, sectionOf, type Player } from '../support/cast.js';
import { makeSubmission, type Manuscript } from '../support/manuscripts.js';
import { everywhere } from './everywhere.js';
import { Walker } from './walk.js';

let app: TestApp;
let browser: Browser;
let journal: Journal;
let author: Player;
let editor: Player;
let manager: Player;
let manuscript: Manuscript;

beforeAll(async () => {
  app = await startTestApp();
  browser = await openBrowser();
  journal = await makeJournal(app, { path: 'moves', name: { en: 'Nordic Review of Interdisciplinary Landscape History', nb: 'Nordisk tidsskrift for tverrfaglig landskapshistorie' } });
  author = await makePlayer(app, { mailLanguage: 'nn', givenName: 'Øyvind Æmilius', familyName: 'Wolfeschlegelsteinhausenbergerdorff-Ålesund' });
  editor = await makePlayer(app, { roles: [[journal, 'editor']], givenName: 'Edda', familyName: 'Torsen' });
  manager = await makePlayer(app, { roles: [[journal, 'manager']], givenName: 'Mána', familyName: 'Leder' });
  manuscript = await makeSubmission(app, journal, { author, stage: 'review', title: 'Fjordar, folk og fjell i ei tid med sterk endring av landskapet' });
  for (const [number, words] of ['Fine work, but the maps are missing.', 'See the attached list.'].entries()) {
    const reviewer = await makePlayer(app, { givenName: 'Rolf', familyName: `Kritikk${number}` });
    await app.database.query(
      `insert into review_assignment (public_id, submission_id, round_id, person_id, number, method, invited_at, response_due, review_due, accepted_at, submitted_at, recommendation, comments_to_author)
       values ($1, $2, $3, $4, $5, 'doubleAnonymous', $6, '2026-01-01', '2026-01-01', $6, $6, 'revisions', $7)`,
      [`walk-${number}`, manuscript.id, manuscript.roundId, reviewer.personId, number + 1, app.clock.now(), words],
    );
  }
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

test('the journal’s letters, and one of them with a text of its own, everywhere', async () => {
  await manager.post('/moves/en/desk/letters/accepted/nn', { seen: '0', subject: 'Godt nytt om {{title}}', body: 'Vi har anteke «{{title}}».\n\nHelsing {{journal}}' }).expect(303);
  await everywhere(browser, app, manager, (lang) => ({ letters: `/moves/${lang}/desk/letters`, letter: `/moves/${lang}/desk/letters/accepted/nn`, 'letter-standard': `/moves/${lang}/desk/letters/reviewInvitation/nb` }));
  const walker = await Walker.open(browser, app, { player: manager });
  await walker.go('/moves/en/desk/letters/declined/en');
  await walker.fill({ body: 'Dear author of {{titel}}' });
  await walker.press('Save');
  expect(await walker.text()).toContain('Line 1: {{titel}} is not known in this letter.');
  await walker.fill({ body: 'On {{title}}' });
  await walker.press('Preview');
  expect(await walker.text()).toContain('On Snow in the northern forests');
  await walker.press('Save');
  await walker.press('Back to the standard text');
  expect(await walker.text()).toContain('The standard text is used again.');
  await walker.close();
}, 180_000);

test('the page of a move, everywhere; its letter is saved while typing, previewed, and sent', async () => {
  await everywhere(browser, app, editor, (lang) => ({ move: `/moves/${lang}/desk/submissions/${manuscript.id}/moves/requestRevisions` }));
  const walker = await Walker.open(browser, app, { player: editor });
  const page = `/moves/en/desk/submissions/${manuscript.id}/moves/requestRevisions`;
  await walker.go(page);
  await walker.page.locator('main [name=texts]').pressSequentially(' Takk.');
  await walker.page.getByText('Saved as a draft').waitFor();
  await walker.go(page);
  expect(await walker.text()).toContain('This is what you saved');
  await walker.fill({ texts: 'Legg ved karta.' });
  await walker.page.getByLabel('Reviewer 2').uncheck();
  await walker.press('Preview');
  const seen = await walker.text();
  expect(seen).toContain('Hei, Øyvind Æmilius');
  expect(seen).toContain('the maps are missing');
  expect(seen).not.toContain('See the attached list.');
  if (process.env['SCREENSHOTS']) await walker.page.screenshot({ path: `${process.env['SCREENSHOTS']}/move-preview.png`, fullPage: true });
  await walker.press('Request revisions');
  const mail = await app.postbox.mailTo(author.email, 'Revider');
  expect(mail.text).toContain('Legg ved karta.');
  expect(mail.text).not.toContain('See the attached list.');
  await walker.close();
}, 180_000);

test('[X4] the page of conflicts of interest, with someone locked out and someone let in, everywhere', async () => {
  const own = await makeSubmission(app, journal, { author: editor, stage: 'review', title: 'Verk av en redaktør' });
  const second = await makePlayer(app, { roles: [[journal, 'sectionEditor']], givenName: 'Åse', familyName: 'Ødegård' });
  await app.database.query(
    `insert into review_assignment (public_id, submission_id, round_id, person_id, number, method, invited_at, response_due, review_due) values ('walk-own', $1, $2, $3, 1, 'doubleAnonymous', $4, '2026-01-01', '2026-01-01')`,
    [own.id, own.roundId, second.personId, app.clock.now()],
  );
  await manager.post(`/moves/en/desk/submissions/${own.id}/conflicts`, { who: editor.personId, reason: 'The section editor is away until Easter, and the issue is due.' }).expect(303);
  await everywhere(browser, app, manager, (lang) => ({ conflicts: `/moves/${lang}/desk/submissions/${own.id}/conflicts` }));
}, 180_000);

test('an author is asked whether the manuscript may move, everywhere, and says yes', async () => {
  const asked = await makeSubmission(app, journal, { author, title: 'Fjordar og folk' });
  const other = await makeJournal(app, { path: 'elsewhere', name: { en: 'Journal of Shorter Communications in the Northern Humanities', nb: 'Tidsskrift for kortere meddelelser' } });
  const section = await sectionOf(app, other);
  await everywhere(browser, app, editor, (lang) => ({ transfer: `/moves/${lang}/desk/submissions/${asked.id}/transfer` }));
  const walker = await Walker.open(browser, app, { player: editor });
  await walker.go(`/moves/en/desk/submissions/${asked.id}/transfer`);
  await walker.page.locator(`main [name=section][value="${section.id}"]`).check();
  await walker.fill({ words: 'It is a fine short text.' });
  await walker.press('Ask the author');
  expect(await walker.text()).toContain('has not answered yet');
  await walker.close();
  await everywhere(browser, app, author, (lang) => ({ 'transfer-answer': `/moves/${lang}/submissions/${asked.id}/transfer` }));
  const writer = await Walker.open(browser, app, { player: author });
  await writer.go(`/moves/en/submissions/${asked.id}`);
  await writer.follow('Answer the editors’ proposal');
  await writer.press('Yes, let it move');
  expect(await writer.text()).toContain('The manuscript has moved.');
  await writer.follow('Open it in its new journal');
  expect(await writer.text()).toContain('Fjordar og folk');
  await writer.close();
}, 180_000);
