import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Hit } from './hit.js';
import type { Sought } from './sought.js';

/** `ordered`: a job will carry it out; `erased`: a job looks for what is left; `proven`: it has looked. */
export type ErasureState = 'ordered' | 'erased' | 'proven';

/** An erasure that a request led to: what was chosen, what it did, and what was found afterwards. */
@Entity('erasure')
@Index(['requestId'], { unique: true })
@Index(['personId'])
export class Erasure {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('rights_request', { onDelete: 'CASCADE' })
  @Column('integer')
  requestId!: number;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  personId!: number | null;

  @Column('text')
  state!: ErasureState;

  /** What the administrator chose otherwise than the data maps say, by the key of the line. */
  @Column('text', { array: true })
  choices!: string[];

  /** How many rows each line of the plan changed, by its key. */
  @Column('jsonb')
  counts!: Record<string, number>;

  /** What to look for, until nothing of it is left. */
  @Column('jsonb', { nullable: true })
  sought!: Sought | null;

  /** What was found: places and numbers, never the values. */
  @Column('jsonb')
  hits!: Hit[];

  /** How many files were read in search of it. */
  @Column('integer')
  files!: number;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  orderedById!: number | null;

  @Column('timestamptz')
  orderedAt!: Date;

  @Column('timestamptz', { nullable: true })
  erasedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  provenAt!: Date | null;
}
