import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A question, by mail, whether someone will take roles; with the answer, once there is one (A10). */
@Entity('invitation')
@Index(['email'])
@Index(['invitedById'])
@Index(['personId'])
@Index('uq_invitation_journal', ['journalId', 'email'], { unique: true, where: 'outcome IS NULL AND journal_id IS NOT NULL' })
@Index('uq_invitation_platform', ['email'], { unique: true, where: 'outcome IS NULL AND journal_id IS NULL' })
export class Invitation {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  /** Null for the web administrator's role. */
  @ForeignKey('journal')
  @Column('integer', { nullable: true })
  journalId!: number | null;

  /** Null, as are the names, once it was accepted or its time was up. */
  @Column('citext', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  givenName!: string | null;

  @Column('text', { nullable: true })
  familyName!: string | null;

  @Column('text', { array: true })
  roles!: string[];

  /** The first and the last day of the roles, where they have them. */
  @Column('date', { nullable: true })
  startsOn!: string | null;

  @Column('date', { nullable: true })
  endsOn!: string | null;

  @Column('text')
  language!: string;

  @ForeignKey('person')
  @Column('integer')
  invitedById!: number;

  @Column('timestamptz')
  invitedAt!: Date;

  @Column('timestamptz', { nullable: true })
  remindedAt!: Date | null;

  @Column('timestamptz')
  endsAt!: Date;

  /** accepted, declined, withdrawn, replaced or ended; null while it is open. */
  @Column('text', { nullable: true })
  outcome!: string | null;

  @Column('timestamptz', { nullable: true })
  outcomeAt!: Date | null;

  /** Who accepted. */
  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('integer', { nullable: true })
  personId!: number | null;

  /** The privacy statement that was shown to whoever accepted. */
  @Column('integer', { nullable: true })
  statementVersion!: number | null;

  /** When a new one was asked for, after this one was over. */
  @Column('timestamptz', { nullable: true })
  askedAt!: Date | null;
}
