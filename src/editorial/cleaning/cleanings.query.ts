import { Injectable } from '@nestjs/common';
import { shownWorkFile } from '../../accounts/restriction/shown-names.js';
import { Database } from '../../platform/database/database.js';
import { found } from '../../platform/web/problems.js';
import type { Reason, Removed } from './formats/outcome.js';
import { standingSql, type Standing } from './standing.js';
import type { Trace } from './traces.js';

/** One file with what cleaning found in it, as its editors see it. */
export interface Cleaning {
  id: number;
  fileId: number;
  publicId: string;
  area: 'review' | 'reviewer' | 'discussion';
  name: string;
  size: number;
  standing: Standing;
  reason: Reason | null;
  removed: Removed[];
  traces: Trace[];
  round: number | null;
  releaseReason: string | null;
  confirmedAt: Date | null;
  confirmedById: number | null;
  copy: { key: string; size: number; mediaType: string } | null;
}

const columns = `f.id, f.file_id as "fileId", f.public_id as "publicId", f.area, ${shownWorkFile('f', 'sf')} as name, sf.size::int as size, ${standingSql('f', 'c')} as standing, c.reason, coalesce(c.removed, '[]') as removed, coalesce(c.traces, '[]') as traces,
  r.number as round, f.release_reason as "releaseReason", f.clean_confirmed_at as "confirmedAt", f.clean_confirmed_by_id as "confirmedById",
  case when cf.id is not null then json_build_object('key', cf.key, 'size', cf.size, 'mediaType', cf.media_type) end as copy`;
const joined = `submission_file f join stored_file sf on sf.id = f.file_id left join cleaned_file c on c.original_id = f.file_id left join stored_file cf on cf.id = c.cleaned_id left join review_round r on r.id = f.round_id`;

/** The files of a submission that cross the line between author and reviewer. */
@Injectable()
export class Cleanings {
  constructor(private readonly database: Database) {}

  of(submissionId: number): Promise<Cleaning[]> {
    return this.database.query<Cleaning>(`select ${columns} from ${joined} where f.submission_id = $1 and f.area in ('review', 'reviewer', 'discussion') order by r.number desc nulls last, f.area, f.id`, [submissionId]);
  }

  async one(submissionId: number, publicId: string): Promise<Cleaning> {
    return found(await this.database.one<Cleaning>(`select ${columns} from ${joined} where f.submission_id = $1 and f.public_id = $2 and f.area in ('review', 'reviewer', 'discussion')`, [submissionId, publicId]));
  }
}
