import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who answers for personal data, and who processes it: organisations, of the platform and of each journal. */
export class Organisations1790000000073 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_organisation PRIMARY KEY,
        journal_id integer CONSTRAINT fk_organisation_journal_id REFERENCES journal(id),
        name text NOT NULL,
        number text,
        address text,
        country text NOT NULL,
        public_body boolean NOT NULL,
        capacity text NOT NULL,
        service text,
        detail text,
        safeguard text,
        changed_at timestamptz NOT NULL
      )
    `);
    await runner.query('CREATE INDEX ix_organisation_journal_id ON organisation (journal_id)');
    await runner.query(`
      CREATE TABLE privacy_office (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_privacy_office PRIMARY KEY,
        journal_id integer CONSTRAINT fk_privacy_office_journal_id REFERENCES journal(id),
        register_name text,
        contact_name text,
        contact_email text,
        officer_name text,
        officer_email text,
        arrangement text,
        agreed_on date,
        essence jsonb NOT NULL,
        answers jsonb NOT NULL,
        addition jsonb NOT NULL,
        keeping_plan text,
        changed_at timestamptz NOT NULL
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_privacy_office_journal_id ON privacy_office (journal_id) NULLS NOT DISTINCT');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE privacy_office');
    await runner.query('DROP TABLE organisation');
  }
}
