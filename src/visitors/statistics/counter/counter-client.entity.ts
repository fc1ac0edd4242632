import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An organisation that fetches COUNTER reports: a library, a consortium. Of its key only the hash is stored. */
@Entity('counter_client')
@Index(['requestorId'], { unique: true })
export class CounterClient {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  organisation!: string;

  /** Random; what it calls itself when it asks. */
  @Column('text')
  requestorId!: string;

  @Column('bytea')
  keyHash!: Buffer;

  @Column('timestamptz')
  madeAt!: Date;

  /** The last day on which the key was used. */
  @Column('date', { nullable: true })
  seenOn!: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
