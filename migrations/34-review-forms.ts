import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReviewForms1790000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE review_form (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        journal_id integer NOT NULL,
        title jsonb NOT NULL,
        retired_at timestamptz,
        CONSTRAINT pk_review_form PRIMARY KEY (id),
        CONSTRAINT fk_review_form_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id) ON DELETE CASCADE
      )
    `);
    await runner.query('CREATE INDEX ix_review_form_journal_id ON review_form (journal_id)');
    await runner.query(`
      CREATE TABLE review_form_version (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        form_id integer NOT NULL,
        number integer NOT NULL,
        intro jsonb NOT NULL,
        questions jsonb NOT NULL,
        CONSTRAINT pk_review_form_version PRIMARY KEY (id),
        CONSTRAINT fk_review_form_version_form_id FOREIGN KEY (form_id) REFERENCES review_form(id) ON DELETE CASCADE
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_review_form_version_form_id_number ON review_form_version (form_id, number)');
    await runner.query(`
      CREATE TABLE section_review_form (
        section_id integer NOT NULL,
        form_id integer NOT NULL,
        CONSTRAINT pk_section_review_form PRIMARY KEY (section_id),
        CONSTRAINT fk_section_review_form_section_id FOREIGN KEY (section_id) REFERENCES section(id) ON DELETE CASCADE,
        CONSTRAINT fk_section_review_form_form_id FOREIGN KEY (form_id) REFERENCES review_form(id) ON DELETE CASCADE
      )
    `);
    await runner.query(`
      ALTER TABLE review_assignment ADD COLUMN form_version_id integer, ADD COLUMN answers jsonb NOT NULL DEFAULT '{}',
        ADD CONSTRAINT fk_review_assignment_form_version_id FOREIGN KEY (form_version_id) REFERENCES review_form_version(id)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE review_assignment DROP COLUMN answers, DROP COLUMN form_version_id');
    await runner.query('DROP TABLE section_review_form');
    await runner.query('DROP TABLE review_form_version');
    await runner.query('DROP TABLE review_form');
  }
}
