import { Contributor } from '../../src/contributors/contributor.entity.js';
import { editorialUrls } from '../../src/editorial/urls.js';
import type { ReviewMethod } from '../../src/editorial/review-assignment.entity.js';
import { Languages } from '../../src/platform/i18n/languages.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import type { TestApp } from '../support/app.js';
import { makeJournal, makePlayer, type Player, type PlayerOptions } from '../support/cast.js';
import { addManuscriptFile, makeSubmission, tinyPdf, type Manuscript } from '../support/manuscripts.js';
import { acceptance, cleanedNow, stranger } from '../support/reviewing.js';
import { inDays } from '../support/days.js';

/** Someone whose every attribute is a text that stands nowhere else, the number of their row included. */
export interface Marked extends Player {
  public: Record<string, string>;
  private: Record<string, string>;
  /** The minutes at which they did something, as pages write them. */
  moments: Record<string, string>;
}

let count = 0;
let minute = 0;

/** Does something at a minute in which nothing else happens, so that a time that is shown tells who did it. */
export async function atOwnMinute<T>(app: TestApp, who: Marked, act: () => PromiseLike<T>): Promise<T> {
  minute += 1;
  const moment = new Date(app.clock.now().getTime() + minute * 60_000);
  moment.setUTCSeconds(1);
  app.clock.set(moment);
  for (const zone of ['Europe/Oslo', 'UTC']) who.moments[`minute ${minute} in ${zone}`] = app.app.get(Languages).in('en', zone).dateTime(moment);
  who.moments[`minute ${minute}`] = moment.toISOString().slice(0, 16);
  const done = await act();
  app.clock.set(new Date(app.clock.now().getTime() + 60_000));
  return done;
}

export async function marked(app: TestApp, who: string, options: PlayerOptions = {}): Promise<Marked> {
  const n = (count += 1);
  const word = (what: string): string => `${what}${who.replaceAll(' ', '')}Z${n}q`;
  await app.database.execute(`alter table person alter column id restart with ${71_000_000 + n * 1009}`);
  const player = await makePlayer(app, { ...options, givenName: word('Given'), familyName: word('Family') });
  const secrets = { affiliation: word('Affiliation'), phone: `+4798${String(n).padStart(2, '0')}1273`, biography: word('Bio'), website: `https://${word('web').toLowerCase()}.example`, interest: word('Interest') };
  const email = `${word('mail').toLowerCase()}@people.example`;
  await app.database.execute('update person set affiliation = $2, phone = $3, biography = $4, website = $5, email = $6, orcid = $7 where id = $1', [
    player.personId, secrets.affiliation, secrets.phone, secrets.biography, secrets.website, email, `0000-0002-1825-${String(1000 + n)}`,
  ]);
  const { id } = (await app.database.one<{ id: string }>('select public_id as id from person where id = $1', [player.personId]))!;
  return {
    ...player, email,
    public: { 'given name': word('Given'), 'family name': word('Family'), affiliation: secrets.affiliation },
    private: { email, phone: secrets.phone, biography: secrets.biography, website: secrets.website, orcid: `0000-0002-1825-${String(1000 + n)}`, id: String(player.personId), 'random id': id, username: player.username },
    moments: {},
  };
}

export const all = (...people: readonly Marked[]): Record<string, string> =>
  Object.fromEntries(people.flatMap((one, index) => Object.entries({ ...one.public, ...one.private, ...one.moments }).map(([name, value]) => [`${name} of ${one.public['given name'] ?? index}`, value])));
export const hidden = (...people: readonly Marked[]): Record<string, string> => Object.fromEntries(people.flatMap((one) => Object.entries(one.private).map(([name, value]) => [`${name} of ${one.public['given name']}`, value])));

export interface Work {
  journal: Journal;
  method: ReviewMethod;
  manuscript: Manuscript;
  title: string;
  /** What the authors alone and the editors know of the work. */
  secrets: Record<string, string>;
  editor: Marked;
  /** Sent the work, and has no role in the journal. */
  author: Marked;
  coauthor: Marked;
  /** An author of the work too, who manages the journal and is a section editor of it. */
  editing: Marked;
  /** Reviewed in the first round. */
  former: Marked;
  /** Has sent a review in the round that is open. */
  reviewer: Marked;
  /** Has accepted in it. */
  second: Marked;
  /** Has been asked in it. */
  asked: Marked;
  /** Reviewed in the first round without being known, and has reviewed in the open in the second. */
  twofold: Marked;
  unassigned: Marked;
  assignments: Record<Reviewing, string>;
}

type Reviewing = 'former' | 'reviewer' | 'second' | 'asked' | 'twofold';

/** A work in its second round, under one method, with everyone around it. */
export async function workUnder(app: TestApp, method: ReviewMethod): Promise<Work> {
  const journal = await makeJournal(app, { path: `j${method.toLowerCase()}` });
  const person = (who: string, options: PlayerOptions = {}): Promise<Marked> => marked(app, `${who}${method.slice(0, 4)}`, options);
  const editor = await person('Editor', { roles: [[journal, 'editor']] });
  const [author, coauthor] = [await person('Author'), await person('Coauthor')];
  const editing = await person('Editing', { roles: [[journal, 'manager'], [journal, 'sectionEditor']] });
  const [former, reviewer, second, asked, twofold] = [await person('Former'), await person('Reviewer'), await person('Second'), await person('Asked'), await person('Twofold')];
  const unassigned = await person('Unassigned', { roles: [[journal, 'sectionEditor']] });
  const title = `Title of the ${method} work`;
  const manuscript = await makeSubmission(app, journal, { author, stage: 'review', title });
  const secrets = { funding: `Funding${method}Z`, competing: `Competing${method}Z`, data: `Data${method}Z`, reference: `Reference${method}Z`, note: `Note${method}Z`, 'file name': `Filename${method}Z.pdf` };
  await app.database.execute('update publication set funding = $2, competing_interests = $3, data_availability = $4, "references" = $5 where id = $1', [manuscript.publicationId, secrets.funding, secrets.competing, secrets.data, [secrets.reference]]);
  await app.database.execute('update submission set note_to_editor = $2 where id = $1', [manuscript.id, secrets.note]);
  await byline(app, manuscript, author, coauthor, editing);
  const work: Work = { journal, method, manuscript, title, secrets, editor, author, coauthor, editing, former, reviewer, second, asked, twofold, unassigned, assignments: { former: '', reviewer: '', second: '', asked: '', twofold: '' } };
  await review(app, work);
  return work;
}

async function byline(app: TestApp, { publicationId }: Manuscript, author: Marked, ...others: Marked[]): Promise<void> {
  const of = (one: Marked): Partial<Contributor> => ({
    personId: one.personId, givenName: one.public['given name']!, familyName: one.public['family name']!, affiliation: { en: one.public['affiliation']! }, email: one.private['email']!, orcid: one.private['orcid']!,
    website: one.private['website']!, biography: { en: one.private['biography']! },
  });
  const [first] = await app.database.manager.findBy(Contributor, { publicationId });
  await app.database.manager.update(Contributor, { publicationId }, of(author));
  for (const [index, other] of others.entries()) await app.database.manager.insert(Contributor, { ...first!, id: undefined!, position: index + 2, corresponding: false, ...of(other) });
}

async function review(app: TestApp, work: Work): Promise<void> {
  const { manuscript, journal, editor } = work;
  const at = { journal: journal.path, lang: 'en', submission: manuscript.id };
  const fileIn = async (roundId: number): Promise<string> => {
    const file = await addManuscriptFile(app, manuscript.id, { uploader: work.author, area: 'review', roundId, name: work.secrets['file name']!, content: tinyPdf('What was found', work.author.public['family name']!) });
    await cleanedNow(app, file.publicId);
    return file.publicId;
  };
  const invite = async (who: Reviewing, file: string, method = work.method): Promise<void> => {
    await editor.post(editorialUrls.invitation(at), {
      ...stranger(work[who].email), givenName: work[who].public['given name']!, familyName: work[who].public['family name']!, method, responseDue: inDays(app, 28), reviewDue: inDays(app, 56), files: [file], note: '',
    }).expect(303);
    work.assignments[who] = (await app.database.one<{ id: string }>('select public_id as id from review_assignment where person_id = $1 and submission_id = $2 order by review_assignment.id desc limit 1', [work[who].personId, manuscript.id]))!.id;
  };
  const answer = (who: Reviewing) => atOwnMinute(app, work[who], () => work[who].post(editorialUrls.answer({ ...at, assignment: work.assignments[who] }), acceptance).expect(303));
  const report = (who: Reviewing) => atOwnMinute(app, work[who], () => work[who].post(editorialUrls.reviewReport({ ...at, assignment: work.assignments[who] }), { commentsToAuthor: `What ${who} thinks of it.`, recommendation: 'revisions' }).expect(303));
  const first = await fileIn(manuscript.roundId);
  await invite('former', first);
  await invite('twofold', first, 'doubleAnonymous');
  for (const who of ['former', 'twofold'] as const) {
    await answer(who);
    await report(who);
  }
  const { moves } = (await app.database.one<{ moves: number }>('select moves from submission where id = $1', [manuscript.id]))!;
  await app.database.execute(`update review_round set closed_at = now(), outcome = 'superseded' where id = $1`, [manuscript.roundId]);
  const round = (await app.database.query<{ id: number }>('insert into review_round (submission_id, number, opened_at) values ($1, 2, now()) returning id', [manuscript.id]))[0]!.id;
  await app.database.execute('update submission set moves = $2 where id = $1', [manuscript.id, moves]);
  const second = await fileIn(round);
  for (const who of ['reviewer', 'second', 'asked'] as const) await invite(who, second);
  await invite('twofold', second, 'open');
  await answer('reviewer');
  await answer('second');
  await answer('twofold');
  await report('reviewer');
  await report('twofold');
}

/** All ids in the addresses of the work and of those who take part. */
export async function idsOf(app: TestApp, work: Work): Promise<Record<string, readonly string[]>> {
  const column = async (sql: string): Promise<string[]> => (await app.database.query<{ id: string | number }>(sql, [work.manuscript.id])).map(({ id }) => String(id));
  const assignments = await column('select public_id as id from review_assignment where submission_id = $1 order by review_assignment.id');
  return {
    journal: [work.journal.path], lang: ['en'], submission: [String(work.manuscript.id)], assignment: assignments, reviewer: assignments,
    file: await column('select public_id as id from submission_file where submission_id = $1'),
    letter: await column(`select id from message where subject_kind = 'submission' and subject_id = $1 order by id`),
    contributor: await column('select c.id from contributor c join publication p on p.id = c.publication_id where p.submission_id = $1'),
    move: ['accept', 'requestRevisions', 'decline'], area: ['review'], act: ['remind', 'extend', 'thank', 'rate'],
  };
}
