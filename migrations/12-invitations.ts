import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Invitations1790000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE invitation (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        journal_id integer,
        email citext,
        given_name text,
        family_name text,
        roles text[] NOT NULL,
        starts_on date,
        ends_on date,
        language text NOT NULL,
        invited_by_id integer NOT NULL,
        invited_at timestamptz NOT NULL,
        reminded_at timestamptz,
        ends_at timestamptz NOT NULL,
        outcome text,
        outcome_at timestamptz,
        person_id integer,
        statement_version integer,
        asked_at timestamptz,
        CONSTRAINT pk_invitation PRIMARY KEY (id),
        CONSTRAINT fk_invitation_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id),
        CONSTRAINT fk_invitation_invited_by_id FOREIGN KEY (invited_by_id) REFERENCES person(id),
        CONSTRAINT fk_invitation_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
      )
    `);
    await runner.query('CREATE UNIQUE INDEX uq_invitation_journal ON invitation (journal_id, email) WHERE outcome IS NULL AND journal_id IS NOT NULL');
    await runner.query('CREATE UNIQUE INDEX uq_invitation_platform ON invitation (email) WHERE outcome IS NULL AND journal_id IS NULL');
    await runner.query('CREATE INDEX ix_invitation_email ON invitation (email)');
    await runner.query('CREATE INDEX ix_invitation_invited_by_id ON invitation (invited_by_id)');
    await runner.query('CREATE INDEX ix_invitation_person_id ON invitation (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE invitation');
  }
}
