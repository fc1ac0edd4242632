import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Answers } from './forms/questions.js';

export const reviewMethods = ['doubleAnonymous', 'anonymous', 'open'] as const;
export type ReviewMethod = (typeof reviewMethods)[number];

export const recommendations = ['accept', 'revisions', 'resubmitHere', 'resubmitElsewhere', 'decline', 'seeComments'] as const;
export type Recommendation = (typeof recommendations)[number];

/** One reviewer asked in one round: invited, perhaps accepted, perhaps done. Its state is computed from its times. */
@Entity('review_assignment')
@Index(['submissionId'])
@Index(['personId'])
@Index(['roundId', 'personId'], { unique: true })
@Index(['publicId'], { unique: true })
export class ReviewAssignment {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  /** Random: in the reviewer's addresses, where a running number would tell. */
  @Column('text')
  publicId!: string;

  @ForeignKey('submission', { onDelete: 'CASCADE' })
  @Column('integer')
  submissionId!: number;

  @ForeignKey('review_round', { onDelete: 'CASCADE' })
  @Column('integer')
  roundId!: number;

  @ForeignKey('person')
  @Column('integer')
  personId!: number;

  /** Reviewer 1, 2 … in letters to the author. */
  @Column('integer')
  number!: number;

  @Column('text')
  method!: ReviewMethod;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  invitedById!: number | null;

  @Column('timestamptz')
  invitedAt!: Date;

  @Column('date')
  responseDue!: string;

  @Column('date')
  reviewDue!: string;

  @Column('timestamptz', { nullable: true })
  acceptedAt!: Date | null;

  /** When the reviewer agreed to confidentiality, and to which version of the words (P6). */
  @Column('text', { nullable: true })
  undertakingVersion!: string | null;

  @Column('timestamptz', { nullable: true })
  declinedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  cancelledAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;

  @Column('text', { nullable: true })
  recommendation!: Recommendation | null;

  @Column('text', { nullable: true })
  commentsToAuthor!: string | null;

  @Column('text', { nullable: true })
  commentsToEditor!: string | null;

  @Column('text', { nullable: true })
  competingInterests!: string | null;

  @Column('timestamptz', { nullable: true })
  savedAt!: Date | null;

  /** When the invitation was sent once more, with a new link. */
  @Column('timestamptz', { nullable: true })
  resentAt!: Date | null;

  /** The last reminder, by itself or by hand. */
  @Column('timestamptz', { nullable: true })
  remindedAt!: Date | null;

  /** When an editor found that nothing more is needed of it. */
  @Column('timestamptz', { nullable: true })
  completedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  thankedAt!: Date | null;

  /** 1 to 5, the editors’ own. */
  @Column('integer', { nullable: true })
  rating!: number | null;

  /** The editor who entered a review that came another way. */
  @ForeignKey('person')
  @Column('integer', { nullable: true })
  enteredById!: number | null;

  /** What the author gets in place of the comments as they were written, which stay. */
  @Column('text', { nullable: true })
  authorCopy!: string | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  authorCopyById!: number | null;

  /** The day until which the reviewer has asked for more time; null when that is answered. */
  @Column('date', { nullable: true })
  moreTimeUntil!: string | null;

  @Column('text', { nullable: true })
  moreTimeReason!: string | null;

  /** With whom the reviewer wrote the review. */
  @Column('text', { nullable: true })
  coReviewer!: string | null;

  /** An author has named the reviewer; the invitation says so, and never who. */
  @Column('boolean', { default: false })
  namedByAuthor!: boolean;

  /** What it asks besides comments; frozen by this. */
  @ForeignKey('review_form_version')
  @Column('integer', { nullable: true })
  formVersionId!: number | null;

  @Column('jsonb', { default: {} })
  answers!: Answers;
}
