import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A note that staff have written about a person. It belongs to one journal, or to the platform. */
@Entity('note')
@Index(['personId'])
export class Note {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('integer')
  personId!: number;

  /** Null for the platform's own. */
  @ForeignKey('journal')
  @Column('integer', { nullable: true })
  journalId!: number | null;

  @Column('timestamptz')
  writtenAt!: Date;

  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  removedById!: number | null;
}
