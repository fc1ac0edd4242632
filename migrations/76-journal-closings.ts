import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the closing of a journal has come, and what was exported of it. */
export class JournalClosings1790000000076 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE journal_closing (
        journal_id integer CONSTRAINT pk_journal_closing PRIMARY KEY CONSTRAINT fk_journal_closing_journal_id REFERENCES journal(id),
        announcement jsonb NOT NULL,
        moved_to text,
        article_address text,
        redirects boolean NOT NULL
      )
    `);
    await runner.query(`
      CREATE TABLE journal_closing_step (
        journal_id integer NOT NULL CONSTRAINT fk_journal_closing_step_journal_id REFERENCES journal(id),
        step text NOT NULL,
        done_at timestamptz NOT NULL,
        done_by_id integer CONSTRAINT fk_journal_closing_step_done_by_id REFERENCES person(id),
        note text,
        counts jsonb NOT NULL,
        CONSTRAINT pk_journal_closing_step PRIMARY KEY (journal_id, step)
      )
    `);
    await runner.query(`
      CREATE TABLE journal_export (
        journal_id integer CONSTRAINT pk_journal_export PRIMARY KEY CONSTRAINT fk_journal_export_journal_id REFERENCES journal(id),
        asked_at timestamptz NOT NULL,
        asked_by_id integer CONSTRAINT fk_journal_export_asked_by_id REFERENCES person(id),
        cases integer[] NOT NULL,
        left_out integer NOT NULL,
        made_at timestamptz,
        file_id integer CONSTRAINT fk_journal_export_file_id REFERENCES stored_file(id)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE journal_export');
    await runner.query('DROP TABLE journal_closing_step');
    await runner.query('DROP TABLE journal_closing');
  }
}
