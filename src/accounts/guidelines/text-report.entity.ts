import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

export const reportReasons = ['sensitive', 'criminal', 'defamation', 'others', 'else'] as const;
export type ReportReason = (typeof reportReasons)[number];

/** Someone tells that a text breaks the guidelines (P4). Neither side of it ever learns who the other is. */
@Entity('text_report')
@Index(['publicId'], { unique: true })
@Index(['kind', 'targetId'])
@Index(['journalId'])
export class TextReport {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  publicId!: string;

  @Column('text')
  kind!: string;

  @Column('integer')
  targetId!: number;

  /** The journal whose managers handle it; null where only the platform does. */
  @ForeignKey('journal')
  @Column('integer', { nullable: true })
  journalId!: number | null;

  /** Who wrote the text: they do not decide about it. */
  @ForeignKey('person')
  @Column('integer', { nullable: true })
  authorId!: number | null;

  /** To tell them what came of it; null for someone who was not signed in. */
  @ForeignKey('person')
  @Column('integer', { nullable: true })
  reporterId!: number | null;

  @Column('text')
  reason!: ReportReason;

  @Column('text')
  words!: string;

  @Column('timestamptz')
  reportedAt!: Date;

  /** hidden or kept; null while it is open. */
  @Column('text', { nullable: true })
  outcome!: 'hidden' | 'kept' | null;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  closedById!: number | null;
}
