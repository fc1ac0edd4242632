import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../../../src/editorial/prefill/read-docx.js';
import { prefillUrls } from '../../../src/editorial/prefill/urls.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { addressesOf, begin, upload } from '../../support/authoring.js';
import { makeJournal, makePlayer } from '../../support/cast.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.stop());

const p = (text: string, style = ''): string => `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const docx = (body: string, core = ''): Buffer => Buffer.from(zipSync({
  '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`),
  'word/styles.xml': strToU8('<w:styles><w:style w:type="paragraph" w:styleId="Tittel"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/></w:style></w:styles>'),
  'docProps/core.xml': strToU8(`<cp:coreProperties><dc:title>${core}</dc:title><dc:creator>The Secretary</dc:creator></cp:coreProperties>`),
}));
const abstract = 'We measured snow &amp; ice on the plateau of Finnmark for fifty winters, and found that it is white, cold and, of late, later than it was.';
const whole = docx(p('Om snøens vekst', 'Tittel') + '<w:p><w:r><w:t>Augusta Writerly</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>, Åse van Berg og Jean-Luc Ørn</w:t></w:r></w:p>' + p('UiT Norges arktiske universitet') + p('Sammendrag', 'Overskrift1') + p(abstract) + p('Nøkkelord: snø') + p('Innledning', 'Overskrift1') + p('Snø er hvit.'));

test('title, abstract and authors are read where they can be told for sure, and nothing is guessed', () => {
  expect(readDocx(whole)).toEqual({ title: 'Om snøens vekst', abstract: abstract.replace('&amp;', '&'), authors: ['Augusta Writerly', 'Åse van Berg', 'Jean-Luc Ørn'] });
  expect(readDocx(docx(p('Snow and what became of it') + p('By the sea, 4 May'), 'Snow and what became of it'))).toEqual({ title: 'Snow and what became of it', abstract: null, authors: [] });
  expect(readDocx(docx(p('Dear editor,') + p('Abstract') + p('Short.'), 'Microsoft Word - final2.doc'))).toEqual({ title: null, abstract: null, authors: [] });
  expect(readDocx(docx(p(`Abstract: ${abstract}`)))?.abstract).toContain('fifty winters');
  expect(readDocx(docx('<w:p><w:del><w:r><w:delText>Struck</w:delText></w:r></w:del></w:p>'))).toEqual({ title: null, abstract: null, authors: [] });
  expect(readDocx(Buffer.from('no zip'))).toBeNull();
});

test('what was read is offered, taken with one button, and never written over what is typed; each author’s permission is still asked for', async () => {
  const journal = await makeJournal(app);
  const author = await makePlayer(app, { givenName: 'Augusta', familyName: 'Writerly' });
  const id = await begin(app, journal, author);
  const { at, files, details, contributors, check } = addressesOf(journal, id);
  expect((await author.get(details).expect(200)).text).not.toContain('Use this');
  await upload(app, author, files, { name: 'a.docx', content: whole }).expect(303);
  const page = (await author.get(details).expect(200)).text;
  for (const text of ['Read from your document', 'Om snøens vekst', 'fifty winters', 'Åse van Berg', 'Use this']) expect(page).toContain(text);
  expect(await app.database.one('select title from publication where submission_id = $1', [id])).toEqual({ title: {} });
  const stranger = await makePlayer(app);
  await stranger.post(prefillUrls.use(at), {}).expect(404);
  const typed = { languages: ['en'], title: ['My own title'], abstract: [''], keywords: ['snow'], funding: 'Nobody' };
  expect((await author.post(prefillUrls.use(at), { ...typed, title: ['x'.repeat(501)] }).expect(422)).text).toContain('x'.repeat(501));
  for (let time = 0; time < 2; time += 1) await author.post(prefillUrls.use(at), typed).expect(303);
  expect(await app.database.one('select title, abstract, funding from publication where submission_id = $1', [id])).toEqual({ title: { en: 'My own title' }, abstract: { en: abstract.replace('&amp;', '&') }, funding: 'Nobody' });
  const named = await app.database.query<{ name: string; declared: Date | null }>(`select concat_ws(' ', given_name, family_name) as name, permission_declared_at as declared from contributor c join publication p on p.id = c.publication_id where p.submission_id = $1 order by c.position`, [id]);
  expect(named.map(({ name }) => name)).toEqual(['Augusta Writerly', 'Åse van Berg', 'Jean-Luc Ørn']);
  expect(named.slice(1).every(({ declared }) => declared === null)).toBe(true);
  expect((await author.get(details)).text).not.toContain('Use this');
  await author.get(contributors).expect(200);
  const missing = (await author.get(check).expect(200)).text;
  expect(missing).toContain('Åse van Berg');
});
