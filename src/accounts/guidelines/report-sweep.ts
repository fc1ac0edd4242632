import { Injectable } from '@nestjs/common';
import type { AutomatedProcedure } from '../../personal-data/holder.js';
import { Ends } from '../../platform/retention/ends.js';

const job = 'reports.sweep';

export const reportSweeping: AutomatedProcedure = {
  job,
  words: {
    en: 'A report about a text is deleted {moderation} after it was closed.', nb: 'En melding om en tekst slettes {moderation} etter at den er avsluttet.', nn: 'Ei melding om ein tekst blir sletta {moderation} etter at ho er avslutta.',
  },
};

/** Reports end; what they hid stays hidden until someone shows it again. */
@Injectable()
export class ReportSweep {
  constructor(ends: Ends) {
    ends.enforce(job, '53 3 * * *', { rule: 'moderation', table: 'text_report', due: (over) => over('t.closed_at') });
  }
}
