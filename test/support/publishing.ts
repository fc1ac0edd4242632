import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { People } from '../../src/accounts/person/people.js';
import { Contributor } from '../../src/contributors/contributor.entity.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { StoredFile } from '../../src/platform/files/stored-file.entity.js';
import type { Galley } from '../../src/publishing/galley.entity.js';
import { Galleys } from '../../src/publishing/galleys.js';
import { Issue } from '../../src/publishing/issue.entity.js';
import { Publication } from '../../src/publishing/publication.entity.js';
import type { TestApp } from './app.js';
import { sectionOf } from './cast.js';

export async function makeIssue(test: TestApp, journal: Journal, changes: Partial<Issue> = {}): Promise<Issue> {
  const issue = test.database.manager.create(Issue, { journalId: journal.id, volume: 1, number: '1', year: 2026, title: {}, description: {}, publishedAt: test.clock.now(), ...changes });
  await test.database.manager.insert(Issue, issue);
  return issue;
}

export interface PublishedArticle {
  /** The number of the article: that of its submission. */
  number: number;
  publication: Publication;
}

/** A published article in the journal's section, with one author. */
export async function makeArticle(test: TestApp, journal: Journal, changes: Partial<Publication> = {}, authors: Partial<Contributor>[] = [{}]): Promise<PublishedArticle> {
  const now = test.clock.now();
  const sectionId = changes.sectionId ?? (await sectionOf(test, journal)).id;
  const person = await test.app.get(People).create({ givenName: 'Sub', familyName: 'Mitter', email: `${randomBytes(6).toString('hex')}@people.example`, mailLanguage: 'en', source: 'self' });
  const [submission] = await test.database.query<{ id: number }>(
    `insert into submission (journal_id, section_id, submitter_id, stage, moves, language, step, started_at, submitted_at, stage_since)
     values ($1, $2, $3, 'published', 1, 'en', 'check', $4, $4, $4) returning id`, [journal.id, sectionId, person.id, now],
  );
  const publication = test.database.manager.create(Publication, {
    submissionId: submission!.id, journalId: journal.id, sectionId, version: 1, status: 'published', language: 'en', title: { en: `Article ${submission!.id}` }, abstract: { en: 'What it is about.' },
    keywords: { en: ['ice'] }, references: ['Boas, F. (1911). Handbook. https://doi.org/10.5479/sil.451184'], funding: null, dataAvailability: null, competingInterests: null,
    licence: 'CC-BY-4.0', issueId: null, pages: null, position: 1, doi: null, publishedAt: now, ...changes,
  });
  await test.database.manager.insert(Publication, publication);
  await test.database.manager.insert(Contributor, authors.map((author, index) => test.database.manager.create(Contributor, {
    publicationId: publication.id, personId: null, role: 'author', position: index + 1, corresponding: index === 0, givenName: 'Ada', familyName: `Author${index + 1}`, email: `ada${index}@people.example`,
    emailPublic: false, affiliation: { en: 'A university' }, biography: {}, country: 'NO', source: 'submitter', ...author,
  })));
  return { number: submission!.id, publication };
}

/** A galley with its file on disk. */
export async function makeGalley(test: TestApp, article: PublishedArticle, body: Buffer | string, mediaType = 'application/pdf', label = 'PDF', supplement = false): Promise<Galley> {
  const key = randomBytes(16).toString('hex');
  const path = join(test.folder, 'uploads', key.slice(0, 2), key);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, body);
  const bytes = Buffer.from(body);
  const file = test.database.manager.create(StoredFile, {
    key, size: String(bytes.length), sha256: createHash('sha256').update(bytes).digest(), mediaType, originalName: 'galley', storedAt: test.clock.now(),
  });
  await test.database.manager.insert(StoredFile, file);
  return test.app.get(Galleys).add({ publicationId: article.publication.id, label, language: article.publication.language, fileId: file.id, supplement });
}
