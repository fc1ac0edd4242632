import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { contentDisposition } from '../platform/files/file-names.js';
import { FileStore } from '../platform/files/file-store.js';
import { Files } from '../platform/files/files.js';
import { Download } from '../platform/web/answers.js';
import { NotFound } from '../platform/web/problems.js';
import type { Upload } from '../platform/web/upload.js';
import { HtmlGalleys } from '../publishing/html/html-galleys.js';
import { shownWorkFile } from '../accounts/restriction/shown-names.js';
import { CleaningTasks } from './cleaning/cleaning-tasks.js';
import { CleaningQueue, crossing } from './cleaning/cleaning-queue.js';
import { standingSql, type Standing } from './cleaning/standing.js';
import { SubmissionFile, type FileArea } from './submission-file.entity.js';

export interface ListedFile {
  id: number;
  publicId: string;
  area: FileArea;
  roundId: number | null;
  component: string;
  name: string;
  size: number;
  mediaType: string;
  fileId: number;
  uploaderId: number;
  uploadedAt: Date;
  /** A galley of a version that is prepared beside the one that readers have. */
  unreleased: boolean;
  /** How far it is on its way to those who must not know whose it is. */
  standing: Standing;
}

const unreleased = `f.area = 'galley' and exists (select 1 from galley g join publication p on p.id = g.publication_id where g.file_id = f.file_id and p.status = 'draft')
  and exists (select 1 from publication p where p.submission_id = f.submission_id and p.status = 'published')
  and not exists (select 1 from galley g join publication p on p.id = g.publication_id where g.file_id = f.file_id and p.status = 'published')`;
const columns = `f.id, f.public_id as "publicId", f.area, f.round_id as "roundId", f.component, ${shownWorkFile('f', 'sf', '$3')} as name, sf.size::int as size,
  sf.media_type as "mediaType", sf.id as "fileId", f.uploader_id as "uploaderId", f.uploaded_at as "uploadedAt", ${unreleased} as unreleased, ${standingSql('f', 'c')} as standing`;
const joined = 'submission_file f join stored_file sf on sf.id = f.file_id left join cleaned_file c on c.original_id = f.file_id';

/** The files of a submission, by area. Who may see which is decided before these are called. */
@Injectable()
export class SubmissionFiles {
  constructor(private readonly database: Database, private readonly files: Files, private readonly store: FileStore, private readonly clock: Clock, private readonly cleaning: CleaningQueue, private readonly html: HtmlGalleys, private readonly tasks: CleaningTasks) {}

  /** Keeps an upload that has no problem. Call within the transaction of the act. */
  async add(file: { submissionId: number; area: FileArea; roundId?: number | null; component: string; uploaderId: number; upload: Upload }): Promise<SubmissionFile> {
    const { arrived, name, mediaType } = file.upload;
    if (!arrived) throw new Error('Nothing was uploaded.');
    return this.database.transaction(async () => {
      const stored = await this.files.keep(arrived, name, mediaType);
      return this.place({ ...file, fileId: stored.id });
    });
  }

  /** The same bytes in another area: what was sent becomes what is reviewed; or in another manuscript, that this one becomes. */
  async copy(id: number, area: FileArea, roundId: number | null, byId: number, submissionId?: number): Promise<SubmissionFile> {
    const file = await this.database.manager.findOneByOrFail(SubmissionFile, { id });
    return this.place({ submissionId: submissionId ?? file.submissionId, area, roundId, component: file.component, uploaderId: byId, fileId: file.fileId });
  }

  /** `reader`: who sees what they sent under their own name for it, even while their data is restricted (R4). */
  async of(submissionId: number, areas?: readonly FileArea[] | null, reader: number | null = null): Promise<ListedFile[]> {
    return this.database.query<ListedFile>(
      `select ${columns} from ${joined}
       where f.submission_id = $1 and ($2::text[] is null or f.area = any($2)) order by f.uploaded_at, f.id`, [submissionId, areas ? [...areas] : null, reader],
    );
  }

  /** The file of this submission with this random id, or NotFound (X11). */
  async find(submissionId: number, publicId: string, reader: number | null = null): Promise<ListedFile & { key: string }> {
    const row = await this.database.one<ListedFile & { key: string }>(
      `select ${columns}, sf.key from ${joined} where f.submission_id = $1 and f.public_id = $2`, [submissionId, publicId, reader],
    );
    if (!row) throw new NotFound();
    return row;
  }

  /** Hands a file out, as an attachment: it never opens as a page of ours. */
  download(file: { key: string; name: string; mediaType: string; size: number }, name = file.name): Download {
    return new Download({
      stream: this.store.read(file.key), size: file.size, mediaType: file.mediaType,
      headers: { 'Content-Disposition': contentDisposition('attachment', name), 'Content-Security-Policy': "default-src 'none'; sandbox" },
    });
  }

  async remove(submissionId: number, publicId: string): Promise<void> {
    await this.database.transaction(async () => {
      const [row] = await this.database.query<{ fileId: number }>(
        'delete from submission_file where submission_id = $1 and public_id = $2 returning file_id as "fileId"', [submissionId, publicId],
      );
      if (!row) throw new NotFound();
      await this.tasks.settle(publicId, null);
      const elsewhere = await this.database.one('select 1 from submission_file where file_id = $1 union all select 1 from galley where file_id = $1 limit 1', [row.fileId]);
      if (elsewhere) return;
      await this.cleaning.forget(row.fileId);
      await this.html.forget(row.fileId);
      await this.files.remove(row.fileId);
    });
  }

  /** A file that is kept already, in a further place. */
  async place(file: Pick<SubmissionFile, 'submissionId' | 'area' | 'component' | 'uploaderId' | 'fileId'> & { roundId?: number | null }): Promise<SubmissionFile> {
    const row = this.database.manager.create(SubmissionFile, {
      publicId: randomBytes(12).toString('base64url'), submissionId: file.submissionId, area: file.area, roundId: file.roundId ?? null, fileId: file.fileId,
      component: file.component, uploaderId: file.uploaderId, uploadedAt: this.clock.now(), replacesId: null, cleanConfirmedAt: null, cleanConfirmedById: null, releaseReason: null,
    });
    await this.database.manager.insert(SubmissionFile, row);
    if (crossing.includes(file.area)) {
      await this.cleaning.ask(file.fileId);
      await this.tasks.see(file.fileId);
    }
    return row;
  }
}
