import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People without an account whom the platform or a journal deals with: subscribers, suppliers and the like. */
export class ContactPersons1790000000075 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contact_person (
        id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_contact_person PRIMARY KEY,
        journal_id integer CONSTRAINT fk_contact_person_journal_id REFERENCES journal(id),
        kind text NOT NULL,
        name text NOT NULL,
        organisation text NOT NULL,
        email citext,
        phone text,
        entered_at timestamptz NOT NULL,
        entered_by_id integer CONSTRAINT fk_contact_person_entered_by_id REFERENCES person(id),
        confirmed_at timestamptz NOT NULL
      )
    `);
    await runner.query('CREATE INDEX ix_contact_person_journal_id ON contact_person (journal_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contact_person');
  }
}
