import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** That two accounts are said to be one person's. Nothing happens until each owner, signed in as that account, has agreed. */
@Entity('account_merge')
@Index(['publicId'], { unique: true })
@Index(['keepId'])
@Index(['dropId'])
export class AccountMerge {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  publicId!: string;

  /** The account that stays. */
  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('integer')
  keepId!: number;

  /** The account that goes into it; null where the name that was typed leads to none, so that the two look alike (X20), and after the merge. */
  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('integer', { nullable: true })
  dropId!: number | null;

  /** The administrator who proposed it, or the owner of the account that stays. */
  @ForeignKey('person')
  @Column('integer', { nullable: true })
  proposedById!: number | null;

  @Column('timestamptz')
  proposedAt!: Date;

  @Column('timestamptz', { nullable: true })
  keepAgreedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  dropAgreedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  /** merged, refused, cancelled or lapsed */
  @Column('text', { nullable: true })
  outcome!: MergeOutcome | null;
}

export type MergeOutcome = 'merged' | 'refused' | 'cancelled' | 'lapsed';
