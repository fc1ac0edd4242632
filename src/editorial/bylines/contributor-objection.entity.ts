import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A contributor objects to being named in a manuscript, or to what is said of them (B2). It goes with the entry that it is about. */
@Entity('contributor_objection')
@Index(['submissionId'])
@Index(['contributorId'])
export class ContributorObjection {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('submission', { onDelete: 'CASCADE' })
  @Column('integer')
  submissionId!: number;

  @ForeignKey('contributor', { onDelete: 'CASCADE' })
  @Column('integer')
  contributorId!: number;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz')
  raisedAt!: Date;

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  settledById!: number | null;
}
