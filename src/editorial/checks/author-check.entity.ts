import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

export const checkKinds = ['copyedit', 'proof'] as const;
export type CheckKind = (typeof checkKinds)[number];

/** The author is asked to look through the copyedited text, or the galleys, and answers. */
@Entity('author_check')
@Index(['submissionId'])
export class AuthorCheck {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('submission', { onDelete: 'CASCADE' })
  @Column('integer')
  submissionId!: number;

  @Column('text')
  kind!: CheckKind;

  @Column('date')
  due!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  askedById!: number | null;

  @Column('timestamptz')
  askedAt!: Date;

  /** The last reminder. */
  @Column('timestamptz', { nullable: true })
  remindedAt!: Date | null;

  /** Asked anew since. */
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @Column('boolean', { nullable: true })
  approved!: boolean | null;

  @Column('text', { nullable: true })
  words!: string | null;

  /** The author's own version of the copyedited text. */
  @ForeignKey('submission_file', { onDelete: 'SET NULL' })
  @Column('integer', { nullable: true })
  submissionFileId!: number | null;
}
