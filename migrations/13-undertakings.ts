import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Undertakings1790000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE undertaking (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        person_id integer NOT NULL,
        journal_id integer,
        role_group text NOT NULL,
        version text NOT NULL,
        language text NOT NULL,
        signed_at timestamptz NOT NULL,
        CONSTRAINT pk_undertaking PRIMARY KEY (id),
        CONSTRAINT fk_undertaking_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
        CONSTRAINT fk_undertaking_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX uq_undertaking_journal ON undertaking (person_id, journal_id, role_group, version) WHERE journal_id IS NOT NULL');
    await runner.query('CREATE UNIQUE INDEX uq_undertaking_platform ON undertaking (person_id, role_group, version) WHERE journal_id IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE undertaking');
  }
}
