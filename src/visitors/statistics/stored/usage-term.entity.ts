import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What was searched for on one day (UTC), in small letters, by nobody (D15). It is shown only from 5 searches on 2 days: read it through UsageQuery.terms. What does not come that far within 90 days is removed. */
@Entity('usage_term')
export class UsageTerm {
  @ForeignKey('journal')
  @PrimaryColumn('integer')
  journalId!: number;

  @PrimaryColumn('date')
  day!: string;

  @PrimaryColumn('text')
  term!: string;

  @Column('integer')
  searches!: number;

  @Column('integer')
  withoutResult!: number;
}
