import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What an authority register calls a contributor, besides the ORCID iD, which is part of the byline (B8). */
@Entity('contributor_identifier')
@Index(['contributorId', 'type'], { unique: true })
export class ContributorIdentifier {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('contributor', { onDelete: 'CASCADE' })
  @Column('integer')
  contributorId!: number;

  /** isni, or national: the national authority register. */
  @Column('text')
  type!: string;

  @Column('text')
  value!: string;

  /** Who gave it: submitter, staff, import, or registers. */
  @Column('text')
  source!: string;
}
