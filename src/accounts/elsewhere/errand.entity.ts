import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Told } from './told.js';

/** Someone on the way to a sign-in elsewhere and back. Known by the hash of the secret in their cookie, which state, nonce and PKCE's verifier are made of: nothing of them is stored. */
@Entity('elsewhere_errand')
@Index(['secretHash'], { unique: true })
@Index(['personId'])
export class ElsewhereErrand {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('bytea')
  secretHash!: Buffer;

  /** feide or orcid */
  @Column('text')
  type!: string;

  /** What for: signIn, link, or register. */
  @Column('text')
  intent!: string;

  /** Who wants to link, or whose new account waits to be confirmed. */
  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('integer', { nullable: true })
  personId!: number | null;

  @Column('text')
  language!: string;

  /** Where the person was going. */
  @Column('text')
  next!: string;

  @Column('timestamptz')
  expiresAt!: Date;

  /** An answer is taken once. */
  @Column('timestamptz', { nullable: true })
  returnedAt!: Date | null;

  /** What was proved, while it waits for the person to say what to do with it. */
  @Column('jsonb', { nullable: true })
  told!: Told | null;
}
