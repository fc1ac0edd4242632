import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * The visits to one journal on one day (UTC). A visit is what one visitor looks at with no break of more than half an
 * hour; it ends with the day. Who sends DNT or Sec-GPC makes views and no visit (D14).
 *
 * On a day with fewer than five visitors nothing more than their number is known (D6). So the length of a visit is
 * `seconds / measured` and its pages are `pages / measured`, never over `visits`.
 */
@Entity('usage_visits')
export class UsageVisits {
  @ForeignKey('journal')
  @PrimaryColumn('integer')
  journalId!: number;

  @PrimaryColumn('date')
  day!: string;

  @Column('integer')
  visits!: number;

  /** The visits whose pages and seconds are known. */
  @Column('integer')
  measured!: number;

  @Column('integer')
  pages!: number;

  /** From the first to the last page: a visit of one page has none. */
  @Column('integer')
  seconds!: number;
}
