import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ChecksAndRetention1790000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE author_check (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        submission_id integer NOT NULL,
        kind text NOT NULL,
        due date NOT NULL,
        note text,
        asked_by_id integer,
        asked_at timestamptz NOT NULL,
        reminded_at timestamptz,
        closed_at timestamptz,
        answered_at timestamptz,
        approved boolean,
        words text,
        submission_file_id integer,
        CONSTRAINT pk_author_check PRIMARY KEY (id),
        CONSTRAINT fk_author_check_submission_id FOREIGN KEY (submission_id) REFERENCES submission(id) ON DELETE CASCADE,
        CONSTRAINT fk_author_check_asked_by_id FOREIGN KEY (asked_by_id) REFERENCES person(id),
        CONSTRAINT fk_author_check_submission_file_id FOREIGN KEY (submission_file_id) REFERENCES submission_file(id) ON DELETE SET NULL
      )
    `);
    await runner.query('CREATE INDEX ix_author_check_submission_id ON author_check (submission_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE author_check');
  }
}
