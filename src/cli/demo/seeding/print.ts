import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { FileStore } from '../../../platform/files/file-store.js';
import { Files } from '../../../platform/files/files.js';
import { Galleys } from '../../../publishing/galleys.js';
import { firstOf, type DemoArticle, type DemoJournal, type DemoManuscript } from '../content.js';
import { addGalley } from './files.js';
import { galleyOptions } from './galley-options.js';
import type { Press } from './press.js';

interface Waiting {
  submissionId: number;
  publicationId: number;
  path: string;
  version: number;
  title: string;
  uploaderId: number;
  uploadedAt: Date;
}

/** Gives every publication that is read as HTML its PDF too, the newest first. Where it was broken off, it goes on at the next start. */
export async function printGalleys(app: INestApplicationContext, journals: readonly DemoJournal[], press: Press, signal: AbortSignal): Promise<void> {
  const database = app.get(Database);
  const shelf = { store: app.get(FileStore), files: app.get(Files), galleys: app.get(Galleys) };
  const waiting = (await database.query<Waiting>(
    `select p.submission_id as "submissionId", p.id as "publicationId", j.path, p.version, p.title ->> p.language as title, f.uploader_id as "uploaderId", f.uploaded_at as "uploadedAt"
     from publication p join journal j on j.id = p.journal_id join galley g on g.publication_id = p.id join submission_file f on f.file_id = g.file_id and f.area = 'galley'
     where g.label = 'HTML' and not exists (select 1 from galley o where o.publication_id = p.id and o.label = 'PDF')
     order by p.status <> 'published', p.published_at desc nulls last, p.id`,
  )).flatMap((row) => {
    const found = contentOf(journals, row);
    return found ? [{ ...row, ...found }] : [];
  });
  let next = 0;
  for await (const bytes of press(waiting.map(({ journal, content }) => ({ content, options: galleyOptions(journal, content) })), signal)) {
    const galley = waiting[next++]!;
    await database.transaction(() => addGalley(database.manager, shelf, { ...galley, label: 'PDF' }, bytes));
  }
}

function contentOf(journals: readonly DemoJournal[], { path, title, version }: Waiting): { journal: DemoJournal; content: DemoManuscript & Partial<DemoArticle> } | null {
  const journal = journals.find((one) => one.path === path);
  const content = [...(journal?.articles ?? []), ...(journal?.manuscripts ?? [])].find((one) => one.title[one.language] === title);
  return journal && content ? { journal, content: version === 1 ? firstOf(content) : content } : null;
}
