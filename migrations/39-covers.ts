import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an issue looks to readers, and whether they hear of it before it is out. */
export class Covers1790000000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE issue ADD COLUMN cover_file_id integer, ADD COLUMN cover_alt jsonb, ADD COLUMN forthcoming boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT fk_issue_cover_file_id FOREIGN KEY (cover_file_id) REFERENCES stored_file(id)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE issue DROP COLUMN forthcoming, DROP COLUMN cover_alt, DROP COLUMN cover_file_id');
  }
}
