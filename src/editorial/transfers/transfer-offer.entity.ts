import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An author is asked whether a manuscript may move to another section, of this journal or another. Nothing moves without a yes. */
@Entity('transfer_offer')
@Index('ix_transfer_offer_open', ['submissionId'], { unique: true, where: 'answered_at IS NULL' })
@Index(['submissionId'])
export class TransferOffer {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('submission', { onDelete: 'CASCADE' })
  @Column('integer')
  submissionId!: number;

  /** Where to. */
  @ForeignKey('section')
  @Column('integer')
  sectionId!: number;

  @ForeignKey('person')
  @Column('integer')
  askedById!: number;

  @Column('timestamptz')
  askedAt!: Date;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  /** yes, no, or cancelled by the editors. */
  @Column('text', { nullable: true })
  answer!: string | null;

  /** Its number in the other journal. */
  @ForeignKey('submission', { onDelete: 'SET NULL' })
  @Column('integer', { nullable: true })
  newSubmissionId!: number | null;
}
