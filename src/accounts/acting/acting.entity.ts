import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** An administrator acted as someone: as whom, why, from when to when (A16). */
@Entity('acting')
@Index(['personId'])
@Index(['behindId'])
@Index(['sessionId'])
export class Acting {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  /** Who was acted for. */
  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('integer')
  personId!: number;

  @ForeignKey('person')
  @Column('integer')
  behindId!: number;

  /** The session in which it is done; it may be gone. */
  @Column('integer')
  sessionId!: number;

  /** Always given; nullable so that erasing can blank it. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz')
  startedAt!: Date;

  /** When it ends at the latest. */
  @Column('timestamptz')
  endsAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  /** When the person said that they know of it. */
  @Column('timestamptz', { nullable: true })
  knownAt!: Date | null;
}
