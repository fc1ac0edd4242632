import { Injectable } from '@nestjs/common';
import type { AutomatedProcedure } from '../../personal-data/holder.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';

const job = 'reports.sweep';
const year = 365 * 86_400_000;

export const reportSweeping: AutomatedProcedure = {
  job,
  words: {
    en: 'deleting reports about texts one year after they were closed', nb: 'sletting av meldinger om tekster ett år etter at de er avsluttet', nn: 'sletting av meldingar om tekstar eitt år etter at dei er avslutta',
  },
};

/** Reports end; what they hid stays hidden until someone shows it again. */
@Injectable()
export class ReportSweep {
  constructor(private readonly database: Database, private readonly clock: Clock, jobs: Jobs) {
    jobs.recur(job, '53 3 * * *', () => this.sweep());
  }

  private async sweep(): Promise<void> {
    await this.database.execute('delete from text_report where closed_at < $1', [new Date(this.clock.now().getTime() - year)]);
  }
}
