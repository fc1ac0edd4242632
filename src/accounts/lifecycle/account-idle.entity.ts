import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** That the owner of an account nobody uses was asked whether to keep it. A question is answered by signing in, or by the button behind the mailed link. */
@Entity('account_idle')
export class AccountIdle {
  @ForeignKey('person', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  personId!: number;

  @Column('timestamptz', { nullable: true })
  askedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  askedAgainAt!: Date | null;

  /** When the owner said to keep it. */
  @Column('timestamptz', { nullable: true })
  keptAt!: Date | null;

  /** When the administrators were told that open work stands in the way. */
  @Column('timestamptz', { nullable: true })
  stuckAt!: Date | null;
}
