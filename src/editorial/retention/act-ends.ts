import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Ends } from '../../platform/retention/ends.js';
import { Terms, type Over } from '../../platform/retention/terms.js';

/** What is part of a manuscript's record, which the journal's archive keeps. */
const ofManuscripts = ['submission', 'assignment', 'ethicsCase'];

const due = (over: Over): string => `(t.person_id is not null or t.behind_id is not null) and t.subject_kind not in (${ofManuscripts.map((kind) => `'${kind}'`).join(', ')}) and ${over('t.at')}`;

/** Other rows that say who did something, and when. */
const signed = [{ table: 'letter_template', by: 'changed_by_id', at: 'changed_at' }, { table: 'statement_announcement', by: 'announced_by_id', at: 'announced_at' }] as const;
type Signed = (typeof signed)[number];

const signedDue = ({ by, at }: Signed) => (over: Over): string => `t.${by} is not null and ${over(`t.${at}`)}`;

/** That something was done stays known; by whom, outside the work on manuscripts, is forgotten. */
@Injectable()
export class ActEnds {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly terms: Terms, ends: Ends) {
    ends.enforce(
      'events.fade', '57 3 * * *',
      { rule: 'acts', table: 'event', due, remove: () => this.fade() },
      ...signed.map((one) => ({ rule: 'acts', table: one.table, due: signedDue(one), remove: () => this.unsign(one) }) as const),
    );
  }

  private async fade(): Promise<number> {
    const over = this.terms.over('acts', await this.terms.inForce());
    return this.database.execute(`update event t set person_id = null, behind_id = null where ${due(over)}`, [this.clock.now()]);
  }

  private async unsign(one: Signed): Promise<number> {
    const over = this.terms.over('acts', await this.terms.inForce());
    return this.database.execute(`update "${one.table}" t set ${one.by} = null where ${signedDue(one)(over)}`, [this.clock.now()]);
  }
}
