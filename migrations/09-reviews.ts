import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reviews1790000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE review_round (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        submission_id integer NOT NULL,
        number integer NOT NULL,
        opened_at timestamptz NOT NULL,
        closed_at timestamptz,
        outcome text,
        CONSTRAINT pk_review_round PRIMARY KEY (id),
        CONSTRAINT fk_review_round_submission_id FOREIGN KEY (submission_id) REFERENCES submission(id) ON DELETE CASCADE
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_review_round_submission_id_number ON review_round (submission_id, number)');
    await runner.query(`
      CREATE TABLE review_assignment (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        public_id text NOT NULL,
        submission_id integer NOT NULL,
        round_id integer NOT NULL,
        person_id integer NOT NULL,
        number integer NOT NULL,
        method text NOT NULL,
        invited_by_id integer,
        invited_at timestamptz NOT NULL,
        response_due date NOT NULL,
        review_due date NOT NULL,
        accepted_at timestamptz,
        undertaking_version text,
        declined_at timestamptz,
        cancelled_at timestamptz,
        submitted_at timestamptz,
        read_at timestamptz,
        recommendation text,
        comments_to_author text,
        comments_to_editor text,
        competing_interests text,
        saved_at timestamptz,
        resent_at timestamptz,
        reminded_at timestamptz,
        completed_at timestamptz,
        thanked_at timestamptz,
        rating integer,
        entered_by_id integer,
        author_copy text,
        author_copy_by_id integer,
        more_time_until date,
        more_time_reason text,
        co_reviewer text,
        named_by_author boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_review_assignment PRIMARY KEY (id),
        CONSTRAINT fk_review_assignment_submission_id FOREIGN KEY (submission_id) REFERENCES submission(id) ON DELETE CASCADE,
        CONSTRAINT fk_review_assignment_round_id FOREIGN KEY (round_id) REFERENCES review_round(id) ON DELETE CASCADE,
        CONSTRAINT fk_review_assignment_person_id FOREIGN KEY (person_id) REFERENCES person(id),
        CONSTRAINT fk_review_assignment_invited_by_id FOREIGN KEY (invited_by_id) REFERENCES person(id),
        CONSTRAINT fk_review_assignment_entered_by_id FOREIGN KEY (entered_by_id) REFERENCES person(id),
        CONSTRAINT fk_review_assignment_author_copy_by_id FOREIGN KEY (author_copy_by_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_review_assignment_public_id ON review_assignment (public_id)');
    await runner.query('CREATE UNIQUE INDEX ix_review_assignment_round_id_person_id ON review_assignment (round_id, person_id)');
    await runner.query('CREATE INDEX ix_review_assignment_person_id ON review_assignment (person_id)');
    await runner.query('CREATE INDEX ix_review_assignment_submission_id ON review_assignment (submission_id)');
    await runner.query(`
      CREATE TABLE submission_file (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        public_id text NOT NULL,
        submission_id integer NOT NULL,
        area text NOT NULL,
        round_id integer,
        file_id integer NOT NULL,
        component text NOT NULL,
        uploader_id integer NOT NULL,
        uploaded_at timestamptz NOT NULL,
        replaces_id integer,
        clean_confirmed_at timestamptz,
        clean_confirmed_by_id integer,
        release_reason text,
        CONSTRAINT pk_submission_file PRIMARY KEY (id),
        CONSTRAINT fk_submission_file_submission_id FOREIGN KEY (submission_id) REFERENCES submission(id) ON DELETE CASCADE,
        CONSTRAINT fk_submission_file_round_id FOREIGN KEY (round_id) REFERENCES review_round(id) ON DELETE CASCADE,
        CONSTRAINT fk_submission_file_file_id FOREIGN KEY (file_id) REFERENCES stored_file(id),
        CONSTRAINT fk_submission_file_uploader_id FOREIGN KEY (uploader_id) REFERENCES person(id),
        CONSTRAINT fk_submission_file_replaces_id FOREIGN KEY (replaces_id) REFERENCES submission_file(id),
        CONSTRAINT fk_submission_file_clean_confirmed_by_id FOREIGN KEY (clean_confirmed_by_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_submission_file_public_id ON submission_file (public_id)');
    await runner.query('CREATE INDEX ix_submission_file_submission_id ON submission_file (submission_id)');
    await runner.query(`
      CREATE TABLE review_file (
        assignment_id integer NOT NULL,
        submission_file_id integer NOT NULL,
        CONSTRAINT pk_review_file PRIMARY KEY (assignment_id, submission_file_id),
        CONSTRAINT fk_review_file_assignment_id FOREIGN KEY (assignment_id) REFERENCES review_assignment(id) ON DELETE CASCADE,
        CONSTRAINT fk_review_file_submission_file_id FOREIGN KEY (submission_file_id) REFERENCES submission_file(id) ON DELETE CASCADE
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE review_file');
    await runner.query('DROP TABLE submission_file');
    await runner.query('DROP TABLE review_assignment');
    await runner.query('DROP TABLE review_round');
  }
}
