import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Where someone is signed in. The cookie holds a random secret; the row its hash, the address and the browser (D1). */
@Entity('session')
@Index(['tokenHash'], { unique: true })
@Index(['personId'])
@Index(['behindId'])
export class Session {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('bytea')
  tokenHash!: Buffer;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('integer')
  personId!: number;

  /** The administrator who acts as this person in this session (A16). */
  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('integer', { nullable: true })
  behindId!: number | null;

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

  /** When the person last showed once more that it is they, before a change to what lets them in (X22). */
  @Column('timestamptz', { nullable: true })
  provenAt!: Date | null;

  /** A session that a mailed link opened reaches one subject only; one that waits for the second factor reaches nothing. */
  @Column('text', { nullable: true })
  onlyKind!: string | null;

  @Column('integer', { nullable: true })
  onlyId!: number | null;
}
