import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Someone who is locked out of the desk of a work, as its author or reviewer, was let in all the same. */
@Entity('conflict_override')
@Index('ix_conflict_override_live', ['submissionId', 'personId'], { unique: true, where: 'ended_at IS NULL' })
@Index(['personId'])
export class ConflictOverride {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('submission', { onDelete: 'CASCADE' })
  @Column('integer')
  submissionId!: number;

  @ForeignKey('person')
  @Column('integer')
  personId!: number;

  @Column('text')
  reason!: string;

  @ForeignKey('person')
  @Column('integer')
  givenById!: number;

  @Column('timestamptz')
  givenAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
