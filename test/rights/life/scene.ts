import { editorialUrls } from '../../../src/editorial/urls.js';
import { Participant } from '../../../src/editorial/participant.entity.js';
import type { Journal } from '../../../src/journals/journal.entity.js';
import { Consents } from '../../../src/accounts/consents/consents.js';
import { goodPassword, makeOwner } from '../../support/account.js';
import type { TestApp } from '../../support/app.js';
import { makeJournal, type Player, type PlayerOptions } from '../../support/cast.js';
import { addManuscriptFile, makeSubmission, tinyPdf, type Manuscript, type ManuscriptOptions } from '../../support/manuscripts.js';
import { inDays } from '../../support/days.js';
import { acceptance, cleanedNow, stranger } from '../../support/reviewing.js';
import type { Marks } from './marks.js';
import type { Walking } from './walker.js';

export interface Person extends Player, Walking {}

export interface Scene {
  journal: Journal;
  webmaster: Person;
  manager: Person;
  sectionEditor: Person;
  producer: Person;
  author: Person;
  reviewer: Person;
  reader: Person;
  works: Record<string, Manuscript>;
}

/** A journal with everyone around it, and a work of one author in every state. */
export async function makeScene(app: TestApp, marks: Marks): Promise<Scene> {
  const journal = await makeJournal(app);
  const person = async (name: string, options: PlayerOptions = {}): Promise<Person> => {
    const given = (field: string) => ({ by: name, route: 'the beginning', field });
    const player = await makeOwner(app, { ...options, givenName: marks.word(given('given name')), familyName: marks.word(given('family name')) });
    const [email, username] = [`${marks.word(given('address'))}@people.example`, marks.word(given('username'))];
    await app.database.execute('update person set email = $2 where id = $1', [player.personId, email]);
    await app.database.execute('update account set username = $2 where person_id = $1', [player.personId, username]);
    for (const purpose of ['account', 'reviewerPool', 'news'] as const) await app.app.get(Consents).give(player.personId, purpose, 'en');
    return { ...player, email, username, name, password: goodPassword };
  };
  const scene = {
    journal,
    webmaster: await person('webmaster', { webAdmin: true }),
    manager: await person('manager', { roles: [[journal, 'manager'], [journal, 'editor']] }),
    sectionEditor: await person('section editor', { roles: [[journal, 'sectionEditor']] }),
    producer: await person('copyeditor', { roles: [[journal, 'copyeditor'], [journal, 'layoutEditor'], [journal, 'productionEditor']] }),
    author: await person('author'),
    reviewer: await person('reviewer', { roles: [[journal, 'reviewer']] }),
    reader: await person('reader', { roles: [[journal, 'reader']] }),
    works: {},
  };
  await works(app, marks, scene);
  return scene;
}

async function works(app: TestApp, marks: Marks, scene: Scene): Promise<void> {
  const { journal, author, manager, reviewer, sectionEditor, producer } = scene;
  const work = async (name: string, options: Omit<ManuscriptOptions, 'author'>): Promise<Manuscript> => {
    const made = await makeSubmission(app, journal, { author, title: marks.word({ by: 'author', route: 'the beginning', field: `title of ${name}` }), ...options });
    await app.database.manager.insert(Participant, { submissionId: made.id, personId: sectionEditor.personId, role: 'sectionEditor', assignedById: null, assignedAt: app.clock.now() });
    await app.database.manager.insert(Participant, { submissionId: made.id, personId: producer.personId, role: 'copyeditor', assignedById: null, assignedAt: app.clock.now() });
    scene.works[name] = made;
    return made;
  };
  for (const stage of ['submission', 'copyediting', 'production', 'published', 'declined'] as const) await work(stage, { stage });
  await work('revision', { stage: 'review', outcome: 'revisions' });
  for (const state of ['asked', 'waiting', 'accepted', 'reviewed', 'unassigned'] as const) {
    const made = await work(state, { stage: 'review' });
    const at = { journal: journal.path, lang: 'en', submission: made.id };
    const given = { by: 'author', route: 'the beginning', field: 'file' };
    const file = await addManuscriptFile(app, made.id, { uploader: author, area: 'review', roundId: made.roundId, name: `${marks.word(given)}.pdf`, content: tinyPdf(marks.word(given)) });
    await cleanedNow(app, file.publicId);
    if (state === 'unassigned') continue;
    await manager.post(editorialUrls.invitation(at), { ...stranger(reviewer.email), method: 'doubleAnonymous', responseDue: inDays(app, 28), reviewDue: inDays(app, 56), files: [file.publicId], note: '' }).expect(303);
    if (state === 'asked' || state === 'waiting') continue;
    const { id } = (await app.database.one<{ id: string }>('select public_id as id from review_assignment where submission_id = $1', [made.id]))!;
    await reviewer.post(editorialUrls.answer({ ...at, assignment: id }), acceptance).expect(303);
    if (state === 'reviewed') await reviewer.post(editorialUrls.reviewReport({ ...at, assignment: id }), { commentsToAuthor: marks.word({ by: 'reviewer', route: 'the beginning', field: 'report' }), recommendation: 'revisions' }).expect(303);
  }
}
