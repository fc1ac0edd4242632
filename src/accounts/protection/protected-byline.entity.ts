import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Localized } from '../../platform/i18n/translator.js';

/** What stood beside a name on a work, as long as it is hidden. */
@Entity('protected_byline')
@Index(['protectionId'])
export class ProtectedByline {
  @ForeignKey('contributor', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  contributorId!: number;

  @ForeignKey('protected_address', { onDelete: 'CASCADE' })
  @Column('integer')
  protectionId!: number;

  @Column('jsonb')
  affiliation!: Localized;

  @Column('text', { nullable: true })
  country!: string | null;
}
