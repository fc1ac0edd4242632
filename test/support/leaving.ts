import { Consents } from '../../src/accounts/consents/consents.js';
import { editorialUrls } from '../../src/editorial/urls.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { Sessions } from '../../src/visitors/sessions/sessions.js';
import { goodPassword, makeOwner } from './account.js';
import type { TestApp } from './app.js';
import { as, makeJournal, makePlayer, type Player, type PlayerOptions } from './cast.js';
import { makeSubmission, type Manuscript } from './manuscripts.js';
import { Postbox } from './postbox.js';
import { acceptance, ask, at, makeScene, type Asked, type Scene } from './reviewing.js';

export const leavingPage = '/en/profile/consents/account';

/** People who leave, and what they leave behind. */
export function leavers(app: () => TestApp, journal: () => Journal) {
  /** Someone whose account rests on their consent, with a password and a filled-in profile. */
  async function member(options: PlayerOptions = {}): Promise<Player> {
    const person = await makeOwner(app(), options);
    for (const purpose of ['account', 'reviewerPool', 'news'] as const) await app().app.get(Consents).give(person.personId, purpose, 'en');
    await app().database.execute(`update person set biography = 'I like snow', phone = '+47 5555', country = 'NO' where id = $1`, [person.personId]);
    return person;
  }
  const leave = (person: Player, choices: readonly string[] = []) => person.post(leavingPage, { currentPassword: goodPassword, choices: [...choices] });
  const row = (person: { personId: number }) => app().database.one<{ given: string | null; email: string | null; biography: string | null; phone: string | null; account: boolean }>(
    'select given_name as given, email, biography, phone, exists (select 1 from account where person_id = $1) as account from person where id = $1', [person.personId],
  );
  const link = async (address: string, about: string): Promise<string> => Postbox.link(await app().postbox.mailTo(address, about), `${app().url}/`).slice(app().url.length);
  const kinds = (submission: number) => app().database.query<{ kind: string; by: number | null }>(`select kind, person_id as by from event where subject_kind = 'submission' and subject_id = $1 order by id`, [submission]);

  /** A reviewer with an account, asked by the editor, who has said yes. */
  async function reviewing(options: { answered?: boolean } = {}): Promise<{ scene: Scene; reviewer: Player; asked: Asked }> {
    const scene = await makeScene(app(), { journal: await makeJournal(app()) });
    const reviewer = await member({ roles: [[scene.journal, 'reviewer']], givenName: 'Revna', familyName: 'Leaver' });
    const asked = await ask(app(), { ...scene, reviewer });
    if (options.answered !== false) await reviewer.post(editorialUrls.answer({ journal: scene.journal.path, lang: 'en', assignment: asked.publicId }), acceptance).expect(303);
    return { scene, reviewer, asked };
  }
  const draft = (person: Pick<Player, 'post'>, scene: Scene, asked: Asked, act: 'reviewDraft' | 'reviewReport' = 'reviewReport') =>
    person.post(editorialUrls[act]({ journal: scene.journal.path, lang: 'en', assignment: asked.publicId }), { recommendation: 'accept', commentsToAuthor: 'A fine piece of work, truly.', commentsToEditor: '', competingInterests: '' });
  /** Someone signed in anew, after days. */
  const anew = async ({ personId }: Player): Promise<Pick<Player, 'get' | 'post'>> => as(app(), `session=${await app().app.get(Sessions).open({ personId, ip: '192.0.2.1', browser: 'test' })}`);
  const panel = async (scene: Scene): Promise<string> => (await (await anew(scene.editor)).get(editorialUrls.submission(at(scene)))).text;

  /** An author with a manuscript under way and a co-author who has no account. */
  async function writing(stage: 'submission' | 'review' | 'production' = 'submission', outcome?: 'revisions'): Promise<{ author: Player; work: Manuscript; own: string; editor: Player; coAuthor: string }> {
    const author = await member({ givenName: 'Augusta', familyName: 'Parter' });
    const editor = await makePlayer(app(), { roles: [[journal(), 'editor']] });
    const coAuthor = `co${String(author.personId)}@people.example`;
    const work = await makeSubmission(app(), journal(), { author, stage, title: 'On parting', coauthors: [{ givenName: 'Cora', familyName: 'Thorson', email: coAuthor }], ...(outcome ? { outcome } : {}) });
    return { author, work, editor, own: editorialUrls.own({ journal: journal().path, lang: 'en', submission: work.id }), coAuthor };
  }

  /** A review by this person has come in. */
  const reviewed = (work: Manuscript, { personId }: Player) => app().database.execute(
    `insert into review_assignment (public_id, submission_id, round_id, person_id, number, method, invited_at, response_due, review_due, accepted_at, submitted_at, comments_to_author, answers)
     values ('hid', $1, $2, $3, 1, 'doubleAnonymous', now(), '2030-01-01', '2030-01-01', now(), now(), 'Well done', '{}')`, [work.id, work.roundId, personId],
  );

  /** The selects of the page, with the values that they offer. */
  async function options(person: Player): Promise<[string, string[]][]> {
    const shown = (await person.get(leavingPage)).text;
    return [...shown.matchAll(/<select[\s\S]*?<\/select>/g)].map(([select]) => [...select.matchAll(/value="([^":]+):([^"]+)"/g)].map(([, key, value]) => [key, value] as const)).map((all): [string, string[]] => [all[0]![0]!, all.map(([, value]) => value!)]);
  }

  return { member, leave, row, link, kinds, reviewing, draft, anew, panel, writing, reviewed, options };
}
