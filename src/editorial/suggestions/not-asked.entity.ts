import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** “Do not ask me again” (C8): which address it is cannot be read from it. */
@Entity('not_asked_again')
export class NotAskedAgain {
  @PrimaryColumn('bytea')
  hash!: Buffer;

  @ForeignKey('journal', { onDelete: 'CASCADE' })
  @Column('integer')
  journalId!: number;

  @Column('timestamptz')
  askedAt!: Date;
}

/** The key of those hashes, made at the first of them. */
@Entity('not_asked_key')
export class NotAskedKey {
  @PrimaryColumn('integer')
  id!: number;

  @Column('bytea')
  secret!: Buffer;
}
