import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What happened about the agreement for one manuscript: its author was asked, has accepted, or the editors go on without. */
@Entity('agreement_record')
@Index('ix_agreement_record_settled', ['submissionId'], { unique: true, where: `act <> 'asked'` })
@Index(['submissionId'])
export class AgreementRecord {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('submission', { onDelete: 'CASCADE' })
  @Column('integer')
  submissionId!: number;

  /** The version that it is about. */
  @ForeignKey('publishing_agreement')
  @Column('integer')
  agreementId!: number;

  @Column('text')
  act!: 'asked' | 'accepted' | 'waived';

  /** Null where it was asked by itself, at the acceptance. */
  @ForeignKey('person')
  @Column('integer', { nullable: true })
  personId!: number | null;

  /** The language in which it was read. */
  @Column('text', { nullable: true })
  language!: string | null;

  /** Why the editors go on without. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz')
  at!: Date;
}
