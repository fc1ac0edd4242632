import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Localized } from '../../platform/i18n/translator.js';

/** In the order in which they are taken. */
export const closingSteps = ['announce', 'stop', 'work', 'export', 'handOver', 'deposit', 'erase', 'prove'] as const;
export type ClosingStep = (typeof closingSteps)[number];

/** What a journal that closes says on each of its pages (S11). */
@Entity('journal_closing')
export class JournalClosing {
  @ForeignKey('journal')
  @PrimaryColumn('integer')
  journalId!: number;

  @Column('jsonb')
  announcement!: Localized;

  /** The address where its articles are from now on. */
  @Column('text', { nullable: true })
  movedTo!: string | null;

  /** The address of one article there; `{number}` and `{doi}` stand for its own. */
  @Column('text', { nullable: true })
  articleAddress!: string | null;

  /** Once articles are handed over, their addresses here lead there for good. */
  @Column('boolean')
  redirects!: boolean;
}

/** A step of the closing that is done. */
@Entity('journal_closing_step')
export class JournalClosingStep {
  @ForeignKey('journal')
  @PrimaryColumn('integer')
  journalId!: number;

  @PrimaryColumn('text')
  step!: ClosingStep;

  @Column('timestamptz')
  doneAt!: Date;

  @ForeignKey('person')
  @Column('integer', { nullable: true })
  doneById!: number | null;

  /** To whom, under which number. */
  @Column('text', { nullable: true })
  note!: string | null;

  /** How many of what. */
  @Column('jsonb')
  counts!: Record<string, number>;
}

/** What can be taken along from a journal, for some days. */
@Entity('journal_export')
export class JournalExport {
  @ForeignKey('journal')
  @PrimaryColumn('integer')
  journalId!: number;

  @Column('timestamptz')
  askedAt!: Date;

  /** Nobody else gets it: which closed cases it holds depends on who asks. */
  @ForeignKey('person')
  @Column('integer', { nullable: true })
  askedById!: number | null;

  /** The closed cases of a public body that go along. */
  @Column('integer', { array: true })
  cases!: number[];

  @Column('integer')
  leftOut!: number;

  @Column('timestamptz', { nullable: true })
  madeAt!: Date | null;

  @ForeignKey('stored_file')
  @Column('integer', { nullable: true })
  fileId!: number | null;
}
