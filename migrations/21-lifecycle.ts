import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Lifecycle1790000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account_date (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        person_id integer NOT NULL,
        journal_id integer,
        kind text NOT NULL,
        at timestamptz NOT NULL,
        reason text,
        set_by_id integer,
        set_at timestamptz NOT NULL,
        removed_at timestamptz,
        removed_by_id integer,
        warned_at timestamptz,
        done_at timestamptz,
        stuck_at timestamptz,
        CONSTRAINT pk_account_date PRIMARY KEY (id),
        CONSTRAINT fk_account_date_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
        CONSTRAINT fk_account_date_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id),
        CONSTRAINT fk_account_date_set_by_id FOREIGN KEY (set_by_id) REFERENCES person(id),
        CONSTRAINT fk_account_date_removed_by_id FOREIGN KEY (removed_by_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX uq_account_date_live ON account_date (person_id, kind) WHERE removed_at IS NULL');
    await runner.query('CREATE INDEX ix_account_date_person_id ON account_date (person_id)');
    await runner.query(`
      CREATE TABLE account_idle (
        person_id integer NOT NULL,
        asked_at timestamptz,
        asked_again_at timestamptz,
        kept_at timestamptz,
        stuck_at timestamptz,
        CONSTRAINT pk_account_idle PRIMARY KEY (person_id),
        CONSTRAINT fk_account_idle_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE account_idle');
    await runner.query('DROP TABLE account_date');
  }
}
