import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PrivacyStatements1790000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE privacy_statement (
        version integer NOT NULL,
        digest text NOT NULL,
        pages jsonb NOT NULL,
        published_at timestamptz NOT NULL,
        CONSTRAINT pk_privacy_statement PRIMARY KEY (version)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE privacy_statement');
  }
}
