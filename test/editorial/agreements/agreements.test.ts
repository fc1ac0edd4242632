import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { agreementUrls } from '../../../src/editorial/agreements/urls.js';
import type { Journal } from '../../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { upload } from '../../support/authoring.js';
import { makeJournal, makePlayer, visitor, type Player } from '../../support/cast.js';
import { makeSubmission, type Manuscript } from '../../support/manuscripts.js';

let app: TestApp;
let journal: Journal;
let manager: Player;
let editor: Player;
let author: Player;
let settings: string;

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app);
  [manager, editor] = [await makePlayer(app, { roles: [[journal, 'manager']] }), await makePlayer(app, { roles: [[journal, 'editor']] })];
  author = await makePlayer(app);
  settings = agreementUrls.settings({ journal: journal.path, lang: 'en' });
}, 60_000);
afterAll(() => app?.stop());

const at = ({ id }: Manuscript): { journal: string; lang: string; submission: number } => ({ journal: journal.path, lang: 'en', submission: id });
const word = (text: string): Record<string, unknown> => ({ language: ['en', 'nb'], text: [text, ''] });
const desk = ({ id }: Manuscript, rest = ''): string => `/${journal.path}/en/desk/submissions/${id}${rest}`;
const records = ({ id }: Manuscript): Promise<unknown[]> => app.database.query(
  'select r.act, a.version, r.language, r.person_id as who from agreement_record r join publishing_agreement a on a.id = r.agreement_id where r.submission_id = $1 order by r.id', [id],
);

async function galley(manuscript: Manuscript): Promise<void> {
  await upload(app, editor, desk(manuscript, '/galleys'), { name: 'x.pdf', fields: { label: 'PDF', language: 'en' } }).expect(303);
}

test('without an agreement nothing is asked for; its wordings are versions, and the same wording is none', async () => {
  const free = await makeSubmission(app, journal, { author, stage: 'production' });
  await galley(free);
  await editor.post(desk(free, '/moves/publish'), { seen: free.moves }).expect(303);
  await editor.post(settings, word('No.')).expect(403);
  for (const text of ['You keep the copyright.', 'You keep the copyright.', 'You keep the copyright, and we the work.']) await manager.post(settings, word(text)).expect(303);
  expect((await app.database.query('select version from publishing_agreement where journal_id = $1 order by version', [journal.id])).length).toBe(2);
  expect((await manager.get(settings)).text).toContain('version 2');
});

test('[X13] whose manuscript is accepted gets a mail and the page, accepts the version they read, and only then it can be published', async () => {
  const manuscript = await makeSubmission(app, journal, { author, title: 'Agreed snow' });
  const own = agreementUrls.own(at(manuscript));
  expect((await author.get(own)).status).toBe(404);
  expect((await author.post(own, { seen: '2', accept: 'yes' })).status).toBe(404);
  await editor.post(desk(manuscript, '/moves/acceptWithoutReview'), { seen: manuscript.moves }).expect(303);
  const mail = await app.postbox.mailTo(author.email, 'publishing agreement');
  expect(mail.text).toContain(own);
  expect((await author.get(`/${journal.path}/en/submissions/${manuscript.id}`)).text).toContain('Accept the publishing agreement');
  await editor.post(desk(manuscript, '/moves/sendToProduction'), { seen: manuscript.moves + 1 }).expect(303);
  await galley(manuscript);
  expect((await editor.post(desk(manuscript, '/moves/publish'), { seen: manuscript.moves + 2 }).expect(422)).text).toContain('has not accepted the publishing agreement');

  expect((await author.get(own)).text).toContain('and we the work.');
  expect((await author.post(own, { seen: '2' }).expect(422)).text).toContain('Tick the box');
  await author.post(own, { seen: '1', accept: 'yes' }).expect(409);
  for (const other of [editor, manager, await makePlayer(app)]) expect([403, 404]).toContain((await other.post(own, { seen: '2', accept: 'yes' })).status);
  expect((await visitor(app).post(own, { seen: '2', accept: 'yes' })).status).not.toBe(303);
  const twice = await Promise.all([author.post(own, { seen: '2', accept: 'yes' }), author.post(own, { seen: '2', accept: 'yes' })]);
  expect(twice.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(await records(manuscript)).toEqual([{ act: 'asked', version: 2, language: null, who: null }, { act: 'accepted', version: 2, language: 'en', who: author.personId }]);

  await manager.post(settings, word('Something else.')).expect(303);
  expect((await author.get(own)).text).toContain('and we the work.');
  const seen = (await editor.get(agreementUrls.staff(at(manuscript)))).text;
  for (const words of ['The author has accepted it', 'Accepted version 2', 'Play Er']) expect(seen).toContain(words);
  expect((await editor.get(desk(manuscript, '/history'))).text).toContain('Publishing agreement accepted');
  await editor.post(desk(manuscript, '/moves/publish'), { seen: manuscript.moves + 2 }).expect(303);
});

test('editors ask again, or go on without it for a reason that is recorded and that the author does not see', async () => {
  const manuscript = await makeSubmission(app, journal, { author, stage: 'production' });
  await galley(manuscript);
  const page = agreementUrls.staff(at(manuscript));
  await editor.post(agreementUrls.asking(at(manuscript))).expect(303);
  expect((await editor.post(page, { reason: '' }).expect(422)).text).toContain('Say why');
  const section = await makePlayer(app, { roles: [[journal, 'sectionEditor']] });
  for (const other of [author, section]) expect([403, 404]).toContain((await other.post(page, { reason: 'Never mind.' })).status);
  await editor.post(page, { reason: 'The author cannot be reached.' }).expect(303);
  await editor.post(page, { reason: 'Once more.' }).expect(409);
  expect((await editor.get(page)).text).toContain('The author cannot be reached.');
  expect((await author.get(agreementUrls.own(at(manuscript)))).status).toBe(404);
  await editor.post(desk(manuscript, '/moves/publish'), { seen: manuscript.moves }).expect(303);
});
