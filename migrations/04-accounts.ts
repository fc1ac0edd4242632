import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Accounts1790000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        person_id integer NOT NULL,
        username citext NOT NULL,
        password_hash text,
        web_admin boolean NOT NULL,
        registered_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        last_sign_in_at timestamptz,
        guidelines_agreed_at timestamptz,
        guidelines_version text,
        CONSTRAINT pk_account PRIMARY KEY (person_id),
        CONSTRAINT fk_account_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_account_username ON account (username)');
    await runner.query(`
      CREATE TABLE membership (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        person_id integer NOT NULL,
        journal_id integer NOT NULL,
        role text NOT NULL,
        started_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT pk_membership PRIMARY KEY (id),
        CONSTRAINT fk_membership_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
        CONSTRAINT fk_membership_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX uq_membership_live ON membership (person_id, journal_id, role) WHERE ended_at IS NULL');
    await runner.query('CREATE INDEX ix_membership_journal_id_role ON membership (journal_id, role)');
    await runner.query('CREATE INDEX ix_membership_person_id ON membership (person_id)');
    await runner.query(`
      CREATE TABLE consent (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        person_id integer NOT NULL,
        purpose text NOT NULL,
        journal_id integer,
        words text NOT NULL,
        language text NOT NULL,
        statement_version integer NOT NULL,
        given_at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        asked_again_at timestamptz,
        CONSTRAINT pk_consent PRIMARY KEY (id),
        CONSTRAINT fk_consent_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
        CONSTRAINT fk_consent_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id)
      )
    `);
    await runner.query('CREATE INDEX ix_consent_person_id ON consent (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE consent');
    await runner.query('DROP TABLE membership');
    await runner.query('DROP TABLE account');
  }
}
