import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/database/database.js';
import { addDays } from '../../../platform/days.js';
import { JobFailure, Jobs } from '../../../platform/jobs/jobs.js';
import { errorCode, log } from '../../../platform/log.js';
import { utcDay } from '../days.js';
import { readLine } from '../event-line.js';
import type { LineProblem } from '../stored/usage-ingest.entity.js';
import { asideKept, DayFiles, keysEnd, type DayFile } from './day-files.js';
import { digestOf, linesOf } from './lines.js';
import { Spread } from './spread.js';
import { storeTally } from './store-tally.js';
import { Tally } from './tally.js';
import { countUnknown, countVisitor } from './visitor-count.js';

const problemsTold = 20;
const problemsKept = 1_000;

interface Report {
  file: DayFile;
  sha256: Buffer;
  lines: number;
  taken: number;
  setAside: number;
  lost: number;
  problems: LineProblem[];
  aside: string[];
}

/** Moves each finished day from its files into the figures, once, and takes the keys out of what has waited too long (D4, D5). */
@Injectable()
export class Ingest implements OnApplicationBootstrap {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly files: DayFiles, jobs: Jobs) {
    jobs.recur('usage.ingest', '25 */2 * * *', () => this.takeIn());
    jobs.recur('usage.keys', '17 * * * *', () => this.stripOld());
  }

  /** However long we were down: no key is older than two days once we are up. */
  async onApplicationBootstrap(): Promise<void> {
    await this.stripOld().catch((error: unknown) => log({ level: 'error', event: 'usage.keys-not-stripped', code: errorCode(error) }));
  }

  /** Every day before today. A day that cannot be taken in does not stand in the way of the next. */
  async takeIn(): Promise<void> {
    const today = utcDay(this.clock.now());
    const files = (await this.files.all()).filter(({ day }) => day < today);
    const failures: unknown[] = [];
    for (const day of new Set(files.map((file) => file.day))) await this.takeDay(day, files.filter((file) => file.day === day)).catch((error: unknown) => failures.push(error));
    await this.files.forgetAside(addDays(today, -asideKept));
    await this.database.execute(
      `delete from usage_term t using (select journal_id, term from usage_term group by journal_id, term having sum(searches) < 5 or count(*) < 2) rare
       where t.journal_id = rare.journal_id and t.term = rare.term and t.day < $1::date - 90`, [today],
    );
    if (failures.length > 0) throw new JobFailure(errorCode(failures[0]));
  }

  private async takeDay(day: string, found: readonly DayFile[]): Promise<void> {
    const reports: Report[] = [];
    for (const file of found) {
      const sha256 = await digestOf(file.path);
      if (await this.isKnown(file, sha256)) await this.files.remove(file);
      else reports.push({ file, sha256, lines: 0, taken: 0, setAside: 0, lost: 0, problems: [], aside: [] });
    }
    if (reports.length === 0) return;
    const tally = await this.count(day, reports);
    for (const { file, aside } of reports) if (aside.length > 0) await this.files.setAside(file.name, aside);
    const taken = await this.database.transaction(async () => {
      await this.database.query('select pg_advisory_xact_lock(7360)');
      for (const { file, sha256 } of reports) if (await this.isKnown(file, sha256)) return false;
      await storeTally(this.database, day, tally);
      for (const report of reports) await this.keep(report);
      return true;
    });
    // Another process was faster: the next run sees what it has left.
    if (!taken) return;
    for (const { file } of reports) await this.files.remove(file);
    log({ event: 'usage.taken-in', count: reports.reduce((sum, report) => sum + report.taken, 0) });
  }

  private async count(day: string, reports: readonly Report[]): Promise<Tally> {
    const journals = new Set((await this.database.query<{ id: number }>('select id from journal')).map(({ id }) => id));
    const tally = new Tally();
    const spread = new Spread(this.files.workFolder(this.clock.now(), day), reports.reduce((sum, { file }) => sum + file.bytes, 0));
    const begin = Date.parse(`${day}T00:00:00Z`) / 1000;
    await spread.open();
    try {
      for (const report of reports) await this.read(report, { tally, spread, journals, begin });
      for await (const [key, looks] of spread.visitors()) countVisitor(key, looks, tally);
    } finally {
      await spread.close();
    }
    return tally;
  }

  private async read(report: Report, { tally, spread, journals, begin }: { tally: Tally; spread: Spread; journals: ReadonlySet<number>; begin: number }): Promise<void> {
    for await (const lines of linesOf(report.file.path)) {
      for (const line of lines) {
        report.lines += 1;
        const event = readLine(line);
        const problem = typeof event === 'string' ? event
          : 'look' in event && (event.look.t < begin || event.look.t >= begin + 86_400) ? 'other-day'
            : ('look' in event && !journals.has(event.look.journal)) || ('search' in event && !journals.has(event.search.journal)) ? 'no-such-journal' : null;
        if (problem !== null || typeof event === 'string') {
          this.setAside(report, problem ?? '', line);
          continue;
        }
        if ('opened' in event) continue;
        if ('lost' in event) {
          report.lost += event.lost;
          continue;
        }
        report.taken += 1;
        if ('search' in event) tally.search(event.search);
        else if (event.look.key === undefined) countUnknown(event.look, tally);
        else {
          const written = spread.add(event.look, line);
          if (written) await written;
        }
      }
    }
  }

  private setAside(report: Report, why: string, line: string): void {
    report.setAside += 1;
    if (report.problems.length < problemsTold) report.problems.push({ line: report.lines, why });
    if (report.aside.length < problemsKept) report.aside.push(line);
  }

  private async isKnown({ name }: DayFile, sha256: Buffer): Promise<boolean> {
    return (await this.database.one('select 1 from usage_ingest where file = $1 or sha256 = $2', [name, sha256])) !== null;
  }

  private async keep({ file, sha256, lines, taken, setAside, lost, problems }: Report): Promise<void> {
    await this.database.query(
      'insert into usage_ingest (file, sha256, day, lines, taken, set_aside, lost, problems, taken_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [file.name, sha256, file.day, lines, taken, setAside, lost, JSON.stringify(problems), this.clock.now()],
    );
  }

  private async stripOld(): Promise<void> {
    const now = this.clock.now();
    await this.files.removeOldWork(now);
    for (const file of await this.files.all()) {
      if (keysEnd(file.day) > now.getTime()) continue;
      if (await this.files.strip(file)) log({ level: 'warn', event: 'usage.keys-stripped' });
    }
  }
}
