import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Another address that is to be the preferred one: as soon as the old one says yes, or on its day if the old one does not say no. */
@Entity('email_change')
export class EmailChange {
  @ForeignKey('person', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  personId!: number;

  @Column('citext')
  address!: string;

  @Column('timestamptz')
  askedAt!: Date;

  @Column('timestamptz')
  dueAt!: Date;
}
