import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { isUnavailable } from '../../accounts/restriction/restricted.js';
import { isLive } from '../../accounts/roles/live.js';
import { journalRoles } from '../../personal-data/roles.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { stages } from '../stages.js';
import type { WhoForm } from './circular.form.js';

/** Groups of people by what they do for the manuscripts of the journal. */
export const workGroups = ['authors', 'reviewing', 'reviewed'] as const;
export type WorkGroup = (typeof workGroups)[number];
export const writtenStages = stages.filter((stage) => stage !== 'draft');
export const mostAtOnce = 500;

export interface Chosen {
  personId: number;
  publicId: string;
  name: string;
  affiliation: string | null;
  /** They agreed to get news. */
  news: boolean;
}

const groups: Record<WorkGroup, { action: string; people: string }> = {
  authors: { action: 'submission.read', people: 'select s.submitter_id as person_id from submission s where' },
  reviewing: {
    action: 'review.see',
    people: `select a.person_id from review_assignment a join submission s on s.id = a.submission_id join review_round r on r.id = a.round_id
      where a.declined_at is null and a.cancelled_at is null and a.submitted_at is null and r.closed_at is null and s.stage = 'review' and`,
  },
  reviewed: { action: 'review.see', people: 'select a.person_id from review_assignment a join submission s on s.id = a.submission_id where a.submitted_at is not null and a.cancelled_at is null and' },
};

const isGroup = (text: string): text is WorkGroup => (workGroups as readonly string[]).includes(text);

/** Who can be written to: those with a role here, and those who wrote or review what the writer may see (X4). */
@Injectable()
export class CircularPeople {
  constructor(private readonly database: Database, private readonly policy: Policy, private readonly clock: Clock) {}

  /** One more than can be written to at once, so that it shows. */
  async of(actor: Actor, journalId: number, who: Readonly<WhoForm>): Promise<Chosen[]> {
    const values: unknown[] = [journalId, actor.personId, this.clock.now()];
    const ids = this.ids(actor, journalId, who, values);
    if (ids === null) return [];
    return this.database.query<Chosen>(
      `select p.id as "personId", p.public_id as "publicId", concat_ws(' ', p.given_name, p.middle_name, p.family_name) as name, p.affiliation,
         exists (select 1 from consent c where c.person_id = p.id and c.purpose = 'news' and c.withdrawn_at is null) as news
       from person p where p.id in (${ids}) and p.id <> $2 and p.email is not null and not ${isUnavailable('p.id', '$3', 'mail')}
       order by p.family_name collate "nb-x-icu", p.given_name, p.id limit ${mostAtOnce + 1}`, values,
    );
  }

  private ids(actor: Actor, journalId: number, { group, section, stage }: Readonly<WhoForm>, values: unknown[]): string | null {
    const role = journalRoles.find((one) => group === `role:${one}`);
    if (role) return `select m.person_id from membership m where m.journal_id = $1 and m.role = $${values.push(role)} and ${isLive('m', '$3')}`;
    if (!isGroup(group)) return null;
    const conditions = [`s.journal_id = $1`, `s.stage <> 'draft'`, this.policy.scope(groups[group].action, actor, journalId, 's', '$2')];
    if (/^[1-9]\d{0,8}$/.test(section)) conditions.push(`s.section_id = $${values.push(Number(section))}`);
    if ((writtenStages as readonly string[]).includes(stage)) conditions.push(`s.stage = $${values.push(stage)}`);
    return `${groups[group].people} ${conditions.join(' and ')}`;
  }
}
