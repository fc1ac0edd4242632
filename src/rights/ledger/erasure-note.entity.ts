import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An erasure that this database has done, as the line about it in the ledger says it. */
@Entity('erasure_note')
export class ErasureNote {
  /** Random: tells two erasures apart, whoever they were about. */
  @PrimaryColumn('text')
  id!: string;

  @Column('timestamptz')
  at!: Date;

  /** Which key the line was made with. */
  @Column('text')
  keyName!: string;

  @Column('text')
  personHash!: string;

  /** What stayed, sealed with the key. */
  @Column('text')
  kept!: string;
}
