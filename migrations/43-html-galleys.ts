import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HtmlGalleys1790000000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE html_galley (
        original_id integer NOT NULL,
        shown_id integer,
        missing jsonb NOT NULL,
        CONSTRAINT pk_html_galley PRIMARY KEY (original_id),
        CONSTRAINT fk_html_galley_original_id FOREIGN KEY (original_id) REFERENCES stored_file(id) ON DELETE CASCADE,
        CONSTRAINT fk_html_galley_shown_id FOREIGN KEY (shown_id) REFERENCES stored_file(id)
      )
    `);
    await runner.query(`
      CREATE TABLE html_part (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        original_id integer NOT NULL,
        file_id integer NOT NULL,
        CONSTRAINT pk_html_part PRIMARY KEY (id),
        CONSTRAINT fk_html_part_original_id FOREIGN KEY (original_id) REFERENCES stored_file(id) ON DELETE CASCADE,
        CONSTRAINT fk_html_part_file_id FOREIGN KEY (file_id) REFERENCES stored_file(id) ON DELETE CASCADE
      )
    `);
    await runner.query('CREATE INDEX ix_html_part_original_id ON html_part (original_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE html_part');
    await runner.query('DROP TABLE html_galley');
  }
}
