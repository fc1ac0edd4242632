import request, { type Test } from 'supertest';
import type { ContributorForm } from '../../src/contributors/contributor.form.js';
import { editorialUrls } from '../../src/editorial/urls.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import type { TestApp } from './app.js';
import { sectionOf, type Player } from './cast.js';
import { tinyPdf } from './manuscripts.js';

/** The addresses of one manuscript, in English. */
export function addressesOf(journal: Journal, submission: number) {
  const at = { journal: journal.path, lang: 'en', submission };
  return {
    at,
    own: editorialUrls.own(at), start: editorialUrls.wizardStart(at), files: editorialUrls.wizardFiles(at), details: editorialUrls.wizardDetails(at), contributors: editorialUrls.wizardContributors(at),
    newContributor: editorialUrls.wizardNewContributor(at), note: editorialUrls.wizardNote(at), check: editorialUrls.wizardCheck(at), receipt: editorialUrls.receipt(at),
    revision: editorialUrls.revision(at), withdrawal: editorialUrls.withdrawal(at), cancellation: editorialUrls.cancellation(at),
  };
}

export async function startFields(test: TestApp, journal: Journal): Promise<Record<string, string>> {
  const section = await sectionOf(test, journal);
  return { section: String(section.id), language: 'en', original: 'yes', guidelines: 'yes', agreed: 'yes', privacy: 'yes' };
}

/** Begins a draft as its author would, and tells its number. */
export async function begin(test: TestApp, journal: Journal, author: Player, changes: Record<string, string> = {}): Promise<number> {
  const answer = await author.post(editorialUrls.begin({ journal: journal.path, lang: 'en' }), { ...(await startFields(test, journal)), ...changes });
  const id = /submissions\/(\d+)\/files$/.exec(answer.get('Location') ?? '')?.[1];
  if (!id) throw new Error(`No draft was begun: ${answer.status}`);
  return Number(id);
}

interface Sent {
  content?: Buffer;
  name?: string;
  fields?: Record<string, string>;
}

/** A form with one file, as a browser puts it on the wire; the name goes as it is given. */
export function multipart({ content = tinyPdf(), name = 'manuscript.pdf', fields = { component: 'articleText' } }: Sent = {}): { type: string; body: Buffer } {
  const boundary = '----manuscript';
  const parts = Object.entries(fields).map(([field, value]) => Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`));
  const head = Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`);
  return { type: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat([...parts, head, content, Buffer.from(`\r\n--${boundary}--\r\n`)]) };
}

/** Posts bytes as they are. */
export const postRaw = (test: TestApp, player: Pick<Player, 'cookie'>, address: string, { type, body }: { type: string; body: Buffer }): Test =>
  request(test.server).post(address).set('Cookie', player.cookie).set('Sec-Fetch-Site', 'same-origin').set('Content-Type', type).send(body);

export const upload = (test: TestApp, player: Pick<Player, 'cookie'>, address: string, sent: Sent = {}): Test => postRaw(test, player, address, multipart(sent));

export const contributorFields = (changes: Partial<Record<keyof ContributorForm, string>> = {}): Record<string, string> => ({
  role: 'author', givenName: 'Berit', familyName: 'Ås', email: 'berit@elsewhere.example', country: 'NO', affiliation: 'Nord', permission: 'yes', ...changes,
});
