import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Interests1790000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE interest (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        words text NOT NULL,
        folded text NOT NULL,
        CONSTRAINT pk_interest PRIMARY KEY (id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_interest_folded ON interest (folded)');
    await runner.query(`
      CREATE TABLE person_interest (
        person_id integer NOT NULL,
        interest_id integer NOT NULL,
        CONSTRAINT pk_person_interest PRIMARY KEY (person_id, interest_id),
        CONSTRAINT fk_person_interest_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
        CONSTRAINT fk_person_interest_interest_id FOREIGN KEY (interest_id) REFERENCES interest(id)
      )
    `);
    await runner.query('CREATE INDEX ix_person_interest_interest_id ON person_interest (interest_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE person_interest');
    await runner.query('DROP TABLE interest');
  }
}
