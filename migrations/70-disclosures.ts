import type { MigrationInterface, QueryRunner } from 'typeorm';

/** To whom personal data was given, and who must be told of changes. */
export class Disclosures1790000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE transfer_recipient (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_transfer_recipient PRIMARY KEY,
        name text NOT NULL,
        country text NOT NULL,
        eea boolean NOT NULL,
        safeguard text,
        address text
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_transfer_recipient_name ON transfer_recipient (name)');
    await runner.query(`
      CREATE TABLE disclosure (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_disclosure PRIMARY KEY,
        at timestamptz NOT NULL,
        act text NOT NULL,
        category text NOT NULL,
        recipient_id integer CONSTRAINT fk_disclosure_recipient_id REFERENCES transfer_recipient(id),
        dataset text NOT NULL,
        what text[] NOT NULL,
        ground text NOT NULL,
        journal_id integer CONSTRAINT fk_disclosure_journal_id REFERENCES journal(id),
        submission_id integer CONSTRAINT fk_disclosure_submission_id REFERENCES submission(id) ON DELETE SET NULL,
        person_id integer CONSTRAINT fk_disclosure_person_id REFERENCES person(id),
        address citext,
        name text NOT NULL
      )
    `);
    for (const column of ['person_id', 'address', 'recipient_id', 'at']) await runner.query(`CREATE INDEX ix_disclosure_${column} ON disclosure (${column})`);
    await runner.query(`
      CREATE TABLE recipient_notice (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_recipient_notice PRIMARY KEY,
        public_id text NOT NULL,
        recipient_id integer NOT NULL CONSTRAINT fk_recipient_notice_recipient_id REFERENCES transfer_recipient(id),
        kind text NOT NULL,
        request_id integer CONSTRAINT fk_recipient_notice_request_id REFERENCES rights_request(id) ON DELETE SET NULL,
        person_id integer CONSTRAINT fk_recipient_notice_person_id REFERENCES person(id),
        address citext,
        words text NOT NULL,
        made_at timestamptz NOT NULL,
        told_at timestamptz,
        how text,
        told_by_id integer CONSTRAINT fk_recipient_notice_told_by_id REFERENCES person(id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_recipient_notice_public_id ON recipient_notice (public_id)');
    await runner.query('CREATE INDEX ix_recipient_notice_person_id ON recipient_notice (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recipient_notice');
    await runner.query('DROP TABLE disclosure');
    await runner.query('DROP TABLE transfer_recipient');
  }
}
