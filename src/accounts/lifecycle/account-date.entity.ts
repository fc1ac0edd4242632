import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

export const accountDateKinds = ['expiry', 'erasure'] as const;
export type AccountDateKind = (typeof accountDateKinds)[number];

/** A date on which an account expires or is erased. Another date, or none, leaves the old row as history. */
@Entity('account_date')
@Index(['personId'])
@Index('uq_account_date_live', ['personId', 'kind'], { unique: true, where: 'removed_at IS NULL' })
export class AccountDate {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('integer')
  personId!: number;

  /** The journal whose manager set it; null for the platform's administrator. */
  @ForeignKey('journal')
  @Column('integer', { nullable: true })
  journalId!: number | null;

  @Column('text')
  kind!: AccountDateKind;

  /** The end of the day. */
  @Column('timestamptz')
  at!: Date;

  @Column('text', { nullable: true })
  reason!: string | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  setById!: number | null;

  @Column('timestamptz')
  setAt!: Date;

  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  removedById!: number | null;

  @Column('timestamptz', { nullable: true })
  warnedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;

  /** When the administrators were told that open work stands in the way. */
  @Column('timestamptz', { nullable: true })
  stuckAt!: Date | null;
}
