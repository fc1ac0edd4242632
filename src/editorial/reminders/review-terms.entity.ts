import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ReviewMethod } from '../review-assignment.entity.js';

/** How a journal asks its reviewers, how long they have, and how they are reminded. */
@Entity('review_terms')
export class JournalReviewTerms {
  @ForeignKey('journal', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  journalId!: number;

  @Column('text')
  method!: ReviewMethod;

  @Column('integer')
  responseDays!: number;

  @Column('integer')
  reviewDays!: number;

  /** Days before a deadline; null for no reminder then. */
  @Column('integer', { nullable: true })
  remindBefore!: number | null;

  /** Days after it. */
  @Column('integer', { nullable: true })
  remindAfter!: number | null;

  @Column('integer', { nullable: true })
  repeatEvery!: number | null;

  /** How many reminders follow a deadline at most. */
  @Column('integer')
  atMost!: number;
}
