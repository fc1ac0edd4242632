import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was used, by day: counts only. Nothing here can be traced to a reader. */
export class Usage1790000000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE usage_item (
        journal_id integer NOT NULL,
        day date NOT NULL,
        kind text NOT NULL,
        item_id integer NOT NULL,
        yop smallint NOT NULL,
        access_type text NOT NULL,
        investigations integer NOT NULL,
        unique_investigations integer NOT NULL,
        requests integer NOT NULL,
        unique_requests integer NOT NULL,
        CONSTRAINT pk_usage_item PRIMARY KEY (journal_id, day, kind, item_id, yop, access_type),
        CONSTRAINT fk_usage_item_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id)
      )
    `);
    await runner.query('CREATE INDEX ix_usage_item_kind_item_id_day ON usage_item (kind, item_id, day)');
    await runner.query('CREATE INDEX ix_usage_item_day ON usage_item (day)');
    await runner.query(`
      CREATE TABLE usage_form (
        journal_id integer NOT NULL,
        day date NOT NULL,
        article integer NOT NULL,
        version smallint NOT NULL,
        form text NOT NULL,
        views integer NOT NULL,
        CONSTRAINT pk_usage_form PRIMARY KEY (journal_id, day, article, version, form),
        CONSTRAINT fk_usage_form_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id)
      )
    `);
    await runner.query('CREATE INDEX ix_usage_form_article_day ON usage_form (article, day)');
    await runner.query(`
      CREATE TABLE usage_visits (
        journal_id integer NOT NULL,
        day date NOT NULL,
        visits integer NOT NULL,
        measured integer NOT NULL,
        pages integer NOT NULL,
        seconds integer NOT NULL,
        CONSTRAINT pk_usage_visits PRIMARY KEY (journal_id, day),
        CONSTRAINT fk_usage_visits_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id)
      )
    `);
    await runner.query(`
      CREATE TABLE usage_cell (
        journal_id integer NOT NULL,
        day date NOT NULL,
        dimension text NOT NULL,
        value text NOT NULL,
        visits integer NOT NULL,
        pages integer NOT NULL,
        requests integer NOT NULL,
        CONSTRAINT pk_usage_cell PRIMARY KEY (journal_id, dimension, day, value),
        CONSTRAINT fk_usage_cell_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id)
      )
    `);
    await runner.query(`
      CREATE TABLE usage_term (
        journal_id integer NOT NULL,
        day date NOT NULL,
        term text NOT NULL,
        searches integer NOT NULL,
        without_result integer NOT NULL,
        CONSTRAINT pk_usage_term PRIMARY KEY (journal_id, day, term),
        CONSTRAINT fk_usage_term_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id)
      )
    `);
    await runner.query(`
      CREATE TABLE usage_ingest (
        file text CONSTRAINT pk_usage_ingest PRIMARY KEY,
        sha256 bytea NOT NULL,
        day date NOT NULL,
        lines integer NOT NULL,
        taken integer NOT NULL,
        set_aside integer NOT NULL,
        lost integer NOT NULL,
        problems jsonb NOT NULL,
        taken_at timestamptz NOT NULL
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_usage_ingest_sha256 ON usage_ingest (sha256)');
    await runner.query('CREATE INDEX ix_usage_ingest_day ON usage_ingest (day)');
    await runner.query(`
      CREATE TABLE usage_place (
        journal_id integer CONSTRAINT pk_usage_place PRIMARY KEY CONSTRAINT fk_usage_place_journal_id REFERENCES journal(id),
        detail text NOT NULL
      )
    `);
    // Unlogged: never in the write-ahead log, so that no archive of it and no standby keeps what was destroyed.
    await runner.query('CREATE UNLOGGED TABLE usage_salt (day date CONSTRAINT pk_usage_salt PRIMARY KEY, salt bytea NOT NULL)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['usage_salt', 'usage_place', 'usage_ingest', 'usage_term', 'usage_cell', 'usage_visits', 'usage_form', 'usage_item']) await runner.query(`DROP TABLE ${table}`);
  }
}
