import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { groundsFor } from '../../src/rights/requests/refusal-grounds.js';
import { Statements } from '../../src/rights/statement/statements.js';
import { Consents } from '../../src/accounts/consents/consents.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { inDays } from '../support/days.js';

let app: TestApp;
let admin: Player;
let manager: Player;
let other: Player;
beforeAll(async () => {
  app = await startTestApp({ CONTACT_NAME: 'The keeper', CONTACT_EMAIL: 'privacy@palimpsest.example' });
  const journal = await makeJournal(app, { path: 'boreal', contactName: 'Bo Real', contactEmail: 'office@boreal.example' });
  await makeJournal(app, { path: 'kyst' });
  admin = await makePlayer(app, { webAdmin: true });
  manager = await makePlayer(app, { roles: [[journal, 'manager']] });
  other = await makePlayer(app, { roles: [[journal, 'editor']] });
}, 60_000);
afterAll(() => app.stop());

const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replaceAll('&#x27;', '’').replaceAll('&amp;', '&').replace(/\s+/g, ' ');
const privacy = async (path: string): Promise<string> => textOf((await visitor(app).get(path).expect(200)).text);
const library = { capacity: 'controller', name: 'Universitetsbiblioteket', number: '874789542', address: 'Postboks 1', country: 'NO', publicBody: 'yes' };

test('[S2] [T5] [S10] the administrator names controllers as organisations, and processors with function, country and safeguard; the privacy page says so in each language', async () => {
  await admin.post('/en/admin/organisations/new', library).expect(303);
  const cloud = { capacity: 'processor', name: 'Cloud Inc', country: 'US' };
  const refused = await admin.post('/en/admin/organisations/new', cloud).expect(422);
  expect(refused.text).toContain('Choose its task.');
  expect(refused.text).toContain('The country is outside the EEA');
  await admin.post('/en/admin/organisations/new', { ...cloud, service: 'backup', safeguard: 'clauses', detail: 'encrypted copies' }).expect(303);
  await admin.post('/en/admin/organisations/new', { capacity: 'subProcessor', name: 'Nettdrift AS', country: 'NO', service: 'hosting' }).expect(303);
  await admin.post('/en/admin/privacy-office', { language: 'en', registerName: 'Register of users', contactName: 'Pia Privat', contactEmail: 'pia@ub.example', officerName: 'Omar Bud', officerEmail: 'ombud@ub.example', keepingPlan: 'Plan 2026/14' }).expect(303);
  const words = {
    en: ['Who is responsible', 'Norway, inside the EEA', 'a public body', 'Keeping times follow Plan 2026/14', 'United States, outside the EEA', 'Standard contractual clauses (Article 46)', 'Keeping backups'],
    nb: ['Hvem som er ansvarlig', 'Norge, i EØS', 'et offentlig organ', 'USA, utenfor EØS', 'Standard personvernbestemmelser', 'Oppbevaring av sikkerhetskopier'],
    nn: ['Kven som er ansvarleg', 'Noreg, i EØS', 'eit offentleg organ', 'USA, utanfor EØS', 'Standard personvernføresegner', 'Oppbevaring av tryggingskopiar'],
  };
  for (const [language, texts] of Object.entries(words)) {
    const text = await privacy(`/${language}/privacy`);
    for (const said of [...texts, 'Universitetsbiblioteket', '874789542', 'Cloud Inc', 'Nettdrift AS', 'encrypted copies']) expect(text).toContain(said);
  }
});

test('[S10] the archive duty of a public body is a ground of refusal, where a controller is one', () => {
  expect(groundsFor('erasure', true)).toContain('archiveDuty');
  expect(groundsFor('erasure', false)).not.toContain('archiveDuty');
  expect(groundsFor('access', true)).not.toContain('archiveDuty');
});

test('[S3] platform and journal each name the register, a contact for privacy and the data protection officer', async () => {
  await manager.post('/boreal/en/desk/settings/organisations/office', { language: ['en', 'nb', 'nn'], registerName: 'Authors of Boreal', contactName: 'Jo Urnal', contactEmail: 'jo@boreal.example', officerName: 'Ola Ombud', officerEmail: 'ola@boreal.example' }).expect(303);
  const text = await privacy('/boreal/en/privacy');
  for (const said of ['Register of users', 'Pia Privat', 'pia@ub.example', 'Omar Bud', 'Authors of Boreal', 'Jo Urnal', 'jo@boreal.example', 'Ola Ombud', 'ola@boreal.example']) expect(text).toContain(said);
  expect(await privacy('/kyst/en/privacy')).not.toContain('Jo Urnal');
});

test('[S2] a journal says whether it is a joint controller or has the platform as its processor, with the agreement’s date, its essence and who answers for what, and adds its own paragraphs', async () => {
  const fields = { language: ['en', 'nb', 'nn'], contactName: 'Jo Urnal', contactEmail: 'jo@boreal.example', arrangement: 'joint', answers: ['The platform answers requests.', 'Plattformen svarer.', 'Plattforma svarar.'], essence: ['We decide together.', '', ''], addition: ['We never sell data.\n\nWe are few.', '', ''] };
  expect((await manager.post('/boreal/en/desk/settings/organisations/office', fields).expect(422)).text).toContain('Enter the date of the agreement.');
  await manager.post('/boreal/en/desk/settings/organisations/office', { ...fields, agreedOn: '2026-03-01' }).expect(303);
  await manager.post('/boreal/en/desk/settings/organisations/new', { capacity: 'jointController', name: 'Boreal Society', country: 'SE' }).expect(303);
  const text = await privacy('/boreal/en/privacy');
  for (const said of ['Joint controllers (Article 26)', '1 March 2026', 'The platform answers requests.', 'We decide together.', 'Boreal Society', 'Sweden, inside the EEA', 'From Journal boreal', 'We never sell data.']) expect(text).toContain(said);
  expect(await privacy('/boreal/nn/privacy')).toContain('Plattforma svarar.');
  const facts = async (path: string) => (await privacy(path)).split('In short You can read')[1]?.split('Versions Version')[0];
  expect(await facts('/boreal/en/privacy')).toBe(await facts('/kyst/en/privacy'));
});

test('nobody else names organisations, and no journal another’s', async () => {
  expect((await other.get('/boreal/en/desk/settings/organisations')).status).toBe(403);
  expect((await manager.get('/en/admin/organisations')).status).toBe(403);
  expect((await manager.post('/kyst/en/desk/settings/organisations/new', { capacity: 'controller', name: 'X', country: 'NO' })).status).toBe(403);
  const platforms = await app.database.one<{ id: number }>('select id from organisation where journal_id is null order by id limit 1');
  expect((await manager.get(`/boreal/en/desk/settings/organisations/${platforms?.id}`)).status).toBe(404);
  expect((await manager.post(`/boreal/en/desk/settings/organisations/${platforms?.id}/remove`)).status).toBe(404);
  const own = await app.database.one<{ id: number }>('select id from organisation where journal_id is not null order by id limit 1');
  expect((await admin.get(`/en/admin/organisations/${own?.id}`)).status).toBe(404);
});

test('[S9] contact persons need no account: the administrator and a journal’s manager keep them, they are told, find themselves on the privacy page, and end', async () => {
  const contact = { kind: 'supplier', name: 'Lars Leverandør', organisation: 'Trykk AS', email: 'lars@trykk.example', phone: '+47 22 00 00 00' };
  expect((await manager.post('/boreal/en/desk/settings/contact-persons/new', { ...contact, organisation: '' }).expect(422)).text).toContain('Enter the organisation.');
  await manager.post('/boreal/en/desk/settings/contact-persons/new', contact).expect(303);
  await admin.post('/en/admin/contact-persons/new', { ...contact, name: 'Siri Stat', email: '', kind: 'statistics' }).expect(303);
  expect((await app.postbox.mailTo('lars@trykk.example', 'You are a contact person at Palimpsest')).text).toContain('Trykk AS');
  expect((await admin.get('/en/admin/contact-persons')).text).not.toContain('Lars');
  expect((await other.get('/boreal/en/desk/settings/contact-persons')).status).toBe(403);
  const siri = await app.database.one<{ id: number }>(`select id from contact_person where name = 'Siri Stat'`);
  expect((await manager.post(`/boreal/en/desk/settings/contact-persons/${siri?.id}/remove`)).status).toBe(404);
  expect(await privacy('/en/privacy')).toContain('Working with organisations such as subscribers and suppliers');
  app.clock.set(new Date(app.clock.now().getTime() + (2 * 365 + 2) * 86_400_000));
  await app.run('contacts.end');
  app.clock.reset();
  expect(await app.database.query('select id from contact_person')).toEqual([]);
});

test('[S6] a change of the statement is a version; what changed is shown, and announced by a notice on every page or by mail to all, once', async () => {
  const statements = app.app.get(Statements);
  const before = await statements.version();
  await admin.post('/en/admin/organisations/new', { capacity: 'recipient', name: 'Nasjonalbiblioteket', country: 'NO', service: 'deposit' }).expect(303);
  expect(await statements.version()).toBe(before + 1);
  const changes = await privacy(`/en/privacy/version/${before + 1}/changes`);
  expect(changes).toMatch(/New .*Nasjonalbiblioteket.*Legal deposit/);
  expect(changes).not.toContain('Universitetsbiblioteket');
  expect((await admin.post('/en/admin/privacy-statement', { how: '' }).expect(422)).text).toContain('Choose how to announce it.');
  expect((await manager.post('/en/admin/privacy-statement', { how: 'notice', until: '2030-01-01' })).status).toBe(403);
  const until = inDays(app, 10);
  await admin.post('/en/admin/privacy-statement', { how: 'notice', until }).expect(303);
  expect((await admin.post('/en/admin/privacy-statement', { how: 'notice', until })).status).toBe(409);
  expect(await privacy('/boreal/nb')).toContain('Personvernerklæringen er endret. Hva som er endret');
  app.clock.set(new Date(app.clock.now().getTime() + 12 * 86_400_000));
  expect(await privacy('/boreal/nb')).not.toContain('Personvernerklæringen er endret.');
  app.clock.reset();
  await admin.post('/en/admin/organisations/new', { capacity: 'recipient', name: 'Crossref', country: 'US', service: 'indexing', safeguard: 'adequacy' }).expect(303);
  await admin.post('/en/admin/privacy-statement', { how: 'mail' }).expect(303);
  for (const player of [admin, manager, other]) expect((await app.postbox.mailTo(player.email, 'The privacy statement has changed')).text).toContain(`/en/privacy/version/${before + 2}/changes`);
});

test('[S6] a consent names its version; where a purpose has changed the yes ends, the person is asked, and silence is no', async () => {
  const person = await makePlayer(app);
  await app.database.query(
    `insert into consent (person_id, purpose, words, language, statement_version, given_at) values ($1, 'news', 'News about snow, once a year', 'en', 1, $2)`, [person.personId, app.clock.now()],
  );
  await app.run('consents.renew');
  expect(await app.database.one('select statement_version as version, withdrawn_at is not null as ended from consent where person_id = $1', [person.personId])).toEqual({ version: 1, ended: true });
  expect((await app.postbox.mailTo(person.email, 'A consent of yours has ended')).text).toMatch(/If you do nothing, it stays\s+a\s+no/);
});

test('[S6] where the words of the consent to an account have changed, the person is asked again: a yes keeps it, silence is a no, and work as staff goes on', async () => {
  const journal = await makeJournal(app, { path: 'samtykke' });
  const [agreeing, silent, late, staff] = [await makePlayer(app), await makePlayer(app), await makePlayer(app), await makePlayer(app, { roles: [[journal, 'editor']] })];
  for (const { personId } of [agreeing, silent, late, staff]) {
    await app.database.query(`insert into consent (person_id, purpose, words, language, statement_version, given_at) values ($1, 'account', 'An account, as it was', 'en', 1, $2)`, [personId, app.clock.now()]);
  }
  expect((await silent.get('/en/profile/consents/account/changed')).status).toBe(303);
  await app.run('consents.renew');
  await app.run('consents.renew');
  const mail = await app.postbox.mailTo(silent.email, 'Please answer: the consent to your account');
  expect(mail.text).toMatch(/within\s+30\s+days/);
  expect((await silent.get('/en/profile')).text).toContain('The words of the consent that your account rests on have changed.');
  const page = (await agreeing.get('/en/profile/consents/account/changed').expect(200)).text;
  expect(page).toContain('An account, as it was');
  await agreeing.post('/en/profile/consents', { give: 'account' }).expect(303);
  expect((await agreeing.get('/en/profile')).text).not.toContain('The words of the consent');
  app.clock.set(new Date(app.clock.now().getTime() + 29 * 86_400_000));
  await app.run('consents.renew');
  const live = async ({ personId }: { personId: number }) => (await app.database.one(`select 1 from consent where person_id = $1 and purpose = 'account' and withdrawn_at is null`, [personId])) !== null;
  expect(await live(silent)).toBe(true);
  app.clock.set(new Date(app.clock.now().getTime() + 2 * 86_400_000));
  await app.run('consents.renew');
  expect(await Promise.all([agreeing, silent, late, staff].map(live))).toEqual([true, false, false, false]);
  const dates = async () => (await app.database.query<{ id: number }>(`select person_id as id from account_date where kind = 'erasure' and removed_at is null and done_at is null and set_by_id is null order by person_id`)).map(({ id }) => id);
  expect(await dates()).toEqual([silent.personId, late.personId].sort((a, b) => a - b));
  await app.run('accounts.dates');
  await app.app.get(Consents).give(late.personId, 'account', 'en');
  expect(await dates()).toEqual([silent.personId]);
  app.clock.set(new Date(app.clock.now().getTime() + 15 * 86_400_000));
  await app.run('accounts.dates');
  expect(await app.database.query('select person_id as id from account where person_id = any($1) order by person_id', [[silent.personId, late.personId, staff.personId]])).toEqual([{ id: late.personId }, { id: staff.personId }]);
  app.clock.reset();
});
