import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * By what visits are broken down, and what a value then is:
 * country: NO · region: NO/Oslo · city: NO/Oslo/Oslo (only where the journal has turned place on, as fine as it has; empty where not known)
 * referrer: the host that a visitor came from, empty for none · language: no, en … as the browser prefers · device: desktop, mobile, tablet, other
 * entry: what the visit began with: journal, issue:7, article:12
 */
export const dimensions = ['country', 'region', 'city', 'referrer', 'language', 'device', 'entry'] as const;
export type Dimension = (typeof dimensions)[number];

/** What stands for every value that fewer than five visitors share (D6). Within a country or region that is itself shown, it follows that and a slash. */
export const otherValue = '*';

/**
 * A cell of a breakdown: the visits of one day (UTC) to one journal that share a value. A cell of fewer than five
 * visitors is never stored as itself but in the cell `*`; and that too has five or more visitors, or is the whole day:
 * where it would be smaller, the smallest other cell is in it as well, so that no difference tells. Nothing undoes
 * that: longer periods add up stored cells.
 */
@Entity('usage_cell')
export class UsageCell {
  @ForeignKey('journal')
  @PrimaryColumn('integer')
  journalId!: number;

  @PrimaryColumn('text')
  dimension!: Dimension;

  @PrimaryColumn('date')
  day!: string;

  @PrimaryColumn('text')
  value!: string;

  @Column('integer')
  visits!: number;

  @Column('integer')
  pages!: number;

  /** Full texts among those pages. */
  @Column('integer')
  requests!: number;
}
