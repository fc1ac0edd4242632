import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A line of an event file that was not understood: which, and why. Its text lies in the folder of what was set aside. */
export interface LineProblem {
  line: number;
  why: string;
}

/** The report of an event file that was taken in. Its name and its bytes stand here once: the same file counts once. */
@Entity('usage_ingest')
@Index(['sha256'], { unique: true })
@Index(['day'])
export class UsageIngest {
  @PrimaryColumn('text')
  file!: string;

  @Column('bytea')
  sha256!: Buffer;

  /** The day (UTC) of its events. */
  @Column('date')
  day!: string;

  @Column('integer')
  lines!: number;

  /** Lines that were counted. */
  @Column('integer')
  taken!: number;

  /** Lines that were not understood. */
  @Column('integer')
  setAside!: number;

  /** Events that could not be written at the time: the disk was full. */
  @Column('integer')
  lost!: number;

  /** The first of the lines set aside. */
  @Column('jsonb')
  problems!: LineProblem[];

  @Column('timestamptz')
  takenAt!: Date;
}
