import type { MigrationInterface, QueryRunner } from 'typeorm';

const counts = ['investigations', 'unique_investigations', 'requests', 'unique_requests'];
const sums = {
  usage_day: { names: ['journal_id', 'day', 'kind'], from: ['journal_id', 'day', 'kind'] },
  usage_month: { names: ['journal_id', 'month', 'kind', 'item_id', 'yop', 'access_type'], from: ['journal_id', `date_trunc('month', day)::date`, 'kind', 'item_id', 'yop', 'access_type'] },
};

/** Adds or takes away the sums of some rows of usage_item. */
const apply = (table: keyof typeof sums, rows: 'added' | 'gone'): string => {
  const { names, from } = sums[table];
  const sign = rows === 'added' ? '' : '-';
  return `INSERT INTO ${table} AS t (${[...names, ...counts].join(', ')})
    SELECT ${[...from, ...counts.map((count) => `${sign}sum(${count})`)].join(', ')} FROM ${rows} GROUP BY ${from.map((_, index) => index + 1).join(', ')}
    ON CONFLICT (${names.join(', ')}) DO UPDATE SET ${counts.map((count) => `${count} = t.${count} + excluded.${count}`).join(', ')};`;
};
const both = (rows: 'added' | 'gone'): string => apply('usage_day', rows) + apply('usage_month', rows);
const triggers = { insert: ['NEW TABLE AS added', both('added')], update: ['OLD TABLE AS gone NEW TABLE AS added', both('gone') + both('added')], delete: ['OLD TABLE AS gone', both('gone')] } as const;

/** The sums of `usage_item` by day and by month, so that years of a large platform are read in a moment. The database keeps them, whoever writes. */
export class UsageSums1790000000096 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE usage_day (
        journal_id integer NOT NULL,
        day date NOT NULL,
        kind text NOT NULL,
        investigations integer NOT NULL,
        unique_investigations integer NOT NULL,
        requests integer NOT NULL,
        unique_requests integer NOT NULL,
        CONSTRAINT pk_usage_day PRIMARY KEY (journal_id, day, kind),
        CONSTRAINT fk_usage_day_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id)
      )
    `);
    await runner.query('CREATE INDEX ix_usage_day_day ON usage_day (day)');
    await runner.query(`
      CREATE TABLE usage_month (
        journal_id integer NOT NULL,
        month date NOT NULL,
        kind text NOT NULL,
        item_id integer NOT NULL,
        yop smallint NOT NULL,
        access_type text NOT NULL,
        investigations integer NOT NULL,
        unique_investigations integer NOT NULL,
        requests integer NOT NULL,
        unique_requests integer NOT NULL,
        CONSTRAINT pk_usage_month PRIMARY KEY (journal_id, month, kind, item_id, yop, access_type),
        CONSTRAINT fk_usage_month_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id)
      )
    `);
    await runner.query('CREATE INDEX ix_usage_month_kind_item_id_month ON usage_month (kind, item_id, month)');
    for (const table of ['usage_day', 'usage_month'] as const) await runner.query(apply(table, 'added').replace('FROM added', 'FROM usage_item'));
    for (const [event, [tables, body]] of Object.entries(triggers)) {
      await runner.query(`CREATE FUNCTION usage_item_${event}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} RETURN NULL; END $$`);
      await runner.query(`CREATE TRIGGER usage_item_${event} AFTER ${event.toUpperCase()} ON usage_item REFERENCING ${tables} FOR EACH STATEMENT EXECUTE FUNCTION usage_item_${event}()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const event of Object.keys(triggers)) {
      await runner.query(`DROP TRIGGER usage_item_${event} ON usage_item`);
      await runner.query(`DROP FUNCTION usage_item_${event}`);
    }
    await runner.query('DROP TABLE usage_month');
    await runner.query('DROP TABLE usage_day');
  }
}
