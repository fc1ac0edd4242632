import { afterAll, beforeAll, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { historyUrls } from '../../src/editorial/history/urls.js';
import { specialIssueUrls } from '../../src/editorial/special-issues/urls.js';
import { editorialUrls } from '../../src/editorial/urls.js';
import { publishingUrls } from '../../src/publishing/urls.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { makeJournal, makePlayer } from '../support/cast.js';
import { makeSubmission } from '../support/manuscripts.js';
import { makeIssue } from '../support/publishing.js';
import { ask, at, makeScene } from '../support/reviewing.js';
import { everywhere } from './everywhere.js';

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startTestApp(), openBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

test('the editor’s desk, list and a manuscript’s history, with content and without', async () => {
  const journal = await makeJournal(app, { path: 'nordlys', name: { en: 'Northern Review of Coastal Settlement and Landscape History', nb: 'Nordlig tidsskrift for bosetnings- og landskapshistorie' } });
  const scene = await makeScene(app, { journal, title: 'Om snø og en svært lang tittel som handler om bosetningshistorien langs kysten i Øst-Finnmark og Troms' });
  await ask(app, scene);
  for (const title of ['Om is', 'Frost og tåke i Áltá']) await makeSubmission(app, journal, { author: scene.author, title });
  await scene.editor.post(`/nordlys/en/desk/submissions/views`, { name: 'Det som haster mest akkurat nå', state: 'waiting' }).expect(303);
  const letter = await app.database.one<{ id: number }>(`select id from message where subject_kind = 'submission' and subject_id = $1 order by id desc limit 1`, [scene.manuscript.id]);
  await everywhere(browser, app, scene.editor, (lang) => ({
    'desk-editor': `/${lang}/desk`,
    'list-all': editorialUrls.list({ journal: journal.path, lang }),
    'list-view': editorialUrls.list({ journal: journal.path, lang }, { state: 'waiting' }),
    'list-nothing': editorialUrls.list({ journal: journal.path, lang }, { q: 'finnes ikke' }),
    'submission-page': editorialUrls.submission({ ...at(scene), lang }),
    'submission-history': historyUrls.history({ ...at(scene), lang }),
    'submission-letter': historyUrls.letter({ ...at(scene), lang, letter: letter!.id }),
  }));
  const issue = await makeIssue(app, journal, { publishedAt: null });
  await everywhere(browser, app, scene.editor, (lang) => ({
    'issue-cover': publishingUrls.issueCover({ journal: journal.path, lang, issue: issue.id }), 'issue-contents': publishingUrls.issueContents({ journal: journal.path, lang, issue: issue.id }),
  }));
  const guest = await makePlayer(app, { roles: [[journal, 'guestEditor']], givenName: 'Þórdís', familyName: 'Hólmgeirsdóttir-Ålesundsdøtre' });
  const manager = await makePlayer(app, { roles: [[journal, 'manager'], [journal, 'guestEditor']], givenName: 'Øyvind' });
  const special = (await makeIssue(app, journal, { publishedAt: null, title: { en: 'Thaw: language and landscape after the ice', nb: 'Tøvær: språk og landskap etter isen' }, number: '2' })).id;
  const here = { journal: journal.path, lang: 'nb', issue: special };
  await manager.post(specialIssueUrls.desk(here), { language: ['en', 'nb'], call: ['We ask for texts about what comes after the ice.', 'Vi ber om tekster om det som kommer etter isen.\n\nØnsker du å skrive om noe annet, så spør oss først.'], until: '2099-05-04' }).expect(303);
  await manager.post(specialIssueUrls.editors(here), { person: guest.personId }).expect(303);
  const shown = await makeIssue(app, journal, { title: { nb: 'Frost' } });
  await manager.post(specialIssueUrls.desk({ ...here, issue: shown.id }), { language: ['nb'], call: [''], until: '' }).expect(303);
  await app.database.execute(`insert into special_issue_editor (issue_id, person_id, appointed_at, public_name, answered_at) values ($1, $2, now(), 'Þórdís Hólmgeirsdóttir-Ålesundsdøtre', now())`, [shown.id, guest.personId]);
  await everywhere(browser, app, manager, (lang) => ({ 'special-desk': specialIssueUrls.desk({ ...here, lang }), 'special-contents': publishingUrls.issueContents({ ...here, lang }), 'special-start': editorialUrls.begin({ ...here, lang }, { special }) }));
  await everywhere(browser, app, guest, (lang) => ({ 'special-own': specialIssueUrls.own({ ...here, lang }) }));
  await everywhere(browser, app, null, (lang) => ({ 'special-home': `/${journal.path}/${lang}`, 'special-issue': publishingUrls.issue({ ...here, lang, issue: shown.id }) }));
  const newcomer = await makePlayer(app, { roles: [[await makeJournal(app), 'editor']] });
  await everywhere(browser, app, newcomer, (lang) => ({ 'desk-newcomer': `/${lang}/desk` }));
}, 180_000);
