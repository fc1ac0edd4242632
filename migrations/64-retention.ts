import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long things are kept, where that can be set; and what was removed each day. */
export class Retention1790000000064 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE retention_value (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_retention_value PRIMARY KEY,
        rule text NOT NULL,
        journal_id integer CONSTRAINT fk_retention_value_journal_id REFERENCES journal(id) ON DELETE CASCADE,
        amount integer NOT NULL
      )
    `);
    await runner.query('CREATE UNIQUE INDEX uq_retention_value_platform ON retention_value (rule) WHERE journal_id IS NULL');
    await runner.query('CREATE UNIQUE INDEX uq_retention_value_journal ON retention_value (rule, journal_id) WHERE journal_id IS NOT NULL');
    await runner.query(`
      CREATE TABLE retention_run (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_retention_run PRIMARY KEY,
        at timestamptz NOT NULL,
        failed text[] NOT NULL
      )
    `);
    await runner.query(`
      CREATE TABLE retention_removal (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_retention_removal PRIMARY KEY,
        run_id integer CONSTRAINT fk_retention_removal_run_id REFERENCES retention_run(id) ON DELETE CASCADE,
        rule text NOT NULL,
        place text NOT NULL,
        removed integer NOT NULL
      )
    `);
    await runner.query('CREATE UNIQUE INDEX uq_retention_removal_run ON retention_removal (run_id, rule, place) WHERE run_id IS NOT NULL');
    await runner.query('CREATE UNIQUE INDEX uq_retention_removal_open ON retention_removal (rule, place) WHERE run_id IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE retention_removal');
    await runner.query('DROP TABLE retention_run');
    await runner.query('DROP TABLE retention_value');
  }
}
