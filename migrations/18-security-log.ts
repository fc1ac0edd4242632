import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SecurityLog1790000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event_network (
        event_id bigint NOT NULL,
        network bytea NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT pk_event_network PRIMARY KEY (event_id),
        CONSTRAINT fk_event_network_event_id FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE
      )
    `);
    await runner.query('CREATE INDEX ix_event_network_at ON event_network (at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE event_network');
  }
}
