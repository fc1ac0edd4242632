import { Injectable } from '@nestjs/common';
import type { AutomatedProcedure } from '../../personal-data/holder.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { hoursToConfirm } from './alert-links.js';
import { Alerts } from './alerts.js';

const job = 'alerts.sweep';

export const alertSweeping: AutomatedProcedure = {
  job,
  words: {
    en: 'deleting addresses for alerts that are not confirmed within 48 hours',
    nb: 'sletting av adresser for varsler som ikke er bekreftet innen 48 timer',
    nn: 'sletting av adresser for varsel som ikkje er stadfesta innan 48 timar',
  },
};

/** Each hour, what would otherwise grow older than 48 hours without a yes. */
@Injectable()
export class AlertSweep {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly alerts: Alerts, jobs: Jobs) {
    jobs.recur(job, '41 * * * *', () => this.sweep());
  }

  private async sweep(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - hoursToConfirm * 3_600_000);
    await this.database.transaction(async () => {
      const old = await this.database.query<{ id: number }>('select id from alert_subscriber where confirmed_at is null and asked_at < $1 for update', [before]);
      await this.alerts.erase(old.map(({ id }) => id));
    });
  }
}
