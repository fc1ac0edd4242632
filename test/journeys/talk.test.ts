import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { Consents } from '../../src/accounts/consents/consents.js';
import { appealUrls } from '../../src/editorial/appeals/urls.js';
import { bouncedUrls } from '../../src/editorial/bounced/urls.js';
import { circularUrls } from '../../src/editorial/circulars/urls.js';
import { ethicsUrls } from '../../src/editorial/ethics/urls.js';
import { followingUrls } from '../../src/editorial/following/urls.js';
import { ThanksConsents } from '../../src/editorial/thanks/thanks-consents.js';
import { thanksUrls } from '../../src/editorial/thanks/urls.js';
import { Bounces } from '../../src/platform/mail/bounces.js';
import { checkUrls } from '../../src/editorial/checks/urls.js';
import { bylineUrls } from '../../src/editorial/bylines/urls.js';
import { discussionUrls } from '../../src/editorial/discussions/urls.js';
import { htmlPartUrls } from '../../src/editorial/html-parts/urls.js';
import { retentionUrls } from '../../src/editorial/retention/urls.js';
import { taskUrls } from '../../src/editorial/tasks/urls.js';
import { editorialUrls } from '../../src/editorial/urls.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { contributorFields, upload } from '../support/authoring.js';
import { openBrowser } from '../support/browser.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { addManuscriptFile, makeSubmission, tinyPdf } from '../support/manuscripts.js';
import { makeGalley } from '../support/publishing.js';
import { Postbox } from '../support/postbox.js';
import { everywhere } from './everywhere.js';
import { Walker } from './walk.js';
import { inDays } from '../support/days.js';

let app: TestApp;
let browser: Browser;
let journal: Journal;
let editor: Player;
let author: Player;

const title = 'Snø, språk og ærlighet i kystsamfunn: en langtidsstudie av tolvårige sørsamiskspråklige elevers skriftspråksutvikling';

beforeAll(async () => {
  app = await startTestApp();
  browser = await openBrowser();
  journal = await makeJournal(app, { path: 'nordlys', name: { en: 'Northern Lights', nb: 'Nordlys', nn: 'Nordlys' } });
  editor = await makePlayer(app, { roles: [[journal, 'editor'], [journal, 'manager']], givenName: 'Þórdís', familyName: 'Hólmgeirsdóttir-Ålesundsdøtre' });
  author = await makePlayer(app, { givenName: 'Øyvind Ærlig', familyName: 'Ås', mailLanguage: 'nb' });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

test('[B2][B3] contributors, in the hands of editors, and of whoever is named', async () => {
  const { id: submission } = await makeSubmission(app, journal, { author, title, coauthors: [{ givenName: 'Berit', familyName: 'Ås', email: 'berit.med.ei.svaert.lang.adresse@universitetsbiblioteket.example' }] });
  await editor.post(bylineUrls.contributors({ journal: journal.path, lang: 'en', submission }), contributorFields({ givenName: 'Dag', familyName: 'Ny', email: 'dag@elsewhere.example' })).expect(303);
  const address = Postbox.link(await app.postbox.mailTo('dag@elsewhere.example', 'named'), `${app.url}/nordlys/`).slice(app.url.length);
  await visitor(app).post(`${address}/objection`, { reason: 'Jeg har aldri sett dette manuskriptet.\n\nTa meg ut, er dere snille.' }).expect(303);
  const dag = (await app.database.one<{ id: number }>(`select id from contributor where email = 'dag@elsewhere.example'`))!.id;
  await everywhere(browser, app, editor, (lang) => ({
    'byline': bylineUrls.contributors({ journal: 'nordlys', lang, submission }), 'byline-new': bylineUrls.newContributor({ journal: 'nordlys', lang, submission }),
    'byline-edit': bylineUrls.contributor({ journal: 'nordlys', lang, submission, contributor: dag }), 'byline-desk': editorialUrls.submission({ journal: 'nordlys', lang, submission }),
  }));
  await everywhere(browser, app, null, (lang) => ({ 'named': address.replace('/en/', `/${lang}/`), 'named-gone': `/nordlys/${lang}/named/x` }));
  expect((await visitor(app).get(address)).text).toContain('The editors have your objection');
}, 180_000);

test('discussions and tasks, on the desk and on the author’s page', async () => {
  const { id: submission } = await makeSubmission(app, journal, { author, title });
  const at = { journal: 'nordlys', lang: 'nb', submission };
  const answer = await editor.post(discussionUrls.staff(at), { subject: 'Figur 2 og rettighetene til fotografiene fra Universitetsbiblioteket i Tromsø', text: 'Er dette riktig figur?\n\nVi trenger også en kort bildetekst på nynorsk.', people: [String(author.personId)] }).expect(303);
  const discussion = answer.headers['location']!.split('/').at(-1)!;
  await upload(app, editor, discussionUrls.staffFiles({ ...at, discussion }), { name: 'Ærlig talt – kystsamfunn, språk og snø, siste utkast før korrektur.pdf', fields: {} }).expect(303);
  await author.post(discussionUrls.authorOne({ ...at, discussion }), { text: 'Ja.' }).expect(303);
  await editor.post(taskUrls.tasks(at), { words: 'Be om løyve til å bruke fotografia', owner: String(editor.personId), due: '2026-01-05' }).expect(303);
  await everywhere(browser, app, editor, (lang) => ({
    'talk-list': discussionUrls.staff({ ...at, lang }), 'talk-new': discussionUrls.staffNew({ ...at, lang }), 'talk-one': discussionUrls.staffOne({ ...at, lang, discussion }), 'tasks': taskUrls.tasks({ ...at, lang }), 'desk': `/${lang}/desk`, 'retention': retentionUrls.messages({ journal: 'nordlys', lang }),
  }));
  await everywhere(browser, app, author, (lang) => ({
    'own-talk-list': discussionUrls.author({ ...at, lang }), 'own-talk-new': discussionUrls.authorNew({ ...at, lang }), 'own-talk-one': discussionUrls.authorOne({ ...at, lang, discussion }), 'own': editorialUrls.own({ ...at, lang }),
  }));
}, 180_000);

test('[X36] the author’s check of the copyedited text and of the galleys, with images and styles in their sandbox', async () => {
  const copyediting = await makeSubmission(app, journal, { author, title, stage: 'copyediting' });
  const production = await makeSubmission(app, journal, { author, title, stage: 'production' });
  await addManuscriptFile(app, copyediting.id, { uploader: editor, area: 'copyedited', name: 'Ærlighet – språkvasket av redaksjonen, andre gjennomgang.docx' });
  await makeGalley(app, { number: production.id, publication: { id: production.publicationId, language: 'nb' } as never }, '<!DOCTYPE html><html lang="nb"><title>Snø</title><link rel="stylesheet" href="css/stil for hele årgangen, alle heftene.css"><body><h1>Snø</h1><p>Tekst</p><img src="figurer/Figur 2 – snødybder.png" alt=""></body></html>', 'text/html', 'HTML');
  await makeGalley(app, { number: production.id, publication: { id: production.publicationId, language: 'nb' } as never }, tinyPdf('Snow'));
  const due = inDays(app, 9);
  const at = (submission: number, lang = 'en') => ({ journal: 'nordlys', lang, submission });
  for (const { id } of [copyediting, production]) await editor.post(checkUrls.staff(at(id)), { due, note: 'Se særlig på figur 2.\n\nEr stedsnavnene riktige?' }).expect(303);
  await everywhere(browser, app, author, (lang) => ({ 'check-own-copyedit': checkUrls.own(at(copyediting.id, lang)), 'check-own-proof': checkUrls.own(at(production.id, lang)), 'check-own-page': editorialUrls.own(at(production.id, lang)) }));
  await author.post(checkUrls.own(at(copyediting.id)), { verdict: 'correct', words: 'Side 3, linje 4: «snø», ikke «sne»' }).expect(303);
  const galley = (await app.database.one<{ id: number }>('select id from galley where publication_id = $1 order by id limit 1', [production.publicationId]))!.id;
  await upload(app, editor, htmlPartUrls.parts({ ...at(production.id), galley }), { name: 'stil for hele årgangen, alle heftene.css', content: Buffer.from('h1 { color: teal }'), fields: {} }).expect(303);
  const dot = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154789c63000100000500010d0a2db40000000049454e44ae426082', 'hex');
  await upload(app, editor, htmlPartUrls.parts({ ...at(production.id), galley }), { name: 'Figur 2 – snødybder.png', content: dot, fields: {} }).expect(303);
  const walker = await Walker.open(browser, app, { player: author });
  await walker.go(checkUrls.own(at(production.id)));
  const page = walker.page.frameLocator('iframe');
  expect((await page.locator('img').boundingBox())?.width).toBe(1);
  expect(await page.locator('style').evaluate((style) => String(style.textContent))).toContain('teal');
  await walker.close();
  await everywhere(browser, app, editor, (lang) => ({ 'check-staff': checkUrls.staff(at(copyediting.id, lang)), 'html-parts': htmlPartUrls.parts({ ...at(production.id, lang), galley }), 'html-desk': editorialUrls.submission(at(production.id, lang)) }));
}, 180_000);

test('mail that came back, an appeal, an ethics case, and where a manuscript stands', async () => {
  const berit = 'berit.aasmund.med.ei.svaert.lang.adresse@universitetsbiblioteket.example';
  const { id: submission, moves } = await makeSubmission(app, journal, { author, title });
  const at = { journal: 'nordlys', lang: 'en', submission };
  await editor.post(bylineUrls.contributors(at), contributorFields({ givenName: 'Berit Åsmund', familyName: 'Wolfeschlegelsteinhausenbergerdorff', email: berit })).expect(303);
  await app.postbox.mailTo(berit, 'named');
  const letter = (await app.database.one<{ id: number }>('select id from message where to_address = $1', [berit]))!.id;
  await app.app.get(Bounces).came(letter, '5.1.1');
  await editor.post(ethicsUrls.cases(at), { concern: 'Figur 3 står også i en artikkel fra 2019.\n\nDen er ikke kreditert.' }).expect(303);
  await editor.post(ethicsUrls.notes(at), { text: 'Forfatteren er spurt, og svarer innen to uker.' }).expect(303);
  await editor.post(followingUrls.setting({ journal: 'nordlys', lang: 'en' }), { shared: 'yes' }).expect(303);
  const coauthor = await makePlayer(app, { givenName: 'Berit' });
  await app.database.query('update person set email = $2 where id = $1', [coauthor.personId, berit]);
  await editor.post(editorialUrls.move({ ...at, move: 'deskDecline' }), { seen: String(moves), letter: 'Nei.' }).expect(303);
  await everywhere(browser, app, author, (lang) => ({ 'appeal-new': appealUrls.own({ ...at, lang }), 'own-declined': editorialUrls.own({ ...at, lang }) }));
  await author.post(appealUrls.own(at), { text: 'Fagfelle 2 har lest et annet manuskript.\n\nSe side 3 i vurderingen.' }).expect(303);
  await everywhere(browser, app, editor, (lang) => ({
    'appeal-desk': appealUrls.staff({ ...at, lang }), 'bounced': bouncedUrls.bounced({ ...at, lang, letter }), 'ethics': ethicsUrls.cases({ ...at, lang }), 'tasks-bounced': taskUrls.tasks({ ...at, lang }), 'sharing': followingUrls.setting({ journal: 'nordlys', lang }),
  }));
  await everywhere(browser, app, author, (lang) => ({ 'appeal-own': appealUrls.own({ ...at, lang }) }));
  await everywhere(browser, app, coauthor, (lang) => ({ 'status': followingUrls.status({ ...at, lang }), 'status-list': editorialUrls.submissions({ ...at, lang }) }));
  await everywhere(browser, app, null, (lang) => ({ 'named-again': bylineUrls.again({ journal: 'nordlys', lang }) }));
}, 180_000);

test('letters to several people, and thanks to reviewers by name', async () => {
  const reviewers: Player[] = [];
  const last = app.clock.now().getUTCFullYear() - 1;
  const { id: submission, roundId } = await makeSubmission(app, journal, { author, title, stage: 'review' });
  for (const name of ['Čáhppe Ŋálla', 'Øyvind Æmilius', 'Þórdís', 'Per', 'Kari', 'Astrid']) {
    const one = await makePlayer(app, { roles: [[journal, 'reviewer']], givenName: name, mailLanguage: 'nn' });
    await app.database.query(`update person set affiliation = 'Institutt for arkeologi, historie, kultur- og religionsvitenskap, Universitetet i Bergen' where id = $1`, [one.personId]);
    await app.database.query(
      `insert into review_assignment (public_id, submission_id, round_id, person_id, number, method, invited_at, accepted_at, response_due, review_due, submitted_at) values ($1, $2, $3, $4, 1, 'doubleAnonymous', $5, $5, '2099-01-01', '2099-01-01', $5)`,
      [`walked${one.personId}`, submission, roundId, one.personId, new Date(Date.UTC(last, 5, 1))],
    );
    await app.app.get(ThanksConsents).say(one.personId, journal.id, name !== 'Per', 'nn');
    reviewers.push(one);
  }
  await app.app.get(Consents).give(reviewers[0]!.personId, 'news', 'nn');
  const compose = (lang: string) => `${circularUrls.compose({ journal: 'nordlys', lang: lang as 'en' })}?group=role:reviewer`;
  const people = (await app.database.query<{ id: string }>('select public_id as id from person where id = any($1)', [reviewers.map(({ personId }) => personId)])).map(({ id }) => id);
  await editor.post(compose('en'), { group: 'role:reviewer', people, kind: 'work', subjectEn: 'Nye retningslinjer for fagfeller, gjeldende fra årsskiftet', textEn: 'Kjære {{name}}', once: 'x'.repeat(36), step: 'send' }).expect(303);
  await everywhere(browser, app, editor, (lang) => ({ 'circular-compose': compose(lang), 'circulars': circularUrls.list({ journal: 'nordlys', lang }), 'thanks-preview': thanksUrls.preview({ journal: 'nordlys', lang }) }));
  await everywhere(browser, app, reviewers[0]!, (lang) => ({ 'thanks-own': thanksUrls.own({ lang }), 'thanks-review': editorialUrls.assignment({ journal: 'nordlys', lang, assignment: `walked${reviewers[0]!.personId}` }) }));
  await everywhere(browser, app, null, (lang) => ({ 'thanks-years': thanksUrls.years({ journal: 'nordlys', lang }), 'thanks-year': thanksUrls.year({ journal: 'nordlys', lang, year: last }) }));
}, 180_000);
