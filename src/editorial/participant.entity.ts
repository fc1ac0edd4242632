import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A member of staff assigned to one submission, in one role. */
@Entity('participant')
@Index(['submissionId', 'personId', 'role'], { unique: true })
@Index(['personId'])
export class Participant {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('submission', { onDelete: 'CASCADE' })
  @Column('integer')
  submissionId!: number;

  @ForeignKey('person')
  @Column('integer')
  personId!: number;

  @Column('text')
  role!: string;

  /** Advises the editors who decide, and does not decide. */
  @Column('boolean', { default: false })
  recommendOnly!: boolean;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  assignedById!: number | null;

  @Column('timestamptz')
  assignedAt!: Date;
}
