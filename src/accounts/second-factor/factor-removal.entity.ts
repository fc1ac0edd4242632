import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Someone who knows the password says that the second factor is lost. It goes only after a time in which the owner can say no. */
@Entity('factor_removal')
@Index(['personId'])
@Index('uq_factor_removal_open', ['personId'], { unique: true, where: 'closed_at IS NULL' })
export class FactorRemoval {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('integer')
  personId!: number;

  @Column('timestamptz')
  askedAt!: Date;

  /** Before this, the link in the mail only stops it. */
  @Column('timestamptz')
  opensAt!: Date;

  @Column('timestamptz')
  endsAt!: Date;

  /** When the mail went that says that the time is over. */
  @Column('timestamptz', { nullable: true })
  remindedAt!: Date | null;

  /** When it was done, stopped or given up. */
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
}
