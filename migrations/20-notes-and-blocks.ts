import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NotesAndBlocks1790000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE note (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        person_id integer NOT NULL,
        journal_id integer,
        written_at timestamptz NOT NULL,
        removed_at timestamptz,
        removed_by_id integer,
        CONSTRAINT pk_note PRIMARY KEY (id),
        CONSTRAINT fk_note_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
        CONSTRAINT fk_note_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id),
        CONSTRAINT fk_note_removed_by_id FOREIGN KEY (removed_by_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE INDEX ix_note_person_id ON note (person_id)');
    await runner.query(`
      CREATE TABLE note_wording (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        note_id integer NOT NULL,
        text text NOT NULL,
        written_by_id integer,
        written_at timestamptz NOT NULL,
        CONSTRAINT pk_note_wording PRIMARY KEY (id),
        CONSTRAINT fk_note_wording_note_id FOREIGN KEY (note_id) REFERENCES note(id) ON DELETE CASCADE,
        CONSTRAINT fk_note_wording_written_by_id FOREIGN KEY (written_by_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE INDEX ix_note_wording_note_id ON note_wording (note_id)');
    await runner.query(`
      CREATE TABLE block (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        person_id integer NOT NULL,
        journal_id integer,
        reason text NOT NULL,
        comment text,
        placed_by_id integer,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz,
        lifted_at timestamptz,
        lifted_by_id integer,
        lift_reason text,
        CONSTRAINT pk_block PRIMARY KEY (id),
        CONSTRAINT fk_block_person_id FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
        CONSTRAINT fk_block_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id),
        CONSTRAINT fk_block_placed_by_id FOREIGN KEY (placed_by_id) REFERENCES person(id),
        CONSTRAINT fk_block_lifted_by_id FOREIGN KEY (lifted_by_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE INDEX ix_block_person_id ON block (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE block');
    await runner.query('DROP TABLE note_wording');
    await runner.query('DROP TABLE note');
  }
}
