import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Localized } from '../platform/i18n/translator.js';

/** Who made a publication: the byline as it stands there, copied, and perhaps a person of the platform. */
@Entity('contributor')
@Index('ix_contributor_search_text', { synchronize: false })
@Index(['email'])
@Index(['publicationId'])
@Index(['personId'])
export class Contributor {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('publication', { onDelete: 'CASCADE' })
  @Column('integer')
  publicationId!: number;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  personId!: number | null;

  /** author, translator or volumeEditor */
  @Column('text')
  role!: string;

  @Column('integer')
  position!: number;

  /** Whom the journal and, if they agree, readers write to. */
  @Column('boolean')
  corresponding!: boolean;

  @Column('text', { nullable: true })
  salutation!: string | null;

  @Column('text', { nullable: true })
  givenName!: string | null;

  @Column('text', { nullable: true })
  middleName!: string | null;

  @Column('text', { nullable: true })
  familyName!: string | null;

  @Column('text', { nullable: true })
  suffix!: string | null;

  @Column('citext', { nullable: true })
  email!: string | null;

  /** Only if the contributor agreed (B5). */
  @Column('boolean')
  emailPublic!: boolean;

  @Column('text', { nullable: true })
  orcid!: string | null;

  @Column('text', { nullable: true })
  website!: string | null;

  @Column('text', { nullable: true })
  country!: string | null;

  @Column('jsonb')
  affiliation!: Localized;

  @Column('jsonb')
  biography!: Localized;

  /** Who entered it: submitter, staff or import (S7). */
  @Column('text')
  source!: string;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  enteredById!: number | null;

  /** When the submitter declared to have this contributor's permission (B2). */
  @Column('timestamptz', { nullable: true })
  permissionDeclaredAt!: Date | null;

  /** Why an editor let a mandatory detail be left out (B1). */
  @Column('text', { nullable: true })
  waiver!: string | null;

  /** The name without accents, for the search; kept by the database (migration 38). */
  @Column({ type: 'text', nullable: true, insert: false, update: false, select: false })
  searchText!: string | null;
}
