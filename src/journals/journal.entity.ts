import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Localized } from '../platform/i18n/translator.js';

@Entity('journal')
@Index(['path'], { unique: true })
export class Journal {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  /** Its part of the address, for as long as it lives. */
  @Column('text')
  path!: string;

  @Column('jsonb')
  name!: Localized;

  @Column('text')
  acronym!: string;

  @Column('text', { nullable: true })
  publisher!: string | null;

  /** Languages of its content (BCP 47), the first choice apart. */
  @Column('text', { array: true })
  languages!: string[];

  @Column('text')
  primaryLanguage!: string;

  @Column('text', { nullable: true })
  issnPrint!: string | null;

  @Column('text', { nullable: true })
  issnOnline!: string | null;

  @Column('text')
  contactName!: string;

  @Column('text')
  contactEmail!: string;

  @Column('jsonb')
  tagline!: Localized;

  @Column('jsonb')
  about!: Localized;

  @Column('jsonb')
  authorGuidelines!: Localized;

  /** The licence that articles get unless they say otherwise: an SPDX identifier such as CC-BY-4.0. */
  @Column('text')
  licence!: string;

  /** #rrggbb */
  @Column('text')
  accent!: string;

  @ForeignKey('stored_file')
  @Column('integer', { nullable: true })
  logoFileId!: number | null;

  @Column('text')
  timeZone!: string;

  @Column('boolean')
  enabled!: boolean;

  /** Takes no manuscripts: from a day, until a day, or until someone opens it again. */
  @Column('boolean', { default: false })
  closed!: boolean;

  @Column('date', { nullable: true })
  closedFrom!: string | null;

  /** The last day on which it is closed. */
  @Column('date', { nullable: true })
  closedUntil!: string | null;

  /** What it says to those who would submit. */
  @Column('jsonb', { default: {} })
  closedText!: Localized;

  @Column('timestamptz')
  createdAt!: Date;
}
