import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An address that wants to know of a journal's new issues: no person, no account, nothing but the address and what it chose (A20). */
@Entity('alert_subscriber')
@Index(['journalId', 'email'], { unique: true })
export class AlertSubscriber {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('journal')
  @Column('integer')
  journalId!: number;

  @Column('citext')
  email!: string;

  /** The language that the mail is written in. */
  @Column('text')
  language!: string;

  @Column('timestamptz')
  askedAt!: Date;

  /** When the address said yes; until then it gets nothing else. */
  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  /** The privacy statement that it said yes to. */
  @Column('integer', { nullable: true })
  statementVersion!: number | null;
}
