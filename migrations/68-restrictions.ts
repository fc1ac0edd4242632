import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Data that is stored and not otherwise used (GDPR Art. 18). */
export class Restrictions1790000000068 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE restriction (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_restriction PRIMARY KEY,
        public_id text NOT NULL,
        request_id integer CONSTRAINT fk_restriction_request_id REFERENCES rights_request(id) ON DELETE SET NULL,
        person_id integer CONSTRAINT fk_restriction_person_id REFERENCES person(id),
        address citext,
        name text NOT NULL,
        ground text NOT NULL,
        works boolean NOT NULL,
        covers text NOT NULL,
        since date NOT NULL,
        placed_at timestamptz NOT NULL,
        placed_by_id integer CONSTRAINT fk_restriction_placed_by_id REFERENCES person(id),
        exceptions jsonb NOT NULL,
        letter text,
        told_at timestamptz,
        lift_on date,
        lifted_at timestamptz,
        lifted_by_id integer CONSTRAINT fk_restriction_lifted_by_id REFERENCES person(id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_restriction_public_id ON restriction (public_id)');
    await runner.query('CREATE INDEX ix_restriction_person_id ON restriction (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE restriction');
  }
}
