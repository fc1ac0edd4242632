import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Stage } from '../stages.js';

/** People who take part in a submission talk about one subject. */
@Entity('discussion')
@Index(['publicId'], { unique: true })
@Index(['submissionId'])
export class Discussion {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  /** Random: a running number would tell how much is talked about elsewhere. */
  @Column('text')
  publicId!: string;

  @ForeignKey('submission', { onDelete: 'CASCADE' })
  @Column('integer')
  submissionId!: number;

  @Column('text')
  stage!: Stage;

  @Column('text')
  subject!: string;

  @Column('timestamptz')
  startedAt!: Date;

  /** Nobody writes into it any more, until it is opened again. */
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
}

export const capacities = ['author', 'reviewer', 'staff'] as const;
export type Capacity = (typeof capacities)[number];

@Entity('discussion_participant')
@Index(['personId'])
export class DiscussionParticipant {
  @ForeignKey('discussion', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  discussionId!: number;

  @ForeignKey('person')
  @PrimaryColumn('integer')
  personId!: number;

  /** As what they take part. */
  @Column('text')
  capacity!: Capacity;

  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;

  /** Taken out of it. What they wrote stays, and so does whom it may be shared with. */
  @Column('timestamptz', { nullable: true })
  leftAt!: Date | null;
}

/** Words, or a file. */
@Entity('discussion_message')
@Index(['publicId'], { unique: true })
@Index(['discussionId'])
export class DiscussionMessage {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  publicId!: string;

  @ForeignKey('discussion', { onDelete: 'CASCADE' })
  @Column('integer')
  discussionId!: number;

  @ForeignKey('person')
  @Column('integer')
  authorId!: number;

  @Column('text', { nullable: true })
  text!: string | null;

  @ForeignKey('stored_file')
  @Column('integer', { nullable: true })
  fileId!: number | null;

  @Column('timestamptz')
  writtenAt!: Date;
}
