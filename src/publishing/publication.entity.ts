import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Localized } from '../platform/i18n/translator.js';

/** `withdrawn` comes back if its work is published again; `removed` never does. */
export const publicationStatuses = ['draft', 'scheduled', 'published', 'withdrawn', 'removed'] as const;
export type PublicationStatus = (typeof publicationStatuses)[number];

/** What a version after the first is. */
export const changeKinds = ['correction', 'erratum', 'concern', 'retraction', 'removal'] as const;
export type ChangeKind = (typeof changeKinds)[number];
export type VersionKind = 'original' | ChangeKind;

/** A book, film or other work that an article is about. */
export interface ReviewedWork {
  title: string;
  authors: string;
  publisher: string;
  year: string;
  isbn: string;
}

export const peerReviews = ['none', 'doubleAnonymous', 'anonymous', 'open', 'mixed'] as const;
export type PeerReview = (typeof peerReviews)[number];

/** One version of a work: what readers see of it, or will. Its number for readers is that of its submission. */
@Entity('publication')
@Index('ix_publication_search_text', { synchronize: false })
@Index(['submissionId', 'version'], { unique: true })
@Index(['journalId', 'status'])
@Index(['issueId'])
export class Publication {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('submission', { onDelete: 'CASCADE' })
  @Column('integer')
  submissionId!: number;

  @ForeignKey('journal')
  @Column('integer')
  journalId!: number;

  @ForeignKey('section')
  @Column('integer')
  sectionId!: number;

  @Column('integer')
  version!: number;

  @Column('text')
  status!: PublicationStatus;

  @Column('text', { default: 'original' })
  kind!: VersionKind;

  /** What changed in this version and why, for everyone to read. */
  @Column('jsonb', { default: {} })
  changeNote!: Localized;

  /** The language that the work is written in. */
  @Column('text')
  language!: string;

  @Column('jsonb')
  title!: Localized;

  @Column('jsonb')
  abstract!: Localized;

  /** {language: [keyword]} */
  @Column('jsonb')
  keywords!: Record<string, string[]>;

  @Column('text', { array: true })
  references!: string[];

  @Column('text', { nullable: true })
  funding!: string | null;

  @Column('text', { nullable: true })
  dataAvailability!: string | null;

  @Column('text', { nullable: true })
  competingInterests!: string | null;

  /** How many words the text has, as its author says. */
  @Column('integer', { nullable: true })
  words!: number | null;

  /** The book or other work that it is about. */
  @Column('jsonb', { nullable: true })
  reviewedWork!: ReviewedWork | null;

  /** How it was reviewed by peers, for readers; null where nothing is known, `none` where it was not. */
  @Column('text', { nullable: true })
  peerReview!: PeerReview | null;

  @Column('text')
  licence!: string;

  @ForeignKey('issue')
  @Column('integer', { nullable: true })
  issueId!: number | null;

  @Column('text', { nullable: true })
  pages!: string | null;

  /** Its place within its section in the issue. */
  @Column('integer')
  position!: number;

  @Column('text', { nullable: true })
  doi!: string | null;

  /** The day on which readers get it by itself, once it is scheduled. */
  @Column('date', { nullable: true })
  releaseOn!: string | null;

  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;

  /** When it was taken back, where readers had it: its address says so until it is published again. */
  @Column('timestamptz', { nullable: true })
  unpublishedAt!: Date | null;

  /** Titles and abstracts without accents, for the search; kept by the database (migration 38). */
  @Column({ type: 'text', nullable: true, insert: false, update: false, select: false })
  searchText!: string | null;
}
