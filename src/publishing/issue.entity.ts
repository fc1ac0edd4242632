import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Localized } from '../platform/i18n/translator.js';

@Entity('issue')
@Index(['journalId'])
export class Issue {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('journal')
  @Column('integer')
  journalId!: number;

  @Column('integer', { nullable: true })
  volume!: number | null;

  @Column('text', { nullable: true })
  number!: string | null;

  @Column('integer')
  year!: number;

  @Column('jsonb')
  title!: Localized;

  @Column('jsonb')
  description!: Localized;

  @ForeignKey('stored_file')
  @Column('integer', { nullable: true })
  coverFileId!: number | null;

  /** What the cover shows, for those who do not see it. */
  @Column('jsonb', { nullable: true })
  coverAlt!: Localized | null;

  /** Readers see that it will come, before it is out. */
  @Column('boolean', { default: false })
  forthcoming!: boolean;

  /** Null while it is being put together. */
  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;
}
