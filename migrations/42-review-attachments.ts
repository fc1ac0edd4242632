import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReviewAttachments1790000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE review_attachment (
        submission_file_id integer NOT NULL,
        assignment_id integer NOT NULL,
        for_author_at timestamptz,
        CONSTRAINT pk_review_attachment PRIMARY KEY (submission_file_id),
        CONSTRAINT fk_review_attachment_submission_file_id FOREIGN KEY (submission_file_id) REFERENCES submission_file(id) ON DELETE CASCADE,
        CONSTRAINT fk_review_attachment_assignment_id FOREIGN KEY (assignment_id) REFERENCES review_assignment(id) ON DELETE CASCADE
      )
    `);
    await runner.query('CREATE INDEX ix_review_attachment_assignment_id ON review_attachment (assignment_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE review_attachment');
  }
}
