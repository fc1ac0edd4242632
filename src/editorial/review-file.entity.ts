import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A file that one reviewer may read. */
@Entity('review_file')
export class ReviewFile {
  @ForeignKey('review_assignment', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  assignmentId!: number;

  @ForeignKey('submission_file', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  submissionFileId!: number;
}
