import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What someone can be late with. */
export const deadlines = ['invitation', 'review', 'copyedit', 'proof', 'task'] as const;
export type Deadline = (typeof deadlines)[number];

/** How a journal reminds of one kind of deadline; without a row, as of all. */
@Entity('reminder_rhythm')
export class ReminderRhythm {
  @ForeignKey('journal', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  journalId!: number;

  @PrimaryColumn('text')
  deadline!: Deadline;

  /** Days before the deadline; null for no reminder then. */
  @Column('integer', { nullable: true })
  remindBefore!: number | null;

  /** Days after it. */
  @Column('integer', { nullable: true })
  remindAfter!: number | null;

  @Column('integer', { nullable: true })
  repeatEvery!: number | null;

  /** How many reminders follow a deadline at most. */
  @Column('integer')
  atMost!: number;
}
