import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Localized } from '../platform/i18n/translator.js';

@Entity('section')
@Index(['journalId'])
export class Section {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('journal')
  @Column('integer')
  journalId!: number;

  @Column('jsonb')
  title!: Localized;

  @Column('text')
  abbreviation!: string;

  @Column('boolean')
  peerReviewed!: boolean;

  /** A closed section takes no new manuscripts; its articles stay. */
  @Column('boolean')
  open!: boolean;

  /** Where only those may submit whom an editor invites: what the link that they are given ends with. */
  @Column('text', { nullable: true })
  invitation!: string | null;

  /** How many words an abstract may have, in each language. */
  @Column('integer', { nullable: true })
  abstractWords!: number | null;

  @Column('integer', { nullable: true })
  textWords!: number | null;

  /** What authors should know before they choose it. */
  @Column('jsonb', { default: {} })
  guidance!: Localized;

  /** What authors confirm before they submit to it, a line each. */
  @Column('jsonb', { default: {} })
  checklist!: Localized;

  /** Its articles are about a book or another work. */
  @Column('boolean', { default: false })
  bookReviews!: boolean;

  @Column('integer')
  position!: number;
}
