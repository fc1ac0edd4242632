import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** `written` is what people give each other; the others make themselves, for the editors of the journal. */
export const taskKinds = ['written', 'contributorObjects', 'fileNotCleaned', 'fileNamesPeople', 'mailBounced', 'appeal', 'reviewerUnavailable'] as const;
export type TaskKind = (typeof taskKinds)[number];

/** Something to do about a submission. */
@Entity('task')
@Index(['submissionId'])
@Index(['ownerId'])
@Index(['dedupeKey'], { unique: true })
export class Task {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('submission', { onDelete: 'CASCADE' })
  @Column('integer')
  submissionId!: number;

  @Column('text')
  kind!: TaskKind;

  @Column('text', { nullable: true })
  words!: string | null;

  /** Nobody in particular: the editors. */
  @ForeignKey('person')
  @Column('integer', { nullable: true })
  ownerId!: number | null;

  @Column('date', { nullable: true })
  due!: string | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  madeById!: number | null;

  @Column('timestamptz')
  madeAt!: Date;

  /** The last reminder. */
  @Column('timestamptz', { nullable: true })
  remindedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  doneById!: number | null;

  /** A task with the same key is made once. */
  @Column('text', { nullable: true })
  dedupeKey!: string | null;
}
