import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What someone has typed and not sent yet: theirs alone. */
@Entity('draft_text')
@Index(['personId', 'purpose', 'subjectKind', 'subjectId'], { unique: true })
@Index(['savedAt'])
export class DraftText {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('person', { onDelete: 'CASCADE' })
  @Column('integer')
  personId!: number;

  /** What it will be, such as `move.accept`. */
  @Column('text')
  purpose!: string;

  @Column('text')
  subjectKind!: string;

  @Column('integer')
  subjectId!: number;

  /** By the name of the field. */
  @Column('jsonb')
  fields!: Record<string, string>;

  @Column('timestamptz')
  savedAt!: Date;
}
