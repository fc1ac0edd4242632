import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Submissions1790000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE submission (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        journal_id integer NOT NULL,
        section_id integer NOT NULL,
        submitter_id integer,
        stage text NOT NULL,
        stage_before text,
        moves integer NOT NULL,
        language text NOT NULL,
        step text NOT NULL,
        note_to_editor text,
        checklist_at timestamptz,
        started_at timestamptz NOT NULL,
        submitted_at timestamptz,
        stage_since timestamptz NOT NULL,
        CONSTRAINT pk_submission PRIMARY KEY (id),
        CONSTRAINT fk_submission_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id),
        CONSTRAINT fk_submission_section_id FOREIGN KEY (section_id) REFERENCES section(id),
        CONSTRAINT fk_submission_submitter_id FOREIGN KEY (submitter_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE INDEX ix_submission_submitter_id ON submission (submitter_id)');
    // With the submitter and the id, manuscripts are counted without reading them, those that the counter is an author of left out.
    await runner.query('CREATE INDEX ix_submission_journal_id_stage_submitter_id_id ON submission (journal_id, stage, submitter_id, id)');
    await runner.query(`
      CREATE TABLE participant (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        submission_id integer NOT NULL,
        person_id integer NOT NULL,
        role text NOT NULL,
        recommend_only boolean NOT NULL DEFAULT false,
        assigned_by_id integer,
        assigned_at timestamptz NOT NULL,
        CONSTRAINT pk_participant PRIMARY KEY (id),
        CONSTRAINT fk_participant_submission_id FOREIGN KEY (submission_id) REFERENCES submission(id) ON DELETE CASCADE,
        CONSTRAINT fk_participant_person_id FOREIGN KEY (person_id) REFERENCES person(id),
        CONSTRAINT fk_participant_assigned_by_id FOREIGN KEY (assigned_by_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE INDEX ix_participant_person_id ON participant (person_id)');
    await runner.query('CREATE UNIQUE INDEX ix_participant_submission_id_person_id_role ON participant (submission_id, person_id, role)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE participant');
    await runner.query('DROP TABLE submission');
  }
}
