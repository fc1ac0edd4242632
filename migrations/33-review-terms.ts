import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReviewTerms1790000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE review_terms (
        journal_id integer NOT NULL,
        method text NOT NULL,
        response_days integer NOT NULL,
        review_days integer NOT NULL,
        remind_before integer,
        remind_after integer,
        repeat_every integer,
        at_most integer NOT NULL,
        CONSTRAINT pk_review_terms PRIMARY KEY (journal_id),
        CONSTRAINT fk_review_terms_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id) ON DELETE CASCADE
      )
    `);
    await runner.query(`
      CREATE TABLE suggested_reviewer (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        submission_id integer NOT NULL,
        kind text NOT NULL,
        source text NOT NULL,
        assignment_id integer,
        name text NOT NULL,
        email citext,
        affiliation text,
        reason text,
        entered_at timestamptz NOT NULL,
        CONSTRAINT pk_suggested_reviewer PRIMARY KEY (id),
        CONSTRAINT fk_suggested_reviewer_submission_id FOREIGN KEY (submission_id) REFERENCES submission(id) ON DELETE CASCADE,
        CONSTRAINT fk_suggested_reviewer_assignment_id FOREIGN KEY (assignment_id) REFERENCES review_assignment(id) ON DELETE CASCADE
      )
    `);
    await runner.query('CREATE INDEX ix_suggested_reviewer_submission_id ON suggested_reviewer (submission_id)');
    await runner.query(`
      CREATE TABLE not_asked_again (
        hash bytea NOT NULL,
        journal_id integer NOT NULL,
        asked_at timestamptz NOT NULL,
        CONSTRAINT pk_not_asked_again PRIMARY KEY (hash),
        CONSTRAINT fk_not_asked_again_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id) ON DELETE CASCADE
      )
    `);
    await runner.query(`
      CREATE TABLE not_asked_key (
        id integer NOT NULL,
        secret bytea NOT NULL,
        CONSTRAINT pk_not_asked_key PRIMARY KEY (id)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE not_asked_key');
    await runner.query('DROP TABLE not_asked_again');
    await runner.query('DROP TABLE suggested_reviewer');
    await runner.query('DROP TABLE review_terms');
  }
}
