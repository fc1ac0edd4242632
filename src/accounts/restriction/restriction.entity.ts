import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Basis, RestrictedUse, RestrictionGround } from './restricted.js';

/** A person's data is stored and not otherwise used (GDPR Art. 18). It is lifted, never deleted before its time. */
@Entity('restriction')
@Index(['publicId'], { unique: true })
@Index(['personId'])
export class Restriction {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  publicId!: string;

  /** The request that it is an answer to, as long as that is kept. */
  @ForeignKey('rights_request', { onDelete: 'SET NULL' })
  @Column('integer', { nullable: true })
  requestId!: number | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  personId!: number | null;

  /** Of whoever is named in works and is no person of the platform. */
  @Column('citext', { nullable: true })
  address!: string | null;

  @Column('text')
  name!: string;

  @Column('text')
  ground!: RestrictionGround;

  /** Beside the name on published works, nothing is shown any more either. */
  @Column('boolean')
  works!: boolean;

  /** What it covers and why, in words. */
  @Column('text')
  covers!: string;

  @Column('date')
  since!: string;

  @Column('timestamptz')
  placedAt!: Date;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  placedById!: number | null;

  /** What is allowed all the same, and on which basis (Art. 18(2)). */
  @Column('jsonb')
  exceptions!: Partial<Record<RestrictedUse, { basis: Basis; words: string }>>;

  /** The letter that it will be lifted (Art. 18(3)). */
  @Column('text', { nullable: true })
  letter!: string | null;

  @Column('timestamptz', { nullable: true })
  toldAt!: Date | null;

  @Column('date', { nullable: true })
  liftOn!: string | null;

  @Column('timestamptz', { nullable: true })
  liftedAt!: Date | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  liftedById!: number | null;
}
