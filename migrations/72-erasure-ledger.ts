import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which erasures this database has done: compared with the ledger outside it, so that a restored database catches up. */
export class ErasureLedger1790000000072 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE erasure_note (
        id text CONSTRAINT pk_erasure_note PRIMARY KEY,
        at timestamptz NOT NULL,
        key_name text NOT NULL,
        person_hash text NOT NULL,
        kept text NOT NULL
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE erasure_note');
  }
}
