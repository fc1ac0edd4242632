import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A fact about this installation, such as that its database is a demo. */
@Entity('installation')
export class Installation {
  @PrimaryColumn('text')
  key!: string;

  @Column('text')
  value!: string;
}
