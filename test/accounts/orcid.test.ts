import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { goodPassword, makeOwner } from '../support/account.js';
import { addressesOf, begin, contributorFields } from '../support/authoring.js';
import { makeJournal, makePlayer, visitor, type Player } from '../support/cast.js';
import { Issuer, roundTrip } from '../support/issuer.js';
import { makeArticle } from '../support/publishing.js';
import type { Journal } from '../../src/journals/journal.entity.js';

const iD = '0000-0002-1825-0097';
const another = '0000-0002-1694-233X';
const third = '0000-0001-5109-3700';
let app: TestApp;
let orcid: Issuer;
let journal: Journal;
beforeAll(async () => {
  orcid = await Issuer.open('ORCID');
  app = await startTestApp({ ...orcid.env });
  journal = await makeJournal(app, { path: 'boreal' });
  orcid.know({ sub: iD, given_name: 'Åse', family_name: 'Ås' }, { sub: another, name: 'Åse Ås' }, { sub: third, name: 'Åse Ås' });
}, 60_000);
afterAll(async () => {
  await app?.stop();
  await orcid?.close();
});

const connect = async (owner: Player, sub: string) => {
  const { browser } = await roundTrip(app, orcid, owner, '/en/profile/connected/with/orcid', sub);
  return { asked: await browser.get('/en/profile/connected/new'), done: await browser.post('/en/profile/connected/new', { connectPassword: goodPassword }) };
};
const person = async (owner: Player) => (await app.database.one<Record<string, unknown>>('select * from person where id = $1', [owner.personId]))!;
const disconnect = async (owner: Player) => {
  const row = await app.database.one<{ id: number }>('select id from external_identity where person_id = $1 and ended_at is null', [owner.personId]);
  expect((await owner.post(`/en/profile/connected/${row?.id}/disconnect`, { connectPassword: goodPassword })).status).toBe(303);
};
/** How a page shows an iD: verified, not verified, or not at all. */
function look(html: string, id: string): 'verified' | 'unverified' | null {
  const shown = new RegExp(`<span class="orcid"><a href="https://orcid\\.org/${id}"><img src="/assets/(orcid[a-z-]*)\\.[0-9a-f]+\\.svg" alt="ORCID iD"[^>]*>https://orcid\\.org/${id}</a>([^<]*)</span>`).exec(html.replaceAll('&#x2F;', '/'));
  if (!shown) return null;
  expect(shown[2]).toBe(shown[1] === 'orcid' ? '' : ' (not verified)');
  return shown[1] === 'orcid' ? 'verified' : 'unverified';
}
const article = async (personId: number | null, id: string) => {
  const { number } = await makeArticle(app, journal, {}, [{ givenName: 'Åse', familyName: 'Ås', orcid: id, personId }]);
  return async () => look((await visitor(app).get(`/boreal/en/article/${number}`)).text, id);
};

test('[B8] an iD in a byline is shown as verified only if its owner signed in with it here, and no longer once they disconnect it', async () => {
  const [owner, other] = [await makeOwner(app), await makeOwner(app)];
  const [own, typed, stranger, wrong] = [await article(owner.personId, iD), await article(null, iD), await article(other.personId, iD), await article(owner.personId, third)];
  expect([await own(), await typed(), await stranger(), await wrong()]).toEqual(['unverified', 'unverified', 'unverified', 'unverified']);
  await owner.post('/en/profile/public', { orcid: iD });
  expect(await own()).toBe('unverified');
  expect((await connect(owner, iD)).done.headers['location']).toContain('note=connected');
  expect([await own(), await typed(), await stranger(), await wrong()]).toEqual(['verified', 'unverified', 'unverified', 'unverified']);
  await disconnect(owner);
  expect(await own()).toBe('unverified');
});

test('[B8] [S7] an iD that someone signed in with becomes that of the profile, after a question where another was typed, and is from ORCID', async () => {
  const owner = await makeOwner(app);
  await owner.post('/en/profile/public', { orcid: third });
  const { asked } = await connect(owner, another);
  expect(asked.text.replaceAll('&#x2F;', '/')).toContain(`Your profile has another iD, https://orcid.org/${third}`);
  expect(await person(owner)).toMatchObject({ orcid: another, sources: { orcid: 'orcid' } });
  await disconnect(owner);
});

test('[B8] [X12] an iD that is verified cannot be typed over, by its owner or by staff, until it is disconnected', async () => {
  const [owner, admin] = [await makeOwner(app), await makePlayer(app, { webAdmin: true })];
  await connect(owner, another);
  const desk = `/en/admin/people/${String((await person(owner))['public_id'])}`;
  const typed = { givenName: 'Åse', familyName: 'Ås', mailLanguage: 'en', orcid: third };
  await owner.post('/en/profile/public', typed);
  await owner.post('/en/profile/public', { ...typed, orcid: '' });
  await admin.post(desk, { ...typed, email: owner.email });
  expect(await person(owner)).toMatchObject({ orcid: another, given_name: 'Åse', sources: { orcid: 'orcid' } });
  for (const { text } of [await owner.get('/en/profile/public'), await admin.get(`${desk}/edit`)]) {
    expect(look(text, another)).toBe('verified');
    expect(text).not.toMatch(/name="orcid"/);
  }
  await disconnect(owner);
  await owner.post('/en/profile/public', typed);
  expect(await person(owner)).toMatchObject({ orcid: third });
  expect(look((await admin.get(desk)).text, third)).toBe('unverified');
});

test('[B8] one account has one iD, and one iD one account', async () => {
  const [owner, other] = [await makeOwner(app), await makeOwner(app)];
  await connect(owner, iD);
  expect((await owner.get('/en/profile/connected')).text).not.toContain('Connect ORCID');
  expect((await connect(owner, another)).done.headers['location']).toContain('why=second');
  const taken = await roundTrip(app, orcid, other, '/en/profile/connected/with/orcid', iD);
  expect(taken.answer.headers['location']).toContain('why=taken');
  expect(await person(other)).toMatchObject({ orcid: null });
  await disconnect(owner);
});

test('[B8] [A9] a submitter sees of nobody else whether their iD is verified; the journal’s staff do', async () => {
  const [owner, author] = [await makeOwner(app), await makeOwner(app, { roles: [[journal, 'author']] })];
  await connect(owner, iD);
  const id = await begin(app, journal, author);
  const { contributors } = addressesOf(journal, id);
  await author.post(contributors, contributorFields({ email: owner.email, orcid: iD })).expect(303);
  expect(look((await author.get(contributors)).text, iD)).toBe('unverified');
  await disconnect(owner);
});

test('[B8] a contributor carries identifiers from authority registers, each with type, value and source, and a wrong check digit is refused', async () => {
  const author = await makeOwner(app, { roles: [[journal, 'author']] });
  const id = await begin(app, journal, author);
  const { contributors } = addressesOf(journal, id);
  for (const isni of ['0000 0001 2103 2684', '12345', 'x']) expect((await author.post(contributors, contributorFields({ isni })).expect(422)).text).toContain('href="#isni"');
  expect((await author.post(contributors, contributorFields({ national: 'not a number' })).expect(422)).text).toContain('href="#national"');
  await author.post(contributors, contributorFields({ isni: 'https://isni.org/isni/0000000121032683', national: '90061234' })).expect(303);
  const stored = () => app.database.query(
    `select i.type, i.value, i.source from contributor_identifier i join contributor c on c.id = i.contributor_id join publication p on p.id = c.publication_id where p.submission_id = $1 order by i.type`, [id]);
  expect(await stored()).toEqual([{ type: 'isni', value: '0000 0001 2103 2683', source: 'submitter' }, { type: 'national', value: '90061234', source: 'submitter' }]);
  const line = await app.database.query<{ id: number }>('select c.id from contributor c join publication p on p.id = c.publication_id where p.submission_id = $1 order by c.position', [id]);
  const edit = `${contributors}/${line[1]?.id}`;
  expect((await author.get(edit)).text).toContain('value="0000 0001 2103 2683"');
  await author.post(edit, contributorFields({ isni: '0000000121032683' })).expect(303);
  expect(await stored()).toEqual([{ type: 'isni', value: '0000 0001 2103 2683', source: 'submitter' }]);
  const { number, publication } = await makeArticle(app, journal);
  await app.database.execute(`insert into contributor_identifier (contributor_id, type, value, source) select id, 'isni', '0000 0001 2103 2683', 'registers' from contributor where publication_id = $1`, [publication.id]);
  expect((await visitor(app).get(`/boreal/en/article/${number}`)).text.replaceAll('&#x2F;', '/')).toContain('<a href="https://isni.org/isni/0000000121032683">ISNI 0000 0001 2103 2683</a>');
});
