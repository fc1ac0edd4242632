import { Injectable } from '@nestjs/common';
import { isHidden } from '../../accounts/guidelines/hidden.js';
import { shownWorkFile } from '../../accounts/restriction/shown-names.js';
import { Database } from '../../platform/database/database.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { found } from '../../platform/web/problems.js';
import { extensionOf } from '../../platform/files/kinds.js';
import { isHandedOut, standingSql, type Standing } from '../cleaning/standing.js';

/** A file as its reviewer sees it: their own, under its own name. */
export interface OwnAttachment {
  publicId: string;
  key: string;
  name: string;
  size: number;
  mediaType: string;
}

/** The same as editors see it, once the review is sent. */
export interface SentAttachment extends OwnAttachment {
  standing: Standing;
  forAuthor: boolean;
}

/** What the author gets: nothing of the original, and no name but its place. */
export interface ReleasedAttachment {
  publicId: string;
  key: string;
  size: number;
  mediaType: string;
  round: number;
  reviewer: number;
  /** Which of this reviewer’s files, of those that the author gets. */
  place: number;
}

const own = `f.public_id as "publicId", sf.key, sf.original_name as name, sf.size::int as size, sf.media_type as "mediaType"`;
const joined = 'review_attachment ra join submission_file f on f.id = ra.submission_file_id join stored_file sf on sf.id = f.file_id';

/** The author has been told what became of the round. */
const decided = `('revisions', 'resubmit', 'accepted', 'declined')`;

/** A file that came with a review, where the review is shown to be sent on. */
export interface FileWithReview {
  id: string;
  name: string;
  standing: Standing;
  ticked: boolean;
}

/** In SQL: the files that came with the assignment of this id. */
export const filesWith = (assignment: string): string =>
  `coalesce((select json_agg(json_build_object('id', f.public_id, 'name', ${shownWorkFile('f', 'sf')}, 'standing', ${standingSql('f', 'c')}, 'ticked', ra.for_author_at is not null) order by f.id)
     from ${joined} left join cleaned_file c on c.original_id = f.file_id where ra.assignment_id = ${assignment} and f.area = 'reviewer'), '[]')`;

export const nameForAuthor = ({ reviewer, place, mediaType }: ReleasedAttachment, { t }: Translator): string =>
  `${t('attachments.name', { reviewer, place })}.${extensionOf(mediaType)}`;

@Injectable()
export class Attachments {
  constructor(private readonly database: Database) {}

  /** The reviewer’s own, and nobody else’s (X3). */
  of(assignmentId: number): Promise<OwnAttachment[]> {
    return this.database.query<OwnAttachment>(`select ${own} from ${joined} join review_assignment a on a.id = ra.assignment_id where a.id = $1 and (f.area = 'reviewer' or a.submitted_at is null) order by f.id`, [assignmentId]);
  }

  async one(assignmentId: number, publicId: string): Promise<OwnAttachment> {
    return found((await this.of(assignmentId)).find((file) => file.publicId === publicId));
  }

  /** What came with a review that was sent. */
  sent(submissionId: number, assignmentId: number): Promise<SentAttachment[]> {
    return this.database.query<SentAttachment>(
      `select ${own}, ${standingSql('f', 'c')} as standing, ra.for_author_at is not null as "forAuthor"
       from ${joined} join review_assignment a on a.id = ra.assignment_id left join cleaned_file c on c.original_id = f.file_id
       where f.submission_id = $1 and a.id = $2 and f.area = 'reviewer' and a.submitted_at is not null and a.cancelled_at is null order by f.id`, [submissionId, assignmentId],
    );
  }

  /** Ticked by an editor, clean or answered for, and not before the decision on its round (C2, C4, X2). */
  released(submissionId: number): Promise<ReleasedAttachment[]> {
    return this.database.query<ReleasedAttachment>(
      `select f.public_id as "publicId", sf.key, sf.size::int as size, sf.media_type as "mediaType", r.number as round, a.number as reviewer,
         row_number() over (partition by a.id order by f.id)::int as place
       from review_attachment ra join submission_file f on f.id = ra.submission_file_id join review_assignment a on a.id = ra.assignment_id join review_round r on r.id = a.round_id
         join cleaned_file c on c.original_id = f.file_id join stored_file sf on sf.id = coalesce(c.cleaned_id, f.file_id)
       where f.submission_id = $1 and f.area = 'reviewer' and ra.for_author_at is not null and ${isHandedOut('f', 'c')} and r.outcome in ${decided}
         and a.submitted_at is not null and a.cancelled_at is null and not ${isHidden('review-to-author', 'a.id')} order by r.number desc, a.number, f.id`, [submissionId],
    );
  }
}
