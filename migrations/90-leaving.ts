import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People whose account has ended while work of theirs goes on. */
export class Leaving1790000000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE leaving (
        person_id integer CONSTRAINT pk_leaving PRIMARY KEY CONSTRAINT fk_leaving_person_id REFERENCES person(id) ON DELETE CASCADE,
        left_at timestamptz NOT NULL,
        undecided integer[] NOT NULL
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE leaving');
  }
}
