import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FiguresShown1790000000085 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE usage_shown (
        journal_id integer NOT NULL,
        shown boolean NOT NULL,
        CONSTRAINT pk_usage_shown PRIMARY KEY (journal_id),
        CONSTRAINT fk_usage_shown_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id) ON DELETE CASCADE
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE usage_shown');
  }
}
