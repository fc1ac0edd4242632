import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How each version of the privacy statement was announced. */
export class StatementAnnouncements1790000000074 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE statement_announcement (
        version integer CONSTRAINT pk_statement_announcement PRIMARY KEY,
        how text NOT NULL,
        announced_at timestamptz NOT NULL,
        announced_by_id integer CONSTRAINT fk_statement_announcement_announced_by_id REFERENCES person(id),
        notice_until timestamptz
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE statement_announcement');
  }
}
