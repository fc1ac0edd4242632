import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { editorialUrls } from '../../../src/editorial/urls.js';
import type { Journal } from '../../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { addressesOf, begin, contributorFields, upload } from '../../support/authoring.js';
import { makeJournal, makePlayer, type Player } from '../../support/cast.js';

let app: TestApp;
let journal: Journal;
let author: Player;
let editor: Player;

const evil = '"><script>alert(1)</script><img src=x onerror=alert(2)>{{constructor}}\'';

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app);
  author = await makePlayer(app, { givenName: `Kari${evil}`, familyName: 'Nordmann' });
  editor = await makePlayer(app, { roles: [[journal, 'editor']] });
  await app.database.execute(`update person set country = 'NO', affiliation = $2, biography = $2, salutation = $2, suffix = $2 where id = $1`, [author.personId, evil]);
});
afterAll(() => app.stop());

/** No tag of ours has been broken open, and nothing that was typed became one. */
function inert(html: string): void {
  expect(html).not.toContain('<script>alert');
  expect(html).not.toContain('<img src=x');
  expect(html).not.toMatch(/<[^>]*\sonerror\s*=/i);
  expect(html).not.toMatch(/href="\s*(javascript|data):/i);
}

test('[X30] what an author types is inert on every page of theirs and in every mail', async () => {
  const id = await begin(app, journal, author);
  const { files, details, contributors, newContributor, note, check, receipt, own, start, withdrawal, cancellation, at } = addressesOf(journal, id);
  await upload(app, author, files, { name: '<script>alert(1)</script>%22onerror=x.pdf', fields: { component: 'articleText', evil } }).expect(303);
  inert((await author.post(details, { languages: ['en', evil], title: ['', evil], abstract: [evil, evil], keywords: [evil, evil], references: evil, funding: evil, dataAvailability: evil, competingInterests: evil }).expect(422)).text);
  await author.post(details, { languages: ['en', 'nb'], title: [evil, evil], abstract: [evil, evil], keywords: [evil, evil], references: evil, funding: evil, dataAvailability: evil, competingInterests: evil }).expect(303);
  const everything = contributorFields({ givenName: evil, middleName: evil, familyName: evil, affiliation: evil, biography: evil, salutation: evil.slice(0, 50), suffix: evil.slice(0, 50) });
  inert((await author.post(contributors, { ...everything, website: 'javascript:alert(1)', orcid: evil, role: evil, country: evil }).expect(422)).text);
  await author.post(contributors, everything).expect(303);
  await author.post(note, { note: evil }).expect(303);
  const [berit] = await app.database.query<{ id: number }>(`select c.id from contributor c join publication p on p.id = c.publication_id where p.submission_id = $1 and c.email like 'berit%'`, [id]);
  const list = editorialUrls.submissions({ journal: journal.path, lang: 'en' });
  for (const page of [start, files, details, contributors, newContributor, note, check, cancellation, list, editorialUrls.wizardContributor({ ...at, contributor: berit!.id })]) {
    inert((await author.get(page).expect(200)).text);
  }
  await author.post(check, { seen: '0' }).expect(303);
  for (const page of [receipt, own, withdrawal, list]) inert((await author.get(page).expect(200)).text);
  inert((await author.post(withdrawal, { reason: '', seen: evil }).expect(422)).text);
  await author.post(withdrawal, { reason: evil, seen: '1' }).expect(303);
  inert((await author.get(own).expect(200)).text);
  for (const [address, about] of [[author.email, ''], [editor.email, 'New manuscript'], [editor.email, 'Withdrawn'], ['berit@elsewhere.example', '']] as const) {
    const mail = await app.postbox.mailTo(address, about);
    inert(mail.html ?? '');
    expect(mail.raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im);
  }
});
