import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Localized } from '../../platform/i18n/translator.js';

/** One version of what a journal agrees with its authors about publishing. Never changed: another wording is another version. */
@Entity('publishing_agreement')
@Index(['journalId', 'version'], { unique: true })
export class PublishingAgreement {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('journal', { onDelete: 'CASCADE' })
  @Column('integer')
  journalId!: number;

  @Column('integer')
  version!: number;

  /** Empty where the journal asks for none from then on. */
  @Column('jsonb')
  text!: Localized;

  @Column('timestamptz')
  madeAt!: Date;
}
