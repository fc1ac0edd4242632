import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Circulars1790000000049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE circular (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        journal_id integer NOT NULL,
        once text NOT NULL,
        kind text NOT NULL,
        sender_id integer NOT NULL,
        recipients integer NOT NULL,
        sent_at timestamptz NOT NULL,
        CONSTRAINT pk_circular PRIMARY KEY (id),
        CONSTRAINT fk_circular_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id),
        CONSTRAINT fk_circular_sender_id FOREIGN KEY (sender_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_circular_once ON circular (once)');
    await runner.query('CREATE INDEX ix_circular_journal_id ON circular (journal_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE circular');
  }
}
