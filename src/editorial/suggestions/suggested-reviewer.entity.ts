import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Someone whom the authors, or a reviewer who declined, would ask, or would not have asked. Erased at the decision (C7). */
@Entity('suggested_reviewer')
@Index(['submissionId'])
export class SuggestedReviewer {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('submission', { onDelete: 'CASCADE' })
  @Column('integer')
  submissionId!: number;

  @Column('text')
  kind!: 'suggested' | 'opposed';

  @Column('text')
  source!: 'author' | 'reviewer';

  /** Of the reviewer who named them. */
  @ForeignKey('review_assignment', { onDelete: 'CASCADE' })
  @Column('integer', { nullable: true })
  assignmentId!: number | null;

  @Column('text')
  name!: string;

  @Column('citext', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  affiliation!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz')
  enteredAt!: Date;
}
