import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A role that nobody uses here without a second factor. */
@Entity('second_factor_role')
export class SecondFactorRole {
  @PrimaryColumn('text')
  role!: string;

  @Column('timestamptz')
  since!: Date;
}
