import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Someone whose account has ended while work of theirs goes on: name and address stay for that, until it is done. */
@Entity('leaving')
export class Leaving {
  @ForeignKey('person', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  personId!: number;

  @Column('timestamptz')
  leftAt!: Date;

  /** The review assignments that they have not said anything about. */
  @Column('integer', { array: true })
  undecided!: number[];
}
