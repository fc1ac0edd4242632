import { Injectable } from '@nestjs/common';
import { isRule, ruleKeys, type InForce, type RuleKey } from '../../personal-data/retention.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { JobFailure, Jobs } from '../jobs/jobs.js';
import { errorCode, log, unexpected } from '../log.js';
import { Terms, type Over } from './terms.js';

/** How one rule is carried out in one table. */
export interface Enforcement {
  rule: RuleKey;
  table: string;
  /** SQL that is true of a row `t` whose time is over; `$1` is now. */
  due: (over: Over) => string;
  /** In place of deleting those rows; says how many there were. */
  remove?: () => Promise<number>;
}

export interface Counted {
  rule: RuleKey;
  table: string;
  count: number;
}

const daily = 'retention.daily';
/** In UTC: after the sweeps of the night. */
const hour = 5;
const minute = 10;

/** Carries the rules of retention out, each with its own job and all once a day, and keeps count of what was removed (P3). */
@Injectable()
export class Ends {
  private readonly jobsOf = new Map<string, readonly Enforcement[]>();
  private readonly hourly = new Set<string>();

  constructor(private readonly database: Database, private readonly clock: Clock, private readonly jobs: Jobs, private readonly terms: Terms) {
    jobs.recur(daily, `${String(minute)} ${String(hour)} * * *`, () => this.runAll());
  }

  /** What a recurring job removes; called by the part whose data it is. */
  enforce(job: string, cron: string, ...enforcements: readonly Enforcement[]): void {
    this.jobsOf.set(job, enforcements);
    if (cron.split(' ')[1] === '*') this.hourly.add(job);
    this.jobs.recur(job, cron, () => this.run(job));
  }

  /** Which job carries out which rule, and whether it does so more often than once a day. */
  enforced(): { job: string; rule: RuleKey; table: string; hourly: boolean }[] {
    return [...this.jobsOf].flatMap(([job, all]) => all.map(({ rule, table }) => ({ job, rule, table, hourly: this.hourly.has(job) })));
  }

  /** What the next daily run would remove, if nothing happened until then. */
  async preview(): Promise<Counted[]> {
    const values = await this.terms.inForce();
    const all = [...this.jobsOf.values()].flat();
    const counts = all.map(({ rule, table, due }, index) => `(select count(*)::int from "${table}" t where ${due(this.terms.over(rule, values))}) as "c${String(index)}"`);
    const row = await this.database.one<Record<string, number>>(`select ${counts.join(', ')} where $1::timestamptz is not null`, [this.next()]);
    return all.map(({ rule, table }, index) => ({ rule, table, count: row?.[`c${String(index)}`] ?? 0 }));
  }

  /** When the next daily run is due. */
  next(): Date {
    const at = new Date(this.clock.now());
    at.setUTCHours(hour, minute, 0, 0);
    if (at <= this.clock.now()) at.setUTCDate(at.getUTCDate() + 1);
    return at;
  }

  private async run(job: string): Promise<void> {
    const failed = await this.carryOut(job, await this.terms.inForce());
    if (failed.length > 0) throw new JobFailure('some-failed');
  }

  private async carryOut(job: string, values: InForce): Promise<RuleKey[]> {
    const failed: RuleKey[] = [];
    for (const enforcement of this.jobsOf.get(job) ?? []) {
      try {
        await this.one(enforcement, values);
      } catch (error) {
        failed.push(enforcement.rule);
        unexpected(error);
        log({ level: 'error', event: 'retention.failed', code: errorCode(error) });
      }
    }
    return failed;
  }

  /** What was removed and its count stand or fall together. */
  private async one({ rule, table, due, remove }: Enforcement, values: InForce): Promise<void> {
    if (remove) return this.count(rule, table, await remove());
    await this.database.transaction(async () => {
      await this.count(rule, table, await this.database.execute(`delete from "${table}" t where ${due(this.terms.over(rule, values))}`, [this.clock.now()]));
    });
  }

  private async count(rule: RuleKey, place: string, removed: number): Promise<void> {
    if (removed === 0) return;
    await this.database.execute(
      'insert into retention_removal (rule, place, removed) values ($1, $2, $3) on conflict (rule, place) where run_id is null do update set removed = retention_removal.removed + excluded.removed', [rule, place, removed],
    );
  }

  /** Everything once more, so that a missed job is made up for; then the report, with what the jobs have removed since the last one. */
  private async runAll(): Promise<void> {
    const values = await this.terms.inForce();
    const failed: RuleKey[] = [];
    for (const job of this.jobsOf.keys()) failed.push(...(await this.carryOut(job, values)));
    await this.database.transaction(async () => {
      const run = await this.database.one<{ id: number }>('insert into retention_run (at, failed) values ($1, $2) returning id', [this.clock.now(), [...new Set(failed)]]);
      await this.database.execute('update retention_removal set run_id = $1 where run_id is null', [run?.id]);
    });
    if (failed.length > 0) throw new JobFailure('some-failed');
  }
}

export interface Report {
  id: number;
  at: Date;
  failed: RuleKey[];
  removed: Counted[];
}

/** The newest first. Rules that are gone from the table are not told of. */
export async function reportsOf(database: Pick<Database, 'query'>, limit: number): Promise<Report[]> {
  const rows = await database.query<{ id: number; at: Date; failed: string[]; removed: { rule: string; table: string; count: number }[] }>(
    `select r.id, r.at, r.failed, coalesce((select json_agg(json_build_object('rule', m.rule, 'table', m.place, 'count', m.removed) order by m.rule, m.place) from retention_removal m where m.run_id = r.id), '[]') as removed
     from retention_run r order by r.id desc limit $1`, [limit],
  );
  return rows.map(({ failed, removed, ...row }) => ({ ...row, failed: failed.filter(isRule), removed: removed.filter((one): one is Counted => isRule(one.rule)).sort((a, b) => ruleKeys.indexOf(a.rule) - ruleKeys.indexOf(b.rule)) }));
}
