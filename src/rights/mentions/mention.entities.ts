import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Outcome } from './outcomes.js';

/** What stands in a published file, as text: kept as long as the file is. */
@Entity('file_text')
export class FileText {
  @ForeignKey('stored_file', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  fileId!: number;

  /** Empty where nothing could be read. */
  @Column('text')
  text!: string;

  /** What the file says of itself: its properties, and the names of what lies in it. */
  @Column('text')
  about!: string;

  /** Pages without text, such as scans. */
  @Column('integer', { array: true })
  blank!: number[];

  /** False where the file is broken, locked or too large. */
  @Column('boolean')
  readable!: boolean;

  @Column('timestamptz')
  readAt!: Date;
}

/** A name is looked for in everything that is published, for a request. */
@Entity('mention_search')
@Index(['publicId'], { unique: true })
@Index(['requestId'])
export class MentionSearch {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  publicId!: string;

  @ForeignKey('rights_request', { onDelete: 'CASCADE' })
  @Column('integer')
  requestId!: number;

  /** Each form of the name. */
  @Column('text', { array: true })
  names!: string[];

  @Column('timestamptz')
  askedAt!: Date;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  askedById!: number | null;

  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;
}

/** Where the name occurs. */
@Entity('mention_place')
@Index(['searchId'])
export class MentionPlace {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('mention_search', { onDelete: 'CASCADE' })
  @Column('integer')
  searchId!: number;

  /** Null where it is a page of a journal, or of the platform. */
  @ForeignKey('submission', { onDelete: 'CASCADE' })
  @Column('integer', { nullable: true })
  submissionId!: number | null;

  @Column('integer', { nullable: true })
  version!: number | null;

  @ForeignKey('journal', { onDelete: 'CASCADE' })
  @Column('integer', { nullable: true })
  journalId!: number | null;

  /** A text `mention.place.<key>`. */
  @Column('text')
  place!: string;

  /** Which file. */
  @Column('text', { nullable: true })
  label!: string | null;

  /** The file's key, or the number, for a link. */
  @Column('text', { nullable: true })
  ref!: string | null;

  @Column('text')
  snippet!: string;
}

/** How the interests were weighed for one work, and how it ended. */
@Entity('mention_weighing')
@Index(['searchId', 'submissionId'], { unique: true })
export class MentionWeighing {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('mention_search', { onDelete: 'CASCADE' })
  @Column('integer')
  searchId!: number;

  @ForeignKey('submission', { onDelete: 'CASCADE' })
  @Column('integer')
  submissionId!: number;

  @Column('text')
  outcome!: Outcome;

  @Column('text')
  reasons!: string;

  @Column('timestamptz')
  weighedAt!: Date;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  weighedById!: number | null;
}
