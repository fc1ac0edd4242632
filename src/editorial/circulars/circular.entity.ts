import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** About someone's work here, or news that people agreed to get. */
export const circularKinds = ['work', 'news'] as const;
export type CircularKind = (typeof circularKinds)[number];

/** A letter to several people, each of whom got a mail of their own. What it said is in the mails, as long as they are kept. */
@Entity('circular')
@Index(['once'], { unique: true })
@Index(['journalId'])
export class Circular {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('journal')
  @Column('integer')
  journalId!: number;

  /** Of the page that it was written on, so that the same form sends it once. */
  @Column('text')
  once!: string;

  @Column('text')
  kind!: CircularKind;

  @ForeignKey('person')
  @Column('integer')
  senderId!: number;

  @Column('integer')
  recipients!: number;

  @Column('timestamptz')
  sentAt!: Date;
}
