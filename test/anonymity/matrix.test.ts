import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Policy } from '../../src/access/policy.js';
import { PeopleQuery, type ListedPerson } from '../../src/accounts/people/people.query.js';
import { peopleUrls } from '../../src/accounts/people/urls.js';
import { assignmentsUrls } from '../../src/editorial/assignments/urls.js';
import { Audience, type Recipient } from '../../src/editorial/audience.js';
import { Manuscripts, type Manuscript } from '../../src/editorial/authoring/manuscripts.js';
import { DiscussionAnswers } from '../../src/editorial/discussions/discussion-answers.js';
import { discussionUrls } from '../../src/editorial/discussions/urls.js';
import type { SubmissionFacts } from '../../src/editorial/facts.js';
import { historyUrls } from '../../src/editorial/history/urls.js';
import { reviewMethods } from '../../src/editorial/review-assignment.entity.js';
import { ReviewFiles, type NeutralFile } from '../../src/editorial/review/review-files.query.js';
import { ReviewerViews, type ReviewerView } from '../../src/editorial/review/reviewer-view.query.js';
import { SubmissionSubject } from '../../src/editorial/submission.subject.js';
import { editorialUrls } from '../../src/editorial/urls.js';
import { Mail } from '../../src/platform/mail/mail.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { visitor } from '../support/cast.js';
import { acceptance } from '../support/reviewing.js';
import { all, atOwnMinute, hidden, idsOf, workUnder, type Marked, type Work } from './cast.js';
import { ask, changesIn, everythingOf, leaksIn, mailTo, these, type Asker, type Output, type Reach } from './crawl.js';
import { inDays } from '../support/days.js';

let app: TestApp;
const beginningOfTomorrow = (): Date => {
  const day = new Date();
  day.setUTCHours(24, 30, 0, 0);
  return day;
};
const works = new Map<string, Work>();
const ids = new Map<string, Record<string, readonly string[]>>();
beforeAll(async () => {
  app = await startTestApp();
  // Hours go by in what follows, and forms propose the day that it is: it stays the same one, in Oslo too.
  app.clock.set(beginningOfTomorrow());
  for (const method of reviewMethods) {
    const work = await workUnder(app, method);
    works.set(method, work);
    await app.postbox.mailTo(work.reviewer.email, 'Will you review');
    ids.set(method, await idsOf(app, work));
  }
}, 120_000);
afterAll(() => app.stop());

/** Whoever sees more of a journal than the work alone, and one of each kind of the others, is led through the whole journal; under one method, since its other pages know nothing of methods. */
const led = ({ author, editing, reviewer, unassigned, editor }: Work): Asker[] => [author, editing, reviewer, unassigned, editor];
const reachOf = (work: Work, asker: Asker): Reach => ({
  starts: ['/en/desk', `/${work.journal.path}/en`, `/${work.journal.path}/en/submissions`, editorialUrls.list({ journal: work.journal.path, lang: 'en' }, { stage: 'all', q: 'Z' })],
  ids: ids.get(work.method)!, narrow: work.method !== reviewMethods[0] || decided || !(led(work).includes(asker) || asker.cookie === ''),
});
let decided = false;
/** What somebody found is kept: the same pages are asked for again by what follows. */
const found = new Map<string, Output[]>();
const crawl = async (work: Work, player: Asker): Promise<Output[]> => {
  const outputs = await everythingOf(app, player, reachOf(work, player));
  found.set(`${work.method} ${player.cookie}`, outputs);
  return outputs;
};
const foundBy = async (work: Work, player: Asker): Promise<Output[]> => found.get(`${work.method} ${player.cookie}`) ?? crawl(work, player);
const exportOf = async ({ journal }: Work, player: Marked): Promise<Output> => (await ask(app, player, peopleUrls.journalExport({ journal: journal.path, lang: 'en' }), 'POST')).output;
const outputsOf = async (work: Work, player: Marked): Promise<Output[]> => [...(await crawl(work, player)), await exportOf(work, player), ...mailTo(app, player.email)];

const reviewers = ({ former, reviewer, second, asked, twofold }: Work): Marked[] => [former, reviewer, second, asked, twofold];
const others = (work: Work, ...those: Marked[]): Record<string, string> => all(...reviewers(work).filter((one) => !those.includes(one)));
const authors = ({ author, coauthor, editing }: Work): Marked[] => [author, coauthor, editing];
const titleOf = ({ title }: Work): Record<string, string> => ({ title });

/** What each kind of reader must not find. */
const readers: Record<string, (work: Work) => [Marked | null, Record<string, string>]> = {
  'the author': (work) => [work.author, others(work)],
  'an author who also manages the journal and is a section editor of it': (work) => [work.editing, others(work)],
  'a co-author': (work) => [work.coauthor, others(work)],
  'the reviewer who has sent a review': (work) => [work.reviewer, { ...authorsHidden(work), ...others(work, work.reviewer) }],
  'a reviewer of the same round': (work) => [work.second, { ...authorsHidden(work), ...others(work, work.second) }],
  'someone who has been asked': (work) => [work.asked, { ...authorsHidden(work), ...others(work, work.asked) }],
  'a reviewer of the round before': (work) => [work.former, { ...authorsHidden(work), ...others(work, work.former) }],
  'a reviewer under two methods': (work) => [work.twofold, { ...authorsHidden({ ...work, method: 'doubleAnonymous' }), ...others(work, work.twofold) }],
  'a section editor who is not assigned': (work) => [work.unassigned, { ...all(work.author, work.coauthor, ...reviewers(work)), ...work.secrets, ...titleOf(work) }],
  'someone who is not signed in': (work) => [null, { ...all(...authors(work), ...reviewers(work)), ...work.secrets, ...titleOf(work) }],
};

/** In a double-anonymous review nothing of the authors; otherwise their names and affiliations and no more (B4). */
const authorsHidden = (work: Work): Record<string, string> => ({ ...work.secrets, ...(work.method === 'doubleAnonymous' ? all(...authors(work)) : hidden(...authors(work))) });

describe.each(reviewMethods.map((method) => [method]))('in a review that is %s', (method) => {
  test.each(Object.keys(readers))('[X1] [X2] [X3] [X4] [X6] [B4] no output tells %s what they must not know', async (reader) => {
    const work = works.get(method)!;
    const [player, secrets] = readers[reader]!(work);
    const outputs = player ? await outputsOf(work, player) : await crawl(work, visitor(app));
    expect(outputs.filter(({ where }) => where.includes(work.journal.path)).length).toBeGreaterThan(20);
    if (player && reviewers(work).includes(player)) expect(leaksIn(outputs, titleOf(work))).not.toEqual([]);
    expect(leaksIn(outputs, secrets)).toEqual([]);
  }, 120_000);

});

test('whoever may know it all finds it all: the search would have found the rest', async () => {
  const work = works.get('doubleAnonymous')!;
  const leaks = leaksIn(await outputsOf(work, work.editor), { ...others(work), ...work.secrets, ...titleOf(work) });
  const names = new Set(leaks.map((leak) => leak.split(': ')[1]));
  for (const name of ['title', 'note', 'file name', ...reviewers(work).flatMap((one) => [`given name of ${one.public['given name']}`, `family name of ${one.public['given name']}`])]) expect([name, names.has(name)]).toEqual([name, true]);
  expect([...names].filter((name) => name?.startsWith('minute'))).not.toEqual([]);
}, 120_000);

test('the log holds nobody’s name, address or user name', () => {
  for (const work of works.values()) {
    const secrets = { ...all(...authors(work), ...reviewers(work)), ...work.secrets };
    const named = Object.fromEntries(Object.entries(secrets).filter(([name]) => !/^(id|random id|minute)\b/.test(name)));
    expect(leaksIn([{ kind: 'json', where: 'log', status: 0, text: app.logLines.join('\n') }], named)).toEqual([]);
  }
});

/** The pages that somebody has, and their mail, at this moment. */
const givenTo = async (who: Marked, paths: readonly string[]): Promise<Output[]> => [...(await these(app, who, paths)), ...mailTo(app, who.email)];

const placeOf = ({ journal, manuscript }: Work): { journal: string; lang: string; submission: number } => ({ journal: journal.path, lang: 'en', submission: manuscript.id });
const assignmentOf = (work: Work, who: keyof Work['assignments']): { journal: string; lang: string; assignment: string } => ({ journal: work.journal.path, lang: 'en', assignment: work.assignments[who] });
const report = (work: Work, who: 'second' | 'asked'): Promise<unknown> =>
  atOwnMinute(app, work[who], () => work[who].post(editorialUrls.reviewReport(assignmentOf(work, who)), { commentsToAuthor: `What ${who} thinks of it.`, recommendation: 'accept' }).expect(303));
const askForTime = (work: Work, days: number): PromiseLike<unknown> => work.second.post(assignmentsUrls.moreTime(assignmentOf(work, 'second')), { until: inDays(app, days), reason: 'I am ill.' }).expect(303);

test('[X2] [X3] [X4] whatever happens between reviewers and editors, nothing that authors and other reviewers have changes by a byte: no counter, no time, no mail', async () => {
  const work = works.get('doubleAnonymous')!;
  const watched = await Promise.all([work.author, work.coauthor, work.editing, work.reviewer].map(async (who) => {
    const paths = (await foundBy(work, who)).filter(({ status, kind, where }) => status === 200 && kind !== 'file' && !where.includes('?')).map(({ where }) => where);
    return { who, paths, before: await givenTo(who, paths) };
  }));
  const desk = { ...placeOf(work), reviewer: work.assignments.reviewer };
  await askForTime(work, 80);
  await work.second.post(editorialUrls.reviewDraft(assignmentOf(work, 'second')), { commentsToAuthor: 'Not yet.' }).expect(303);
  await work.editor.get(editorialUrls.review(desk)).expect(200);
  await work.editor.post(assignmentsUrls.rating(desk), { rating: '4' }).expect(303);
  await report(work, 'second');
  await work.asked.post(editorialUrls.answer(assignmentOf(work, 'asked')), { answer: 'decline', reason: 'No time.' }).expect(303);
  for (const { who, paths, before } of watched) expect(changesIn(before, await givenTo(who, paths))).toEqual([]);
}, 120_000);

describe('a broken projection is found', () => {
  /** Breaks a method for as long as the work takes. Test files share modules: it is put back whatever happens. */
  async function broken<T extends object, R>(target: T, method: keyof T & string, change: (result: never) => unknown, work: () => PromiseLike<R>): Promise<R> {
    const holder = target as Record<string, unknown>;
    const original = holder[method] as (...values: unknown[]) => unknown;
    holder[method] = function (this: unknown, ...values: unknown[]) {
      const result = original.apply(this, values);
      return result instanceof Promise ? result.then((value) => change(value as never)) : change(result as never);
    };
    try {
      return await work();
    } finally {
      Reflect.deleteProperty(holder, method);
    }
  }

  const name = (who: Marked): string => who.public['family name']!;
  const work = (): Work => works.get('doubleAnonymous')!;
  const reviewPage = (): string[] => [editorialUrls.assignment(assignmentOf(work(), 'second'))];
  const titled = (title: string) => (view: ReviewerView): ReviewerView => ({ ...view, work: { ...view.work, title: { en: title } } });
  const filesOf = async (): Promise<string[]> => (await foundBy(work(), work().second)).filter(({ kind }) => kind === 'file').map(({ where }) => where);

  test('in a page', async () => {
    const outputs = await broken(app.app.get(ReviewerViews), 'of', titled(`By ${name(work().author)}`), () => these(app, work().second, reviewPage()));
    expect(leaksIn(outputs, all(work().author))).toEqual([`page ${reviewPage()[0]}: family name of ${work().author.public['given name']}`]);
  }, 60_000);

  test('in an id', async () => {
    const outputs = await broken(app.app.get(ReviewerViews), 'of', titled(`No. ${work().author.personId}`), () => these(app, work().second, reviewPage()));
    expect(leaksIn(outputs, all(work().author))).toEqual([`page ${reviewPage()[0]}: id of ${work().author.public['given name']}`]);
  }, 60_000);

  test('in JSON', async () => {
    const path = discussionUrls.reviewerNew(assignmentOf(work(), 'second'));
    const outputs = await broken(app.app.get(DiscussionAnswers), 'ask', () => ({ people: [name(work().author)] }), () => these(app, work().second, [path]));
    expect(leaksIn(outputs, all(work().author))).toEqual([`json ${path}: family name of ${work().author.public['given name']}`]);
  }, 60_000);

  test('in the name of a file', async () => {
    const paths = await filesOf();
    const { author, second } = work();
    expect([paths.length > 0, leaksIn(await these(app, second, paths), all(author))]).toEqual([true, []]);
    const outputs = await broken(app.app.get(ReviewFiles), 'of', (files: NeutralFile[]) => files.map((file) => ({ ...file, name: `${name(author)}.pdf` })), () => these(app, second, paths));
    expect(leaksIn(outputs, all(author)).some((leak) => leak.startsWith('file '))).toBe(true);
  }, 60_000);

  test('in what a file holds', async () => {
    const paths = await filesOf();
    const { author, second } = work();
    const original = ({ publicId }: NeutralFile): Promise<{ key: string; size: number } | null> =>
      app.database.one('select sf.key, sf.size::int as size from submission_file f join stored_file sf on sf.id = f.file_id where f.public_id = $1', [publicId]);
    const outputs = await broken(app.app.get(ReviewFiles), 'of', (files: NeutralFile[]) => Promise.all(files.map(async (file) => ({ ...file, ...(await original(file)) }))), () => these(app, second, paths));
    expect(leaksIn(outputs, all(author)).some((leak) => leak.startsWith('file '))).toBe(true);
  }, 60_000);

  test('in a mail: its subject and words, and its headers From, Reply-To and Message-ID', async () => {
    const { author, coauthor, asked, editor } = work();
    const revealing = (view: ReviewerView): ReviewerView => ({ ...view, work: { ...view.work, title: { en: name(author) }, journal: { en: author.public['given name']! }, contactEmail: author.email } });
    const mail = app.app.get(Mail) as unknown as { insert: (message: Record<string, unknown>) => unknown };
    const insert = mail.insert.bind(mail);
    mail.insert = (message) => insert({ ...message, messageId: `<${coauthor.private['random id']}@mail.example>` });
    try {
      await broken(app.app.get(ReviewerViews), 'of', revealing, () =>
        editor.post(assignmentsUrls.act({ ...placeOf(work()), reviewer: work().assignments.asked, act: 'reinstate' }), { responseDue: inDays(app, 28), reviewDue: inDays(app, 56), text: '' }).expect(303));
    } finally {
      Reflect.deleteProperty(mail, 'insert');
    }
    await app.postbox.mailTo(asked.email, name(author));
    const leaks = new Set(leaksIn(mailTo(app, asked.email), { ...all(author, coauthor) }).map((leak) => leak.split(': ')[1]));
    expect([...leaks].sort()).toEqual([`email of ${author.public['given name']}`, `family name of ${author.public['given name']}`, `given name of ${author.public['given name']}`, `random id of ${coauthor.public['given name']}`].sort());
  }, 60_000);

  test('in whom a notice goes to', async () => {
    const { author } = work();
    const before = mailTo(app, author.email);
    const also = (told: Recipient[]): Recipient[] => [...told, { personId: author.personId, address: author.email, name: 'Author', language: 'en' }];
    await broken(app.app.get(Audience), 'recipients', also, () => work().asked.post(editorialUrls.answer(assignmentOf(work(), 'asked')), acceptance).expect(303));
    await app.postbox.mailTo(author.email, 'Answer from a reviewer');
    expect(changesIn(before, mailTo(app, author.email))).toHaveLength(1);
  }, 60_000);

  test('in the history', async () => {
    const { editing } = work();
    const path = historyUrls.history(placeOf(work()));
    const blind = (facts: SubmissionFacts): SubmissionFacts => ({ ...facts, authorIds: facts.authorIds.filter((id) => id !== editing.personId) });
    const outputs = await broken(app.app.get(SubmissionSubject), 'facts', blind, () => these(app, editing, [path]));
    expect(leaksIn(outputs, others(work())).filter((leak) => leak.startsWith(`page ${path}: family name`))).not.toEqual([]);
  }, 60_000);

  test('in an export', async () => {
    const { editing, reviewer, journal } = work();
    const path = peopleUrls.journalExport({ journal: journal.path, lang: 'en' });
    async function* with_(people: AsyncGenerator<ListedPerson[]>): AsyncGenerator<ListedPerson[]> {
      for await (const some of people) yield some.map((one) => ({ ...one, familyName: name(reviewer) }));
    }
    const outputs = [await broken(app.app.get(PeopleQuery), 'all', with_, () => exportOf(work(), editing))];
    expect(leaksIn(outputs, others(work()))).toEqual([`file ${path}: family name of ${reviewer.public['given name']}`]);
  }, 60_000);

  test('in a list and its search', async () => {
    const { unassigned, journal } = work();
    const paths = [{ stage: 'all' }, { stage: 'all', q: 'Title' }].map((query) => editorialUrls.list({ journal: journal.path, lang: 'en' }, query));
    const outputs = await broken(app.app.get(Policy), 'scope', () => '$2::int is not null', () => these(app, unassigned, paths));
    expect(leaksIn(outputs, titleOf(work()))).toEqual(paths.map((path) => `page ${path}: title`));
  }, 60_000);

  test('in a counter, and in a time', async () => {
    const { author, asked, manuscript } = work();
    const path = editorialUrls.own(placeOf(work()));
    const told = (sql: string) => async (loaded: Manuscript): Promise<Manuscript> => {
      const { said } = (await app.database.one<{ said: string }>(`select ${sql}::text as said from review_assignment where submission_id = $1`, [manuscript.id]))!;
      return { ...loaded, publication: { ...loaded.publication, title: { en: said } } as Manuscript['publication'] };
    };
    const counting = told(`concat(count(submitted_at), ' of ', count(*))`);
    const before = await broken(app.app.get(Manuscripts), 'known', counting, () => these(app, author, [path]));
    await report(work(), 'asked');
    expect(changesIn(before, await broken(app.app.get(Manuscripts), 'known', counting, () => these(app, author, [path])))).toEqual([`page ${path}`]);
    const timing = told(`to_char(max(submitted_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI')`);
    expect(leaksIn(await broken(app.app.get(Manuscripts), 'known', timing, () => these(app, author, [path])), asked.moments)).not.toEqual([]);
  }, 60_000);
});

describe.each(reviewMethods.map((method) => [method]))('after the decision of a review that is %s', (method) => {
  test('[X2] [X4] author and co-author read what the reviewers wrote, and learn of them nothing that the method does not tell', async () => {
    const work = works.get(method)!;
    decided = true;
    const { moves } = (await app.database.one<{ moves: number }>('select moves from submission where id = $1', [work.manuscript.id]))!;
    await work.editor.post(editorialUrls.move({ journal: work.journal.path, lang: 'en', submission: work.manuscript.id, move: 'requestRevisions' }), { seen: moves }).expect(303);
    await app.postbox.mailTo(work.author.email, '');
    const [own, coauthors] = [await outputsOf(work, work.author), await outputsOf(work, work.coauthor)];
    const told = (outputs: readonly Output[]): boolean => outputs.some(({ text }) => text.includes('What reviewer thinks of it.'));
    expect(told(own)).toBe(true);
    const secrets = method === 'open' ? { ...hidden(...reviewers(work)), ...all(work.asked, work.twofold) } : others(work);
    expect(leaksIn([...own, ...coauthors], secrets)).toEqual([]);
    expect(leaksIn(await outputsOf(work, work.former), { ...authorsHidden(work), ...others(work, work.former) })).toEqual([]);
  }, 120_000);
});
