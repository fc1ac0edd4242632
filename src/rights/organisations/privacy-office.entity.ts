import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Localized } from '../../platform/i18n/translator.js';

/** Joint controllers (Art. 26), or a controller and its processor (Art. 28). */
export const arrangements = ['joint', 'processor'] as const;
export type Arrangement = (typeof arrangements)[number];

/** Whom one writes to about personal data, and how the responsibility for it is shared: one for the platform, one for each journal. */
@Entity('privacy_office')
@Index('ix_privacy_office_journal_id', { synchronize: false })
export class PrivacyOffice {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  /** Null: the platform’s. */
  @ForeignKey('journal')
  @Column('integer', { nullable: true })
  journalId!: number | null;

  @Column('text', { nullable: true })
  registerName!: string | null;

  @Column('text', { nullable: true })
  contactName!: string | null;

  @Column('text', { nullable: true })
  contactEmail!: string | null;

  /** The data protection officer, where there is one. */
  @Column('text', { nullable: true })
  officerName!: string | null;

  @Column('text', { nullable: true })
  officerEmail!: string | null;

  @Column('text', { nullable: true })
  arrangement!: Arrangement | null;

  @Column('date', { nullable: true })
  agreedOn!: string | null;

  /** What the agreement says, in short. */
  @Column('jsonb')
  essence!: Localized;

  /** Who answers for what. */
  @Column('jsonb')
  answers!: Localized;

  /** A journal’s own paragraphs in the statement. */
  @Column('jsonb')
  addition!: Localized;

  /** The plan of a public body that keeping times follow. */
  @Column('text', { nullable: true })
  keepingPlan!: string | null;

  @Column('timestamptz')
  changedAt!: Date;
}
