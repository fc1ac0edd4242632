import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Copies of what is held about a person, for that person. */
export class DataCopies1790000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE data_copy (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_data_copy PRIMARY KEY,
        public_id text NOT NULL,
        person_id integer NOT NULL CONSTRAINT fk_data_copy_person_id REFERENCES person(id),
        asked_at timestamptz NOT NULL,
        file_id integer CONSTRAINT fk_data_copy_file_id REFERENCES stored_file(id),
        ends_at timestamptz
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_data_copy_public_id ON data_copy (public_id)');
    await runner.query('CREATE INDEX ix_data_copy_person_id ON data_copy (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE data_copy');
  }
}
