import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AppealsAndEthics1790000000048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE appeal (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        submission_id integer NOT NULL,
        text text NOT NULL,
        raised_at timestamptz NOT NULL,
        handler_id integer,
        outcome text,
        reasons text,
        answered_at timestamptz,
        answered_by_id integer,
        CONSTRAINT pk_appeal PRIMARY KEY (id),
        CONSTRAINT fk_appeal_submission_id FOREIGN KEY (submission_id) REFERENCES submission(id) ON DELETE CASCADE,
        CONSTRAINT fk_appeal_handler_id FOREIGN KEY (handler_id) REFERENCES person(id),
        CONSTRAINT fk_appeal_answered_by_id FOREIGN KEY (answered_by_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_appeal_submission_id ON appeal (submission_id)');
    await runner.query(`
      CREATE TABLE ethics_case (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        submission_id integer NOT NULL,
        concern text NOT NULL,
        opened_at timestamptz NOT NULL,
        opened_by_id integer NOT NULL,
        outcome text,
        closed_at timestamptz,
        closed_by_id integer,
        CONSTRAINT pk_ethics_case PRIMARY KEY (id),
        CONSTRAINT fk_ethics_case_submission_id FOREIGN KEY (submission_id) REFERENCES submission(id) ON DELETE CASCADE,
        CONSTRAINT fk_ethics_case_opened_by_id FOREIGN KEY (opened_by_id) REFERENCES person(id),
        CONSTRAINT fk_ethics_case_closed_by_id FOREIGN KEY (closed_by_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE INDEX ix_ethics_case_submission_id ON ethics_case (submission_id)');
    await runner.query(`
      CREATE TABLE ethics_concerned (
        case_id integer NOT NULL,
        person_id integer NOT NULL,
        CONSTRAINT pk_ethics_concerned PRIMARY KEY (case_id, person_id),
        CONSTRAINT fk_ethics_concerned_case_id FOREIGN KEY (case_id) REFERENCES ethics_case(id) ON DELETE CASCADE,
        CONSTRAINT fk_ethics_concerned_person_id FOREIGN KEY (person_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE INDEX ix_ethics_concerned_person_id ON ethics_concerned (person_id)');
    await runner.query(`
      CREATE TABLE ethics_note (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        case_id integer NOT NULL,
        text text NOT NULL,
        written_at timestamptz NOT NULL,
        written_by_id integer NOT NULL,
        CONSTRAINT pk_ethics_note PRIMARY KEY (id),
        CONSTRAINT fk_ethics_note_case_id FOREIGN KEY (case_id) REFERENCES ethics_case(id) ON DELETE CASCADE,
        CONSTRAINT fk_ethics_note_written_by_id FOREIGN KEY (written_by_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE INDEX ix_ethics_note_case_id ON ethics_note (case_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ethics_note');
    await runner.query('DROP TABLE ethics_concerned');
    await runner.query('DROP TABLE ethics_case');
    await runner.query('DROP TABLE appeal');
  }
}
