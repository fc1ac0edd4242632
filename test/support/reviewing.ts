import { MakeClean } from '../../src/editorial/cleaning/make-clean.js';
import { standingSql } from '../../src/editorial/cleaning/standing.js';
import { cleaningUrls } from '../../src/editorial/cleaning/urls.js';
import { editorialUrls } from '../../src/editorial/urls.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import type { TestApp } from './app.js';
import { inDays } from './days.js';
import { as, makeJournal, makePlayer, type Player } from './cast.js';
import { addManuscriptFile, makeSubmission, type Manuscript } from './manuscripts.js';
import { Postbox } from './postbox.js';

export interface Scene {
  journal: Journal;
  editor: Player;
  author: Player;
  reviewer: Player;
  manuscript: Manuscript;
  /** The file of the round, by its random id; not yet confirmed clean. */
  file: string;
}

/** A manuscript in review with nobody asked yet, and a cast around it. */
export async function makeScene(test: TestApp, options: { journal?: Journal; title?: string; fileName?: string } = {}): Promise<Scene> {
  const journal = options.journal ?? (await makeJournal(test));
  const editor = await makePlayer(test, { roles: [[journal, 'editor']], givenName: 'Edda', familyName: 'Editor' });
  const author = await makePlayer(test, { givenName: 'Augusta', familyName: 'Writerly' });
  const reviewer = await makePlayer(test, { roles: [[journal, 'reviewer']], givenName: 'Revna', familyName: 'Critica' });
  const manuscript = await makeSubmission(test, journal, { author, stage: 'review', title: options.title ?? 'On snow' });
  const file = await addManuscriptFile(test, manuscript.id, { uploader: author, area: 'review', roundId: manuscript.roundId, name: options.fileName ?? 'manuscript.pdf' });
  return { journal, editor, author, reviewer, manuscript, file: file.publicId };
}

export const at = ({ journal, manuscript }: Scene): { journal: string; lang: string; submission: number } => ({ journal: journal.path, lang: 'en', submission: manuscript.id });

/** Cleans the file now, and decides on it as its editor would. */
export async function confirmClean(scene: Scene, test: TestApp, file = scene.file): Promise<void> {
  const { id, standing } = await cleanedNow(test, file);
  if (standing === 'clean' || standing === 'accepted' || standing === 'released') return;
  await scene.editor.post(cleaningUrls.file({ ...at(scene), file }), { about: standing, why: 'I looked through it.' }).expect(303);
  if (!id) throw new Error('No such file.');
}

/** What the job makes of a file. */
export async function cleanedNow(test: TestApp, file: string): Promise<{ id: number; standing: string }> {
  const row = await test.database.one<{ id: number }>('select file_id as id from submission_file where public_id = $1', [file]);
  await test.app.get(MakeClean).make(row!.id);
  return (await test.database.one<{ id: number; standing: string }>(`select f.file_id as id, ${standingSql('f', 'c')} as standing from submission_file f left join cleaned_file c on c.original_id = f.file_id where f.public_id = $1`, [file]))!;
}

export async function publicIdOf(test: TestApp, personId: number): Promise<string> {
  const row = await test.database.one<{ publicId: string }>('select public_id as "publicId" from person where id = $1', [personId]);
  return row!.publicId;
}

/** The fields of an invitation that nothing is wrong with, to the scene's reviewer. */
export async function invitation(test: TestApp, scene: Scene, changes: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  return {
    reviewer: 'reviewer' in changes ? '' : await publicIdOf(test, scene.reviewer.personId),
    method: 'doubleAnonymous', responseDue: inDays(test, 28), reviewDue: inDays(test, 56), files: [scene.file], note: '', ...changes,
  };
}

/** A person without an account, as an invitation names them. */
export const stranger = (email: string): Record<string, string> => ({ reviewer: '', givenName: 'Fremmed', familyName: 'Gjest', email, language: 'en' });

export interface Asked {
  id: number;
  publicId: string;
  personId: number;
  address: string;
}

/** Invites through the editor's own page and gives the newest assignment. */
export async function invite(test: TestApp, scene: Scene, changes: Record<string, unknown> = {}): Promise<Asked> {
  await scene.editor.post(editorialUrls.invitation(at(scene)), await invitation(test, scene, changes)).expect(303);
  const row = await test.database.one<Omit<Asked, 'address'>>(
    'select id, public_id as "publicId", person_id as "personId" from review_assignment where submission_id = $1 order by id desc limit 1', [scene.manuscript.id],
  );
  return { ...row!, address: editorialUrls.assignment({ journal: scene.journal.path, lang: 'en', assignment: row!.publicId }) };
}

/** Confirms the file and invites the scene's reviewer. */
export async function ask(test: TestApp, scene: Scene, changes: Record<string, unknown> = {}): Promise<Asked> {
  await confirmClean(scene, test);
  return invite(test, scene, changes);
}

export const acceptance = { answer: 'accept', undertaking: 'yes', version: '2026-1' };

/** The path of the one-click link in the newest invitation to this address. */
export async function linkTo(test: TestApp, address: string): Promise<string> {
  const mail = await test.postbox.mailTo(address, 'Will you review');
  return Postbox.link(mail, `${test.url}/`).slice(test.url.length);
}

/** Opens a mailed link in a browser of its own and presses its button. */
export async function openLink(test: TestApp, link: string): Promise<Pick<Player, 'cookie' | 'get' | 'post'> & { to: string }> {
  const answer = await as(test, '').post(link).expect(303);
  const cookie = String(answer.headers['set-cookie']).split(';')[0]!;
  return { ...as(test, cookie), to: String(answer.headers['location']) };
}

export const count = async (test: TestApp, kind: string, submissionId: number): Promise<number> =>
  (await test.database.query('select 1 from event where kind = $1 and subject_id = $2', [kind, submissionId])).length;
