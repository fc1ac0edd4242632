import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ContributorObjections1790000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contributor_objection (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        submission_id integer NOT NULL,
        contributor_id integer NOT NULL,
        reason text,
        raised_at timestamptz NOT NULL,
        settled_at timestamptz,
        settled_by_id integer,
        CONSTRAINT pk_contributor_objection PRIMARY KEY (id),
        CONSTRAINT fk_contributor_objection_submission_id FOREIGN KEY (submission_id) REFERENCES submission(id) ON DELETE CASCADE,
        CONSTRAINT fk_contributor_objection_contributor_id FOREIGN KEY (contributor_id) REFERENCES contributor(id) ON DELETE CASCADE,
        CONSTRAINT fk_contributor_objection_settled_by_id FOREIGN KEY (settled_by_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE INDEX ix_contributor_objection_submission_id ON contributor_objection (submission_id)');
    await runner.query('CREATE INDEX ix_contributor_objection_contributor_id ON contributor_objection (contributor_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contributor_objection');
  }
}
