import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Whether a journal shows its readers how often its articles are read (D7). Without a row it does not. */
@Entity('usage_shown')
export class UsageShown {
  @ForeignKey('journal', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  journalId!: number;

  @Column('boolean')
  shown!: boolean;
}
