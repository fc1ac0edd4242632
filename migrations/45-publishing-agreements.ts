import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What authors agree to before their work is published, in versions, and who has agreed. */
export class PublishingAgreements1790000000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE publishing_agreement (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        journal_id integer NOT NULL,
        version integer NOT NULL,
        text jsonb NOT NULL,
        made_at timestamptz NOT NULL,
        CONSTRAINT pk_publishing_agreement PRIMARY KEY (id),
        CONSTRAINT fk_publishing_agreement_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id) ON DELETE CASCADE
      )
    `);
    await runner.query('CREATE UNIQUE INDEX ix_publishing_agreement_journal_id_version ON publishing_agreement (journal_id, version)');
    await runner.query(`
      CREATE TABLE agreement_record (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        submission_id integer NOT NULL,
        agreement_id integer NOT NULL,
        act text NOT NULL,
        person_id integer,
        language text,
        reason text,
        at timestamptz NOT NULL,
        CONSTRAINT pk_agreement_record PRIMARY KEY (id),
        CONSTRAINT fk_agreement_record_submission_id FOREIGN KEY (submission_id) REFERENCES submission(id) ON DELETE CASCADE,
        CONSTRAINT fk_agreement_record_agreement_id FOREIGN KEY (agreement_id) REFERENCES publishing_agreement(id),
        CONSTRAINT fk_agreement_record_person_id FOREIGN KEY (person_id) REFERENCES person(id)
      )
    `);
    await runner.query('CREATE INDEX ix_agreement_record_submission_id ON agreement_record (submission_id)');
    await runner.query(`CREATE UNIQUE INDEX ix_agreement_record_settled ON agreement_record (submission_id) WHERE act <> 'asked'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agreement_record');
    await runner.query('DROP TABLE publishing_agreement');
  }
}
