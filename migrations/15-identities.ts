import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identities1790000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE external_identity (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        person_id integer NOT NULL,
        type text NOT NULL,
        issuer text NOT NULL,
        value text NOT NULL,
        name text,
        affiliation text,
        reader_of integer[] NOT NULL,
        note text,
        linked_at timestamptz NOT NULL,
        used_at timestamptz NOT NULL,
        ended_at timestamptz,
        ended_by_id integer,
        CONSTRAINT pk_external_identity PRIMARY KEY (id),
        CONSTRAINT fk_external_identity_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
        CONSTRAINT fk_external_identity_ended_by_id FOREIGN KEY (ended_by_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE INDEX ix_external_identity_person_id ON external_identity (person_id)');
    await runner.query('CREATE UNIQUE INDEX uq_external_identity_live ON external_identity (issuer, value) WHERE ended_at IS NULL');
    await runner.query(`CREATE UNIQUE INDEX uq_external_identity_orcid ON external_identity (person_id) WHERE type = 'orcid' AND ended_at IS NULL`);
    await runner.query(`
      CREATE TABLE elsewhere_errand (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        secret_hash bytea NOT NULL,
        type text NOT NULL,
        intent text NOT NULL,
        person_id integer,
        language text NOT NULL,
        next text NOT NULL,
        expires_at timestamptz NOT NULL,
        returned_at timestamptz,
        told jsonb,
        CONSTRAINT pk_elsewhere_errand PRIMARY KEY (id),
        CONSTRAINT fk_elsewhere_errand_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_elsewhere_errand_secret_hash ON elsewhere_errand (secret_hash)');
    await runner.query('CREATE INDEX ix_elsewhere_errand_person_id ON elsewhere_errand (person_id)');
    await runner.query(`
      CREATE TABLE contributor_identifier (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        contributor_id integer NOT NULL,
        type text NOT NULL,
        value text NOT NULL,
        source text NOT NULL,
        CONSTRAINT pk_contributor_identifier PRIMARY KEY (id),
        CONSTRAINT fk_contributor_identifier_contributor_id FOREIGN KEY (contributor_id) REFERENCES contributor(id) ON DELETE CASCADE
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_contributor_identifier_contributor_id_type ON contributor_identifier (contributor_id, type)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contributor_identifier');
    await runner.query('DROP TABLE elsewhere_errand');
    await runner.query('DROP TABLE external_identity');
  }
}
