import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations that fetch COUNTER reports with a key. */
export class CounterClients1790000000081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE counter_client (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_counter_client PRIMARY KEY,
        organisation text NOT NULL,
        requestor_id text NOT NULL,
        key_hash bytea NOT NULL,
        made_at timestamptz NOT NULL,
        seen_on date,
        ended_at timestamptz
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_counter_client_requestor_id ON counter_client (requestor_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE counter_client');
  }
}
