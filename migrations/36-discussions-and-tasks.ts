import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DiscussionsAndTasks1790000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE discussion (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        public_id text NOT NULL,
        submission_id integer NOT NULL,
        stage text NOT NULL,
        subject text NOT NULL,
        started_at timestamptz NOT NULL,
        closed_at timestamptz,
        CONSTRAINT pk_discussion PRIMARY KEY (id),
        CONSTRAINT fk_discussion_submission_id FOREIGN KEY (submission_id) REFERENCES submission(id) ON DELETE CASCADE
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_discussion_public_id ON discussion (public_id)');
    await runner.query('CREATE INDEX ix_discussion_submission_id ON discussion (submission_id)');
    await runner.query(`
      CREATE TABLE discussion_participant (
        discussion_id integer NOT NULL,
        person_id integer NOT NULL,
        capacity text NOT NULL,
        read_at timestamptz,
        left_at timestamptz,
        CONSTRAINT pk_discussion_participant PRIMARY KEY (discussion_id, person_id),
        CONSTRAINT fk_discussion_participant_discussion_id FOREIGN KEY (discussion_id) REFERENCES discussion(id) ON DELETE CASCADE,
        CONSTRAINT fk_discussion_participant_person_id FOREIGN KEY (person_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE INDEX ix_discussion_participant_person_id ON discussion_participant (person_id)');
    await runner.query(`
      CREATE TABLE discussion_message (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        public_id text NOT NULL,
        discussion_id integer NOT NULL,
        author_id integer NOT NULL,
        text text,
        file_id integer,
        written_at timestamptz NOT NULL,
        CONSTRAINT pk_discussion_message PRIMARY KEY (id),
        CONSTRAINT fk_discussion_message_discussion_id FOREIGN KEY (discussion_id) REFERENCES discussion(id) ON DELETE CASCADE,
        CONSTRAINT fk_discussion_message_author_id FOREIGN KEY (author_id) REFERENCES person(id),
        CONSTRAINT fk_discussion_message_file_id FOREIGN KEY (file_id) REFERENCES stored_file(id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_discussion_message_public_id ON discussion_message (public_id)');
    await runner.query('CREATE INDEX ix_discussion_message_discussion_id ON discussion_message (discussion_id)');
    await runner.query(`
      CREATE TABLE task (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        submission_id integer NOT NULL,
        kind text NOT NULL,
        words text,
        owner_id integer,
        due date,
        made_by_id integer,
        made_at timestamptz NOT NULL,
        reminded_at timestamptz,
        done_at timestamptz,
        done_by_id integer,
        dedupe_key text,
        CONSTRAINT pk_task PRIMARY KEY (id),
        CONSTRAINT fk_task_submission_id FOREIGN KEY (submission_id) REFERENCES submission(id) ON DELETE CASCADE,
        CONSTRAINT fk_task_owner_id FOREIGN KEY (owner_id) REFERENCES person(id),
        CONSTRAINT fk_task_made_by_id FOREIGN KEY (made_by_id) REFERENCES person(id),
        CONSTRAINT fk_task_done_by_id FOREIGN KEY (done_by_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE INDEX ix_task_submission_id ON task (submission_id)');
    await runner.query('CREATE INDEX ix_task_owner_id ON task (owner_id)');
    await runner.query('CREATE UNIQUE INDEX ix_task_dedupe_key ON task (dedupe_key)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE task');
    await runner.query('DROP TABLE discussion_message');
    await runner.query('DROP TABLE discussion_participant');
    await runner.query('DROP TABLE discussion');
  }
}
