import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Dimension } from './usage-cell.entity.js';
import type { Form } from './usage-form.entity.js';
import type { AccessType, ItemKind } from './usage-item.entity.js';

/** `usage_item` added up by kind: all articles of a journal on a day. The database keeps it with each row that comes or goes. */
@Entity('usage_day')
@Index(['day'])
export class UsageDay {
  @ForeignKey('journal')
  @PrimaryColumn('integer')
  journalId!: number;

  @PrimaryColumn('date')
  day!: string;

  @PrimaryColumn('text')
  kind!: ItemKind;

  @Column('integer')
  investigations!: number;

  @Column('integer')
  uniqueInvestigations!: number;

  @Column('integer')
  requests!: number;

  @Column('integer')
  uniqueRequests!: number;
}

/** `usage_item` added up by month, which is known by its first day. The database keeps it with each row that comes or goes. */
@Entity('usage_month')
@Index(['kind', 'itemId', 'month'])
export class UsageMonth {
  @ForeignKey('journal')
  @PrimaryColumn('integer')
  journalId!: number;

  @PrimaryColumn('date')
  month!: string;

  @PrimaryColumn('text')
  kind!: ItemKind;

  @PrimaryColumn('integer')
  itemId!: number;

  @PrimaryColumn('smallint')
  yop!: number;

  @PrimaryColumn('text')
  accessType!: AccessType;

  @Column('integer')
  investigations!: number;

  @Column('integer')
  uniqueInvestigations!: number;

  @Column('integer')
  requests!: number;

  @Column('integer')
  uniqueRequests!: number;
}

/** `usage_item` added up by month over all items of a kind: what reports of journals and of the platform are made of. The database keeps it with each row that comes or goes. */
@Entity('usage_title_month')
export class UsageTitleMonth {
  @ForeignKey('journal')
  @PrimaryColumn('integer')
  journalId!: number;

  @PrimaryColumn('date')
  month!: string;

  @PrimaryColumn('text')
  kind!: ItemKind;

  @PrimaryColumn('smallint')
  yop!: number;

  @PrimaryColumn('text')
  accessType!: AccessType;

  @Column('integer')
  investigations!: number;

  @Column('integer')
  uniqueInvestigations!: number;

  @Column('integer')
  requests!: number;

  @Column('integer')
  uniqueRequests!: number;
}

/** `usage_form` added up over the articles of a journal. The database keeps it with each row that comes or goes. */
@Entity('usage_form_day')
export class UsageFormDay {
  @ForeignKey('journal')
  @PrimaryColumn('integer')
  journalId!: number;

  @PrimaryColumn('date')
  day!: string;

  @PrimaryColumn('text')
  form!: Form;

  @Column('integer')
  views!: number;
}

/** `usage_cell` added up by month: sums of what is stored, with nothing hidden less. The database keeps it with each row that comes or goes. */
@Entity('usage_cell_month')
export class UsageCellMonth {
  @ForeignKey('journal')
  @PrimaryColumn('integer')
  journalId!: number;

  @PrimaryColumn('text')
  dimension!: Dimension;

  @PrimaryColumn('date')
  month!: string;

  @PrimaryColumn('text')
  value!: string;

  @Column('integer')
  visits!: number;

  @Column('integer')
  pages!: number;

  @Column('integer')
  requests!: number;
}
