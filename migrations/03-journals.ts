import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Journals1790000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE journal (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        path text NOT NULL,
        name jsonb NOT NULL,
        acronym text NOT NULL,
        publisher text,
        languages text[] NOT NULL,
        primary_language text NOT NULL,
        issn_print text,
        issn_online text,
        contact_name text NOT NULL,
        contact_email text NOT NULL,
        tagline jsonb NOT NULL,
        about jsonb NOT NULL,
        author_guidelines jsonb NOT NULL,
        licence text NOT NULL,
        accent text NOT NULL,
        logo_file_id integer,
        time_zone text NOT NULL,
        enabled boolean NOT NULL,
        closed boolean NOT NULL DEFAULT false,
        closed_from date,
        closed_until date,
        closed_text jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_journal PRIMARY KEY (id),
        CONSTRAINT fk_journal_logo_file_id FOREIGN KEY (logo_file_id) REFERENCES stored_file(id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_journal_path ON journal (path)');
    await runner.query(`
      CREATE TABLE section (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        journal_id integer NOT NULL,
        title jsonb NOT NULL,
        abbreviation text NOT NULL,
        peer_reviewed boolean NOT NULL,
        open boolean NOT NULL,
        invitation text,
        abstract_words integer,
        text_words integer,
        guidance jsonb NOT NULL DEFAULT '{}',
        checklist jsonb NOT NULL DEFAULT '{}',
        book_reviews boolean NOT NULL DEFAULT false,
        position integer NOT NULL,
        CONSTRAINT pk_section PRIMARY KEY (id),
        CONSTRAINT fk_section_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id)
      )
    `);
    await runner.query('CREATE INDEX ix_section_journal_id ON section (journal_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE section');
    await runner.query('DROP TABLE journal');
  }
}
