import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file that a reviewer has attached to their review. */
@Entity('review_attachment')
@Index(['assignmentId'])
export class ReviewAttachment {
  @ForeignKey('submission_file', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  submissionFileId!: number;

  @ForeignKey('review_assignment', { onDelete: 'CASCADE' })
  @Column('integer')
  assignmentId!: number;

  /** When an editor ticked it for the author, who gets its cleaned copy once the round is decided. */
  @Column('timestamptz', { nullable: true })
  forAuthorAt!: Date | null;
}
