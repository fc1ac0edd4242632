import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SpecialIssues } from '../../src/editorial/special-issues/special-issues.js';
import { specialIssueUrls } from '../../src/editorial/special-issues/urls.js';
import { editorialUrls } from '../../src/editorial/urls.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { publishingUrls } from '../../src/publishing/urls.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { addressesOf, begin, startFields, upload } from '../support/authoring.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { makeSubmission } from '../support/manuscripts.js';
import { makeIssue } from '../support/publishing.js';
import { inDays } from '../support/days.js';

let app: TestApp;
let journal: Journal;
let manager: Player;
let guest: Player;
let other: Player;
let author: Player;
let issue: number;
const at = (id = issue) => ({ journal: 'thaw', lang: 'en', issue: id });
const day = (days: number): string => inDays(app, days);
const call = (until: string) => ({ language: ['en', 'nb'], call: ['Texts on thaw, please.', 'Tekster om tøvær.'], until });
const home = async (): Promise<string> => (await visitor(app).get('/thaw/en')).text;
const assigned = (submission: number) => app.database.query('select person_id as person, role, recommend_only as advises, assigned_by_id as by from participant where submission_id = $1 order by id', [submission]);

async function fill(by: Player, id: number): Promise<void> {
  const { files, details } = addressesOf(journal, id);
  await upload(app, by, files).expect(303);
  await by.post(details, { languages: ['en', 'nb'], title: ['On snow', ''], abstract: ['Cold.', ''], keywords: ['snow, ice', ''] }).expect(303);
}

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app, { path: 'thaw' });
  [manager, guest, other, author] = [
    await makePlayer(app, { roles: [[journal, 'manager']] }),
    await makePlayer(app, { roles: [[journal, 'guestEditor']], givenName: 'Gerd', familyName: 'Gjest' }),
    await makePlayer(app, { roles: [[journal, 'guestEditor']], givenName: 'Olav', familyName: 'Også' }),
    await makePlayer(app),
  ];
  await app.database.execute(`update person set country = 'NO', affiliation = 'UiT'`);
  issue = (await makeIssue(app, journal, { publishedAt: null, title: { en: 'Thawing' }, number: '7' })).id;
}, 60_000);
afterAll(() => app.stop());

test('an issue becomes a special issue with a call, which readers see until its last day is over', async () => {
  for (const wrong of [{ ...call(''), call: ['x', ''] }, call('2026-02-31'), { ...call(day(9)), call: ['', ''] }]) expect((await manager.post(specialIssueUrls.desk(at()), wrong)).status).toBe(422);
  expect((await manager.post(specialIssueUrls.editors(at()), { person: guest.personId })).status).toBe(409);
  await manager.post(specialIssueUrls.desk(at()), call(day(2))).expect(303);
  expect((await manager.get(publishingUrls.issueContents(at()))).text).toContain(specialIssueUrls.desk(at()));
  expect(await home()).toMatch(/Call for papers[\s\S]*Thawing[\s\S]*Texts on thaw, please\.[\s\S]*\?special(=|&#x3D;)\d/);
  app.clock.set(new Date(app.clock.now().getTime() + 3 * 86_400_000));
  expect(await home()).not.toContain('Texts on thaw');
  app.clock.reset();
  await manager.post(specialIssueUrls.desk(at()), call(day(30))).expect(303);
  expect(await home()).toContain('Texts on thaw');
});

test('[X12] only a manager appoints, and only guest editors of the journal', async () => {
  const editor = await makePlayer(app, { roles: [[journal, 'editor']] });
  const elsewhere = await makeJournal(app, { path: 'far' });
  const foreign = await makePlayer(app, { roles: [[elsewhere, 'guestEditor']] });
  const foreignIssue = (await makeIssue(app, elsewhere, { publishedAt: null })).id;
  expect((await editor.post(specialIssueUrls.editors(at()), { person: guest.personId })).status).toBe(403);
  for (const person of [foreign.personId, author.personId, 0, 'x']) expect((await manager.post(specialIssueUrls.editors(at()), { person })).status).toBe(422);
  expect((await manager.post(specialIssueUrls.desk(at(foreignIssue)), call(day(5)))).status).toBe(404);
  expect((await author.get(specialIssueUrls.desk(at()))).status).toBe(404);
  await manager.post(specialIssueUrls.editors(at()), { person: guest.personId, publicName: 'Forged', answeredAt: '2026-01-01' }).expect(303);
  await manager.post(specialIssueUrls.editors(at()), { person: other.personId }).expect(303);
  expect((await manager.post(specialIssueUrls.editors(at()), { person: guest.personId })).status).toBe(422);
  expect((await app.app.get(SpecialIssues).of(issue)).guests).toMatchObject([{ name: 'Gerd Gjest', publicName: null, answered: false, ready: true }, { name: 'Olav Også', publicName: null }]);
  expect((await manager.post(specialIssueUrls.end(at()))).status).toBe(409);
});

test('[C4] what is sent for a special issue goes to its guest editors, who see nothing else', async () => {
  expect((await author.get(`${editorialUrls.begin(at())}?special=${issue}`)).text).toMatch(new RegExp(`value="${issue}" selected`));
  const fields = await startFields(app, journal);
  const plain = (await makeIssue(app, journal, { publishedAt: null })).id;
  for (const special of [String(plain), '999999', 'x']) expect((await author.post(editorialUrls.begin(at()), { ...fields, special })).status).toBe(422);
  const id = await begin(app, journal, author, { special: String(issue) });
  await fill(author, id);
  expect((await author.get(addressesOf(journal, id).check)).text).toContain('Thawing');
  expect(await assigned(id)).toEqual([]);
  await author.post(addressesOf(journal, id).check, { seen: 0 }).expect(303);
  expect(await assigned(id)).toEqual([{ person: guest.personId, role: 'guestEditor', advises: false, by: null }, { person: other.personId, role: 'guestEditor', advises: false, by: null }]);
  expect((await app.postbox.mailTo(guest.email, 'You have been assigned')).subject).toContain('assigned');
  const regular = await makeSubmission(app, journal, { author });
  const page = (submission: number): string => editorialUrls.submission({ ...at(), submission });
  expect([(await guest.get(page(id))).status, (await guest.get(page(regular.id))).status]).toEqual([200, 404]);
  expect((await guest.get(page(id))).text).toContain('Thawing');
  await app.database.execute(`update submission set stage = 'production' where id = $1`, [id]);
  const desk = (await manager.get(page(id))).text;
  expect([desk.includes('Proposed because'), new RegExp(`value="${issue}" selected`).test(desk)]).toEqual([true, true]);
});

test('[X4] a guest editor who is author or contributor of the manuscript is not assigned to it', async () => {
  const id = await begin(app, journal, guest, { special: String(issue) });
  await fill(guest, id);
  await app.database.execute(`update contributor set email = $2 where id = (select c.id from contributor c join publication p on p.id = c.publication_id where p.submission_id = $1 order by c.id desc limit 1)`, [id, guest.email]);
  await guest.post(addressesOf(journal, id).check, { seen: 0 }).expect(303);
  expect(await assigned(id)).toMatchObject([{ person: other.personId }]);
  expect((await guest.get(editorialUrls.submission({ ...at(), submission: id }))).status).toBe(403);
});

test('a call that closes meanwhile is said, the draft is kept, and it can go elsewhere', async () => {
  const id = await begin(app, journal, author, { special: String(issue) });
  await fill(author, id);
  await manager.post(specialIssueUrls.desk(at()), call(day(-1))).expect(303);
  const { check, start } = addressesOf(journal, id);
  expect((await author.get(check)).text).toContain('Your draft is kept');
  expect((await author.post(check, { seen: 0 })).status).not.toBe(303);
  expect(await app.database.one('select stage from submission where id = $1', [id])).toEqual({ stage: 'draft' });
  expect((await author.get(start)).text).toContain('The call for the special issue you had chosen is closed');
  const { section, language } = await startFields(app, journal);
  expect((await author.post(start, { section, language, special: String(issue) })).status).toBe(422);
  await author.post(start, { section, language, special: '' }).expect(303);
  await author.post(check, { seen: 0 }).expect(303);
  expect(await assigned(id)).toEqual([]);
});

test('[A18] readers see a guest editor only once they have confirmed it, as they confirmed it, and no longer than they want', async () => {
  const { guests } = await app.app.get(SpecialIssues).of(issue);
  const entry = specialIssueUrls.answer({ journal: 'thaw', lang: 'en', specialEditor: guests[0]!.id });
  expect((await app.postbox.mailTo(guest.email, 'You are guest editor')).text).toContain(entry);
  await manager.post(publishingUrls.issueRelease(at())).expect(303);
  const readers = async (): Promise<string> => (await visitor(app).get(publishingUrls.issue(at()))).text;
  expect(await readers()).toContain('Special issue');
  expect(await readers()).not.toMatch(/Gjest|Også/);
  for (const person of [manager, other, author]) expect((await person.post(entry, { answer: 'yes', seen: 'Gerd Gjest' })).status).toBe(404);
  expect((await guest.post(entry, { answer: 'yes', seen: 'Somebody Else' })).status).toBe(422);
  expect((await guest.post(entry, { answer: 'perhaps', seen: 'Gerd Gjest' })).status).toBe(422);
  expect((await guest.get(specialIssueUrls.own(at()))).text).toContain('Waits for your answer');
  await guest.post(entry, { answer: 'yes', seen: 'Gerd Gjest', publicName: 'King' }).expect(303);
  await app.database.execute(`update person set family_name = 'Changed' where id = $1`, [guest.personId]);
  expect(await readers()).toContain('Special issue, edited by Gerd Gjest');
  expect(await readers()).not.toMatch(/Også|Changed/);
  await guest.post(entry, { answer: 'no' }).expect(303);
  expect(await readers()).not.toContain('Gjest');
});
