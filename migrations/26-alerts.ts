import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Alerts1790000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE alert_subscriber (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        journal_id integer NOT NULL,
        email citext NOT NULL,
        language text NOT NULL,
        asked_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        statement_version integer,
        CONSTRAINT pk_alert_subscriber PRIMARY KEY (id),
        CONSTRAINT fk_alert_subscriber_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_alert_subscriber_journal_id_email ON alert_subscriber (journal_id, email)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE alert_subscriber');
  }
}
