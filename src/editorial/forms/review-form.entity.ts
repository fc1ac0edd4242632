import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Localized } from '../../platform/i18n/translator.js';
import type { Question } from './questions.js';

@Entity('review_form')
@Index(['journalId'])
export class ReviewForm {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('journal', { onDelete: 'CASCADE' })
  @Column('integer')
  journalId!: number;

  @Column('jsonb')
  title!: Localized;

  /** From then on no new review uses it. */
  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}

/** What a form asks. Frozen from the moment that a review uses it; a change makes the next one. */
@Entity('review_form_version')
@Index(['formId', 'number'], { unique: true })
export class ReviewFormVersion {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('review_form', { onDelete: 'CASCADE' })
  @Column('integer')
  formId!: number;

  @Column('integer')
  number!: number;

  @Column('jsonb')
  intro!: Localized;

  @Column('jsonb')
  questions!: Question[];
}

/** The form that the reviews of a section begin with. */
@Entity('section_review_form')
export class SectionReviewForm {
  @ForeignKey('section', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  sectionId!: number;

  @ForeignKey('review_form', { onDelete: 'CASCADE' })
  @Column('integer')
  formId!: number;
}
