import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** That someone is to be named on a journal's masthead, apart from their account (A18). What is said of them is in its versions. */
@Entity('masthead_entry')
@Index(['publicId'], { unique: true })
@Index(['journalId'])
@Index(['personId'])
export class MastheadEntry {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  /** Random: in addresses, where a running number would tell. */
  @Column('text')
  publicId!: string;

  @ForeignKey('journal')
  @Column('integer')
  journalId!: number;

  /** Null for someone who is not known here, and after an erasure. */
  @ForeignKey('person', { onDelete: 'SET NULL' })
  @Column('integer', { nullable: true })
  personId!: number | null;

  /** Where to ask someone without an account. */
  @Column('citext', { nullable: true })
  email!: string | null;

  /** The language that they are written to in. */
  @Column('text')
  language!: string;

  /** Its place among the journal's entries. */
  @Column('integer')
  position!: number;

  /** When its person was last asked to confirm it. */
  @Column('timestamptz')
  askedAt!: Date;

  /** When its person objected: from then on nobody sees it. */
  @Column('timestamptz', { nullable: true })
  objectedAt!: Date | null;

  /** When the journal took it away. */
  @Column('timestamptz', { nullable: true })
  takenAwayAt!: Date | null;
}
