import { Readable } from 'node:stream';
import { Contributor } from '../../src/contributors/contributor.entity.js';
import { ReviewRound } from '../../src/editorial/review-round.entity.js';
import type { SubmissionFile, FileArea } from '../../src/editorial/submission-file.entity.js';
import { SubmissionFiles } from '../../src/editorial/submission-files.js';
import { Submission } from '../../src/editorial/submission.entity.js';
import type { Stage } from '../../src/editorial/stages.js';
import type { Journal } from '../../src/journals/journal.entity.js';
import { FileStore } from '../../src/platform/files/file-store.js';
import { Publications } from '../../src/publishing/publications.js';
import type { TestApp } from './app.js';
import { sectionOf } from './cast.js';

/** The smallest PDF that readers open; with an author among its properties, if one is named. */
export function tinyPdf(words = 'Manuscript', author: string | null = null): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
    `<< /Length ${words.length + 33} >>\nstream\nBT /F1 18 Tf 20 120 Td (${words}) Tj ET\nendstream`,
    ...(author ? [`<< /Author (${author}) >>`] : []),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(`${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${author ? ' /Info 5 0 R' : ''} >>\nstartxref\n${text.length}\n%%EOF\n`, 'latin1');
}

export interface Manuscript {
  id: number;
  publicationId: number;
  sectionId: number;
  /** The file in the area `submission`; 0 and '' without one. */
  fileId: number;
  filePublicId: string;
  /** The newest round of review; 0 before review. */
  roundId: number;
  /** What a form that has seen it last would carry. */
  moves: number;
}

export interface ManuscriptOptions {
  author: { personId: number };
  stage?: Stage;
  title?: string;
  language?: string;
  withFile?: boolean;
  /** Further contributors, who are no persons of the platform. */
  coauthors?: readonly { givenName: string; familyName: string; email: string }[];
  /** How the newest round ended; open without. */
  outcome?: 'revisions' | 'resubmit';
}

const afterReview: readonly Stage[] = ['copyediting', 'production', 'scheduled', 'published'];

/** A manuscript as it would stand in this stage (submitted, by default), with its author as first contributor and a real file. */
export async function makeSubmission(test: TestApp, journal: Journal, options: ManuscriptOptions): Promise<Manuscript> {
  const { stage = 'submission', title = 'On snow', language = journal.primaryLanguage, author } = options;
  const { manager } = test.database;
  const now = test.clock.now();
  const section = await sectionOf(test, journal);
  const submission = manager.create(Submission, {
    journalId: journal.id, sectionId: section.id, submitterId: author.personId, stage, stageBefore: stage === 'declined' || stage === 'withdrawn' ? 'submission' : null,
    moves: stage === 'draft' ? 0 : 1, language, step: 'check', noteToEditor: null, checklistAt: now, startedAt: now, submittedAt: stage === 'draft' ? null : now, stageSince: now,
  });
  await manager.insert(Submission, submission);
  const publications = test.app.get(Publications);
  const publication = await publications.create({ submissionId: submission.id, journalId: journal.id, sectionId: section.id, language, licence: journal.licence });
  await publications.update(publication.id, { title: { [language]: title }, abstract: { [language]: `What “${title}” is about.` }, keywords: { [language]: ['snow'] } });
  if (stage === 'scheduled') await publications.schedule(publication.id);
  if (stage === 'published') await publications.publish(publication.id, now);
  await addContributors(test, publication.id, options);
  const round = stage === 'review' || afterReview.includes(stage) ? await addRound(test, submission.id, stage === 'review' ? (options.outcome ?? null) : 'accepted') : null;
  const file = options.withFile === false ? null : await addManuscriptFile(test, submission.id, { uploader: author, title });
  return {
    id: submission.id, publicationId: publication.id, sectionId: section.id, fileId: file?.id ?? 0, filePublicId: file?.publicId ?? '', roundId: round ?? 0, moves: submission.moves,
  };
}

/** A further file of a manuscript, in any area. */
export async function addManuscriptFile(
  test: TestApp, submissionId: number, file: { uploader: { personId: number }; area?: FileArea; roundId?: number | null; name?: string; title?: string; content?: Buffer },
): Promise<SubmissionFile> {
  const arrived = await test.app.get(FileStore).receive(Readable.from([file.content ?? tinyPdf(file.title)]));
  return test.app.get(SubmissionFiles).add({
    submissionId, area: file.area ?? 'submission', roundId: file.roundId ?? null, component: 'articleText', uploaderId: file.uploader.personId,
    upload: { arrived, name: file.name ?? 'manuscript.pdf', mediaType: 'application/pdf', problem: null },
  });
}

async function addRound(test: TestApp, submissionId: number, outcome: string | null): Promise<number> {
  const now = test.clock.now();
  const round = test.database.manager.create(ReviewRound, { submissionId, number: 1, openedAt: now, closedAt: outcome ? now : null, outcome });
  await test.database.manager.insert(ReviewRound, round);
  return round.id;
}

async function addContributors(test: TestApp, publicationId: number, options: ManuscriptOptions): Promise<void> {
  const { manager } = test.database;
  const [person] = await test.database.query<{ givenName: string; familyName: string; email: string }>(
    'select given_name as "givenName", family_name as "familyName", email from person where id = $1', [options.author.personId],
  );
  const all = [{ ...person!, personId: options.author.personId }, ...(options.coauthors ?? []).map((coauthor) => ({ ...coauthor, personId: null }))];
  for (const [index, contributor] of all.entries()) {
    await manager.insert(Contributor, {
      publicationId, role: 'author', position: index + 1, corresponding: index === 0, emailPublic: false, country: 'NO', affiliation: {}, biography: {}, source: 'submitter',
      enteredById: options.author.personId, permissionDeclaredAt: test.clock.now(), ...contributor,
    });
  }
}
