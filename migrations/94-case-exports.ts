import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Closed cases that are taken out for the archive of a public body. */
export class CaseExports1790000000094 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_export (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_case_export PRIMARY KEY,
        public_id text NOT NULL,
        journal_id integer NOT NULL CONSTRAINT fk_case_export_journal_id REFERENCES journal(id),
        asked_by_id integer NOT NULL CONSTRAINT fk_case_export_asked_by_id REFERENCES person(id),
        asked_at timestamptz NOT NULL,
        from_day date NOT NULL,
        until_day date NOT NULL,
        archive text NOT NULL,
        cases integer[] NOT NULL,
        left_out integer NOT NULL,
        made_at timestamptz,
        file_id integer CONSTRAINT fk_case_export_file_id REFERENCES stored_file(id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_case_export_public_id ON case_export (public_id)');
    await runner.query('CREATE INDEX ix_case_export_journal_id ON case_export (journal_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE case_export');
  }
}
