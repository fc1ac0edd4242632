import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** That someone promised confidentiality: for what roles, where, in which words and when (P6). */
@Entity('undertaking')
@Index('uq_undertaking_journal', ['personId', 'journalId', 'roleGroup', 'version'], { unique: true, where: 'journal_id IS NOT NULL' })
@Index('uq_undertaking_platform', ['personId', 'roleGroup', 'version'], { unique: true, where: 'journal_id IS NULL' })
export class Undertaking {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('integer')
  personId!: number;

  /** Null for the platform. */
  @ForeignKey('journal')
  @Column('integer', { nullable: true })
  journalId!: number | null;

  @Column('text')
  roleGroup!: string;

  @Column('text')
  version!: string;

  /** The language in which it was read. */
  @Column('text')
  language!: string;

  @Column('timestamptz')
  signedAt!: Date;
}
