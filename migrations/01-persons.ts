import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Persons1790000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS citext');
    await runner.query(`
      CREATE TABLE person (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        public_id text NOT NULL,
        given_name text,
        middle_name text,
        family_name text,
        email citext,
        muted text[] NOT NULL,
        salutation text,
        initials text,
        suffix text,
        gender text,
        affiliation text,
        country text,
        orcid text,
        website text,
        postal_address text,
        phone text,
        fax text,
        biography text,
        signature text,
        working_languages text[] NOT NULL,
        mail_language text NOT NULL,
        source text NOT NULL,
        sources jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_person PRIMARY KEY (id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_person_email ON person (email)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE person');
    await runner.query('DROP EXTENSION citext');
  }
}
