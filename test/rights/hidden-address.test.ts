import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Consents } from '../../src/accounts/consents/consents.js';
import { PersonForm } from '../../src/accounts/person/person.form.js';
import { SavePerson } from '../../src/accounts/person/save-person.js';
import { Contributors } from '../../src/contributors/contributors.js';
import { ReviewerFinder } from '../../src/editorial/finder/finder.query.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { FindMentions } from '../../src/rights/mentions/find-mentions.js';
import { Publications } from '../../src/publishing/publications.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, visitor, type Player, type PlayerOptions } from '../support/cast.js';
import { tinyPdf } from '../support/manuscripts.js';
import { makeArticle, makeGalley, makeIssue } from '../support/publishing.js';
import { publicIdOf } from '../support/reviewing.js';

let app: TestApp;
let admin: Player;
let manager: Player;
let journal: Journal;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app, { path: 'hide' });
  admin = await makePlayer(app, { webAdmin: true });
  manager = await makePlayer(app, { roles: [[journal, 'manager']] });
}, 60_000);
afterAll(() => app.stop());

/** Someone whose address is everywhere that it can be, with words that are nobody else's. */
async function somebody(options: PlayerOptions = {}): Promise<{ person: Player; words: string[]; article: string }> {
  const n = (count += 1);
  const words = [`Skjulhøgskolen${n}`, `Gjemmegata ${n}`, `Bylinuniversitetet${n}`];
  const person = await makePlayer(app, { roles: [[journal, 'reviewer']], ...options });
  await app.database.execute(`update person set affiliation = $2, country = 'FI', postal_address = $3 where id = $1`, [person.personId, words[0], words[1]]);
  const { number } = await makeArticle(app, journal, {}, [{ personId: person.personId, email: person.email, affiliation: { en: words[2]! }, country: 'GL' }]);
  return { person, words, article: `/${journal.path}/en/article/${number}` };
}

/** Everything that others read of them, in one text. */
async function othersSee({ person, article }: { person: Player; article: string }): Promise<string> {
  const desk = `/${journal.path}/en/desk`;
  const finder = await app.app.get(ReviewerFinder).page({ submissionId: 0, journalId: journal.id, asking: manager.personId }, { words: person.username.replace('player', 'Er'), free: false, cursor: null });
  const pages = await Promise.all([visitor(app).get(article), manager.get(`${desk}/people`), manager.post(`${desk}/people-export`), manager.get(`${desk}/people/${await publicIdOf(app, person.personId)}`), manager.get(`${desk}/people/${await publicIdOf(app, person.personId)}/edit`)]);
  // What could be chosen is not what is.
  return [...pages.map(({ text }) => text.replaceAll(/<option value="\w*">[^<]*<\/option>/g, '')), JSON.stringify(finder)].join('\n');
}

/** What someone who is not signed in gets by following every link from the front page, in three languages. */
async function everyPublicPage(): Promise<{ path: string; text: string }[]> {
  const seen = new Map<string, string>();
  const waiting = ['/', ...['en', 'nb', 'nn'].flatMap((lang) => [`/${lang}`, `/${journal.path}/${lang}`, `/${journal.path}/${lang}/masthead`, `/${journal.path}/${lang}/about`])];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const { pathname, search } = new URL(path, app.url);
    if (seen.has(pathname + search) || /\/(assets|sign-in|register|language)\b/.test(pathname)) continue;
    const answer = await fetch(app.url + pathname + search, { redirect: 'follow' });
    const type = answer.headers.get('content-type') ?? '';
    const text = /pdf|image|font/.test(type) ? '' : await answer.text();
    seen.set(pathname + search, `${text}${[...answer.headers].flat().join(' ')}`);
    waiting.push(...[...text.matchAll(/(?:href|src|content)="((?:https?:\/\/[^"/]+)?\/[^"]*)"/g)].map(([, to]) => to!.replaceAll('&amp;', '&')).filter((to) => to.startsWith('/') || to.startsWith(app.url)));
  }
  return [...seen].map(([path, text]) => ({ path, text: text.replaceAll(/<option value="\w*">[^<]*<\/option>/g, '') }));
}

test('[R6] one switch hides affiliation, country and address at once from everybody but the person and the web administrator, and shows it again', async () => {
  const { person, words, article } = await somebody();
  const before = await othersSee({ person, article });
  for (const word of [...words, 'Finland', 'Greenland']) expect(before).toContain(word);
  expect((await person.post('/en/profile/hidden-address', { bylines: 'yes' })).status).toBe(303);
  const after = await othersSee({ person, article });
  for (const word of [...words, 'Greenland', ',FI']) expect(after).not.toContain(word);
  const desk = `/${journal.path}/en/desk/people/${await publicIdOf(app, person.personId)}`;
  for (const page of [desk, `${desk}/edit`]) expect((await manager.get(page)).text).not.toMatch(/value="FI" selected/);
  const own = `${(await person.get('/en/profile/public')).text}${(await person.get('/en/profile/contact')).text}`;
  const byAdmin = (await admin.get(`/en/admin/people/${await publicIdOf(app, person.personId)}/edit`)).text;
  for (const text of [own, byAdmin]) for (const word of words.slice(0, 2)) expect(text).toContain(word);
  expect((await person.get('/en/profile/data')).text).toContain(words[0]);
  expect((await person.post('/en/profile/hidden-address/shown')).status).toBe(303);
  for (const word of [...words, 'Finland', 'Greenland']) expect(await othersSee({ person, article })).toContain(word);
});

test('[R6] whoever writes it anew while it is hidden, it is hidden: the person, staff, a newer version of the work', async () => {
  const { person, words, article } = await somebody();
  await person.post('/en/profile/hidden-address', { bylines: 'yes' });
  const form = { affiliation: 'Nyhøgskolen', country: 'SE', website: '', orcid: '', biography: '' };
  expect((await person.post('/en/profile/public', form)).status).toBe(303);
  expect((await person.get('/en/profile/public')).text).toContain('Nyhøgskolen');
  const number = Number(article.split('/').at(-1));
  const publications = app.app.get(Publications);
  const next = await publications.begin(await publications.newest(number), { kind: 'correction', changeNote: { en: 'A name.' } });
  await app.app.get(Contributors).copy((await publications.known(number)).id, next.id);
  await app.database.execute(`update contributor set affiliation = '{"en": "Typed again"}' where publication_id = $1`, [next.id]);
  await publications.release(next, app.clock.now());
  const seen = await othersSee({ person, article });
  for (const word of ['Nyhøgskolen', 'Sweden', 'Typed again', ...words]) expect(seen).not.toContain(word);
  await person.post('/en/profile/public', { ...form, affiliation: '' });
  expect((await person.get('/en/profile/public')).text).not.toContain('Nyhøgskolen');
  await app.app.get(SavePerson).save(person.personId, Object.assign(new PersonForm(), { givenName: 'A', familyName: 'B' }), { personId: manager.personId, behind: null }, { journalId: journal.id });
  expect((await person.get('/en/profile/contact')).text).toContain(words[1]);
  await person.post('/en/profile/hidden-address/shown');
  expect((await visitor(app).get(article)).text).toContain('Typed again');
});

test('[R6] from the queue the administrator hides it the same day, before the decision, also of someone who is only named on works', async () => {
  const words = 'Fjernuniversitetet';
  const { number } = await makeArticle(app, journal, {}, [{ givenName: 'Only', familyName: 'Named', email: 'only@named.example', affiliation: { en: words }, country: 'GL' }]);
  const article = async () => (await visitor(app).get(`/${journal.path}/en/article/${number}`)).text;
  await admin.post('/en/admin/requests/new', { kind: 'objection', channel: 'letter', language: 'nb', name: 'Only Named', address: 'only@named.example', reachedOn: '2026-05-04', words: 'Skjul hvor jeg arbeider.' }).expect(303);
  const { id } = (await app.database.one<{ id: string }>('select public_id as id from rights_request order by rights_request.id desc limit 1'))!;
  expect(await article()).toContain(words);
  for (const one of [manager, visitor(app)]) expect((await one.post(`/en/admin/hidden-addresses/${id}`, { bylines: 'yes' })).status).not.toBe(303);
  expect(await article()).toContain(words);
  await admin.post(`/en/admin/hidden-addresses/${id}`, { bylines: 'yes' }).expect(303);
  const hidden = await article();
  expect(hidden).toContain('Only Named');
  expect(hidden).not.toMatch(/Fjernuniversitetet|Greenland/);
  expect(await app.database.one('select state from rights_request where public_id = $1', [id])).toEqual({ state: 'received' });
  await admin.post(`/en/admin/hidden-addresses/${id}/shown`).expect(303);
  expect(await article()).toContain(words);
});

test('[R6] no page that readers or search engines reach says it any more, in no language; what stands inside texts and files is listed for the administrator', async () => {
  const { person, words, article } = await somebody();
  const number = Number(article.split('/').at(-1));
  const publication = (await app.database.one<{ id: number }>('select id from publication where submission_id = $1', [number]))!;
  const issue = await makeIssue(app, journal);
  await app.database.execute(`update publication set issue_id = $2, abstract = $3 where id = $1`, [publication.id, issue.id, JSON.stringify({ en: `Measured at ${words[2]!}.` })]);
  await makeGalley(app, { number, publication: { id: publication.id, language: 'en' } as never }, tinyPdf(`Write to ${words[1]!}`));
  await makeGalley(app, { number, publication: { id: publication.id, language: 'en' } as never }, tinyPdf(''), 'application/pdf', 'Scan');
  const [entry] = await app.database.query<{ id: number }>(`insert into masthead_entry (public_id, journal_id, person_id, email, language, position, asked_at) values ('hid', $1, $2, $3, 'en', 1, now()) returning id`, [journal.id, person.personId, person.email]);
  await app.database.execute(`insert into masthead_version (entry_id, number, name, affiliation, title, own_title, heading, own_heading, made_at, confirmed_at) values ($1, 1, 'Hid Den', $2, 'editor', '{}', 'editors', '{}', now(), now())`, [entry!.id, words[0]]);
  const public_ = await everyPublicPage();
  for (const word of [words[0]!, words[2]!, 'Greenland']) expect(public_.filter(({ text }) => text.includes(word)).length).toBeGreaterThan(0);
  await person.post('/en/profile/requests', { kind: 'objection', words: 'Hide where I work.' }).expect(303);
  const { id } = (await app.database.one<{ id: string }>('select public_id as id from rights_request order by rights_request.id desc limit 1'))!;
  expect((await admin.post(`/en/admin/hidden-addresses/${id}`, { bylines: 'yes' })).headers['location']).toContain(`/en/admin/hidden-addresses/${id}?done`);
  expect(await app.database.query('select 1 from protected_address where person_id = $1 and bylines', [person.personId])).toHaveLength(1);
  await app.app.get(FindMentions).read();
  const after = (await everyPublicPage()).map(({ path, text }) => ({ path, text: text.replaceAll(`Measured at ${words[2]!}.`, '') }));
  expect(after.flatMap(({ path, text }) => [words[0]!, words[1]!, words[2]!, 'Greenland'].filter((word) => text.includes(word)).map((word) => `${path}: ${word}`))).toEqual([]);
  const list = (await admin.get(`/en/admin/hidden-addresses/${id}`)).text;
  for (const part of ['What is still to be seen', `Measured at ${words[2]!}`, `Write to ${words[1]!}`, 'File PDF', 'File Scan', 'page 1', `/desk/submissions/${number}/versions`]) expect(list).toContain(part);
});

test('[R6] news and alerts end at once with an objection, and with no other request', async () => {
  const { person } = await somebody();
  await app.app.get(Consents).give(person.personId, 'news', 'en');
  await app.database.execute(`insert into alert_subscriber (journal_id, email, language, asked_at, confirmed_at) values ($1, $2, 'en', now(), now())`, [journal.id, person.email]);
  const left = async () => [await app.app.get(Consents).live(person.personId, 'news'), (await app.database.query('select 1 from alert_subscriber where email = $1', [person.email])).length];
  await person.post('/en/profile/requests', { kind: 'access', words: 'Show me.' }).expect(303);
  expect(await left()).toEqual([true, 1]);
  await person.post('/en/profile/requests', { kind: 'objection', words: 'No more.' }).expect(303);
  expect(await left()).toEqual([false, 0]);
});
