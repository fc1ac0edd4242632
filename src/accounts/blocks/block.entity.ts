import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { BlockReason } from './reasons.js';

/** A time in which an account is closed to its owner. It ends by itself, or is lifted before; either way the row stays as history. */
@Entity('block')
@Index(['personId'])
export class Block {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('integer')
  personId!: number;

  /** The journal whose manager placed it; null for the platform's administrator. */
  @ForeignKey('journal')
  @Column('integer', { nullable: true })
  journalId!: number | null;

  @Column('text')
  reason!: BlockReason;

  @Column('text', { nullable: true })
  comment!: string | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  placedById!: number | null;

  @Column('timestamptz')
  startsAt!: Date;

  /** Null until it is lifted. */
  @Column('timestamptz', { nullable: true })
  endsAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  liftedAt!: Date | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  liftedById!: number | null;

  @Column('text', { nullable: true })
  liftReason!: string | null;
}
