import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LettersAndDrafts1790000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE letter_template (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        journal_id integer NOT NULL,
        letter text NOT NULL,
        language text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        changes integer NOT NULL,
        changed_by_id integer,
        changed_at timestamptz NOT NULL,
        CONSTRAINT pk_letter_template PRIMARY KEY (id),
        CONSTRAINT fk_letter_template_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id),
        CONSTRAINT fk_letter_template_changed_by_id FOREIGN KEY (changed_by_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_letter_template_journal_id_letter_language ON letter_template (journal_id, letter, language)');
    await runner.query(`
      CREATE TABLE draft_text (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        person_id integer NOT NULL,
        purpose text NOT NULL,
        subject_kind text NOT NULL,
        subject_id integer NOT NULL,
        fields jsonb NOT NULL,
        saved_at timestamptz NOT NULL,
        CONSTRAINT pk_draft_text PRIMARY KEY (id),
        CONSTRAINT fk_draft_text_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_draft_text_person_id_purpose_subject_kind_subject_id ON draft_text (person_id, purpose, subject_kind, subject_id)');
    await runner.query('CREATE INDEX ix_draft_text_saved_at ON draft_text (saved_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE draft_text');
    await runner.query('DROP TABLE letter_template');
  }
}
