import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '../../platform/i18n/texts.js';

/** A journal's own words for one letter in one language, instead of the standard ones. */
@Entity('letter_template')
@Index(['journalId', 'letter', 'language'], { unique: true })
export class LetterTemplate {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('journal')
  @Column('integer')
  journalId!: number;

  @Column('text')
  letter!: string;

  @Column('text')
  language!: Language;

  @Column('text')
  subject!: string;

  @Column('text')
  body!: string;

  /** How often it was changed: a form that has seen fewer is out of date. */
  @Column('integer')
  changes!: number;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  changedById!: number | null;

  @Column('timestamptz')
  changedAt!: Date;
}
