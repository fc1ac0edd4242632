import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CleanedFiles1790000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cleaned_file (
        original_id integer NOT NULL,
        state text NOT NULL,
        reason text,
        cleaned_id integer,
        removed jsonb NOT NULL,
        traces jsonb NOT NULL,
        attempts integer NOT NULL,
        asked_at timestamptz NOT NULL,
        made_at timestamptz,
        CONSTRAINT pk_cleaned_file PRIMARY KEY (original_id),
        CONSTRAINT fk_cleaned_file_original_id FOREIGN KEY (original_id) REFERENCES stored_file(id) ON DELETE CASCADE,
        CONSTRAINT fk_cleaned_file_cleaned_id FOREIGN KEY (cleaned_id) REFERENCES stored_file(id)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cleaned_file');
  }
}
