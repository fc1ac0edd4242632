import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Acting1790000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE acting (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        person_id integer NOT NULL,
        behind_id integer NOT NULL,
        session_id integer NOT NULL,
        reason text,
        started_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        ended_at timestamptz,
        known_at timestamptz,
        CONSTRAINT pk_acting PRIMARY KEY (id),
        CONSTRAINT fk_acting_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
        CONSTRAINT fk_acting_behind_id FOREIGN KEY (behind_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE INDEX ix_acting_person_id ON acting (person_id)');
    await runner.query('CREATE INDEX ix_acting_behind_id ON acting (behind_id)');
    await runner.query('CREATE INDEX ix_acting_session_id ON acting (session_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE acting');
  }
}
