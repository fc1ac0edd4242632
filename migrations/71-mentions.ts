import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where people are mentioned in what is published, and how that was weighed. */
export class Mentions1790000000071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE deindexed_article (
        submission_id integer NOT NULL CONSTRAINT pk_deindexed_article PRIMARY KEY CONSTRAINT fk_deindexed_article_submission_id REFERENCES submission(id) ON DELETE CASCADE,
        since timestamptz NOT NULL
      )
    `);
    await runner.query(`
      CREATE TABLE file_text (
        file_id integer NOT NULL CONSTRAINT pk_file_text PRIMARY KEY CONSTRAINT fk_file_text_file_id REFERENCES stored_file(id) ON DELETE CASCADE,
        text text NOT NULL,
        about text NOT NULL,
        blank integer[] NOT NULL,
        readable boolean NOT NULL,
        read_at timestamptz NOT NULL
      )
    `);
    await runner.query(`
      CREATE TABLE mention_search (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_mention_search PRIMARY KEY,
        public_id text NOT NULL,
        request_id integer NOT NULL CONSTRAINT fk_mention_search_request_id REFERENCES rights_request(id) ON DELETE CASCADE,
        names text[] NOT NULL,
        asked_at timestamptz NOT NULL,
        asked_by_id integer CONSTRAINT fk_mention_search_asked_by_id REFERENCES person(id),
        done_at timestamptz
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_mention_search_public_id ON mention_search (public_id)');
    await runner.query('CREATE INDEX ix_mention_search_request_id ON mention_search (request_id)');
    await runner.query(`
      CREATE TABLE mention_place (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_mention_place PRIMARY KEY,
        search_id integer NOT NULL CONSTRAINT fk_mention_place_search_id REFERENCES mention_search(id) ON DELETE CASCADE,
        submission_id integer CONSTRAINT fk_mention_place_submission_id REFERENCES submission(id) ON DELETE CASCADE,
        version integer,
        journal_id integer CONSTRAINT fk_mention_place_journal_id REFERENCES journal(id) ON DELETE CASCADE,
        place text NOT NULL,
        label text,
        ref text,
        snippet text NOT NULL
      )
    `);
    await runner.query('CREATE INDEX ix_mention_place_search_id ON mention_place (search_id)');
    await runner.query(`
      CREATE TABLE mention_weighing (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_mention_weighing PRIMARY KEY,
        search_id integer NOT NULL CONSTRAINT fk_mention_weighing_search_id REFERENCES mention_search(id) ON DELETE CASCADE,
        submission_id integer NOT NULL CONSTRAINT fk_mention_weighing_submission_id REFERENCES submission(id) ON DELETE CASCADE,
        outcome text NOT NULL,
        reasons text NOT NULL,
        weighed_at timestamptz NOT NULL,
        weighed_by_id integer CONSTRAINT fk_mention_weighing_weighed_by_id REFERENCES person(id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_mention_weighing_search_id_submission_id ON mention_weighing (search_id, submission_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['mention_weighing', 'mention_place', 'mention_search', 'file_text', 'deindexed_article']) await runner.query(`DROP TABLE ${table}`);
  }
}
