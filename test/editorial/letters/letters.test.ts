import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { faultsOf, filled } from '../../../src/editorial/letters/letter-words.js';
import type { Journal } from '../../../src/journals/journal.entity.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeJournal, makePlayer, type Player } from '../../support/cast.js';
import { bylineUrls } from '../../../src/editorial/bylines/urls.js';
import { discussionUrls } from '../../../src/editorial/discussions/urls.js';
import { taskUrls } from '../../../src/editorial/tasks/urls.js';
import { contributorFields } from '../../support/authoring.js';
import { letterKinds } from '../../../src/editorial/letters/letter-kinds.js';
import { makeSubmission } from '../../support/manuscripts.js';

let app: TestApp;
let journal: Journal;
let author: Player;
let editor: Player;
let manager: Player;

beforeAll(async () => {
  app = await startTestApp();
  journal = await makeJournal(app);
  author = await makePlayer(app, { mailLanguage: 'nb' });
  editor = await makePlayer(app, { roles: [[journal, 'editor']] });
  manager = await makePlayer(app, { roles: [[journal, 'manager']] });
}, 60_000);
afterAll(() => app?.stop());

const page = (letter = 'declined', language = 'nb'): string => `/${journal.path}/en/desk/letters/${letter}/${language}`;
const own = (letter: string): Promise<unknown[]> => app.database.query('select 1 from letter_template where letter = $1', [letter]);

async function declined(title: string): Promise<string> {
  const manuscript = await makeSubmission(app, journal, { author, title });
  await editor.post(`/${journal.path}/en/desk/submissions/${manuscript.id}/moves/deskDecline`, { seen: manuscript.moves }).expect(303);
  const row = await app.database.one<{ subject: string; text: string }>(`select subject, text from message where subject_kind = 'submission' and subject_id = $1`, [manuscript.id]);
  return `${row?.subject}\n${row?.text}`;
}

describe('[X31] a template', () => {
  test('has places for what differs and nothing else; what is put in is looked at once', () => {
    expect(filled('{{ title }} in {{journal}}: {{other}}', { title: '{{journal}} {{constructor}}', journal: 'Snow' })).toBe('{{journal}} {{constructor}} in Snow: {{other}}');
    expect(filled('{{constructor}} {{toString}}', {})).toBe('{{constructor}} {{toString}}');
  });

  test.each([
    ['Dear author\n{{titel}}', 'unknown', 2, '{{titel}}'],
    ['{{#each authors}}', 'code', 1, '{{#each authors}}'],
    ['{{> mail}}', 'code', 1, '{{> mail}}'],
    ['{{lookup this "x"}}', 'code', 1, '{{lookup this "x"}}'],
    ['{{{title}}}', 'code', 1, '{{{title}}}'],
    ['a\n\nb {{title', 'open', 3, '{{title'],
    ['title}}', 'close', 1, 'title}}'],
  ])('%j is refused as %s in line %d', (template, kind, line, what) => {
    expect(faultsOf(template, ['title'])[0]).toEqual({ kind, line, what });
  });

  test('with single braces, percent signs and dollars in it is text', () => {
    expect(faultsOf('100 % {title} {count, plural, other {#} } <%= 1 %> ${title} $&', ['title'])).toEqual([]);
  });
});

describe('a letter', () => {
  test('has the standard words until the journal has its own, and again afterwards', async () => {
    expect((await manager.get(page()).expect(200)).text).toContain('{{title}}');
    expect(await declined('Første')).toContain('Avgjørelse om manuskriptet ditt');
    await manager.post(page(), { seen: '0', subject: 'Om {{title}}', body: 'Nei takk til «{{title}}» ({{number}}).\n\nHilsen {{journal}}' }).expect(303);
    const changed = await declined('Andre $& $1');
    expect(changed).toContain('Om Andre $& $1');
    expect(changed).toContain('Nei takk til «Andre $& $1»');
    await manager.post(page(), { seen: '1', step: 'restore', subject: '', body: '' }).expect(303);
    expect(await declined('Tredje')).toContain('Avgjørelse om manuskriptet ditt');
  });

  test('[X31] is refused when saved with a fault in it, with words that say what and where, and nothing that was typed is lost', async () => {
    const answer = await manager.post(page('accepted', 'en'), { seen: '0', subject: 'Yes', body: 'Good news\n\n{{#if title}}{{secret}}{{/if}}' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Line 3: {{#if title}} cannot be used.');
    expect(answer.text).toContain('Good news');
    expect((await manager.post(page('accepted', 'en'), { seen: '0', subject: '{{password}}', body: 'Yes' })).text).toContain('{{password}} is not known in this letter');
    expect(await own('accepted')).toEqual([]);
  });

  test('[X31] template syntax in what an author typed is printed as it stands', async () => {
    await manager.post(page(), { seen: '0', subject: '{{title}}', body: '{{title}} {{journal}}' }).expect(303);
    const text = await declined('{{journal}} {{#each x}} {{{raw}}} <b>bold</b> {number}');
    expect(text.split('\n')[0]).toBe('{{journal}} {{#each x}} {{{raw}}} <b>bold</b> {number}');
    expect(text.replace(/\s+/g, ' ')).toContain(`{{journal}} {{#each x}} {{{raw}}} <b>bold</b> {number} Tidsskrift ${journal.path}`);
    await manager.post(page(), { seen: '1', step: 'restore' }).expect(303);
  });

  test('[X51] changed by two at once is changed once, and the other is told and loses nothing', async () => {
    const answers = await Promise.all(['One', 'Two'].map((subject) => manager.post(page('published', 'en'), { seen: '0', subject, body: `Words of ${subject}` })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const loser = answers.find(({ status }) => status === 409)!;
    expect(loser.text).toMatch(/Words of (One|Two)/);
    expect(loser.text).toContain('Someone else has changed this letter');
  });

  test('is shown with made-up data before it is saved', async () => {
    const answer = await manager.post(page('scheduled', 'nn'), { seen: '0', step: 'preview', subject: 'Om {{title}}', body: 'Til {{journal}}' }).expect(200);
    expect(answer.text).toContain('Om Snø i dei nordlege skogane');
    expect(await own('scheduled')).toEqual([]);
  });

  test('to a reviewer has no place for the author, and is the journal’s own too', async () => {
    expect((await manager.get(page('reviewInvitation', 'en'))).text).not.toContain('{{submitter}}');
    expect((await manager.post(page('reviewInvitation', 'en'), { seen: '0', subject: 'Review', body: '{{submitter}} wrote it' })).status).toBe(422);
  });

  test('has standard words in every language that can be saved as they stand', async () => {
    for (const { key } of letterKinds) {
      for (const language of ['en', 'nb', 'nn']) {
        const shown = await manager.get(page(key, language));
        expect([key, language, shown.status]).toEqual([key, language, 200]);
        const field = (name: RegExp): string => (name.exec(shown.text)?.[1] ?? '').replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
        const [subject, body] = [field(/id="subject"[^>]*value="([^"]*)"/), field(/<textarea[^>]*>([^<]*)</)];
        expect([key, (await manager.post(page(key, language), { seen: '0', step: 'preview', subject, body })).status]).toEqual([key, 200]);
      }
    }
  });

  test('[X10] is the manager’s to change, in their own journal only', async () => {
    const elsewhere = await makePlayer(app, { roles: [[await makeJournal(app), 'manager']] });
    for (const player of [editor, author, elsewhere]) {
      expect((await player.get(page())).status).toBe(403);
      expect((await player.post(page(), { seen: '0', subject: 'Mine', body: 'Mine' })).status).toBe(403);
    }
    expect((await manager.get(page('nonsense'))).status).toBe(404);
    expect((await manager.get(page('accepted', 'de'))).status).toBe(404);
  });

  test('[X31] about tasks, discussions, bylines and the week is worded by the journal too; what people wrote is put in as it stands', async () => {
    const own = { taskGiven: 'Do this, says {{writer}}', discussionMessage: '{{writer}} on {{topic}}', contributorAdded: 'Now with {{contributor}}', editorDigest: 'Our week at {{journal}}' };
    for (const [letter, subject] of Object.entries(own)) await manager.post(page(letter, 'en'), { seen: '0', subject, body: `Own words: ${subject}` }).expect(303);
    expect((await manager.post(page('editorDigest', 'en'), { seen: '1', subject: 'Week', body: '{{title}}' })).text).toContain('{{title}} is not known in this letter');
    const colleague = await makePlayer(app, { roles: [[journal, 'editor']] });
    const manuscript = await makeSubmission(app, journal, { author, coauthors: [{ givenName: 'Berit', familyName: 'Ås', email: 'berit@letters.example' }] });
    const at = { journal: journal.path, lang: 'en', submission: manuscript.id };
    await editor.post(taskUrls.tasks(at), { words: 'Check {{title}}', owner: String(colleague.personId), due: '' }).expect(303);
    expect((await app.postbox.mailTo(colleague.email, 'Do this, says')).text).toMatch(/Own words: Do this[\s\S]*Check {{title}}/);
    await editor.post(discussionUrls.staff(at), { subject: '{{journal}} {{x}}', text: 'Well?', people: [String(colleague.personId)] }).expect(303);
    expect((await app.postbox.mailTo(colleague.email, 'on {{journal}} {{x}}')).text).toContain('Own words: ');
    await editor.post(bylineUrls.contributors(at), contributorFields({ givenName: 'Dag', familyName: 'Ny', email: 'dag@letters.example' })).expect(303);
    expect((await app.postbox.mailTo('berit@letters.example', 'Now with')).text).toMatch(/Own words: Now with [\s\S]*1\./);
    app.clock.set(new Date('2030-01-08T12:00:00Z'));
    await app.run('editors.digest');
    expect((await app.postbox.mailTo(colleague.email, 'Our week at')).text).toContain('Own words: Our week at');
  });
});
