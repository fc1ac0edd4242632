import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Whence a field of a person comes that they did not give themselves (S7). */
export type FieldSource = 'feide' | 'orcid' | 'staff' | 'submitter' | 'import';
export type Sources = Partial<Record<string, FieldSource>>;

/** The one identity row of a person, with or without an account. Erasing blanks it in place; the id stays, as the ghost. */
@Entity('person')
@Index(['email'], { unique: true })
@Index(['publicId'], { unique: true })
@Index('ix_person_search_text', { synchronize: false })
@Index('ix_person_sort_name', { synchronize: false })
@Index('ix_person_sort_name_reachable', { synchronize: false })
export class Person {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  /** In addresses and mail, where the inner id would tell too much. */
  @Column('text')
  publicId!: string;

  @Column('text', { nullable: true })
  givenName!: string | null;

  @Column('text', { nullable: true })
  middleName!: string | null;

  @Column('text', { nullable: true })
  familyName!: string | null;

  /** The preferred address: the one that mail goes to. */
  @Column('citext', { nullable: true })
  email!: string | null;

  /** The kinds of mail that the person has switched off. */
  @Column('text', { array: true })
  muted!: string[];

  @Column('text', { nullable: true })
  salutation!: string | null;

  @Column('text', { nullable: true })
  initials!: string | null;

  @Column('text', { nullable: true })
  suffix!: string | null;

  @Column('text', { nullable: true })
  gender!: string | null;

  @Column('text', { nullable: true })
  affiliation!: string | null;

  /** ISO 3166-1 alpha-2 */
  @Column('text', { nullable: true })
  country!: string | null;

  @Column('text', { nullable: true })
  orcid!: string | null;

  @Column('text', { nullable: true })
  website!: string | null;

  @Column('text', { nullable: true })
  postalAddress!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  fax!: string | null;

  @Column('text', { nullable: true })
  biography!: string | null;

  @Column('text', { nullable: true })
  signature!: string | null;

  /** Languages that the person works in. */
  @Column('text', { array: true })
  workingLanguages!: string[];

  /** The language that mail is written in. */
  @Column('text')
  mailLanguage!: string;

  /** Where the platform first had the person from: self, staff, submitter or import (S7). */
  @Column('text')
  source!: string;

  /** Field by field, who gave what the person did not give themselves (S7). */
  @Column('jsonb', { default: {} })
  sources!: Sources;

  @Column('timestamptz')
  createdAt!: Date;

  /** Name, address and affiliation without accents, for the search; kept by the database (migration 23). */
  @Column({ type: 'text', nullable: true, insert: false, update: false, select: false })
  searchText!: string | null;
}
