import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A role that a person holds, or held, in a journal. */
@Entity('membership')
@Index(['personId'])
@Index(['journalId', 'role'])
@Index('uq_membership_live', ['personId', 'journalId', 'role'], { unique: true, where: 'ended_at IS NULL' })
export class Membership {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('integer')
  personId!: number;

  @ForeignKey('journal')
  @Column('integer')
  journalId!: number;

  @Column('text')
  role!: string;

  @Column('timestamptz')
  startedAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
