import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Installation1790000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE installation (
        key text NOT NULL,
        value text NOT NULL,
        CONSTRAINT pk_installation PRIMARY KEY (key)
      )
    `);
    await runner.query('CREATE TABLE rate_limit (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint)');
    await runner.query('CREATE TABLE rate_limit_secret (secret bytea NOT NULL, made_at timestamptz NOT NULL)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rate_limit');
    await runner.query('DROP TABLE rate_limit_secret');
    await runner.query('DROP TABLE installation');
  }
}
