import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Corrections1790000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE correction (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        person_id integer NOT NULL,
        journal_id integer NOT NULL,
        suggested_by_id integer NOT NULL,
        field text NOT NULL,
        value text,
        reason text,
        suggested_at timestamptz NOT NULL,
        settled_at timestamptz,
        settled_by_id integer,
        accepted boolean,
        CONSTRAINT pk_correction PRIMARY KEY (id),
        CONSTRAINT fk_correction_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
        CONSTRAINT fk_correction_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id),
        CONSTRAINT fk_correction_suggested_by_id FOREIGN KEY (suggested_by_id) REFERENCES person(id),
        CONSTRAINT fk_correction_settled_by_id FOREIGN KEY (settled_by_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE INDEX ix_correction_person_id ON correction (person_id)');
    await runner.query('CREATE INDEX ix_correction_waiting ON correction (suggested_at) WHERE settled_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE correction');
  }
}
