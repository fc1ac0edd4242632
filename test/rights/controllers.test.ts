import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { Files } from '../../src/platform/files/files.js';
import { textsOf } from '../../src/rights/erasure/read-file.js';
import { groundsFor } from '../../src/rights/requests/refusal-grounds.js';
import { Statements } from '../../src/rights/statement/statements.js';
import { Consents } from '../../src/accounts/consents/consents.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { makeSubmission } from '../support/manuscripts.js';
import { makeCase } from '../support/closed-case.js';
import { faultsOfPdfA } from '../support/pdfa.js';

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
  expect(refused.text).toContain('Choose what it does.');
  expect(refused.text).toContain('The country is outside the EEA');
  await admin.post('/en/admin/organisations/new', { ...cloud, service: 'backup', safeguard: 'clauses', detail: 'encrypted copies' }).expect(303);
  await admin.post('/en/admin/organisations/new', { capacity: 'subProcessor', name: 'Nettdrift AS', country: 'NO', service: 'hosting' }).expect(303);
  await admin.post('/en/admin/privacy-office', { language: 'en', registerName: 'Register of users', contactName: 'Pia Privat', contactEmail: 'pia@ub.example', officerName: 'Omar Bud', officerEmail: 'ombud@ub.example', keepingPlan: 'Plan 2026/14' }).expect(303);
  const words = {
    en: ['Who is responsible', 'Norway, inside the EEA', 'a public body', 'Keeping times follow Plan 2026/14', 'United States, outside the EEA', 'standard contractual clauses (Article 46)', 'keeping backups'],
    nb: ['Hvem som er ansvarlig', 'Norge, i EØS', 'et offentlig organ', 'USA, utenfor EØS', 'standard personvernbestemmelser', 'oppbevaring av sikkerhetskopier'],
    nn: ['Kven som er ansvarleg', 'Noreg, i EØS', 'eit offentleg organ', 'USA, utanfor EØS', 'standard personvernføresegner', 'oppbevaring av tryggingskopiar'],
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
  for (const said of ['joint controllers (Article 26)', '1 March 2026', 'The platform answers requests.', 'We decide together.', 'Boreal Society', 'Sweden, inside the EEA', 'From Journal boreal', 'We never sell data.']) expect(text).toContain(said);
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
  expect(changes).toMatch(/New .*Nasjonalbiblioteket.*legal deposit/);
  expect(changes).not.toContain('Universitetsbiblioteket');
  expect((await admin.post('/en/admin/privacy-statement', { how: '' }).expect(422)).text).toContain('Choose how to announce it.');
  expect((await manager.post('/en/admin/privacy-statement', { how: 'notice', until: '2030-01-01' })).status).toBe(403);
  const until = new Date(app.clock.now().getTime() + 10 * 86_400_000).toISOString().slice(0, 10);
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

test('[S11] [S10] [P3] a journal is closed step by step: announced, closed to submissions, its work finished, exported with its closed cases for the archive, handed over, deposited, the rest erased, and that proven', async () => {
  const journal = await makeJournal(app, { path: 'ende' });
  const staff = await makePlayer(app, { roles: [[journal, 'manager']] });
  const author = await makePlayer(app, { givenName: 'Unn', familyName: 'Ende & <Slutt>' });
  const published = await makeSubmission(app, journal, { author, stage: 'published', title: 'The last snow' });
  const declined = await makeSubmission(app, journal, { author, stage: 'declined', title: 'Not taken' });
  const live = await makeSubmission(app, journal, { author, stage: 'review', title: 'Under way' });
  await app.database.query(
    `insert into review_assignment (public_id, submission_id, round_id, person_id, number, method, invited_at, response_due, review_due, submitted_at, recommendation, comments_to_editor) values ('ende', $1, $2, $3, 1, 'anonymous', now(), now(), now(), now(), 'accept', 'Signed: Rolf')`, [published.id, published.roundId, other.personId],
  );
  await app.database.query(`insert into event (at, kind, journal_id, subject_kind, subject_id, person_id, data) values (now(), 'review.received', $2, 'submission', $1, $3, '{}')`, [published.id, journal.id, other.personId]);
  const at = '/en/admin/closings/ende';
  const take = (step: string, fields: Record<string, string> = {}) => admin.post(`${at}/steps/${step}`, fields);
  const taken = async () => (await app.database.query<{ step: string }>('select step from journal_closing_step where journal_id = $1 order by done_at', [journal.id])).map(({ step }) => step);

  expect((await staff.post(`${at}/steps/stop`)).status).toBe(403);
  expect((await take('stop')).status).toBe(409);
  expect((await admin.post(`${at}/announcement`, { language: ['en', 'nb', 'nn'], announcement: ['We close in May.', 'Vi slutter i mai.', ''], movedTo: 'nowhere' })).status).toBe(422);
  await admin.post(`${at}/announcement`, { language: ['en', 'nb', 'nn'], announcement: ['We close in May.', 'Vi slutter i mai.', ''], movedTo: 'https://new.example/ende' }).expect(303);
  const article = (await visitor(app).get(`/ende/nn/article/${published.id}`).expect(200)).text;
  expect(article).toContain('Vi slutter i mai.');
  expect(article).toContain('href="https://new.example/ende"');
  expect((await visitor(app).get('/boreal/en')).text).not.toContain('We close in May.');

  await take('stop').expect(303);
  expect(await app.database.one('select closed from journal where id = $1', [journal.id])).toEqual({ closed: true });
  expect((await take('work')).status).toBe(409);
  expect((await admin.get(at)).text).toContain(`Manuscript ${live.id}`);
  await app.database.query(`update submission set stage = 'withdrawn' where id = $1`, [live.id]);
  await take('work').expect(303);
  expect((await take('export')).status).toBe(409);
  await admin.post(`${at}/export`).expect(303);
  await eventually(async () => (await admin.get(`${at}/export.zip`)).status === 200);
  expect((await staff.get(`${at}/export.zip`)).status).toBe(403);
  const zip = await zipOf(admin, `${at}/export.zip`);
  expect(await faultsOfPdfA(zip[`cases/${declined.id}/case.pdf`]!)).toEqual([]);
  const text = (name: string): string => new TextDecoder().decode(zip[name]);
  expect(text(`articles/${published.id}/article.xml`)).toContain('The last snow');
  expect(text(`articles/${published.id}/article.xml`)).not.toContain('@');
  expect(text(`cases/${declined.id}/case.xml`)).toContain('<familyName>Ende &amp; &lt;Slutt&gt;</familyName>');
  expect(Object.keys(zip).filter((name) => name.startsWith(`cases/${declined.id}/files/`))).toHaveLength(1);
  expect(Object.keys(zip)).toContain(`cases/${live.id}/case.xml`);

  await take('export').expect(303);
  expect((await take('handOver')).status).toBe(409);
  await app.database.query(`update publication set doi = '10.1234/snow' where submission_id = $1`, [published.id]);
  const announce = (articleAddress: string) => admin.post(`${at}/announcement`, { language: ['en', 'nb', 'nn'], announcement: ['We close in May.', '', ''], movedTo: 'https://new.example/ende', articleAddress, redirects: 'yes' });
  expect((await announce('https://new.example/all')).status).toBe(422);
  await announce('https://new.example/a/{number}').expect(303);
  await visitor(app).get(`/ende/en/article/${published.id}`).expect(200);
  await take('handOver', { note: 'New Press AS, DOI prefix 10.1234' }).expect(303);
  expect((await admin.get(`${at}/articles.csv`)).text).toContain(`10.1234/snow,The last snow,${app.url}/ende/article/${published.id},https://new.example/a/${published.id}`);
  expect((await staff.get(`${at}/articles.csv`)).status).toBe(403);
  for (const old of [`/ende/en/article/${published.id}`, `/ende/article/${published.id}`]) expect((await visitor(app).get(old).expect(308)).headers['location']).toBe(`https://new.example/a/${published.id}`);
  await admin.post(`${at}/announcement`, { language: ['en', 'nb', 'nn'], announcement: ['We close in May.', '', ''], movedTo: 'https://new.example/ende', articleAddress: 'https://doi.org/{doi}' }).expect(303);
  expect((await visitor(app).get(`/ende/en/article/${published.id}`).expect(200)).text).toMatch(/This article has moved to <a href="https:\/\/doi.org\/10.1234\/snow">/);
  await take('deposit', { note: 'The National Library' }).expect(303);
  expect((await take('prove')).status).toBe(409);
  await take('erase').expect(303);
  expect((await take('deposit', { note: 'again' })).status).toBe(409);
  await take('prove').expect(303);
  await admin.get(at).expect(200);
  expect(await taken()).toEqual(['announce', 'stop', 'work', 'export', 'handOver', 'deposit', 'erase', 'prove']);
  expect(await app.database.query('select id from submission where journal_id = $1', [journal.id])).toEqual([{ id: published.id }]);
  expect(await app.database.query('select 1 from membership where journal_id = $1', [journal.id])).toEqual([]);
  expect(await app.app.get(Files).find(declined.fileId)).toBeNull();
  expect(await app.app.get(Files).find(published.fileId)).toBeNull();
  expect(await app.database.one(`select (select count(*)::int from submission_file where submission_id = $1) as files, a.recommendation, a.comments_to_editor as "toEditor", p.family_name as name, s.submitter_id as submitter, (select count(person_id)::int from event where subject_kind = 'submission' and subject_id = $1) as acts
     from review_assignment a join person p on p.id = a.person_id join submission s on s.id = a.submission_id where a.submission_id = $1`, [published.id])).toEqual({ files: 0, recommendation: 'accept', toEditor: null, name: null, submitter: null, acts: 0 });
  await visitor(app).get(`/ende/en/article/${published.id}`).expect(200);
});

const zipOf = async (player: Player, path: string): Promise<Record<string, Uint8Array>> => unzipSync((await player.get(path).buffer(true).parse((response, done) => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
})).body as Buffer);

test('[S10] [X4] [T3] a manager takes out the closed cases of a period as PDF/A and XML for the archive of a public body; not those where they have a part; it is a transfer, and a look that each person in them sees', async () => {
  const journal = await makeJournal(app, { path: 'arkiv' });
  const keeper = await makePlayer(app, { roles: [[journal, 'manager']] });
  const second = await makePlayer(app, { roles: [[journal, 'manager']] });
  const author = await makePlayer(app, { givenName: 'Unn', familyName: 'Ark' });
  const reviewer = await makePlayer(app, { givenName: 'Rolf', familyName: 'Hemmeleg' });
  const work = await makeCase(app, journal, author, reviewer);
  const own = await makeCase(app, journal, keeper, reviewer);
  await makeSubmission(app, journal, { author, stage: 'review', title: 'Under way' });
  const at = '/arkiv/en/desk/settings/archive';
  const today = app.clock.now().toISOString().slice(0, 10);
  const period = { from: today, until: today, archive: 'Arkivverket' };
  if (!(await app.database.one(`select 1 from organisation where public_body and journal_id is null`))) {
    expect((await keeper.post(at, period)).status).toBe(409);
    await keeper.post('/arkiv/en/desk/settings/organisations/new', { capacity: 'jointController', name: 'Universitetet', country: 'NO', publicBody: 'yes' }).expect(303);
  }
  expect((await author.get(at)).status).toBe(403);
  expect((await other.post(at, period)).status).toBe(403);
  expect((await keeper.post(at, { ...period, from: '', archive: '' })).status).toBe(422);
  expect((await keeper.post(at, { ...period, from: '2001-01-01', until: '2001-12-31' }).expect(422)).text).toContain('There is no case that you can take out');
  await keeper.post(at, { ...period, cases: String(own.id), askedById: '1' }).expect(303);
  await eventually(async () => (await keeper.get(at)).text.includes('cases.zip'));
  const shown = (await keeper.get(at)).text;
  expect(shown).toMatch(/1 case<.*1 case left out/s);
  const path = /href="([^"]+cases\.zip)"/.exec(shown)![1]!;
  expect((await second.get(path)).status).toBe(404);
  expect((await admin.get(path)).status).toBe(404);
  expect((await keeper.get(path.replace('/arkiv/', '/kyst/'))).status).toBe(403);
  const zip = await zipOf(keeper, path);
  expect(Object.keys(zip).sort()).toEqual(['cases.xml', `cases/${work.id}/case.pdf`, `cases/${work.id}/case.xml`, `cases/${work.id}/files/1-manuscript.pdf`]);
  const xml = new TextDecoder().decode(zip[`cases/${work.id}/case.xml`]);
  for (const said of ['Snø &amp; “is” 雪', 'Rolf Hemmeleg', 'Too little snow.', 'Between us: no.', '<subject>We cannot take it</subject>', '<kind>submission.decline</kind>', '<sha256>']) expect(xml).toContain(said);
  expect(xml).not.toContain('@');
  const paper = zip[`cases/${work.id}/case.pdf`]!;
  expect(await faultsOfPdfA(paper)).toEqual([]);
  const words = (await textsOf(paper)).join(' ').toLowerCase().replace(/\s+/g, ' ');
  const expected = [`case ${work.id}`, 'snø & “is” \ufffd i čáhcesuolu', 'unn ark', 'rolf hemmeleg', 'too little snow', 'between us', 'we cannot take it', 'arkivverket', /<sha256>(\w{20})/.exec(xml)![1]!];
  expect(expected.filter((said) => !words.includes(said))).toEqual([]);
  expect(await app.database.query(`select d.name, r.name as recipient, d.submission_id as work from disclosure d join transfer_recipient r on r.id = d.recipient_id where d.dataset = 'case' and d.journal_id = $1 order by d.name`, [journal.id])).toEqual([
    { name: '', recipient: 'Arkivverket', work: null }, { name: 'Unn Ark', recipient: 'Arkivverket', work: null },
  ]);
  expect((await reviewer.get('/en/profile/security-log?list=looks')).text).toContain('In closed cases that were taken out for the archive of a public body');
  await app.run('archive.exportsEnd');
  await keeper.get(path).expect(200);
  app.clock.set(new Date(app.clock.now().getTime() + 31 * 86_400_000));
  await app.run('archive.exportsEnd');
  expect(await app.database.query('select 1 from case_export')).toEqual([]);
  app.clock.reset();
});

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It never came.');
}

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
