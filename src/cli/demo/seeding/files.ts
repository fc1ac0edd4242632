import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { ReviewFile } from '../../../editorial/review-file.entity.js';
import { SubmissionFile, type FileArea } from '../../../editorial/submission-file.entity.js';
import { docx, html, pdf, type Kind } from '../../../platform/files/kinds.js';
import type { FileStore } from '../../../platform/files/file-store.js';
import type { Files } from '../../../platform/files/files.js';
import { Galley } from '../../../publishing/galley.entity.js';
import type { Galleys } from '../../../publishing/galleys.js';
import type { DemoManuscript } from '../content.js';
import { renderDocx } from '../galleys/docx.js';
import { renderHtml } from '../galleys/html.js';
import { galleyOptions } from './galley-options.js';
import { personOf, type Scene } from './scene.js';
import type { Work } from './works.js';
import type { Written } from './write.js';

export interface Shelf {
  store: FileStore;
  files: Files;
  galleys: Galleys;
}

const hasGalleys = (work: Work): boolean => ['production', 'scheduled', 'published'].includes(work.standing.stage);

/** is-til-london-sagflis.docx */
export function fileName(content: DemoManuscript, ending: string): string {
  const words = (content.title[content.language] ?? '').toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, '').split(/\s+/);
  return `${words.slice(0, 5).join('-')}.${ending}`;
}

/** What each manuscript has in its areas by now. PDFs come later: they take longer to make. */
export async function writeFiles(scene: Scene, shelf: Shelf, written: readonly Written[]): Promise<void> {
  const layoutId = personOf(scene.people, 'layout').id;
  for (const one of written) {
    const { content, standing, stage } = one.work;
    if (standing.stage !== 'published') await manuscriptFiles(scene, shelf, one);
    const place = { submissionId: one.submission.id, publicationId: one.publication.id, uploaderId: layoutId, uploadedAt: hoursAfter(standing.stageSince, 3) };
    if (hasGalleys(one.work)) await addGalley(scene.manager, shelf, { ...place, content, label: 'HTML' }, Buffer.from(renderHtml(content, galleyOptions(stage.content, content))));
  }
}

const kinds = { HTML: html, PDF: pdf } satisfies Record<string, Kind>;

interface NewGalley {
  submissionId: number;
  publicationId: number;
  uploaderId: number;
  uploadedAt: Date;
  content: DemoManuscript;
  label: keyof typeof kinds;
}

/** Readers are offered the PDF first. */
export async function addGalley(manager: EntityManager, shelf: Shelf, galley: NewGalley, bytes: Buffer): Promise<void> {
  const { content, label, submissionId, publicationId, uploaderId, uploadedAt } = galley;
  const fileId = await keep(shelf, bytes, fileName(content, label.toLowerCase()), kinds[label]);
  const { id } = await shelf.galleys.add({ publicationId, label, language: content.language, fileId });
  await manager.update(Galley, { publicationId }, { position: 2 });
  await manager.update(Galley, { id }, { position: label === 'PDF' ? 1 : 2 });
  await addFile(manager, { submissionId, area: 'galley', fileId, uploaderId, uploadedAt });
}

async function manuscriptFiles(scene: Scene, shelf: Shelf, one: Written): Promise<void> {
  const { work, submission, rounds: [round], assignments } = one;
  const { submitter, editor } = work;
  const submissionId = submission.id;
  const sent = await keep(shelf, renderDocx(work.content), fileName(work.content, 'docx'), docx);
  await addFile(scene.manager, { submissionId, area: 'submission', fileId: sent, uploaderId: submitter.id, uploadedAt: hoursAfter(work.startedAt, 1) });
  if (round) {
    const clean = await keep(shelf, renderDocx({ ...work.content, authors: [] }), fileName(work.content, 'docx'), docx);
    const confirmed = { cleanConfirmedAt: hoursAfter(round.openedAt, 0.2), cleanConfirmedById: editor.id, releaseReason: null };
    const file = await addFile(scene.manager, { submissionId, area: 'review', roundId: round.id, fileId: clean, uploaderId: editor.id, uploadedAt: round.openedAt, ...confirmed });
    await scene.manager.insert(ReviewFile, assignments.map(({ id }) => ({ assignmentId: id, submissionFileId: file.id })));
  }
  const accepted = work.steps.find(({ move }) => move === 'accept' || move === 'acceptWithoutReview');
  if (accepted) await addFile(scene.manager, { submissionId, area: 'finalDraft', fileId: sent, uploaderId: editor.id, uploadedAt: accepted.at });
  const inProduction = work.steps.find(({ move }) => move === 'sendToProduction');
  if (accepted && inProduction) {
    const copyedited = await keep(shelf, renderDocx(work.content), fileName(work.content, 'docx').replace('.docx', '-copyedited.docx'), docx);
    await addFile(scene.manager, { submissionId, area: 'copyedited', fileId: copyedited, uploaderId: personOf(scene.people, 'copyeditor').id, uploadedAt: hoursAfter(inProduction.at, -20) });
    await addFile(scene.manager, { submissionId, area: 'productionReady', fileId: copyedited, uploaderId: editor.id, uploadedAt: inProduction.at });
  }
}

async function keep({ store, files }: Shelf, bytes: Buffer, name: string, kind: Kind): Promise<number> {
  return (await files.keep(await store.receive(Readable.from([bytes])), name, kind.mediaType)).id;
}

type NewFile = Pick<SubmissionFile, 'submissionId' | 'area' | 'fileId' | 'uploaderId' | 'uploadedAt'> & Partial<SubmissionFile>;

async function addFile(manager: EntityManager, file: NewFile & { area: FileArea }): Promise<SubmissionFile> {
  const row = manager.create(SubmissionFile, {
    publicId: randomBytes(12).toString('base64url'), roundId: null, component: 'articleText', replacesId: null, cleanConfirmedAt: null, cleanConfirmedById: null, releaseReason: null, ...file,
  });
  await manager.insert(SubmissionFile, row);
  return row;
}

const hoursAfter = (moment: Date, hours: number): Date => new Date(moment.getTime() + hours * 3_600_000);
