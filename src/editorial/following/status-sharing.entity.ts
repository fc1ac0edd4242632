import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Whether a journal lets everyone who is named in a manuscript see where it stands. */
@Entity('status_sharing')
export class StatusSharing {
  @ForeignKey('journal', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  journalId!: number;

  @Column('boolean')
  shared!: boolean;
}
