import type { MigrationInterface, QueryRunner } from 'typeorm';

const words = `concat_ws(' ', NEW.given_name, NEW.middle_name, NEW.family_name, NEW.email, NEW.affiliation)`;

/** Fifty thousand people are found by any part of a name, with or without its accents, and listed in the order of the Norwegian alphabet. */
export class PeopleSearch1790000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await runner.query('CREATE EXTENSION IF NOT EXISTS unaccent');
    // å is also written aa, and ø oe; both sides of a search are folded alike.
    await runner.query(`
      CREATE FUNCTION searchable(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN replace(replace(lower(unaccent('unaccent'::regdictionary, normalize(words, NFKC))), 'aa', 'a'), 'oe', 'o')
    `);
    await runner.query(`
      CREATE FUNCTION containing(word text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN '%' || regexp_replace(searchable(word), '([\\\\%_])', '\\\\\\1', 'g') || '%'
    `);
    await runner.query('ALTER TABLE person ADD COLUMN search_text text');
    await runner.query(`
      CREATE FUNCTION person_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.search_text := nullif(searchable(${words}), '');
        RETURN NEW;
      END $$
    `);
    await runner.query('CREATE TRIGGER person_search_text BEFORE INSERT OR UPDATE ON person FOR EACH ROW EXECUTE FUNCTION person_search_text()');
    await runner.query('UPDATE person SET public_id = public_id');
    await runner.query('CREATE INDEX ix_person_search_text ON person USING gin (search_text gin_trgm_ops) WITH (fastupdate = off)');
    await runner.query('CREATE INDEX ix_account_username_search ON account USING gin (lower(username::text) gin_trgm_ops) WITH (fastupdate = off)');
    await runner.query(`CREATE INDEX ix_person_sort_name ON person ((coalesce(family_name, '') || ', ' || coalesce(given_name, '')) COLLATE "nb-x-icu", id) WHERE family_name IS NOT NULL`);
    await runner.query('CREATE UNIQUE INDEX ix_person_public_id ON person (public_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_person_public_id');
    await runner.query('DROP INDEX ix_person_sort_name');
    await runner.query('DROP INDEX ix_account_username_search');
    await runner.query('DROP INDEX ix_person_search_text');
    await runner.query('DROP TRIGGER person_search_text ON person');
    await runner.query('DROP FUNCTION person_search_text');
    await runner.query('ALTER TABLE person DROP COLUMN search_text');
    await runner.query('DROP FUNCTION containing');
    await runner.query('DROP FUNCTION searchable');
    await runner.query('DROP EXTENSION unaccent');
    await runner.query('DROP EXTENSION pg_trgm');
  }
}
