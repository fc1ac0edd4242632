import { Injectable } from '@nestjs/common';
import type { AutomatedProcedure } from '../../personal-data/holder.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Ends } from '../../platform/retention/ends.js';
import { Terms, type Over } from '../../platform/retention/terms.js';
import { Alerts } from './alerts.js';

const job = 'alerts.sweep';

export const alertSweeping: AutomatedProcedure = {
  job,
  words: {
    en: 'An address for alerts that is not confirmed within {alertsUnconfirmed} is deleted.',
    nb: 'En adresse for varsler som ikke er bekreftet innen {alertsUnconfirmed}, slettes.',
    nn: 'Ei adresse for varsel som ikkje er stadfesta innan {alertsUnconfirmed}, blir sletta.',
  },
};

/** With each hourly run, what would grow older than the rule allows before the next. */
const due = (over: Over): string => `t.confirmed_at is null and ${over(`t.asked_at - interval '1 hour'`)}`;

/** Removes addresses that nobody has said yes for. */
@Injectable()
export class AlertSweep {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly terms: Terms, private readonly alerts: Alerts, ends: Ends) {
    ends.enforce(job, '41 * * * *', { rule: 'alertsUnconfirmed', table: 'alert_subscriber', due, remove: () => this.sweep() });
  }

  private async sweep(): Promise<number> {
    const over = this.terms.over('alertsUnconfirmed', await this.terms.inForce());
    return this.database.transaction(async () => {
      const old = await this.database.query<{ id: number }>(`select id from alert_subscriber t where ${due(over)} for update`, [this.clock.now()]);
      await this.alerts.erase(old.map(({ id }) => id));
      return old.length;
    });
  }
}
