import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReminderRhythms1790000000115 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reminder_rhythm (
        journal_id integer NOT NULL,
        deadline text NOT NULL,
        remind_before integer,
        remind_after integer,
        repeat_every integer,
        at_most integer NOT NULL,
        CONSTRAINT pk_reminder_rhythm PRIMARY KEY (journal_id, deadline),
        CONSTRAINT fk_reminder_rhythm_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id) ON DELETE CASCADE
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reminder_rhythm');
  }
}
