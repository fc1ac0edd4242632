import { afterAll, beforeAll, expect, test } from '@jest/globals';
import sharp from 'sharp';
import request from 'supertest';
import type { Journal } from '../../src/journals/journal.entity.js';
import { Events } from '../../src/platform/events/events.js';
import { Issues } from '../../src/publishing/issues.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { makeArticle, makeIssue } from '../support/publishing.js';

let app: TestApp;
let journal: Journal;
let editor: Player;
beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app, { path: 'desk' });
  editor = await makePlayer(app, { roles: [[journal, 'editor']] });
});
afterAll(() => app.stop());

const plan = { language: ['en', 'nb'], volume: '3', number: '1–2', year: '2026', title: ['Thaw', 'Tøvær'], description: ['Four texts.', ''] };

test('an editor makes and changes an issue; what is wrong is said and what was typed is kept', async () => {
  expect((await editor.get('/desk/en/desk/issues')).text).toContain('No issues yet');
  const wrong = await editor.post('/desk/en/desk/issues/new', { ...plan, year: '26', volume: 'III' });
  expect([wrong.status, wrong.text.includes('value="III"'), wrong.text.includes('value="Tøvær"')]).toEqual([422, true, true]);
  expect((await editor.post('/desk/en/desk/issues/new', plan)).status).toBe(303);
  const [issue] = await app.app.get(Issues).list(journal.id);
  expect(issue).toMatchObject({ volume: 3, number: '1–2', year: 2026, title: { en: 'Thaw', nb: 'Tøvær' }, description: { en: 'Four texts.' }, publishedAt: null });
  expect((await editor.get(`/desk/nb/desk/issues/${issue!.id}`)).text).toContain('value="Tøvær"');
  await editor.post(`/desk/en/desk/issues/${issue!.id}`, { ...plan, volume: '', number: '' });
  expect(await app.app.get(Issues).byId(issue!.id)).toMatchObject({ volume: null, number: null });
  expect((await editor.get('/desk/nn/desk/issues')).text).toContain('Tøvær');
});

test('readers see in the archive what will come, if the journal says so, until it is out', async () => {
  await editor.post('/desk/en/desk/issues/new', { ...plan, number: '9', title: ['Quiet', ''] });
  await editor.post('/desk/en/desk/issues/new', { ...plan, number: '8', title: ['Announced', ''], forthcoming: 'yes' });
  const archive = async () => (await request(app.server).get('/desk/en/archive')).text;
  expect(await archive()).toMatch(/Forthcoming[\s\S]*Announced/);
  expect(await archive()).not.toContain('Quiet');
  const issue = (await app.app.get(Issues).list(journal.id)).find(({ title }) => title['en'] === 'Announced')!;
  expect((await request(app.server).get(`/desk/en/issue/${issue.id}`)).status).toBe(404);
  expect((await editor.get(`/desk/en/desk/issues/${issue.id}`)).text).toMatch(/name="forthcoming"[^>]*checked/);
  await app.database.execute('update issue set published_at = now() where id = $1', [issue.id]);
  expect(await archive()).not.toContain('Forthcoming');
});

test('articles are put in order within their section', async () => {
  const issue = await makeIssue(app, journal, { publishedAt: null });
  const first = await makeArticle(app, journal, { issueId: issue.id, position: 1, status: 'scheduled', publishedAt: null, title: { en: 'Alpha' } });
  const second = await makeArticle(app, journal, { issueId: issue.id, position: 2, status: 'draft', publishedAt: null, title: { en: 'Beta' } });
  const order = async (): Promise<string[]> => [...(await editor.get(`/desk/en/desk/issues/${issue.id}/contents`)).text.matchAll(/<span lang="en">(Alpha|Beta)/g)].map((match) => match[1]!);
  expect(await order()).toEqual(['Alpha', 'Beta']);
  await editor.post(`/desk/en/desk/issues/${issue.id}/places`, { publication: second.publication.id, move: 'up' });
  expect(await order()).toEqual(['Beta', 'Alpha']);
  const elsewhere = await makeIssue(app, journal, { publishedAt: null });
  await editor.post(`/desk/en/desk/issues/${elsewhere.id}/places`, { publication: first.publication.id, move: 'up' });
  expect(await order()).toEqual(['Beta', 'Alpha']);
});

test('publishing an issue dates it and tells whoever listens, once and in one transaction', async () => {
  const issue = await makeIssue(app, journal, { publishedAt: null, volume: 9 });
  await makeArticle(app, journal, { issueId: issue.id, status: 'scheduled', publishedAt: null });
  const heard: number[] = [];
  let failing = true;
  app.app.get(Events).on('issue.published', async ({ subjectId }) => {
    if (failing) throw new Error('the listener fails');
    heard.push(subjectId);
  });
  expect((await editor.get(`/desk/en/desk/issues/${issue.id}/contents`)).text).toContain('1 scheduled manuscript is published with the issue.');
  expect((await editor.post(`/desk/en/desk/issues/${issue.id}/release`)).status).toBe(500);
  expect((await app.app.get(Issues).byId(issue.id)).publishedAt).toBeNull();
  failing = false;
  expect((await editor.post(`/desk/en/desk/issues/${issue.id}/release`)).status).toBe(303);
  expect((await app.app.get(Issues).byId(issue.id)).publishedAt).not.toBeNull();
  expect((await editor.post(`/desk/en/desk/issues/${issue.id}/release`)).status).toBe(409);
  expect(heard).toEqual([issue.id]);
});

test('[X10] [X15] the desk is for those who put issues together, each in their own journal', async () => {
  const other = await makeJournal(app, { path: 'elsewhere' });
  const [own, foreign] = [await makeIssue(app, journal), await makeIssue(app, other)];
  const author = await makePlayer(app, { roles: [[journal, 'author']] });
  const admin = await makePlayer(app, { webAdmin: true });
  expect((await author.get('/desk/en/desk/issues')).status).toBe(403);
  expect((await author.get(`/desk/en/desk/issues/${own.id}/contents`)).status).toBe(404);
  for (const path of [`/desk/en/desk/issues/${foreign.id}/contents`, `/desk/en/desk/issues/${foreign.id}`]) expect((await editor.get(path)).status).toBe(404);
  expect((await editor.post(`/desk/en/desk/issues/${foreign.id}/release`)).status).toBe(404);
  expect((await editor.get('/elsewhere/en/desk/issues')).status).toBe(403);
  expect((await admin.get(`/desk/en/desk/issues/${own.id}/contents`)).status).toBe(200);
  expect((await admin.post(`/desk/en/desk/issues/${own.id}/release`)).status).toBe(403);
});

test('[X36] [X38] a cover is a picture by its content, has words for those who do not see it, and is shown when the issue is out', async () => {
  const issue = await makeIssue(app, journal, { publishedAt: null });
  const page = `/desk/en/desk/issues/${issue.id}/cover`;
  const png = await sharp({ create: { width: 8, height: 12, channels: 3, background: '#1f5f8b' } }).png().toBuffer();
  const send = (body: Buffer, fields: Record<string, string>, player = editor) => {
    const call = request(app.server).post(page).set('Cookie', player.cookie).set('Sec-Fetch-Site', 'same-origin').field('language', 'en').field('language', 'nb');
    for (const [name, value] of Object.entries(fields)) for (const one of value.split('|')) void call.field(name, one);
    return call.attach('file', body, 'cover.png');
  };
  const words = { alt: 'Is i en fjord|Is i ein fjord' };
  expect((await send(Buffer.from('<svg onload="alert(1)"/>'), words)).text).toContain('Choose a PNG or JPEG picture');
  const nameless = await send(png, { alt: '|Bare på bokmål' });
  expect([nameless.status, nameless.text.includes('Say what the picture shows.'), nameless.text.includes('value="Bare på bokmål"')]).toEqual([422, true, true]);
  expect((await send(png, words)).status).toBe(303);
  const picture = `/desk/cover/${issue.id}`;
  expect((await request(app.server).get(picture)).status).toBe(404);
  await app.database.execute('update issue set published_at = now() where id = $1', [issue.id]);
  const shown = await request(app.server).get(picture);
  expect([shown.status, shown.headers['content-type'], shown.headers['content-security-policy']]).toEqual([200, 'image/png', expect.stringContaining('sandbox')]);
  expect((await request(app.server).get(`/desk/en/issue/${issue.id}`)).text).toMatch(/<img class="cover" src="\/desk\/cover\/\d+[^"]*" alt="Is i en fjord"/);
  const reader = await makePlayer(app);
  expect((await send(png, words, reader)).status).toBe(404);
  expect((await editor.get(page)).text).toContain('The cover now: Is i en fjord');
  expect((await send(png, { ...words, remove: 'yes' })).status).toBe(303);
  expect((await request(app.server).get(picture)).status).toBe(404);
});
