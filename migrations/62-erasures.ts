import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Erasures that requests led to, with what was found afterwards. */
export class Erasures1790000000062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE erasure (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_erasure PRIMARY KEY,
        request_id integer NOT NULL CONSTRAINT fk_erasure_request_id REFERENCES rights_request(id) ON DELETE CASCADE,
        person_id integer CONSTRAINT fk_erasure_person_id REFERENCES person(id),
        state text NOT NULL,
        choices text[] NOT NULL,
        counts jsonb NOT NULL,
        sought jsonb,
        hits jsonb NOT NULL,
        files integer NOT NULL,
        ordered_by_id integer CONSTRAINT fk_erasure_ordered_by_id REFERENCES person(id),
        ordered_at timestamptz NOT NULL,
        erased_at timestamptz,
        proven_at timestamptz
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_erasure_request_id ON erasure (request_id)');
    await runner.query('CREATE INDEX ix_erasure_person_id ON erasure (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE erasure');
  }
}
