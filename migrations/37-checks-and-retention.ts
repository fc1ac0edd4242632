import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ChecksAndRetention1790000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE message_retention (
        journal_id integer NOT NULL,
        months integer NOT NULL,
        CONSTRAINT pk_message_retention PRIMARY KEY (journal_id),
        CONSTRAINT fk_message_retention_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id) ON DELETE CASCADE
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE message_retention');
  }
}
