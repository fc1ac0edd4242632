import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A user name that nobody can have again, as a digest. */
@Entity('spent_username')
export class SpentUsername {
  @PrimaryColumn('bytea')
  hash!: Buffer;

  @Column('timestamptz')
  spentAt!: Date;
}
