import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What a journal's staff think is wrong about someone whose account they do not edit (A17). */
@Entity('correction')
@Index(['personId'])
@Index('ix_correction_waiting', ['suggestedAt'], { where: 'settled_at IS NULL' })
export class Correction {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('integer')
  personId!: number;

  @ForeignKey('journal')
  @Column('integer')
  journalId!: number;

  @ForeignKey('person')
  @Column('integer')
  suggestedById!: number;

  @Column('text')
  field!: string;

  @Column('text', { nullable: true })
  value!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz')
  suggestedAt!: Date;

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  settledById!: number | null;

  @Column('boolean', { nullable: true })
  accepted!: boolean | null;
}
