import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ten thousand manuscripts are found by any part of a title, an abstract or a contributor's name, and listed in the order in which they came to their stage. */
export class Lists1790000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX ix_submission_journal_id_stage_since_id ON submission (journal_id, stage_since, id)');
    await runner.query(`CREATE INDEX ix_publication_search ON publication USING gin (searchable(title::text || ' ' || abstract::text) gin_trgm_ops) WITH (fastupdate = off)`);
    await runner.query(`
      CREATE INDEX ix_contributor_search ON contributor
      USING gin (searchable(coalesce(given_name, '') || ' ' || coalesce(middle_name, '') || ' ' || coalesce(family_name, '')) gin_trgm_ops) WITH (fastupdate = off)
    `);
    await runner.query(`
      CREATE TABLE saved_view (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        person_id integer NOT NULL,
        journal_id integer NOT NULL,
        name text NOT NULL,
        filter jsonb NOT NULL,
        CONSTRAINT pk_saved_view PRIMARY KEY (id),
        CONSTRAINT fk_saved_view_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
        CONSTRAINT fk_saved_view_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_saved_view_person_id_journal_id_name ON saved_view (person_id, journal_id, name)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_view');
    await runner.query('DROP INDEX ix_contributor_search');
    await runner.query('DROP INDEX ix_publication_search');
    await runner.query('DROP INDEX ix_submission_journal_id_stage_since_id');
  }
}
