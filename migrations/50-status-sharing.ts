import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StatusSharing1790000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE status_sharing (
        journal_id integer NOT NULL,
        shared boolean NOT NULL,
        CONSTRAINT pk_status_sharing PRIMARY KEY (journal_id),
        CONSTRAINT fk_status_sharing_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id) ON DELETE CASCADE
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE status_sharing');
  }
}
