import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Ends } from '../../platform/retention/ends.js';
import { Terms, type Over } from '../../platform/retention/terms.js';

/** What is part of a manuscript's record, which the journal's archive keeps. */
const ofManuscripts = ['submission', 'assignment', 'ethicsCase'];

const due = (over: Over): string => `(t.person_id is not null or t.behind_id is not null) and t.subject_kind not in (${ofManuscripts.map((kind) => `'${kind}'`).join(', ')}) and ${over('t.at')}`;

/** That something was done stays known; by whom, outside the work on manuscripts, is forgotten. */
@Injectable()
export class ActEnds {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly terms: Terms, ends: Ends) {
    ends.enforce('events.fade', '57 3 * * *', { rule: 'acts', table: 'event', due, remove: () => this.fade() });
  }

  private async fade(): Promise<number> {
    const over = this.terms.over('acts', await this.terms.inForce());
    return this.database.execute(`update event t set person_id = null, behind_id = null where ${due(over)}`, [this.clock.now()]);
  }
}
