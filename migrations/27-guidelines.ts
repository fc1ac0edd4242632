import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Guidelines1790000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE hidden_text (
        kind text NOT NULL,
        target_id integer NOT NULL,
        hidden_at timestamptz NOT NULL,
        hidden_by_id integer,
        CONSTRAINT pk_hidden_text PRIMARY KEY (kind, target_id),
        CONSTRAINT fk_hidden_text_hidden_by_id FOREIGN KEY (hidden_by_id) REFERENCES person(id)
      )
    `);
    await runner.query(`
      CREATE TABLE text_report (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        public_id text NOT NULL,
        kind text NOT NULL,
        target_id integer NOT NULL,
        journal_id integer,
        author_id integer,
        reporter_id integer,
        reason text NOT NULL,
        words text NOT NULL,
        reported_at timestamptz NOT NULL,
        outcome text,
        closed_at timestamptz,
        closed_by_id integer,
        CONSTRAINT pk_text_report PRIMARY KEY (id),
        CONSTRAINT fk_text_report_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id),
        CONSTRAINT fk_text_report_author_id FOREIGN KEY (author_id) REFERENCES person(id),
        CONSTRAINT fk_text_report_reporter_id FOREIGN KEY (reporter_id) REFERENCES person(id),
        CONSTRAINT fk_text_report_closed_by_id FOREIGN KEY (closed_by_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_text_report_public_id ON text_report (public_id)');
    await runner.query('CREATE INDEX ix_text_report_kind_target_id ON text_report (kind, target_id)');
    await runner.query('CREATE INDEX ix_text_report_journal_id ON text_report (journal_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE text_report');
    await runner.query('DROP TABLE hidden_text');
  }
}
