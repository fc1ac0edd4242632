import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is withheld from a person's copy by default, handed out redacted. */
export class ReleasedItems1790000000092 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE released_item (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_released_item PRIMARY KEY,
        request_id integer NOT NULL CONSTRAINT fk_released_item_request_id REFERENCES rights_request(id) ON DELETE CASCADE,
        person_id integer NOT NULL CONSTRAINT fk_released_item_person_id REFERENCES person(id),
        place text NOT NULL,
        row_id text NOT NULL,
        submission_id integer CONSTRAINT fk_released_item_submission_id REFERENCES submission(id) ON DELETE CASCADE,
        what text NOT NULL,
        text text NOT NULL,
        reason text NOT NULL,
        released_at timestamptz NOT NULL,
        released_by_id integer CONSTRAINT fk_released_item_released_by_id REFERENCES person(id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_released_item_person_id_place_row_id ON released_item (person_id, place, row_id)');
    await runner.query('CREATE INDEX ix_released_item_request_id ON released_item (request_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE released_item');
  }
}
