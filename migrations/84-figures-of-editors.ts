import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened in a journal, for its figures: without it they would read the events of all journals. */
export class FiguresOfEditors1790000000084 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX ix_event_journal_id_kind ON event (journal_id, kind)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_event_journal_id_kind');
  }
}
