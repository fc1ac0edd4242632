import { Injectable } from '@nestjs/common';
import type { AutomatedProcedure } from '../../personal-data/holder.js';
import { Ends } from '../../platform/retention/ends.js';

const job = 'reports.sweep';

export const reportSweeping: AutomatedProcedure = {
  job,
  words: {
    en: 'deleting reports about texts {moderation} after they were closed', nb: 'sletting av meldinger om tekster {moderation} etter at de er avsluttet', nn: 'sletting av meldingar om tekstar {moderation} etter at dei er avslutta',
  },
};

/** Reports end; what they hid stays hidden until someone shows it again. */
@Injectable()
export class ReportSweep {
  constructor(ends: Ends) {
    ends.enforce(job, '53 3 * * *', { rule: 'moderation', table: 'text_report', due: (over) => over('t.closed_at') });
  }
}
