import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SecondFactors1790000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE authenticator_app (
        person_id integer NOT NULL,
        secret text NOT NULL,
        added_at timestamptz NOT NULL,
        last_step integer NOT NULL,
        last_used_at timestamptz,
        CONSTRAINT pk_authenticator_app PRIMARY KEY (person_id),
        CONSTRAINT fk_authenticator_app_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
      )
    `);
    await runner.query(`
      CREATE TABLE recovery_code (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        person_id integer NOT NULL,
        hash bytea NOT NULL,
        made_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT pk_recovery_code PRIMARY KEY (id),
        CONSTRAINT fk_recovery_code_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_recovery_code_person_id_hash ON recovery_code (person_id, hash)');
    await runner.query(`
      CREATE TABLE passkey (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        person_id integer NOT NULL,
        name text NOT NULL,
        credential_id text NOT NULL,
        public_key bytea NOT NULL,
        counter bigint NOT NULL,
        transports text[] NOT NULL,
        added_at timestamptz NOT NULL,
        last_used_at timestamptz,
        CONSTRAINT pk_passkey PRIMARY KEY (id),
        CONSTRAINT fk_passkey_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_passkey_credential_id ON passkey (credential_id)');
    await runner.query('CREATE INDEX ix_passkey_person_id ON passkey (person_id)');
    await runner.query(`
      CREATE TABLE second_factor_role (
        role text NOT NULL,
        since timestamptz NOT NULL,
        CONSTRAINT pk_second_factor_role PRIMARY KEY (role)
      )
    `);
    await runner.query(`
      CREATE TABLE factor_removal (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        person_id integer NOT NULL,
        asked_at timestamptz NOT NULL,
        opens_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        reminded_at timestamptz,
        closed_at timestamptz,
        CONSTRAINT pk_factor_removal PRIMARY KEY (id),
        CONSTRAINT fk_factor_removal_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
      )
    `);
    await runner.query('CREATE INDEX ix_factor_removal_person_id ON factor_removal (person_id)');
    await runner.query('CREATE UNIQUE INDEX uq_factor_removal_open ON factor_removal (person_id) WHERE closed_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE factor_removal');
    await runner.query('DROP TABLE second_factor_role');
    await runner.query('DROP TABLE passkey');
    await runner.query('DROP TABLE recovery_code');
    await runner.query('DROP TABLE authenticator_app');
  }
}
