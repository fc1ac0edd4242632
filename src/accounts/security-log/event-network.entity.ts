import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** From which network a security event came: a keyed sum, gone after 48 hours, as is its key (P7). Never an address. */
@Entity('event_network')
@Index(['at'])
export class EventNetwork {
  @ForeignKey('event', { onDelete: 'CASCADE' })
  @PrimaryColumn('bigint')
  eventId!: string;

  @Column('bytea')
  network!: Buffer;

  @Column('timestamptz')
  at!: Date;
}
