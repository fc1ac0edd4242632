import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hidden addresses. Whatever is written of where someone works and lives while it is hidden, by whomever, is put aside at once, so that no page has to know of it. */
export class ProtectedAddresses1790000000069 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE protected_address (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_protected_address PRIMARY KEY,
        person_id integer CONSTRAINT fk_protected_address_person_id REFERENCES person(id) ON DELETE CASCADE,
        address citext,
        bylines boolean NOT NULL,
        since timestamptz NOT NULL,
        affiliation text,
        country text,
        postal_address text
      )
    `);
    await runner.query('CREATE INDEX ix_protected_address_person_id ON protected_address (person_id)');
    await runner.query(`
      CREATE TABLE protected_byline (
        contributor_id integer NOT NULL CONSTRAINT pk_protected_byline PRIMARY KEY CONSTRAINT fk_protected_byline_contributor_id REFERENCES contributor(id) ON DELETE CASCADE,
        protection_id integer NOT NULL CONSTRAINT fk_protected_byline_protection_id REFERENCES protected_address(id) ON DELETE CASCADE,
        affiliation jsonb NOT NULL,
        country text
      )
    `);
    await runner.query('CREATE INDEX ix_protected_byline_protection_id ON protected_byline (protection_id)');
    await runner.query(`
      CREATE FUNCTION person_protected() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.affiliation IS NULL AND NEW.country IS NULL AND NEW.postal_address IS NULL THEN RETURN NULL; END IF;
        UPDATE protected_address SET affiliation = coalesce(NEW.affiliation, affiliation), country = coalesce(NEW.country, country), postal_address = coalesce(NEW.postal_address, postal_address) WHERE person_id = NEW.id;
        IF FOUND THEN UPDATE person SET affiliation = NULL, country = NULL, postal_address = NULL WHERE id = NEW.id; END IF;
        RETURN NULL;
      END $$
    `);
    await runner.query('CREATE TRIGGER person_protected AFTER INSERT OR UPDATE ON person FOR EACH ROW EXECUTE FUNCTION person_protected()');
    await runner.query(`
      CREATE FUNCTION contributor_protected() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE protection integer;
      BEGIN
        IF NEW.affiliation = '{}' AND NEW.country IS NULL THEN RETURN NULL; END IF;
        SELECT a.id INTO protection FROM protected_address a WHERE a.bylines
          AND (a.person_id = NEW.person_id OR a.address = NEW.email OR a.person_id IN (SELECT id FROM person WHERE email = NEW.email)) ORDER BY a.id LIMIT 1;
        IF protection IS NULL THEN RETURN NULL; END IF;
        INSERT INTO protected_byline AS b (contributor_id, protection_id, affiliation, country) VALUES (NEW.id, protection, NEW.affiliation, NEW.country)
          ON CONFLICT (contributor_id) DO UPDATE SET affiliation = b.affiliation || excluded.affiliation, country = coalesce(excluded.country, b.country);
        UPDATE contributor SET affiliation = '{}', country = NULL WHERE id = NEW.id;
        RETURN NULL;
      END $$
    `);
    await runner.query('CREATE TRIGGER contributor_protected AFTER INSERT OR UPDATE ON contributor FOR EACH ROW EXECUTE FUNCTION contributor_protected()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER contributor_protected ON contributor');
    await runner.query('DROP FUNCTION contributor_protected');
    await runner.query('DROP TRIGGER person_protected ON person');
    await runner.query('DROP FUNCTION person_protected');
    await runner.query('DROP TABLE protected_byline');
    await runner.query('DROP TABLE protected_address');
  }
}
