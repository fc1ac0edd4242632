import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Special issues: their calls for papers, their guest editors, and what was sent for them. */
export class SpecialIssues1790000000046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE special_issue (
        issue_id integer NOT NULL,
        call jsonb NOT NULL,
        until date,
        CONSTRAINT pk_special_issue PRIMARY KEY (issue_id),
        CONSTRAINT fk_special_issue_issue_id FOREIGN KEY (issue_id) REFERENCES issue(id) ON DELETE CASCADE
      )
    `);
    await runner.query(`
      CREATE TABLE special_issue_editor (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        issue_id integer NOT NULL,
        person_id integer NOT NULL,
        appointed_at timestamptz NOT NULL,
        public_name text,
        answered_at timestamptz,
        CONSTRAINT pk_special_issue_editor PRIMARY KEY (id),
        CONSTRAINT fk_special_issue_editor_issue_id FOREIGN KEY (issue_id) REFERENCES special_issue(issue_id) ON DELETE CASCADE,
        CONSTRAINT fk_special_issue_editor_person_id FOREIGN KEY (person_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_special_issue_editor_issue_id_person_id ON special_issue_editor (issue_id, person_id)');
    await runner.query('CREATE INDEX ix_special_issue_editor_person_id ON special_issue_editor (person_id)');
    await runner.query(`
      CREATE TABLE special_issue_submission (
        submission_id integer NOT NULL,
        issue_id integer NOT NULL,
        CONSTRAINT pk_special_issue_submission PRIMARY KEY (submission_id),
        CONSTRAINT fk_special_issue_submission_submission_id FOREIGN KEY (submission_id) REFERENCES submission(id) ON DELETE CASCADE,
        CONSTRAINT fk_special_issue_submission_issue_id FOREIGN KEY (issue_id) REFERENCES special_issue(issue_id) ON DELETE CASCADE
      )
    `);
    await runner.query('CREATE INDEX ix_special_issue_submission_issue_id ON special_issue_submission (issue_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE special_issue_submission');
    await runner.query('DROP TABLE special_issue_editor');
    await runner.query('DROP TABLE special_issue');
  }
}
