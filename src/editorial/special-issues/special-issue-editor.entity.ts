import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A guest editor of a special issue. What readers see of them is theirs to say, apart from their account (A18). */
@Entity('special_issue_editor')
@Index(['issueId', 'personId'], { unique: true })
@Index(['personId'])
export class SpecialIssueEditor {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('special_issue', { onDelete: 'CASCADE' })
  @Column('integer')
  issueId!: number;

  @ForeignKey('person')
  @Column('integer')
  personId!: number;

  @Column('timestamptz')
  appointedAt!: Date;

  /** As the person has confirmed it; null where readers are told nothing. */
  @Column('text', { nullable: true })
  publicName!: string | null;

  /** When they last said yes or no. */
  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;
}
