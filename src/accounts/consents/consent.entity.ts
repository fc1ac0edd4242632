import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One yes to one purpose, with the words it was given to. Withdrawing sets the end and keeps the proof. */
@Entity('consent')
@Index(['personId'])
export class Consent {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('integer')
  personId!: number;

  /** account, reviewerPool or news */
  @Column('text')
  purpose!: string;

  @ForeignKey('journal')
  @Column('integer', { nullable: true })
  journalId!: number | null;

  /** The words beside the box, in the language they were read in. */
  @Column('text')
  words!: string;

  @Column('text')
  language!: string;

  /** The version of the privacy statement that was in force. */
  @Column('integer')
  statementVersion!: number;

  @Column('timestamptz')
  givenAt!: Date;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  /** When the person was asked anew because the words have changed. */
  @Column('timestamptz', { nullable: true })
  askedAgainAt!: Date | null;
}
