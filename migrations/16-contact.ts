import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Contact1790000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE further_email (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        person_id integer NOT NULL,
        address citext NOT NULL,
        added_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        CONSTRAINT pk_further_email PRIMARY KEY (id),
        CONSTRAINT fk_further_email_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_further_email_person_id_address ON further_email (person_id, address)');
    await runner.query('CREATE UNIQUE INDEX uq_further_email_confirmed ON further_email (address) WHERE confirmed_at IS NOT NULL');
    await runner.query(`
      CREATE TABLE email_change (
        person_id integer NOT NULL,
        address citext NOT NULL,
        asked_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        CONSTRAINT pk_email_change PRIMARY KEY (person_id),
        CONSTRAINT fk_email_change_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
      )
    `);
    // An address leads to one person: no index spans the two tables, so they look at each other. One lock, shared by those
    // who write a preferred address and held alone by those who confirm a further one, lets neither overlook the other.
    await runner.query(`
      CREATE FUNCTION keep_address_with_one_person() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        wanted citext;
        owner integer;
        itself integer;
      BEGIN
        IF TG_TABLE_NAME = 'person' THEN
          wanted := NEW.email;
          owner := NEW.id;
        ELSIF NEW.confirmed_at IS NOT NULL THEN
          wanted := NEW.address;
          owner := NEW.person_id;
          itself := NEW.id;
        END IF;
        IF wanted IS NULL THEN
          RETURN NEW;
        END IF;
        IF TG_TABLE_NAME = 'person' THEN
          PERFORM pg_advisory_xact_lock_shared(7353);
        ELSE
          PERFORM pg_advisory_xact_lock(7353);
        END IF;
        IF EXISTS (SELECT 1 FROM person p WHERE p.email = wanted AND p.id <> owner)
          OR EXISTS (SELECT 1 FROM further_email f WHERE f.address = wanted AND f.confirmed_at IS NOT NULL AND f.person_id <> owner AND f.id IS DISTINCT FROM itself) THEN
          RAISE unique_violation USING MESSAGE = 'The address is another person''s.', CONSTRAINT = 'ix_person_email';
        END IF;
        RETURN NEW;
      END $$
    `);
    await runner.query('CREATE TRIGGER keep_address BEFORE INSERT OR UPDATE OF email ON person FOR EACH ROW EXECUTE FUNCTION keep_address_with_one_person()');
    await runner.query('CREATE TRIGGER keep_address BEFORE INSERT OR UPDATE OF address, confirmed_at, person_id ON further_email FOR EACH ROW EXECUTE FUNCTION keep_address_with_one_person()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE email_change');
    await runner.query('DROP TABLE further_email');
    await runner.query('DROP TRIGGER keep_address ON person');
    await runner.query('DROP FUNCTION keep_address_with_one_person');
  }
}
