import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Publications1790000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE issue (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        journal_id integer NOT NULL,
        volume integer,
        number text,
        year integer NOT NULL,
        title jsonb NOT NULL,
        description jsonb NOT NULL,
        published_at timestamptz,
        CONSTRAINT pk_issue PRIMARY KEY (id),
        CONSTRAINT fk_issue_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id)
      )
    `);
    await runner.query('CREATE INDEX ix_issue_journal_id ON issue (journal_id)');
    await runner.query(`
      CREATE TABLE publication (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        submission_id integer NOT NULL,
        journal_id integer NOT NULL,
        section_id integer NOT NULL,
        version integer NOT NULL,
        status text NOT NULL,
        kind text NOT NULL DEFAULT 'original',
        change_note jsonb NOT NULL DEFAULT '{}',
        language text NOT NULL,
        title jsonb NOT NULL,
        abstract jsonb NOT NULL,
        keywords jsonb NOT NULL,
        "references" text[] NOT NULL,
        funding text,
        data_availability text,
        competing_interests text,
        words integer,
        reviewed_work jsonb,
        peer_review text,
        licence text NOT NULL,
        issue_id integer,
        pages text,
        position integer NOT NULL,
        doi text,
        release_on date,
        published_at timestamptz,
        unpublished_at timestamptz,
        CONSTRAINT pk_publication PRIMARY KEY (id),
        CONSTRAINT fk_publication_submission_id FOREIGN KEY (submission_id) REFERENCES submission(id) ON DELETE CASCADE,
        CONSTRAINT fk_publication_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id),
        CONSTRAINT fk_publication_section_id FOREIGN KEY (section_id) REFERENCES section(id),
        CONSTRAINT fk_publication_issue_id FOREIGN KEY (issue_id) REFERENCES issue(id)
      )
    `);
    await runner.query('CREATE INDEX ix_publication_issue_id ON publication (issue_id)');
    await runner.query('CREATE INDEX ix_publication_journal_id_status ON publication (journal_id, status)');
    await runner.query('CREATE UNIQUE INDEX ix_publication_submission_id_version ON publication (submission_id, version)');
    await runner.query(`
      CREATE TABLE galley (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        publication_id integer NOT NULL,
        key text NOT NULL,
        label text NOT NULL,
        language text NOT NULL,
        file_id integer NOT NULL,
        supplement boolean NOT NULL DEFAULT false,
        position integer NOT NULL,
        CONSTRAINT pk_galley PRIMARY KEY (id),
        CONSTRAINT fk_galley_publication_id FOREIGN KEY (publication_id) REFERENCES publication(id) ON DELETE CASCADE,
        CONSTRAINT fk_galley_file_id FOREIGN KEY (file_id) REFERENCES stored_file(id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_galley_key ON galley (key)');
    await runner.query('CREATE INDEX ix_galley_file_id ON galley (file_id)');
    await runner.query('CREATE INDEX ix_galley_publication_id ON galley (publication_id)');
    await runner.query(`
      CREATE TABLE contributor (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        publication_id integer NOT NULL,
        person_id integer,
        role text NOT NULL,
        position integer NOT NULL,
        corresponding boolean NOT NULL,
        salutation text,
        given_name text,
        middle_name text,
        family_name text,
        suffix text,
        email citext,
        email_public boolean NOT NULL,
        orcid text,
        website text,
        country text,
        affiliation jsonb NOT NULL,
        biography jsonb NOT NULL,
        source text NOT NULL,
        entered_by_id integer,
        permission_declared_at timestamptz,
        waiver text,
        CONSTRAINT pk_contributor PRIMARY KEY (id),
        CONSTRAINT fk_contributor_publication_id FOREIGN KEY (publication_id) REFERENCES publication(id) ON DELETE CASCADE,
        CONSTRAINT fk_contributor_person_id FOREIGN KEY (person_id) REFERENCES person(id),
        CONSTRAINT fk_contributor_entered_by_id FOREIGN KEY (entered_by_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE INDEX ix_contributor_person_id ON contributor (person_id)');
    await runner.query('CREATE INDEX ix_contributor_publication_id ON contributor (publication_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contributor');
    await runner.query('DROP TABLE galley');
    await runner.query('DROP TABLE publication');
    await runner.query('DROP TABLE issue');
  }
}
