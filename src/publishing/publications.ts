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

  /** Makes a version public from `at` on; an earlier date stays. */
  async publish(id: number, at: Date): Promise<void> {
    await this.database.execute(`update publication set status = 'published', published_at = coalesce(published_at, $2) where id = $1 and status in ('draft', 'scheduled')`, [id, at]);
  }
}
