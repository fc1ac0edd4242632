import type { MigrationInterface, QueryRunner } from 'typeorm';

const searched = {
  publication: `(SELECT string_agg(value, ' ') FROM (SELECT value FROM jsonb_each_text(NEW.title) UNION ALL SELECT value FROM jsonb_each_text(NEW.abstract)) t)`,
  contributor: `concat_ws(' ', NEW.given_name, NEW.middle_name, NEW.family_name)`,
};

/** Ten thousand manuscripts are found by any part of a title, an abstract or a contributor's name, and listed in the order in which they came to their stage. */
export class Lists1790000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX ix_submission_journal_id_stage_since_id ON submission (journal_id, stage_since, id)');
    for (const [table, words] of Object.entries(searched)) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN search_text text`);
      await runner.query(`
        CREATE FUNCTION ${table}_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          NEW.search_text := nullif(searchable(${words}), '');
          RETURN NEW;
        END $$
      `);
      await runner.query(`CREATE TRIGGER ${table}_search_text BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION ${table}_search_text()`);
      await runner.query(`UPDATE ${table} SET position = position`);
      await runner.query(`CREATE INDEX ix_${table}_search_text ON ${table} USING gin (search_text gin_trgm_ops) WITH (fastupdate = off)`);
    }
    await runner.query('CREATE INDEX ix_contributor_email ON contributor (email)');
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
    await runner.query('DROP INDEX ix_contributor_email');
    for (const table of Object.keys(searched).reverse()) {
      await runner.query(`DROP INDEX ix_${table}_search_text`);
      await runner.query(`DROP TRIGGER ${table}_search_text ON ${table}`);
      await runner.query(`DROP FUNCTION ${table}_search_text`);
      await runner.query(`ALTER TABLE ${table} DROP COLUMN search_text`);
    }
    await runner.query('DROP INDEX ix_submission_journal_id_stage_since_id');
  }
}
