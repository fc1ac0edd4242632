import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EventsAndMessages1790000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event (
        id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        at timestamptz NOT NULL,
        kind text NOT NULL,
        journal_id integer,
        subject_kind text NOT NULL,
        subject_id integer NOT NULL,
        person_id integer,
        behind_id integer,
        data jsonb NOT NULL,
        CONSTRAINT pk_event PRIMARY KEY (id),
        CONSTRAINT fk_event_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id),
        CONSTRAINT fk_event_person_id FOREIGN KEY (person_id) REFERENCES person(id),
        CONSTRAINT fk_event_behind_id FOREIGN KEY (behind_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE INDEX ix_event_person_id ON event (person_id)');
    await runner.query('CREATE INDEX ix_event_subject_kind_subject_id ON event (subject_kind, subject_id)');
    await runner.query(`
      CREATE TABLE message (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        message_id text NOT NULL,
        dedupe_key text,
        template text NOT NULL,
        journal_id integer,
        subject_kind text,
        subject_id integer,
        person_id integer,
        sender_id integer,
        to_address text NOT NULL,
        to_name text NOT NULL,
        from_name text NOT NULL,
        reply_to text,
        language text NOT NULL,
        subject text NOT NULL,
        text text NOT NULL,
        html text NOT NULL,
        link_kind text,
        link_id integer,
        headers jsonb NOT NULL,
        queued_at timestamptz NOT NULL,
        sent_at timestamptz,
        failed_at timestamptz,
        failure text,
        CONSTRAINT pk_message PRIMARY KEY (id),
        CONSTRAINT fk_message_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id),
        CONSTRAINT fk_message_person_id FOREIGN KEY (person_id) REFERENCES person(id),
        CONSTRAINT fk_message_sender_id FOREIGN KEY (sender_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE INDEX ix_message_subject_kind_subject_id ON message (subject_kind, subject_id)');
    await runner.query('CREATE UNIQUE INDEX ix_message_message_id ON message (message_id)');
    await runner.query('CREATE INDEX ix_message_person_id ON message (person_id)');
    await runner.query('CREATE UNIQUE INDEX ix_message_dedupe_key ON message (dedupe_key)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE message');
    await runner.query('DROP TABLE event');
  }
}
