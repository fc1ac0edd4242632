import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Covers1790000000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE issue ADD COLUMN cover_file_id integer, ADD COLUMN cover_alt jsonb,
        ADD CONSTRAINT fk_issue_cover_file_id FOREIGN KEY (cover_file_id) REFERENCES stored_file(id)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE issue DROP COLUMN cover_alt, DROP COLUMN cover_file_id');
  }
}
