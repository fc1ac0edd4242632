import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People in an order in which a page of them is read, and no more: those who can be written to by the Norwegian alphabet (the reviewer finder), those with an account by when they were last here. */
export class Finding1790000000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX ix_account_last_sign_in_at ON account ((coalesce(last_sign_in_at, '-infinity')), person_id) WHERE last_sign_in_at IS NOT NULL`);
    await runner.query(`CREATE INDEX ix_person_sort_name_reachable ON person ((coalesce(family_name, '') || ', ' || coalesce(given_name, '')) COLLATE "nb-x-icu", id) WHERE email IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_person_sort_name_reachable');
    await runner.query('DROP INDEX ix_account_last_sign_in_at');
  }
}
