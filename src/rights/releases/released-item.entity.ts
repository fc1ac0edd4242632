import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Something that is withheld from a person's copy by default, handed out to them redacted (R2). */
@Entity('released_item')
@Index(['personId', 'place', 'rowId'], { unique: true })
@Index(['requestId'])
export class ReleasedItem {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  /** The request of access that it answers; it goes with it. */
  @ForeignKey('rights_request', { onDelete: 'CASCADE' })
  @Column('integer')
  requestId!: number;

  @ForeignKey('person')
  @Column('integer')
  personId!: number;

  /** Table and property. */
  @Column('text')
  place!: string;

  @Column('text')
  rowId!: string;

  @ForeignKey('submission', { onDelete: 'CASCADE' })
  @Column('integer', { nullable: true })
  submissionId!: number | null;

  /** What it is, in the language of the request. */
  @Column('text')
  what!: string;

  /** As it was handed out. */
  @Column('text')
  text!: string;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  releasedAt!: Date;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  releasedById!: number | null;
}
