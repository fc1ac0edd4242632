import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Whether someone who may have to be told has been. */
export const tellings = ['open', 'told', 'notNeeded'] as const;
export type Telling = (typeof tellings)[number];

/** All that is known of a breach at a moment (Art. 33(5)). Times as ISO strings; empty where not known. */
export interface BreachSaid {
  what: string;
  found: string;
  began: string;
  who: string;
  number: string;
  categories: string;
  consequences: string;
  measures: string;
  authority: Telling;
  authorityAt: string;
  authorityWhy: string;
  persons: Telling;
  personsAt: string;
  personsWhy: string;
}

/** What someone wrote in words of their own. */
export const freeTexts = ['what', 'who', 'number', 'categories', 'consequences', 'measures', 'authorityWhy', 'personsWhy'] as const satisfies readonly (keyof BreachSaid)[];

/** A breach of the security of personal data. What is said of it stands in its entries. */
@Entity('breach')
@Index(['publicId'], { unique: true })
export class Breach {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  publicId!: string;

  /** When it became known: the clock of 72 hours runs from here. */
  @Column('timestamptz')
  foundAt!: Date;

  @Column('text')
  authority!: Telling;

  /** How many entries there are: a form that has seen fewer is out of date. */
  @Column('integer')
  entries!: number;

  /** At how many hours left the administrators were last warned. */
  @Column('integer')
  warnedAt!: number;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
}

/** What was said of a breach at a moment; never changed. */
@Entity('breach_entry')
@Index(['breachId'])
export class BreachEntry {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('breach', { onDelete: 'CASCADE' })
  @Column('integer')
  breachId!: number;

  @Column('timestamptz')
  at!: Date;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  byId!: number | null;

  @Column('jsonb')
  said!: BreachSaid;
}
