import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

export type AppealOutcome = 'upheld' | 'dismissed';

/** The author asks the editors to think again about a refusal. Once for a manuscript. */
@Entity('appeal')
@Index(['submissionId'], { unique: true })
export class Appeal {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('submission', { onDelete: 'CASCADE' })
  @Column('integer')
  submissionId!: number;

  @Column('text')
  text!: string;

  @Column('timestamptz')
  raisedAt!: Date;

  /** Who answers it; any of those who decide where nobody was named. */
  @ForeignKey('person')
  @Column('integer', { nullable: true })
  handlerId!: number | null;

  @Column('text', { nullable: true })
  outcome!: AppealOutcome | null;

  @Column('text', { nullable: true })
  reasons!: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  answeredById!: number | null;
}
