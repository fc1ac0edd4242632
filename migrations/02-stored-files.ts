import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StoredFiles1790000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stored_file (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        key text NOT NULL,
        size bigint NOT NULL,
        sha256 bytea NOT NULL,
        media_type text NOT NULL,
        original_name text NOT NULL,
        stored_at timestamptz NOT NULL,
        CONSTRAINT pk_stored_file PRIMARY KEY (id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_stored_file_key ON stored_file (key)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE stored_file');
  }
}
