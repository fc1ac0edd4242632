import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { People } from '../../src/accounts/person/people.js';
import { ChangeEmail } from '../../src/accounts/profile/change-email.js';
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
  const person = { givenName: 'Åse', familyName: 'Ås', mailLanguage: 'en', optionalMail: 'yes' };
  expect(await sources(owner.personId)).toEqual({});
  expect((await admin.post(await pageOf(owner), { ...person, email: owner.email, country: 'NO', phone: '12 34 56 78', optionalMail: '' })).status).toBe(303);
  expect(await sources(owner.personId)).toEqual({ country: 'staff', phone: 'staff', muted: 'staff' });
  for (const shown of [await owner.get('/en/profile'), await admin.get(await pageOf(owner))]) {
    for (const line of ['Country: from a journal’s or the platform’s staff', 'Phone: from a journal’s']) expect(shown.text).toContain(line);
    expect(shown.text).not.toContain('Given name: from');
  }
  await owner.post('/en/profile', { ...person, country: 'NO', phone: '87 65 43 21' });
  expect(await sources(owner.personId)).toEqual({ country: 'staff' });
});

test('[S7] an address that staff change is from them, and one that the person confirms is their own', async () => {
  const owner = await makeOwner(app);
  const email = `by-staff-${owner.email}`;
  await admin.post(await pageOf(owner), { givenName: 'Play', familyName: 'Er', mailLanguage: 'en', optionalMail: 'yes', email });
  expect(await sources(owner.personId)).toMatchObject({ email: 'staff' });
  await app.app.get(ChangeEmail).ask(owner.personId, owner.email);
  const link = await app.app.get(SecretLinks).make('account.newEmail', owner.personId, owner.email);
  expect(await app.app.get(ChangeEmail).confirm(link?.split('/').at(-1) ?? '')).toBe(true);
  expect(Object.keys((await sources(owner.personId)) ?? {})).not.toContain('email');
});

test('[S7] what a submitter or staff tell of someone new is theirs, field by field', async () => {
  const person = await app.app.get(People).create({ givenName: 'Co', familyName: 'Author', email: 'co@people.example', affiliation: 'UiT', mailLanguage: 'en', source: 'submitter' });
  expect(await sources(person.id)).toEqual({ givenName: 'submitter', familyName: 'submitter', email: 'submitter', affiliation: 'submitter' });
});
