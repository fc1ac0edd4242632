import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What is counted: a journal's front page, an issue's table of contents, an article in all its forms, the search. */
export const itemKinds = ['journal', 'issue', 'article', 'search'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** COUNTER's words. Everything here is `Open` until a journal sells something. */
export const accessTypes = ['Open', 'Free_To_Read', 'Controlled'] as const;
export type AccessType = (typeof accessTypes)[number];

/**
 * One item of one journal on one day (UTC), as COUNTER counts: double clicks are one, robots are none. All four figures
 * add up over days, articles and journals, because a unique one is unique in an hour.
 *
 * For an article, an investigation is a look at its page or any of its files, a request is a look at its full text.
 * A journal's front page, an issue and a search have investigations only (COUNTER counts no items there; of searches it
 * wants the number: `investigations`).
 */
@Entity('usage_item')
@Index(['kind', 'itemId', 'day'])
@Index(['day'])
export class UsageItem {
  @ForeignKey('journal')
  @PrimaryColumn('integer')
  journalId!: number;

  @PrimaryColumn('date')
  day!: string;

  @PrimaryColumn('text')
  kind!: ItemKind;

  /** The journal, the issue, or the article by its number for readers (that of its submission); the journal again for a search. */
  @PrimaryColumn('integer')
  itemId!: number;

  /** The year in which the article was first published; 1 where there is none (COUNTER's 0001). */
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
