import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import type { Galley } from '../../publishing/galley.entity.js';
import { Galleys } from '../../publishing/galleys.js';
import { Publications } from '../../publishing/publications.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Forbidden, found } from '../../platform/web/problems.js';
import type { Upload } from '../../platform/web/upload.js';
import type { GalleyForm } from '../galley.form.js';
import { Notifier } from '../notifier.js';
import type { FileArea } from '../submission-file.entity.js';
import { SubmissionFiles } from '../submission-files.js';
import { Within } from '../within.js';
import { uploads } from './file-panels.js';
import { mustTakeGalleys } from './in-production.js';

/** Files that staff add: copyedited, ready for production, galleys. */
@Injectable()
export class StaffUpload {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly within: Within,
    private readonly files: SubmissionFiles,
    private readonly galleys: Galleys,
    private readonly publications: Publications,
    private readonly notifier: Notifier,
  ) {}

  async keep(area: FileArea, submissionId: number, actor: Actor, upload: Upload): Promise<void> {
    const { stage, action } = found(uploads[area] ?? null);
    await this.within.submission(submissionId, actor, action, async (facts) => {
      if (facts.stage !== stage) throw new Forbidden();
      const file = await this.files.add({ submissionId, area, component: 'articleText', uploaderId: actor.personId, upload });
      const event = await this.events.record({ kind: `submission.${area}Added`, subject: ['submission', submissionId], journalId: facts.journalId, by: actor, data: { file: file.id } });
      if (area === 'copyedited') await this.notifier.tell('copyedited', { event, submissionId });
    });
  }

  async addGalley(submissionId: number, actor: Actor, upload: Upload, galley: GalleyForm): Promise<void> {
    await this.within.submission(submissionId, actor, 'galley.edit', async (facts) => {
      const publication = await this.publications.newest(submissionId);
      mustTakeGalleys(facts, publication);
      const file = await this.files.add({ submissionId, area: 'galley', component: 'articleText', uploaderId: actor.personId, upload });
      await this.galleys.add({ publicationId: publication.id, ...galley, fileId: file.fileId });
      const event = await this.events.record({ kind: 'submission.galleyAdded', subject: ['submission', submissionId], journalId: facts.journalId, by: actor, data: { file: file.id } });
      await this.notifier.tell('galleyAdded', { event, submissionId });
    });
  }

  async removeGalley(submissionId: number, actor: Actor, galleyId: number): Promise<void> {
    await this.within.submission(submissionId, actor, 'galley.edit', async (facts) => {
      const publication = await this.publications.newest(submissionId);
      mustTakeGalleys(facts, publication);
      const galley = found((await this.galleys.of(publication.id)).find((galley) => galley.id === galleyId));
      await this.dropGalley(submissionId, galley);
      await this.events.record({ kind: 'submission.galleyRemoved', subject: ['submission', submissionId], journalId: facts.journalId, by: actor, data: { galley: galleyId } });
    });
  }

  /** A galley with its file, unless another version is read in that file too. */
  async dropGalley(submissionId: number, galley: Pick<Galley, 'id' | 'fileId'>): Promise<void> {
    await this.galleys.remove(galley.id);
    const file = await this.database.one<{ publicId: string }>(
      `select public_id as "publicId" from submission_file where submission_id = $1 and area = 'galley' and file_id = $2 and not exists (select 1 from galley where file_id = $2)`, [submissionId, galley.fileId],
    );
    if (file) await this.files.remove(submissionId, file.publicId);
  }
}
