import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Closed cases of a journal that someone takes out for the archive of a public body, for some days. */
@Entity('case_export')
@Index(['publicId'], { unique: true })
@Index(['journalId'])
export class CaseExport {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  publicId!: string;

  @ForeignKey('journal')
  @Column('integer')
  journalId!: number;

  /** Nobody else gets it: what it may hold depends on who asks. */
  @ForeignKey('person')
  @Column('integer')
  askedById!: number;

  @Column('timestamptz')
  askedAt!: Date;

  @Column('date')
  fromDay!: string;

  @Column('date')
  untilDay!: string;

  /** The archive that gets it. */
  @Column('text')
  archive!: string;

  @Column('integer', { array: true })
  cases!: number[];

  @Column('integer')
  leftOut!: number;

  @Column('timestamptz', { nullable: true })
  madeAt!: Date | null;

  @ForeignKey('stored_file')
  @Column('integer', { nullable: true })
  fileId!: number | null;
}
