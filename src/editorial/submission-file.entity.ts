import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

export const fileAreas = ['submission', 'review', 'revision', 'reviewer', 'finalDraft', 'copyedited', 'productionReady', 'galley'] as const;
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

  /** What it is: articleText, figure, dataSet, other */
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

  /** Until an editor has looked and found no identity in it, no anonymous reviewer gets it. */
  @Column('timestamptz', { nullable: true })
  cleanConfirmedAt!: Date | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  cleanConfirmedById!: number | null;
}
