import type { MigrationInterface, QueryRunner } from 'typeorm';

const counts = ['investigations', 'unique_investigations', 'requests', 'unique_requests'];
const sums = {
  usage_day: { of: 'usage_item', names: ['journal_id', 'day', 'kind'], from: ['journal_id', 'day', 'kind'], counts },
  usage_month: { of: 'usage_item', names: ['journal_id', 'month', 'kind', 'item_id', 'yop', 'access_type'], from: ['journal_id', `date_trunc('month', day)::date`, 'kind', 'item_id', 'yop', 'access_type'], counts },
  usage_title_month: { of: 'usage_item', names: ['journal_id', 'month', 'kind', 'yop', 'access_type'], from: ['journal_id', `date_trunc('month', day)::date`, 'kind', 'yop', 'access_type'], counts },
  usage_form_day: { of: 'usage_form', names: ['journal_id', 'day', 'form'], from: ['journal_id', 'day', 'form'], counts: ['views'] },
  usage_cell_month: { of: 'usage_cell', names: ['journal_id', 'dimension', 'month', 'value'], from: ['journal_id', 'dimension', `date_trunc('month', day)::date`, 'value'], counts: ['visits', 'pages', 'requests'] },
};
type Sum = keyof typeof sums;
const all = Object.keys(sums) as Sum[];
const sources = ['usage_item', 'usage_form', 'usage_cell'];

/** Adds or takes away the sums of some rows. */
const apply = (table: Sum, rows: 'added' | 'gone'): string => {
  const { names, from, counts } = sums[table];
  const sign = rows === 'added' ? '' : '-';
  return `INSERT INTO ${table} AS t (${[...names, ...counts].join(', ')})
    SELECT ${[...from, ...counts.map((count) => `${sign}sum(${count})`)].join(', ')} FROM ${rows} GROUP BY ${from.map((_, index) => index + 1).join(', ')}
    ON CONFLICT (${names.join(', ')}) DO UPDATE SET ${counts.map((count) => `${count} = t.${count} + excluded.${count}`).join(', ')};`;
};
const every = (source: string, rows: 'added' | 'gone'): string => all.filter((table) => sums[table].of === source).map((table) => apply(table, rows)).join('');
const triggers = (source: string) => ({
  insert: ['NEW TABLE AS added', every(source, 'added')], update: ['OLD TABLE AS gone NEW TABLE AS added', every(source, 'gone') + every(source, 'added')], delete: ['OLD TABLE AS gone', every(source, 'gone')],
});

/** The sums of `usage_item` by day and by month, of `usage_form` by day, and of `usage_cell` by month, so that years of a large platform are read in a moment. The database keeps them, whoever writes. */
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
    await runner.query(`
      CREATE TABLE usage_form_day (
        journal_id integer NOT NULL,
        day date NOT NULL,
        form text NOT NULL,
        views integer NOT NULL,
        CONSTRAINT pk_usage_form_day PRIMARY KEY (journal_id, day, form),
        CONSTRAINT fk_usage_form_day_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id)
      )
    `);
    await runner.query(`
      CREATE TABLE usage_title_month (
        journal_id integer NOT NULL,
        month date NOT NULL,
        kind text NOT NULL,
        yop smallint NOT NULL,
        access_type text NOT NULL,
        investigations integer NOT NULL,
        unique_investigations integer NOT NULL,
        requests integer NOT NULL,
        unique_requests integer NOT NULL,
        CONSTRAINT pk_usage_title_month PRIMARY KEY (journal_id, month, kind, yop, access_type),
        CONSTRAINT fk_usage_title_month_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id)
      )
    `);
    await runner.query(`
      CREATE TABLE usage_cell_month (
        journal_id integer NOT NULL,
        dimension text NOT NULL,
        month date NOT NULL,
        value text NOT NULL,
        visits integer NOT NULL,
        pages integer NOT NULL,
        requests integer NOT NULL,
        CONSTRAINT pk_usage_cell_month PRIMARY KEY (journal_id, dimension, month, value),
        CONSTRAINT fk_usage_cell_month_journal_id FOREIGN KEY (journal_id) REFERENCES journal(id)
      )
    `);
    for (const table of all) await runner.query(apply(table, 'added').replace('FROM added', `FROM ${sums[table].of}`));
    for (const source of sources) {
      for (const [event, [tables, body]] of Object.entries(triggers(source))) {
        await runner.query(`CREATE FUNCTION ${source}_${event}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} RETURN NULL; END $$`);
        await runner.query(`CREATE TRIGGER ${source}_${event} AFTER ${event.toUpperCase()} ON ${source} REFERENCING ${tables} FOR EACH STATEMENT EXECUTE FUNCTION ${source}_${event}()`);
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const source of sources) {
      for (const event of Object.keys(triggers(source))) {
        await runner.query(`DROP TRIGGER ${source}_${event} ON ${source}`);
        await runner.query(`DROP FUNCTION ${source}_${event}`);
      }
    }
    for (const table of [...all].reverse()) await runner.query(`DROP TABLE ${table}`);
  }
}
