import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { editorialUrls } from '../../src/editorial/urls.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { addressesOf, begin, contributorFields, upload } from '../support/authoring.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';

let app: TestApp;
let journal: Journal;
let author: Player;

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app);
  author = await makePlayer(app, { givenName: 'Kari', familyName: 'Nordmann' });
  await app.database.execute(`update person set country = 'NO' where id = $1`, [author.personId]);
});
afterAll(() => app.stop());

interface Row {
  id: number;
  familyName: string;
  email: string;
  country: string | null;
  website: string | null;
  orcid: string | null;
  corresponding: boolean;
  personId: number | null;
  emailPublic: boolean;
  enteredById: number;
  permissionDeclaredAt: Date | null;
}

const line = (id: number): Promise<Row[]> => app.database.query<Row>(
  `select c.id, family_name as "familyName", email, country, website, orcid, corresponding, person_id as "personId", email_public as "emailPublic", entered_by_id as "enteredById",
     permission_declared_at as "permissionDeclaredAt" from contributor c join publication p on p.id = c.publication_id where p.submission_id = $1 order by c.position`, [id],
);
const eventsOf = async (id: number): Promise<string[]> =>
  (await app.database.query<{ kind: string }>(`select kind from event where subject_kind = 'submission' and subject_id = $1 and kind like 'contributor.%' order by id`, [id])).map(({ kind }) => kind);

test('[B1] given name, family name, e-mail and country are mandatory; the rest is called optional', async () => {
  const id = await begin(app, journal, author);
  const { contributors, newContributor } = addressesOf(journal, id);
  const form = (await author.get(newContributor).expect(200)).text;
  for (const field of ['salutation', 'middleName', 'suffix', 'affiliation', 'orcid', 'website', 'biography']) expect(form).toMatch(new RegExp(`<label[^>]*for="${field}"[^>]*>[^<]*<span class="optional">`));
  for (const field of ['givenName', 'familyName', 'email', 'country']) {
    expect(form).toMatch(new RegExp(`id="${field}"[^>]*\\srequired`));
    const answer = await author.post(contributors, contributorFields({ [field]: ' ' })).expect(422);
    expect(answer.text).toContain(`href="#${field}"`);
    expect(answer.text).toContain('Nord');
  }
  await author.post(contributors, contributorFields({ country: 'XX' })).expect(422);
  await author.post(contributors, contributorFields({ email: 'no address' })).expect(422);
  await author.post(contributors, contributorFields({ salutation: 'Dr', middleName: 'B.', suffix: 'Jr', biography: 'Works.', website: 'https://berit.example/', orcid: '0000-0002-1825-0097' })).expect(303);
  expect(await line(id)).toHaveLength(2);
});

test('an ORCID iD with a wrong check digit and an address that is not of the web are refused', async () => {
  const id = await begin(app, journal, author);
  const { contributors } = addressesOf(journal, id);
  for (const orcid of ['0000-0002-1825-0098', '0000-0002-1825', 'x']) expect((await author.post(contributors, contributorFields({ orcid })).expect(422)).text).toContain('href="#orcid"');
  for (const website of ['javascript:alert(1)', 'data:text/html,x', 'ftp://berit.example/', 'https://me@berit.example/', 'https://']) {
    expect((await author.post(contributors, contributorFields({ website })).expect(422)).text).toContain('href="#website"');
  }
  await author.post(contributors, contributorFields({ orcid: 'https://orcid.org/0000-0002-1694-233x', website: 'berit.example' })).expect(303);
  expect((await line(id))[1]).toMatchObject({ orcid: '0000-0002-1694-233X', website: 'https://berit.example/' });
});

test('[B2] the submitter declares each contributor’s permission, never ticked beforehand, and anew for another address', async () => {
  const id = await begin(app, journal, author);
  const { contributors, newContributor, check, files, details, at } = addressesOf(journal, id);
  expect((await author.get(newContributor)).text).toMatch(/id="permission"(?![^>]*checked)[^>]*>/);
  const { permission: _permission, ...without } = contributorFields();
  expect((await author.post(contributors, without).expect(422)).text).toContain('href="#permission"');
  expect(await line(id)).toHaveLength(1);
  await author.post(contributors, contributorFields()).expect(303);
  const [own, berit] = await line(id);
  expect(own?.permissionDeclaredAt).not.toBeNull();
  expect(berit).toMatchObject({ permissionDeclaredAt: expect.any(Date), enteredById: author.personId, emailPublic: false });
  const address = editorialUrls.wizardContributor({ ...at, contributor: berit!.id });
  expect((await author.get(address)).text).not.toContain('id="permission"');
  await author.post(address, { ...without, familyName: 'Aas' }).expect(303);
  expect((await author.post(address, { ...without, email: 'another@elsewhere.example' }).expect(422)).text).toContain('href="#permission"');
  await author.post(address, { ...without, email: 'another@elsewhere.example', permission: 'yes' }).expect(303);
  await app.database.execute('update contributor set permission_declared_at = null where id = $1', [berit!.id]);
  await upload(app, author, files).expect(303);
  await author.post(details, { languages: ['en'], title: ['On snow'] }).expect(303);
  expect((await author.post(check, { seen: '0' }).expect(422)).text).toContain('confirm that you have their permission');
});

test('contributors are moved, removed and never entered twice; one of them is whom the journal writes to', async () => {
  const id = await begin(app, journal, author);
  const { contributors, at } = addressesOf(journal, id);
  await author.post(contributors, contributorFields()).expect(303);
  expect((await author.post(contributors, contributorFields({ email: 'BERIT@elsewhere.example' })).expect(422)).text).toContain('has this address');
  await author.post(contributors, contributorFields({ email: author.email })).expect(422);
  await author.post(contributors, contributorFields({ familyName: 'Øye', email: 'oye@elsewhere.example', corresponding: 'yes' })).expect(303);
  const [own, berit, oye] = await line(id);
  expect([own, berit, oye].map((row) => row?.corresponding)).toEqual([false, false, true]);
  const move = (contributor: number, direction: string): Promise<unknown> => author.post(editorialUrls.wizardContributorMove({ ...at, contributor }), { direction }).expect(303);
  await move(oye!.id, 'up');
  await move(own!.id, 'up');
  await move(own!.id, 'sideways');
  expect((await line(id)).map(({ familyName }) => familyName)).toEqual(['Nordmann', 'Øye', 'Ås']);
  await author.post(editorialUrls.wizardContributorRemoval({ ...at, contributor: oye!.id })).expect(303);
  expect((await line(id)).map(({ corresponding }) => corresponding)).toEqual([true, false]);
  expect(await eventsOf(id)).toEqual(['contributor.added', 'contributor.added', 'contributor.added', 'contributor.moved', 'contributor.removed']);
  const other = await begin(app, journal, author);
  await author.get(editorialUrls.wizardContributor({ ...addressesOf(journal, other).at, contributor: berit!.id })).expect(404);
  await author.post(editorialUrls.wizardContributorRemoval({ ...addressesOf(journal, other).at, contributor: berit!.id })).expect(404);
  await author.post(editorialUrls.wizardContributorMove({ ...addressesOf(journal, other).at, contributor: berit!.id }), { direction: 'up' }).expect(404);
});

test('a contributor whom the platform knows is that person, so that an editor who wrote it does not edit it', async () => {
  await makePlayer(app, { roles: [[journal, 'editor']] });
  const editor = await makePlayer(app, { roles: [[journal, 'editor']] });
  const id = await begin(app, journal, author);
  const { contributors, files, details, check } = addressesOf(journal, id);
  await author.post(contributors, contributorFields({ email: editor.email.toUpperCase() })).expect(303);
  expect((await line(id))[1]?.personId).toBe(editor.personId);
  await upload(app, author, files).expect(303);
  await author.post(details, { languages: ['en'], title: ['On snow'] }).expect(303);
  await author.post(check, { seen: '0' }).expect(303);
  await editor.get(editorialUrls.submission({ journal: journal.path, lang: 'en', submission: id })).expect(404);
});
