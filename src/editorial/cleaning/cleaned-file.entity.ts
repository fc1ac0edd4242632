import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Reason, Removed } from './formats/outcome.js';
import type { Trace } from './traces.js';

export type CleaningState = 'waiting' | 'clean' | 'refused';

/** What became of cleaning one file. One original has one cleaned copy, in however many places it lies. */
@Entity('cleaned_file')
export class CleanedFile {
  @ForeignKey('stored_file', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  originalId!: number;

  @Column('text')
  state!: CleaningState;

  /** Why there is no cleaned copy. */
  @Column('text', { nullable: true })
  reason!: Reason | null;

  @ForeignKey('stored_file')
  @Column('integer', { nullable: true })
  cleanedId!: number | null;

  @Column('jsonb')
  removed!: Removed[];

  @Column('jsonb')
  traces!: Trace[];

  /** How often it was begun: a file at which the server dies is not tried for ever. */
  @Column('integer')
  attempts!: number;

  @Column('timestamptz')
  askedAt!: Date;

  @Column('timestamptz', { nullable: true })
  madeAt!: Date | null;
}
