import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OverridesAndTransfers1790000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE conflict_override (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        submission_id integer NOT NULL,
        person_id integer NOT NULL,
        reason text NOT NULL,
        given_by_id integer NOT NULL,
        given_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT pk_conflict_override PRIMARY KEY (id),
        CONSTRAINT fk_conflict_override_submission_id FOREIGN KEY (submission_id) REFERENCES submission(id) ON DELETE CASCADE,
        CONSTRAINT fk_conflict_override_person_id FOREIGN KEY (person_id) REFERENCES person(id),
        CONSTRAINT fk_conflict_override_given_by_id FOREIGN KEY (given_by_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_conflict_override_live ON conflict_override (submission_id, person_id) WHERE ended_at IS NULL');
    await runner.query('CREATE INDEX ix_conflict_override_person_id ON conflict_override (person_id)');
    await runner.query(`
      CREATE TABLE transfer_offer (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        submission_id integer NOT NULL,
        section_id integer NOT NULL,
        asked_by_id integer NOT NULL,
        asked_at timestamptz NOT NULL,
        answered_at timestamptz,
        answer text,
        new_submission_id integer,
        CONSTRAINT pk_transfer_offer PRIMARY KEY (id),
        CONSTRAINT fk_transfer_offer_submission_id FOREIGN KEY (submission_id) REFERENCES submission(id) ON DELETE CASCADE,
        CONSTRAINT fk_transfer_offer_section_id FOREIGN KEY (section_id) REFERENCES section(id),
        CONSTRAINT fk_transfer_offer_asked_by_id FOREIGN KEY (asked_by_id) REFERENCES person(id),
        CONSTRAINT fk_transfer_offer_new_submission_id FOREIGN KEY (new_submission_id) REFERENCES submission(id) ON DELETE SET NULL
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_transfer_offer_open ON transfer_offer (submission_id) WHERE answered_at IS NULL');
    await runner.query('CREATE INDEX ix_transfer_offer_submission_id ON transfer_offer (submission_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE transfer_offer');
    await runner.query('DROP TABLE conflict_override');
  }
}
