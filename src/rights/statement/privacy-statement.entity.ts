import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A version of the privacy statement, as it was generated. A consent names the version it was given to. */
@Entity('privacy_statement')
export class PrivacyStatement {
  @PrimaryColumn('integer')
  version!: number;

  /** A digest of the declarations that it was generated from. */
  @Column('text')
  digest!: string;

  /** The statement of that version: {language: html} */
  @Column('jsonb')
  pages!: Record<string, string>;

  @Column('timestamptz')
  publishedAt!: Date;
}
