import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One act: who did what to what, when. Holds ids only, never names or text. Append-only. */
@Entity('event')
@Index(['subjectKind', 'subjectId'])
@Index(['journalId', 'kind'])
@Index(['personId'])
export class Event {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  kind!: string;

  @ForeignKey('journal')
  @Column('integer', { nullable: true })
  journalId!: number | null;

  @Column('text')
  subjectKind!: string;

  @Column('integer')
  subjectId!: number;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  personId!: number | null;

  /** The person who acted as `personId`, where one acts for another (A16). */
  @ForeignKey('person')
  @Column('integer', { nullable: true })
  behindId!: number | null;

  @Column('jsonb')
  data!: Record<string, number | string | boolean | null | number[]>;
}
