import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Merging1790000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account_merge (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        public_id text NOT NULL,
        keep_id integer NOT NULL,
        drop_id integer,
        proposed_by_id integer,
        proposed_at timestamptz NOT NULL,
        keep_agreed_at timestamptz,
        drop_agreed_at timestamptz,
        ended_at timestamptz,
        outcome text,
        CONSTRAINT pk_account_merge PRIMARY KEY (id),
        CONSTRAINT fk_account_merge_keep_id FOREIGN KEY (keep_id) REFERENCES person(id) ON DELETE CASCADE,
        CONSTRAINT fk_account_merge_drop_id FOREIGN KEY (drop_id) REFERENCES person(id) ON DELETE CASCADE,
        CONSTRAINT fk_account_merge_proposed_by_id FOREIGN KEY (proposed_by_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_account_merge_public_id ON account_merge (public_id)');
    await runner.query('CREATE INDEX ix_account_merge_keep_id ON account_merge (keep_id)');
    await runner.query('CREATE INDEX ix_account_merge_drop_id ON account_merge (drop_id)');
    await runner.query(`
      CREATE TABLE spent_username (
        hash bytea NOT NULL,
        spent_at timestamptz NOT NULL,
        CONSTRAINT pk_spent_username PRIMARY KEY (hash)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE spent_username');
    await runner.query('DROP TABLE account_merge');
  }
}
