import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A suspicion about a manuscript or someone's conduct in its handling, followed up in confidence. One at a time for a submission, as far as each who follows it up may know. */
@Entity('ethics_case')
@Index(['submissionId'])
export class EthicsCase {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('submission', { onDelete: 'CASCADE' })
  @Column('integer')
  submissionId!: number;

  @Column('text')
  concern!: string;

  @Column('timestamptz')
  openedAt!: Date;

  @ForeignKey('person')
  @Column('integer')
  openedById!: number;

  @Column('text', { nullable: true })
  outcome!: string | null;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  closedById!: number | null;
}

/** Whom a case concerns: for them it is not there, whatever their roles. */
@Entity('ethics_concerned')
@Index(['personId'])
export class EthicsConcerned {
  @ForeignKey('ethics_case', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  caseId!: number;

  @ForeignKey('person')
  @PrimaryColumn('integer')
  personId!: number;
}

/** What was found out or done in a case, in the order in which it was. */
@Entity('ethics_note')
@Index(['caseId'])
export class EthicsNote {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('ethics_case', { onDelete: 'CASCADE' })
  @Column('integer')
  caseId!: number;

  @Column('text')
  text!: string;

  @Column('timestamptz')
  writtenAt!: Date;

  @ForeignKey('person')
  @Column('integer')
  writtenById!: number;
}
