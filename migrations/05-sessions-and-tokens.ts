import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SessionsAndTokens1790000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE session (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        token_hash bytea NOT NULL,
        person_id integer NOT NULL,
        behind_id integer,
        ip text NOT NULL,
        browser text NOT NULL,
        started_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        proven_at timestamptz,
        only_kind text,
        only_id integer,
        CONSTRAINT pk_session PRIMARY KEY (id),
        CONSTRAINT fk_session_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
        CONSTRAINT fk_session_behind_id FOREIGN KEY (behind_id) REFERENCES person(id) ON DELETE CASCADE
      )
    `);
    await runner.query('CREATE INDEX ix_session_person_id ON session (person_id)');
    await runner.query('CREATE INDEX ix_session_behind_id ON session (behind_id)');
    await runner.query('CREATE UNIQUE INDEX ix_session_token_hash ON session (token_hash)');
    await runner.query(`
      CREATE TABLE token (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        hash bytea NOT NULL,
        purpose text NOT NULL,
        person_id integer,
        subject_id integer NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT pk_token PRIMARY KEY (id),
        CONSTRAINT fk_token_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
      )
    `);
    await runner.query('CREATE INDEX ix_token_purpose_subject_id ON token (purpose, subject_id)');
    await runner.query('CREATE UNIQUE INDEX ix_token_hash ON token (hash)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE token');
    await runner.query('DROP TABLE session');
  }
}
