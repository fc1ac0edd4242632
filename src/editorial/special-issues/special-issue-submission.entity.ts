import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** For which special issue a manuscript was sent. */
@Entity('special_issue_submission')
@Index(['issueId'])
export class SpecialIssueSubmission {
  @ForeignKey('submission', { onDelete: 'CASCADE' })
  @PrimaryColumn('integer')
  submissionId!: number;

  @ForeignKey('special_issue', { onDelete: 'CASCADE' })
  @Column('integer')
  issueId!: number;
}
