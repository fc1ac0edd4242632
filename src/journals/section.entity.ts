import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Localized } from '../platform/i18n/translator.js';

@Entity('section')
@Index(['journalId'])
export class Section {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('journal')
  @Column('integer')
  journalId!: number;

  @Column('jsonb')
  title!: Localized;

  @Column('text')
  abbreviation!: string;

  @Column('boolean')
  peerReviewed!: boolean;

  /** A closed section takes no new manuscripts; its articles stay. */
  @Column('boolean')
  open!: boolean;

  @Column('integer')
  position!: number;
}
