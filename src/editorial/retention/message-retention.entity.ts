import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How long a journal keeps messages about a submission once that is finished (C6). */
@Entity('message_retention')
export class MessageRetention {
  @ForeignKey('journal', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  journalId!: number;

  @Column('integer')
  months!: number;
}
