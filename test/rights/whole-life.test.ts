import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dirname } from 'node:path';
import { holders } from '../../src/app.module.js';
import { isPersonal } from '../../src/personal-data/data-map.js';
import type { Hit } from '../../src/rights/erasure/hit.js';
import { alertsUrls } from '../../src/accounts/alerts/urls.js';
import { discussionUrls } from '../../src/editorial/discussions/urls.js';
import { editorialUrls } from '../../src/editorial/urls.js';
import { all, workUnder, type Marked, type Work } from '../anonymity/cast.js';
import type { LogFields } from '../../src/platform/log.js';
import { buffer } from 'node:stream/consumers';
import { FileStore } from '../../src/platform/files/file-store.js';
import { Languages } from '../../src/platform/i18n/languages.js';
import { Subjects } from '../../src/rights/holdings/subjects.js';
import { CopyWriter } from '../../src/rights/own-data/copy-writer.js';
import { MakeCopy } from '../../src/rights/own-data/make-copy.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { watchOutgoing, type Outgoing } from '../support/outgoing.js';
import { makePlayer, visitor, type Player } from '../support/cast.js';
import { rawScan, type Trace } from '../support/raw-scan.js';
import { until } from '../support/until.js';

let app: TestApp;
let admin: Player;
let work: Work;
let outgoing: Outgoing;
beforeAll(async () => {
  outgoing = watchOutgoing();
  app = await startTestApp();
  admin = await makePlayer(app, { webAdmin: true });
  work = await workUnder(app, 'doubleAnonymous');
}, 120_000);
afterAll(async () => {
  outgoing.stop();
  await app.stop();
});

const at = (): { journal: string; lang: string; submission: number } => ({ journal: work.journal.path, lang: 'en', submission: work.manuscript.id });

/** Their request, carried out and proven: what the product found, and the answer that it proposes. */
async function erased(request: string): Promise<{ hits: Hit[]; letter: string }> {
  expect((await admin.post(`/en/admin/requests/${request}/erasure`, { confirmed: 'yes' })).status).toBe(303);
  const { hits } = (await until(() => app.database.one<{ state: string; hits: Hit[] }>('select e.state, e.hits from erasure e join rights_request r on r.id = e.request_id where r.public_id = $1', [request]), (row) => row?.state === 'proven'))!;
  const page = (await admin.get(`/en/admin/requests/${request}/fulfil`)).text;
  return { hits, letter: /<textarea[^>]*name="letter"[^>]*>([^<]*)</.exec(page)![1]! };
}
const asked = async (person: Player): Promise<string> => {
  expect((await person.post('/en/profile/requests', { kind: 'erasure', words: 'Everything.' })).status).toBe(303);
  return (await app.database.one<{ id: string }>('select public_id as id from rights_request where person_id = $1 order by rights_request.id desc limit 1', [person.personId]))!.id;
};

/** What the data map says of a column: what such rows are called, and whether erasure leaves it there. */
function declared(place: string): { called: string; stays: boolean } | null {
  const [, table, column] = /^public\.(\w+)\.(\w+)$/.exec(place) ?? [];
  const map = holders.flatMap(({ maps }) => maps).find(({ entity }) => app.database.source.getMetadata(entity).tableName === table);
  const property = map && app.database.source.getMetadata(map.entity).columns.find(({ databaseName }) => databaseName === column)?.propertyName;
  const datum = property ? map.columns[property]! : null;
  return datum && isPersonal(datum) && map?.rows ? { called: map.rows.called.en, stays: typeof datum.onErasure === 'object' || datum.onErasure === 'pseudonym' } : null;
}

/** Whatever is left stands where the data map says that it stays, or in what is held on others, and the answer says so; nothing else. */
function accounted(traces: readonly Trace[], { hits, letter }: { hits: Hit[]; letter: string }): string[] {
  return traces.filter(({ place }) => {
    if (place.startsWith('file ')) return !hits.some((hit) => hit.place.startsWith('file.') && ['kept', 'published', 'unread'].includes(hit.why));
    const what = declared(place);
    if (!what) return true;
    return !(letter.includes(what.called) && (what.stays || hits.some((hit) => hit.place === place.replace('public.', '') && hit.why === 'others')));
  }).map(({ place, value }) => `${place}: ${value}`);
}

const secretsOf = (person: Marked): string[] => Object.entries(all(person)).filter(([name]) => !/^(minute|id of)/.test(name)).map(([, value]) => value);

test('[D11] [X54] the log of all this, and of what happens by itself at night, has only the declared fields, and in them no address, e-mail, name, path or token', async () => {
  const { author, reviewer } = work;
  await visitor(app).get(`/${work.journal.path}/en?ticket=Zqticket`).set('X-Forwarded-For', '203.0.113.77').set('User-Agent', 'Zqbrowser/1.0');
  await visitor(app).post('/en/sign-in', { login: author.email, password: 'Zqpassword-wrong' });
  await visitor(app).get(`/en/new-password/${'Zqtoken'.padEnd(43, 'x')}`);
  await author.get('/en/profile/data');
  await reviewer.get('/en/nowhere-Zqpath');
  for (const job of ['retention.daily', 'consents.renew', 'requests.warn', 'accounts.dates']) await app.run(job);
  const fields: Record<keyof LogFields | 'time', true> = { time: true, level: true, event: true, route: true, method: true, status: true, ms: true, request: true, job: true, code: true, count: true };
  const lines = app.logLines.flatMap((chunk) => chunk.split('\n')).filter(Boolean);
  expect(lines.length).toBeGreaterThan(20);
  const unknown = new Set(lines.flatMap((line) => Object.keys(JSON.parse(line) as object)).filter((name) => !(name in fields)));
  expect([...unknown]).toEqual([]);
  const people = Object.entries({ ...all(author, reviewer, work.editor, work.coauthor) }).filter(([name]) => !/^(id|minute)/.test(name)).map(([, value]) => value);
  const secrets = [...people, 'Zqticket', 'Zqbrowser', 'Zqpassword', 'Zqtoken', 'Zqpath', '203.0.113.77', '127.0.0.1', '::1', '@', author.cookie.split('=')[1]!];
  expect(secrets.filter((secret) => lines.some((line) => line.toLowerCase().includes(secret.toLowerCase())))).toEqual([]);
});

test('[R2] the copy of an author holds nothing of the anonymous reviewers, and that of a reviewer nothing of the authors or the other reviewers: neither as page nor as data nor in a file', async () => {
  const { author, coauthor, editing, former, reviewer, second, asked, twofold } = work;
  const found: string[] = [];
  for (const [person, others] of [[author, [former, reviewer, second, asked]], [reviewer, [author, coauthor, editing, former, second, asked, twofold]]] as const) {
    const subject = await app.app.get(Subjects).ofPerson(person.personId);
    const { json, html } = await app.app.get(CopyWriter).write(subject, app.app.get(Languages).in('en'));
    expect(json).toContain(person.private['phone']);
    const files = (await Promise.all((await app.app.get(MakeCopy).ownFiles(subject)).map(async ({ key, name }) => [name, (await buffer(app.app.get(FileStore).read(key))).toString('latin1')]))).flat();
    for (const [what, value] of Object.entries(all(...others))) {
      // A number may be another's manuscript or count.
      if (/^(id|minute)/.test(what)) continue;
      for (const [place, text] of [['data', json], ['page', html], ...files.map((text) => ['files', text] as const)] as const) if (text.toLowerCase().includes(value.toLowerCase())) found.push(`${what} in the ${place} of ${person.public['given name']}`);
    }
  }
  expect(found).toEqual([]);
}, 60_000);

test('[R13][R19][B7][C5][A11] of an author and a reviewer who went through the whole platform, nothing is left but what the letter to them names', async () => {
  const { author, reviewer, editor } = work;
  const secret = { talk: 'Zqtalk of ice', request: 'Zqwhy I ask' };
  expect((await author.post(discussionUrls.author(at()), { subject: 'Zqsubject', text: secret.talk })).status).toBe(303);
  await visitor(app).post(alertsUrls.alerts({ journal: work.journal.path, lang: 'en' }), { email: author.email, language: 'en', newIssue: 'yes' });
  await author.post('/en/profile/requests', { kind: 'access', words: secret.request });
  for (const person of [author, reviewer]) await person.get('/en/profile/data');
  const { moves } = (await app.database.one<{ moves: number }>('select moves from submission where id = $1', [work.manuscript.id]))!;
  await editor.post(editorialUrls.move({ ...at(), move: 'decline' }), { seen: moves }).expect(303);

  for (const person of [author, reviewer]) {
    expect((await rawScan(app, secretsOf(person))).length).toBeGreaterThan(10);
    const request = await asked(person);
    const result = await erased(request);
    expect(result.hits.filter(({ why }) => why === 'left')).toEqual([]);
    const traces = await rawScan(app, [...secretsOf(person), ...(person === author ? Object.values(secret) : [])]);
    expect(accounted(traces.filter(({ place }) => !place.startsWith('public.rights_request')), result)).toEqual([]);
    expect(traces.filter(({ value }) => value === person.private['phone'])).toEqual([]);
  }
}, 180_000);

test('[T5] in all of this, from a manuscript to an erasure, the program has connected to its database and its mail server and to nothing else', () => {
  const [mail, itself, database] = [app.postbox.url, app.url, app.databaseUrl].map((address) => new URL(address).port);
  const ends = [...outgoing.tried].map((end) => {
    const [host, port] = [end.slice(0, end.lastIndexOf(':')), end.slice(end.lastIndexOf(':') + 1)];
    if (host.startsWith('/')) return decodeURIComponent(app.databaseUrl).includes(dirname(host)) ? 'database' : end;
    if (!['127.0.0.1', '::1'].includes(host)) return end;
    return port === mail ? 'mail' : port === itself ? 'itself, by the tests' : database !== '' && port === database ? 'database' : end;
  });
  // What was watched is what happened: mail has left, and pages were asked for.
  expect([...new Set(ends)].sort()).toEqual(['database', 'itself, by the tests', 'mail']);
  expect([...outgoing.asked].filter((name) => !['localhost', '127.0.0.1'].includes(name))).toEqual([]);
});
