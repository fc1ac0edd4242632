import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People use their rights: the queue of the web administrator. */
export class RightsRequests1790000000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rights_request (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_rights_request PRIMARY KEY,
        public_id text NOT NULL,
        kind text NOT NULL,
        channel text NOT NULL,
        state text NOT NULL,
        steps integer NOT NULL,
        person_id integer CONSTRAINT fk_rights_request_person_id REFERENCES person(id),
        name text NOT NULL,
        address citext,
        language text NOT NULL,
        journal_id integer CONSTRAINT fk_rights_request_journal_id REFERENCES journal(id),
        words text NOT NULL,
        reached_on date NOT NULL,
        due_on date NOT NULL,
        entered_at timestamptz NOT NULL,
        entered_by_id integer CONSTRAINT fk_rights_request_entered_by_id REFERENCES person(id),
        doubt text,
        shown text,
        checked_by_id integer CONSTRAINT fk_rights_request_checked_by_id REFERENCES person(id),
        checked_at timestamptz,
        extension_reason text,
        extended_at timestamptz,
        ground text,
        weighing text,
        answer text,
        answered_at timestamptz,
        answered_by_id integer CONSTRAINT fk_rights_request_answered_by_id REFERENCES person(id),
        closed_at timestamptz,
        warned_at integer
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_rights_request_public_id ON rights_request (public_id)');
    await runner.query('CREATE INDEX ix_rights_request_state_due_on ON rights_request (state, due_on)');
    await runner.query('CREATE INDEX ix_rights_request_person_id ON rights_request (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rights_request');
  }
}
