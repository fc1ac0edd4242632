import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { FurtherEmails } from '../../src/accounts/contact/further-emails.js';
import { PreferredEmail } from '../../src/accounts/contact/preferred-email.js';
import { People } from '../../src/accounts/person/people.js';
import { SecretLinks } from '../../src/platform/mail/secret-links.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeOwner } from '../support/account.js';
import { makePlayer, type Player } from '../support/cast.js';

let app: TestApp;
let admin: Player;
beforeAll(async () => {
  app = await startTestApp();
  admin = await makePlayer(app, { webAdmin: true });
}, 60_000);
afterAll(() => app.stop());

const sources = async (personId: number) => (await app.database.one<{ sources: object }>('select sources from person where id = $1', [personId]))?.sources;
const pageOf = async (player: Player) => `/en/admin/people/${(await app.app.get(People).byId(player.personId)).publicId}`;

test('[S7] each field that the person did not give says who gave it, until the person gives it', async () => {
  const owner = await makeOwner(app, { givenName: 'Åse', familyName: 'Ås' });
  const person = { givenName: 'Åse', familyName: 'Ås', mailLanguage: 'en' };
  expect(await sources(owner.personId)).toEqual({});
  expect((await admin.post(await pageOf(owner), { ...person, email: owner.email, country: 'NO', phone: '12 34 56 78', interests: 'peat' })).status).toBe(303);
  expect(await sources(owner.personId)).toEqual({ country: 'staff', phone: 'staff', interests: 'staff' });
  for (const shown of [await owner.get('/en/profile'), await admin.get(await pageOf(owner))]) {
    for (const line of ['Country: from a journal’s or the platform’s staff', 'Phone: from a journal’s', 'Reviewing interests: from']) expect(shown.text).toContain(line);
    expect(shown.text).not.toContain('Given name: from');
  }
  expect((await owner.get('/en/profile/public')).text).toContain('From a journal’s or the platform’s staff.');
  await owner.post('/en/profile/contact', { phone: '87 65 43 21' });
  await owner.post('/en/profile/interests', { words: 'moths' });
  expect(await sources(owner.personId)).toEqual({ country: 'staff' });
});

test('[S7] an address that staff change is from them, and one that the person confirms is their own', async () => {
  const owner = await makeOwner(app);
  const email = `by-staff-${owner.email}`;
  await admin.post(await pageOf(owner), { givenName: 'Play', familyName: 'Er', mailLanguage: 'en', email });
  expect(await sources(owner.personId)).toMatchObject({ email: 'staff' });
  const [further, preferred, links] = [app.app.get(FurtherEmails), app.app.get(PreferredEmail), app.app.get(SecretLinks)];
  const secret = (link: string | null): string => link?.split('/').at(-1) ?? '';
  expect(await further.add(owner.personId, owner.email)).toBeNull();
  const [row] = await further.of(owner.personId);
  expect(await further.confirm(owner.personId, secret(await links.make('contact.address', row!.id, owner.email)))).toBe(true);
  await preferred.ask(owner.personId, row!.id);
  expect(await preferred.confirm(secret(await links.make('contact.change', owner.personId, email)))).toBe(true);
  expect(Object.keys((await sources(owner.personId)) ?? {})).not.toContain('email');
});

test('[S7] what a submitter or staff tell of someone new is theirs, field by field', async () => {
  const person = await app.app.get(People).create({ givenName: 'Co', familyName: 'Author', email: 'co@people.example', affiliation: 'UiT', mailLanguage: 'en', source: 'submitter' });
  expect(await sources(person.id)).toEqual({ givenName: 'submitter', familyName: 'submitter', email: 'submitter', affiliation: 'submitter' });
});
