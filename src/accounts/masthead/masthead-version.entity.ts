import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Localized } from '../../platform/i18n/translator.js';
import type { MastheadGroup, MastheadTitle } from './masthead-words.js';

/** What a masthead says of someone, from one change to the next. It is public once its person has confirmed it. */
@Entity('masthead_version')
@Index(['entryId', 'number'], { unique: true })
export class MastheadVersion {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('masthead_entry', { onDelete: 'CASCADE' })
  @Column('integer')
  entryId!: number;

  @Column('integer')
  number!: number;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  affiliation!: string | null;

  @Column('text', { nullable: true })
  orcid!: string | null;

  /** One of the usual titles, or `own`, whose words follow. */
  @Column('text')
  title!: MastheadTitle;

  @Column('jsonb')
  ownTitle!: Localized;

  /** Below which heading: one of the usual ones, or `own`. */
  @Column('text')
  heading!: MastheadGroup;

  @Column('jsonb')
  ownHeading!: Localized;

  @Column('date', { nullable: true })
  startsOn!: string | null;

  /** The last day; after it the entry stands under “Earlier”. */
  @Column('date', { nullable: true })
  endsOn!: string | null;

  /** Who wrote it so: someone of the journal, or the person themselves; null for a person without an account. */
  @ForeignKey('person')
  @Column('integer', { nullable: true })
  madeById!: number | null;

  @Column('timestamptz')
  madeAt!: Date;

  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  declinedAt!: Date | null;
}
