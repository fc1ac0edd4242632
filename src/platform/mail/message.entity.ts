import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A mail to one person. Personal data of its recipient and of whoever it names; the event that it was sent stays when the text goes. */
@Entity('message')
@Index(['dedupeKey'], { unique: true })
@Index(['messageId'], { unique: true })
@Index(['personId'])
@Index(['subjectKind', 'subjectId'])
export class Message {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  /** Fixed when enqueued, so that a second try after a crash is the same mail to its recipient. */
  @Column('text')
  messageId!: string;

  @Column('text', { nullable: true })
  dedupeKey!: string | null;

  @Column('text')
  template!: string;

  @ForeignKey('journal')
  @Column('integer', { nullable: true })
  journalId!: number | null;

  @Column('text', { nullable: true })
  subjectKind!: string | null;

  @Column('integer', { nullable: true })
  subjectId!: number | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  personId!: number | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  senderId!: number | null;

  @Column('text')
  toAddress!: string;

  @Column('text')
  toName!: string;

  @Column('text')
  fromName!: string;

  @Column('text', { nullable: true })
  replyTo!: string | null;

  @Column('text')
  language!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  text!: string;

  @Column('text')
  html!: string;

  /** A secret link in the mail is made when it is sent; until then and afterwards the text holds only its place. */
  @Column('text', { nullable: true })
  linkKind!: string | null;

  @Column('integer', { nullable: true })
  linkId!: number | null;

  /** More headers than every mail has. */
  @Column('jsonb')
  headers!: Record<string, string>;

  @Column('timestamptz')
  queuedAt!: Date;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  /** It did not reach anyone: refused when it was sent, or returned afterwards. It is not tried again. */
  @Column('timestamptz', { nullable: true })
  failedAt!: Date | null;

  /** Why, as a status code of RFC 3463. */
  @Column('text', { nullable: true })
  failure!: string | null;
}
