import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Where someone is signed in. The cookie holds a random secret; the row its hash, the address and the browser (D1). */
@Entity('session')
@Index(['tokenHash'], { unique: true })
@Index(['personId'])
export class Session {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('bytea')
  tokenHash!: Buffer;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('integer')
  personId!: number;

  @Column('text')
  ip!: string;

  @Column('text')
  browser!: string;

  @Column('timestamptz')
  startedAt!: Date;

  @Column('timestamptz')
  seenAt!: Date;

  /** The absolute end; the idle end is counted from `seenAt`. */
  @Column('timestamptz')
  endsAt!: Date;

  /** A session that a mailed link opened reaches one subject only. */
  @Column('text', { nullable: true })
  onlyKind!: string | null;

  @Column('integer', { nullable: true })
  onlyId!: number | null;
}
