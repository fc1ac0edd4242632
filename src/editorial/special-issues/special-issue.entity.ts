import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Localized } from '../../platform/i18n/translator.js';

/** That an issue is a special issue, and what it asks for. */
@Entity('special_issue')
export class SpecialIssue {
  @ForeignKey('issue', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  issueId!: number;

  /** The call for papers; empty where there is none. */
  @Column('jsonb')
  call!: Localized;

  /** The last day of the call. */
  @Column('date', { nullable: true })
  until!: string | null;
}
