import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rooms, texts } from '../../src/app.module.js';
import { Notifier } from '../../src/editorial/notifier.js';
import { noticeKeys, noticeOf, type NoticeKey } from '../../src/editorial/notices.js';
import { Events } from '../../src/platform/events/events.js';
import { Catalogue } from '../../src/platform/i18n/texts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeOwner } from '../support/account.js';
import { makeJournal, makePlayer, type Player } from '../support/cast.js';
import { makeSubmission } from '../support/manuscripts.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const page = '/en/profile/notifications';
const kinds = rooms.flatMap((room) => room.mailKinds ?? []);
const muted = async ({ personId }: Player) => (await app.database.one<{ muted: string[] }>('select muted from person where id = $1', [personId]))?.muted.sort();

/** Tells about a manuscript of this author, and waits until a mail has come for each of the wanted subjects and for a kind that is always sent. */
async function tellAll(author: Player, keys: readonly NoticeKey[], wanted: readonly string[]): Promise<string[]> {
  const journal = await makeJournal(app);
  const { id } = await makeSubmission(app, journal, { author });
  for (const key of [...keys, 'declined' as const]) {
    const event = await app.app.get(Events).record({ kind: 'test.told', subject: ['submission', id], journalId: journal.id });
    await app.app.get(Notifier).tell(key, { event, submissionId: id });
  }
  for (const subject of [...wanted, 'Decision on']) await app.postbox.mailTo(author.email, subject);
  return app.postbox.mails.filter(({ envelopeTo }) => envelopeTo.includes(author.email)).map(({ subject }) => subject ?? '');
}

test('[A3] each kind of mail can be switched off by itself, and those that one’s own task needs cannot', async () => {
  const author = await makePlayer(app);
  expect((await author.post(page, { kinds: ['scheduled', 'published'] })).status).toBe(303);
  expect(await muted(author)).toEqual(['inProduction', 'inReview']);
  const subjects = await tellAll(author, ['inReview', 'inProduction', 'scheduled', 'published', 'revisionsRequested'], ['is scheduled', 'is published', 'Please revise']);
  expect(subjects.filter((subject) => /in review|in production/.test(subject))).toEqual([]);
});

test('a mail that can be switched off says where, and one that cannot says nothing of it', async () => {
  const author = await makePlayer(app, { mailLanguage: 'nn' });
  const journal = await makeJournal(app);
  const { id } = await makeSubmission(app, journal, { author });
  const event = await app.app.get(Events).record({ kind: 'test.told', subject: ['submission', id], journalId: journal.id });
  for (const key of ['inReview', 'accepted'] as const) await app.app.get(Notifier).tell(key, { event, submissionId: id });
  expect((await app.postbox.mailTo(author.email, 'fagfellevurdering')).text).toContain(`${app.url}/nn/profile/notifications`);
  expect((await app.postbox.mailTo(author.email, 'anteke')).text).not.toContain('/profile/notifications');
});

test('[X12] a kind that is always sent, one that is not on the page and one that does not exist are no choice', async () => {
  const reader = await makePlayer(app);
  await app.database.execute(`update person set muted = '{reviewReceived}' where id = $1`, [reader.personId]);
  const all = noticeKeys.filter((key) => noticeOf(key).always === null);
  expect((await reader.post(page, { kinds: [...all, 'declined', 'nonsense', '__proto__'], muted: 'declined', personId: '1' })).status).toBe(303);
  expect(await muted(reader)).toEqual(['reviewReceived']);
  await reader.post(page, {});
  expect(await muted(reader)).toEqual(['inProduction', 'inReview', 'published', 'reviewReceived', 'scheduled']);
});

test('an editor is asked about the mail of an editor, a reader is not; what is always sent is listed with its reason', async () => {
  const journal = await makeJournal(app);
  const [editor, reader] = [await makePlayer(app, { roles: [[journal, 'editor']] }), await makeOwner(app)];
  const [forEditor, forReader] = [(await editor.get(page)).text, (await reader.get(page)).text];
  expect(forEditor).toContain('A review comes in');
  expect(forReader).not.toContain('A review comes in');
  for (const text of [forEditor, forReader]) {
    expect(text).toMatch(/Always sent, because you cannot do your part without it, when<\/p>\s*<ul[^>]*>\s*<li>The editors ask you to revise/);
    expect(text).toContain('Your password, your e-mail address or another way to sign in changes');
    expect(text).not.toContain('value="declined"');
  }
});

test('every notice is a kind of mail, with words for when it is sent, and a key stands for one kind', () => {
  const keys = kinds.map(({ key }) => key);
  expect(noticeKeys.filter((key) => !keys.includes(key))).toEqual([]);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  const catalogue = new Catalogue(texts);
  expect(kinds.flatMap(({ group, label, always }) => [group, label, always ?? label]).filter((key) => !catalogue.has(key))).toEqual([]);
});

test('the page is for those who are signed in, and is nobody else’s', async () => {
  const [one, other] = [await makePlayer(app), await makePlayer(app)];
  await one.post(page, { kinds: [] });
  expect(await muted(other)).toEqual([]);
});
