import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Masthead1790000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE masthead_entry (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        public_id text NOT NULL,
        journal_id integer NOT NULL,
        person_id integer,
        email citext,
        language text NOT NULL,
        position integer NOT NULL,
        asked_at timestamptz NOT NULL,
        objected_at timestamptz,
        taken_away_at timestamptz,
        CONSTRAINT pk_masthead_entry PRIMARY KEY (id),
        CONSTRAINT fk_masthead_entry_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id),
        CONSTRAINT fk_masthead_entry_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE SET NULL
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_masthead_entry_public_id ON masthead_entry (public_id)');
    await runner.query('CREATE INDEX ix_masthead_entry_journal_id ON masthead_entry (journal_id)');
    await runner.query('CREATE INDEX ix_masthead_entry_person_id ON masthead_entry (person_id)');
    await runner.query(`
      CREATE TABLE masthead_version (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        entry_id integer NOT NULL,
        number integer NOT NULL,
        name text NOT NULL,
        affiliation text,
        orcid text,
        title text NOT NULL,
        own_title jsonb NOT NULL,
        heading text NOT NULL,
        own_heading jsonb NOT NULL,
        starts_on date,
        ends_on date,
        made_by_id integer,
        made_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        declined_at timestamptz,
        CONSTRAINT pk_masthead_version PRIMARY KEY (id),
        CONSTRAINT fk_masthead_version_entry_id FOREIGN KEY (entry_id) REFERENCES masthead_entry(id) ON DELETE CASCADE,
        CONSTRAINT fk_masthead_version_made_by_id FOREIGN KEY (made_by_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_masthead_version_entry_id_number ON masthead_version (entry_id, number)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE masthead_version');
    await runner.query('DROP TABLE masthead_entry');
  }
}
