import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Where someone works and lives is hidden. What was hidden lies here, and the database keeps it here, whoever writes it anew (migration 69). */
@Entity('protected_address')
@Index(['personId'])
export class ProtectedAddress {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('integer', { nullable: true })
  personId!: number | null;

  /** Of whoever is named in works and is no person of the platform. */
  @Column('citext', { nullable: true })
  address!: string | null;

  /** Beside the name on works too. */
  @Column('boolean')
  bylines!: boolean;

  @Column('timestamptz')
  since!: Date;

  @Column('text', { nullable: true })
  affiliation!: string | null;

  @Column('text', { nullable: true })
  country!: string | null;

  @Column('text', { nullable: true })
  postalAddress!: string | null;
}
