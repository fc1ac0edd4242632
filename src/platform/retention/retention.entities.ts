import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A length that has been set in place of the rule's own, for the platform or for one journal. */
@Entity('retention_value')
@Index('uq_retention_value_platform', ['rule'], { unique: true, where: 'journal_id IS NULL' })
@Index('uq_retention_value_journal', ['rule', 'journalId'], { unique: true, where: 'journal_id IS NOT NULL' })
export class RetentionValue {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  rule!: string;

  @ForeignKey('journal', { onDelete: 'CASCADE' })
  @Column('integer', { nullable: true })
  journalId!: number | null;

  @Column('integer')
  amount!: number;
}

/** A daily run of all rules: when, and which failed. */
@Entity('retention_run')
export class RetentionRun {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('timestamptz')
  at!: Date;

  /** The rules that could not be carried out. */
  @Column('text', { array: true })
  failed!: string[];
}

/** How many rows a rule has removed: up to a run, or since the last one. Counts, never whose. */
@Entity('retention_removal')
@Index('uq_retention_removal_run', ['runId', 'rule', 'place'], { unique: true, where: 'run_id IS NOT NULL' })
@Index('uq_retention_removal_open', ['rule', 'place'], { unique: true, where: 'run_id IS NULL' })
export class RetentionRemoval {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  /** Null until the next run reports it. */
  @ForeignKey('retention_run', { onDelete: 'CASCADE' })
  @Column('integer', { nullable: true })
  runId!: number | null;

  @Column('text')
  rule!: string;

  /** The table that it was in. */
  @Column('text')
  place!: string;

  @Column('integer')
  removed!: number;
}
