import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { found } from '../platform/web/problems.js';
import { Publication, type ChangeKind } from './publication.entity.js';
import { knownFirst } from './versions.js';

export type NewPublication = Pick<Publication, 'submissionId' | 'journalId' | 'sectionId' | 'language' | 'licence'>;

/** Versions of works. Knows no stage: who may publish is decided above. */
@Injectable()
export class Publications {
  constructor(private readonly database: Database) {}

  /** The newest version of a work, published or not. */
  async newest(submissionId: number): Promise<Publication> {
    return found(await this.database.manager.findOne(Publication, { where: { submissionId }, order: { version: 'DESC' } }));
  }

  /** The version that those outside the editors' office know: the newest published one, or before publication the only one. */
  async known(submissionId: number): Promise<Publication> {
    const row = await this.database.one<{ id: number }>(`select v.id from publication v where v.submission_id = $1 order by ${knownFirst('v')} limit 1`, [submissionId]);
    return this.byId(found(row).id);
  }

  async byId(id: number): Promise<Publication> {
    return found(await this.database.manager.findOneBy(Publication, { id }));
  }

  /** The first, empty version of a work. */
  async create(publication: NewPublication): Promise<Publication> {
    const row = this.database.manager.create(Publication, {
      ...publication, version: 1, status: 'draft', kind: 'original', changeNote: {}, title: {}, abstract: {}, keywords: {}, references: [], position: 0,
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

  /** The next version of a published work, to begin with the same as the one before. Who made it and its galleys are copied by the caller. */
  async begin(before: Publication, change: { kind: ChangeKind; changeNote: Publication['changeNote'] }): Promise<Publication> {
    const { id: _id, searchText: _searchText, ...same } = before;
    const row = this.database.manager.create(Publication, { ...same, ...change, version: before.version + 1, status: 'draft', releaseOn: null, publishedAt: null, unpublishedAt: null });
    await this.database.manager.insert(Publication, row);
    return row;
  }

  /** A version that nobody has seen goes with all that is its own. */
  async abandon(id: number): Promise<void> {
    await this.database.execute(`delete from publication where id = $1 and status = 'draft' and version > 1`, [id]);
  }

  /** The version takes the place of the one before. After a removal none of the others can be read any more. */
  async release({ id, submissionId, kind }: Pick<Publication, 'id' | 'submissionId' | 'kind'>, at: Date): Promise<void> {
    await this.database.execute(`update publication set status = 'published', published_at = $2 where id = $1 and status = 'draft'`, [id, at]);
    if (kind === 'removal') await this.database.execute(`update publication set status = 'removed', unpublished_at = $3 where submission_id = $1 and id <> $2 and status = 'published'`, [submissionId, id, at]);
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
