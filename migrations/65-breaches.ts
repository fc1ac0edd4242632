import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log of breaches; what is said of one is written down anew each time, and never changed. */
export class Breaches1790000000065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE breach (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_breach PRIMARY KEY,
        public_id text NOT NULL,
        found_at timestamptz NOT NULL,
        authority text NOT NULL,
        entries integer NOT NULL,
        warned_at integer NOT NULL,
        closed_at timestamptz
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_breach_public_id ON breach (public_id)');
    await runner.query(`
      CREATE TABLE breach_entry (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_breach_entry PRIMARY KEY,
        breach_id integer NOT NULL CONSTRAINT fk_breach_entry_breach_id REFERENCES breach(id) ON DELETE CASCADE,
        at timestamptz NOT NULL,
        by_id integer CONSTRAINT fk_breach_entry_by_id REFERENCES person(id),
        said jsonb NOT NULL
      )
    `);
    await runner.query('CREATE INDEX ix_breach_entry_breach_id ON breach_entry (breach_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE breach_entry');
    await runner.query('DROP TABLE breach');
  }
}
