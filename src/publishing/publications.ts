import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { found } from '../platform/web/problems.js';
import { Publication } from './publication.entity.js';

export type NewPublication = Pick<Publication, 'submissionId' | 'journalId' | 'sectionId' | 'language' | 'licence'>;

/** Versions of works. Knows no stage: who may publish is decided above. */
@Injectable()
export class Publications {
  constructor(private readonly database: Database) {}

  /** The newest version of a work, published or not. */
  async newest(submissionId: number): Promise<Publication> {
    return found(await this.database.manager.findOne(Publication, { where: { submissionId }, order: { version: 'DESC' } }));
  }

  /** The first, empty version of a work. */
  async create(publication: NewPublication): Promise<Publication> {
    const row = this.database.manager.create(Publication, {
      ...publication, version: 1, status: 'draft', title: {}, abstract: {}, keywords: {}, references: [], position: 0,
    });
    await this.database.manager.insert(Publication, row);
    return row;
  }

  async update(id: number, changes: Partial<Omit<Publication, 'id' | 'submissionId' | 'version' | 'status' | 'publishedAt'>>): Promise<void> {
    await this.database.manager.update(Publication, { id }, changes);
  }

  async schedule(id: number): Promise<void> {
    await this.database.execute(`update publication set status = 'scheduled' where id = $1 and status = 'draft'`, [id]);
  }

  /** Makes a version public from `at` on; an earlier date stays. What was public beside it before it was taken back is so again. */
  async publish(id: number, at: Date): Promise<void> {
    await this.database.execute(
      `update publication set status = 'published', published_at = coalesce(published_at, $2), unpublished_at = null where id = $1 and status in ('draft', 'scheduled')`, [id, at],
    );
    await this.database.execute(
      `update publication set status = 'published', unpublished_at = null
       where submission_id = (select submission_id from publication where id = $1) and status = 'withdrawn' and unpublished_at is not null`, [id],
    );
  }

  /** Takes all versions of a work back: the newest can be worked on again, and readers are told at its address. */
  async unpublish(submissionId: number, at: Date): Promise<void> {
    await this.database.execute(
      `update publication p set unpublished_at = case when status = 'published' then $2::timestamptz end,
         status = case when version = (select max(version) from publication where submission_id = p.submission_id) then 'draft' else 'withdrawn' end
       where submission_id = $1 and status in ('published', 'scheduled')`, [submissionId, at],
    );
  }
}
