import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { found } from '../../platform/web/problems.js';
import { extensionOf } from '../../platform/files/kinds.js';
import { isHandedOut } from '../cleaning/standing.js';
import type { OwnAssignment } from './assignment.query.js';
import type { ReviewerView } from './reviewer-view.query.js';

/** A file as a reviewer gets it: its name says nothing of where it came from. */
export interface NeutralFile {
  publicId: string;
  key: string;
  name: string;
  size: number;
  mediaType: string;
}

/** Whether the reviewer may read files now: they have accepted, and the round goes on. */
export const readsFiles = (one: OwnAssignment): boolean => one.acceptedAt !== null && one.declinedAt === null && one.cancelledAt === null && one.roundOpen;

/** The files ticked for one assignment, and no others (X11). In a double-anonymous review the cleaned copies, or what an editor has released; of others the reviewer learns nothing. */
@Injectable()
export class ReviewFiles {
  constructor(private readonly database: Database) {}

  async of(one: OwnAssignment, { method, work }: ReviewerView): Promise<NeutralFile[]> {
    if (!readsFiles(one)) return [];
    const rows = await this.database.query<Omit<NeutralFile, 'name'>>(
      `select f.public_id as "publicId", sf.key, sf.size::int as size, sf.media_type as "mediaType"
       from review_file rf join submission_file f on f.id = rf.submission_file_id left join cleaned_file c on c.original_id = f.file_id
       join stored_file sf on sf.id = case when $3 = 'doubleAnonymous' then coalesce(c.cleaned_id, f.file_id) else f.file_id end
       where rf.assignment_id = $1 and f.submission_id = $2 and f.area = 'review' and ($3 <> 'doubleAnonymous' or ${isHandedOut('f', 'c')}) order by f.id`,
      [one.id, one.submissionId, method],
    );
    return rows.map((row, index) => ({ ...row, name: `manuscript-${work.number}-round-${work.round}-${index + 1}.${extensionOf(row.mediaType)}` }));
  }

  async find(one: OwnAssignment, view: ReviewerView, publicId: string): Promise<NeutralFile> {
    return found((await this.of(one, view)).find((file) => file.publicId === publicId));
  }
}
