import { Injectable } from '@nestjs/common';
import type { AutomatedProcedure } from '../../personal-data/holder.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Ends } from '../../platform/retention/ends.js';
import { Terms, type Over } from '../../platform/retention/terms.js';

const job = 'masthead.sweep';

export const mastheadSweeping: AutomatedProcedure = {
  job,
  words: {
    en: 'A masthead entry that its person did not confirm, declined or objected to is deleted after {masthead}.',
    nb: 'En oppføring i redaksjonslisten som den det gjelder, ikke har bekreftet, har sagt nei til eller har protestert mot, slettes etter {masthead}.',
    nn: 'Ei oppføring i redaksjonslista som den det gjeld, ikkje har stadfesta, har sagt nei til eller har protestert mot, blir sletta etter {masthead}.',
  },
};

const due = (over: Over): string =>
  `(${over('t.objected_at')} or ${over('t.taken_away_at')} or (${over('t.asked_at')} and not exists (select 1 from masthead_version v where v.entry_id = t.id and v.confirmed_at is not null)))`;

/** Deletes what nobody confirmed and nobody may see any more, with what was written about it. */
@Injectable()
export class MastheadSweep {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly terms: Terms, ends: Ends) {
    ends.enforce(job, '23 3 * * *', { rule: 'masthead', table: 'masthead_entry', due, remove: () => this.sweep() });
  }

  private async sweep(): Promise<number> {
    const over = this.terms.over('masthead', await this.terms.inForce());
    return this.database.transaction(async () => {
      const gone = await this.database.query<{ id: number }>(
        `delete from masthead_entry t where ${due(over)} returning id`, [this.clock.now()],
      );
      const ids = gone.map(({ id }) => id);
      await this.database.execute(`delete from message where subject_kind = 'mastheadEntry' and subject_id = any($1)`, [ids]);
      await this.database.execute(`delete from token where purpose = 'masthead.own' and subject_id = any($1)`, [ids]);
      return ids.length;
    });
  }
}
