import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Stage } from './stages.js';

/** A manuscript on its way through a journal. Its id is the number of the article for ever. Only `move()` writes the stage. */
@Entity('submission')
@Index(['journalId', 'stage', 'submitterId', 'id'])
@Index(['submitterId'])
@Index(['journalId', 'stageSince', 'id'])
export class Submission {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('journal')
  @Column('integer')
  journalId!: number;

  @ForeignKey('section')
  @Column('integer')
  sectionId!: number;

  /** Who sent it; null where the journal itself entered a finished article. */
  @ForeignKey('person')
  @Column('integer', { nullable: true })
  submitterId!: number | null;

  @Column('text')
  stage!: Stage;

  /** The stage that it was declined from, for undo. */
  @Column('text', { nullable: true })
  stageBefore!: Stage | null;

  /** How many moves it has made: a form that has seen fewer is out of date. */
  @Column('integer')
  moves!: number;

  @Column('text')
  language!: string;

  /** How far the wizard has come: start, files, details, contributors, note, check. */
  @Column('text')
  step!: string;

  @Column('text', { nullable: true })
  noteToEditor!: string | null;

  /** When the submitter went through the checklist and agreed to the terms. */
  @Column('timestamptz', { nullable: true })
  checklistAt!: Date | null;

  @Column('timestamptz')
  startedAt!: Date;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;

  @Column('timestamptz')
  stageSince!: Date;
}
