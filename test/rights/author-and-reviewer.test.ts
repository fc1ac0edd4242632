import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { all, workUnder, type Work } from '../anonymity/cast.js';
import type { LogFields } from '../../src/platform/log.js';
import { buffer } from 'node:stream/consumers';
import { FileStore } from '../../src/platform/files/file-store.js';
import { Languages } from '../../src/platform/i18n/languages.js';
import { Subjects } from '../../src/rights/holdings/subjects.js';
import { CopyWriter } from '../../src/rights/own-data/copy-writer.js';
import { MakeCopy } from '../../src/rights/own-data/make-copy.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { visitor } from '../support/cast.js';

let app: TestApp;
let work: Work;
beforeAll(async () => {
  app = await startTestApp();
  work = await workUnder(app, 'doubleAnonymous');
}, 120_000);
afterAll(() => app.stop());

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
