import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One round of review. Its state is computed from its assignments; only how it ended is stored. */
@Entity('review_round')
@Index(['submissionId', 'number'], { unique: true })
export class ReviewRound {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('submission', { onDelete: 'CASCADE' })
  @Column('integer')
  submissionId!: number;

  @Column('integer')
  number!: number;

  @Column('timestamptz')
  openedAt!: Date;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  /** revisions, resubmit, accepted, declined; null while open. */
  @Column('text', { nullable: true })
  outcome!: string | null;
}
