import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Mail } from '../../src/platform/mail/mail.js';
import { ReviewFiles } from '../../src/editorial/review/review-files.query.js';
import { ReviewerViews } from '../../src/editorial/review/reviewer-view.query.js';
import { editorialUrls } from '../../src/editorial/urls.js';
import { reviewMethods } from '../../src/editorial/review-assignment.entity.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { visitor, type Player } from '../support/cast.js';
import { all, hidden, idsOf, workUnder, type Marked, type Work } from './cast.js';
import { everythingOf, leaksIn, mailTo, type Output } from './crawl.js';

let app: TestApp;
const works = new Map<string, Work>();
const ids = new Map<string, Record<string, readonly string[]>>();
beforeAll(async () => {
  app = await startTestApp();
  for (const method of reviewMethods) {
    const work = await workUnder(app, method);
    works.set(method, work);
    await app.postbox.mailTo(work.reviewer.email, 'Will you review');
    ids.set(method, await idsOf(app, work));
  }
}, 120_000);
afterAll(() => app.stop());

const startsOf = ({ journal }: Work): string[] => ['/en/desk', `/${journal.path}/en`, `/${journal.path}/en/submissions`, editorialUrls.list({ journal: journal.path, lang: 'en' }, { stage: 'all', q: 'Z' })];
const crawl = (work: Work, player: Pick<Player, 'cookie'>): Promise<Output[]> => everythingOf(app, player, startsOf(work), ids.get(work.method)!);
const outputsOf = async (work: Work, player: Marked): Promise<Output[]> => [...(await crawl(work, player)), ...mailTo(app, player.email)];

const reviewers = ({ former, reviewer, second, asked }: Work): Marked[] => [former, reviewer, second, asked];
const titleOf = ({ title }: Work): Record<string, string> => ({ title });

/** What each kind of reader must not find. */
const readers: Record<string, (work: Work) => [Marked | null, Record<string, string>]> = {
  'the author, who also manages the journal': (work) => [work.author, all(...reviewers(work))],
  'a co-author': (work) => [work.coauthor, all(...reviewers(work))],
  'the reviewer who has sent a review': (work) => [work.reviewer, { ...authorsHidden(work), ...all(work.former, work.second, work.asked) }],
  'a reviewer of the same round': (work) => [work.second, { ...authorsHidden(work), ...all(work.former, work.reviewer, work.asked) }],
  'someone who has been asked': (work) => [work.asked, { ...authorsHidden(work), ...all(work.former, work.reviewer, work.second) }],
  'a reviewer of the round before': (work) => [work.former, { ...authorsHidden(work), ...all(work.reviewer, work.second, work.asked) }],
  'a section editor who is not assigned': (work) => [work.unassigned, { ...all(work.coauthor, ...reviewers(work)), ...work.secrets, ...titleOf(work) }],
  'someone who is not signed in': (work) => [null, { ...all(work.author, work.coauthor, ...reviewers(work)), ...work.secrets, ...titleOf(work) }],
};

/** In a double-anonymous review nothing of the authors; otherwise their names and affiliations and no more (B4). */
const authorsHidden = (work: Work): Record<string, string> => ({
  ...work.secrets, ...(work.method === 'doubleAnonymous' ? all(work.author, work.coauthor) : hidden(work.author, work.coauthor)),
});

describe.each(reviewMethods.map((method) => [method]))('in a review that is %s', (method) => {
  test.each(Object.keys(readers))('[X1] [X2] [X3] [X4] [X6] [B4] no output tells %s what they must not know', async (reader) => {
    const work = works.get(method)!;
    const [player, secrets] = readers[reader]!(work);
    const outputs = player ? await outputsOf(work, player) : await crawl(work, visitor(app));
    expect(outputs.filter(({ where }) => where.includes(work.journal.path)).length).toBeGreaterThan(20);
    if (player && reviewers(work).includes(player)) expect(leaksIn(outputs, titleOf(work))).not.toEqual([]);
    expect(leaksIn(outputs, secrets)).toEqual([]);
  }, 120_000);

  test('whoever may know it all finds it all: the search would have found the rest', async () => {
    const work = works.get(method)!;
    const found = leaksIn(await outputsOf(work, work.editor), { ...all(...reviewers(work)), ...work.secrets, ...titleOf(work) });
    const names = new Set(found.map((leak) => leak.split(': ')[1]));
    for (const name of ['title', 'note', 'file name', ...reviewers(work).flatMap((one) => [`given name of ${one.public['given name']}`, `family name of ${one.public['given name']}`])]) expect([name, names.has(name)]).toEqual([name, true]);
  }, 120_000);
});

test('the log holds nobody’s name, address or user name', () => {
  for (const work of works.values()) {
    const secrets = { ...all(work.author, work.coauthor, ...reviewers(work)), ...work.secrets };
    const named = Object.fromEntries(Object.entries(secrets).filter(([name]) => !name.startsWith('id of') && !name.startsWith('random id')));
    expect(leaksIn([{ kind: 'json', where: 'log', text: app.logLines.join('\n') }], named)).toEqual([]);
  }
});

describe('a broken projection is found', () => {
  /** Breaks a method for as long as the work takes. */
  async function broken<T extends object, R>(target: T, method: keyof T & string, change: (result: unknown) => unknown, work: () => Promise<R>): Promise<R> {
    const holder = target as Record<string, unknown>;
    const original = holder[method] as (...values: unknown[]) => unknown;
    holder[method] = async function (this: unknown, ...values: unknown[]) {
      return change(await original.apply(this, values));
    };
    try {
      return await work();
    } finally {
      Reflect.deleteProperty(holder, method);
    }
  }

  test('in a page', async () => {
    const work = works.get('doubleAnonymous')!;
    const name = work.author.public['family name']!;
    const outputs = await broken(app.app.get(ReviewerViews), 'of', (view) => ({ ...(view as { work: object }), work: { ...(view as { work: object }).work, title: { en: `By ${name}` } } }), () => crawl(work, work.second));
    expect(leaksIn(outputs, { name }).some((leak) => leak.startsWith('page '))).toBe(true);
  }, 60_000);

  test('in the name of a file', async () => {
    const work = works.get('doubleAnonymous')!;
    const name = work.author.public['family name']!;
    const names = (files: unknown): unknown => (Array.isArray(files) ? files.map((file: object) => ({ ...file, name: `${name}.pdf` })) : { ...(files as object), name: `${name}.pdf` });
    const before = leaksIn(await crawl(work, work.second), { name });
    const after: string[] = [];
    for (const method of Object.getOwnPropertyNames(ReviewFiles.prototype).filter((one) => one !== 'constructor')) {
      after.push(...leaksIn(await broken(app.app.get(ReviewFiles) as unknown as Record<string, unknown>, method, names, () => crawl(work, work.second)), { name }));
    }
    expect([before, after.length > 0]).toEqual([[], true]);
  }, 120_000);

  test('in a mail and its headers', async () => {
    const work = works.get('doubleAnonymous')!;
    const mail = app.app.get(Mail);
    const enqueue = mail.enqueue.bind(mail);
    mail.enqueue = (letter) => enqueue({ ...letter, from: { name: 'Journal', replyTo: work.author.email } });
    try {
      await work.editor.post(editorialUrls.assignmentCancellation({ journal: work.journal.path, lang: 'en', submission: work.manuscript.id, reviewer: work.assignments.asked })).expect(303);
    } finally {
      Reflect.deleteProperty(mail, 'enqueue');
    }
    await app.postbox.mailTo(work.asked.email, 'no longer needed');
    expect(leaksIn(mailTo(app, work.asked.email), { email: work.author.email })).not.toEqual([]);
  }, 60_000);
});

describe.each(reviewMethods.map((method) => [method]))('after the decision of a review that is %s', (method) => {
  test('[X2] [X4] author and co-author read what the reviewers wrote, and learn of them nothing that the method does not tell', async () => {
    const work = works.get(method)!;
    const { moves } = (await app.database.one<{ moves: number }>('select moves from submission where id = $1', [work.manuscript.id]))!;
    await work.editor.post(editorialUrls.move({ journal: work.journal.path, lang: 'en', submission: work.manuscript.id, move: 'requestRevisions' }), { seen: moves }).expect(303);
    await app.postbox.mailTo(work.author.email, '');
    const [own, coauthors] = [await outputsOf(work, work.author), await outputsOf(work, work.coauthor)];
    const told = (outputs: readonly Output[]): boolean => outputs.some(({ text }) => text.includes('What reviewer thinks of it.'));
    expect(told(own)).toBe(true);
    const secrets = method === 'open' ? { ...hidden(...reviewers(work)), ...all(work.second, work.asked) } : all(...reviewers(work));
    expect(leaksIn([...own, ...coauthors], secrets)).toEqual([]);
    expect(leaksIn(await outputsOf(work, work.former), { ...authorsHidden(work), ...all(work.reviewer, work.second, work.asked) })).toEqual([]);
  }, 120_000);
});
