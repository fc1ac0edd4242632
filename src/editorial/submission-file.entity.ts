import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** `reviewDraft` holds what a reviewer has attached and not yet sent: theirs alone, as the text of a draft is. `discussion`: of those in discussions, what an anonymous side is to get. */
export const fileAreas = ['submission', 'review', 'revision', 'reviewDraft', 'reviewer', 'finalDraft', 'copyedited', 'productionReady', 'galley', 'discussion'] as const;
export type FileArea = (typeof fileAreas)[number];

/** A file in one area of one submission. */
@Entity('submission_file')
@Index(['submissionId'])
@Index(['publicId'], { unique: true })
export class SubmissionFile {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  publicId!: string;

  @ForeignKey('submission', { onDelete: 'CASCADE' })
  @Column('integer')
  submissionId!: number;

  @Column('text')
  area!: FileArea;

  @ForeignKey('review_round', { onDelete: 'CASCADE' })
  @Column('integer', { nullable: true })
  roundId!: number | null;

  @ForeignKey('stored_file')
  @Column('integer')
  fileId!: number;

  /** What it is: articleText, figure, table, dataSet, other */
  @Column('text')
  component!: string;

  @ForeignKey('person')
  @Column('integer')
  uploaderId!: number;

  @Column('timestamptz')
  uploadedAt!: Date;

  /** The file that this one is a new version of. */
  @ForeignKey('submission_file')
  @Column('integer', { nullable: true })
  replacesId!: number | null;

  /** When an editor let it be handed out although names stand in it, or although it could not be cleaned. */
  @Column('timestamptz', { nullable: true })
  cleanConfirmedAt!: Date | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  cleanConfirmedById!: number | null;

  /** Why the original itself is handed out, where it could not be cleaned. */
  @Column('text', { nullable: true })
  releaseReason!: string | null;
}
