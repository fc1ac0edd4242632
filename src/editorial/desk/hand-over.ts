import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { isUnavailable } from '../../accounts/restriction/restricted.js';
import { isLive } from '../../accounts/roles/live.js';
import { hasPromised } from '../../accounts/undertakings/undertaking-condition.js';
import type { JournalRole } from '../../personal-data/roles.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { authorsOf } from '../facts.js';
import { Notifier } from '../notifier.js';

/** A manuscript under way that someone is assigned to, and who could take their place there. */
export interface LiveAssignment {
  id: number;
  submissionId: number;
  journal: Localized;
  role: JournalRole;
  successors: { personId: number; name: string }[];
}

const live = `s.stage in ('submission', 'review', 'copyediting', 'production', 'scheduled')`;

/** Lets a colleague take over what someone is assigned to. Whoever may ask for it is for the callers to know. */
@Injectable()
export class HandOver {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly events: Events, private readonly notifier: Notifier) {}

  /** Never an author or reviewer of the work, nor anyone who is closed out or whose data is restricted. */
  of(personId: number): Promise<LiveAssignment[]> {
    return this.database.query<LiveAssignment>(
      `select pa.id, s.id as "submissionId", j.name as journal, pa.role,
         coalesce((select json_agg(json_build_object('personId', p.id, 'name', concat_ws(' ', p.given_name, p.family_name)) order by p.family_name, p.given_name)
           from membership m join person p on p.id = m.person_id
           where m.journal_id = s.journal_id and m.role = pa.role and m.person_id <> pa.person_id and ${isLive('m', '$2')} and ${hasPromised({ person: 'm.person_id', journal: 'm.journal_id', role: 'm.role' })}
             and not ${isUnavailable('m.person_id', '$2', 'assignment')} and m.person_id not in (${authorsOf('s.id')})
             and not exists (select 1 from review_assignment a where a.submission_id = s.id and a.person_id = m.person_id and a.declined_at is null and a.cancelled_at is null)
             and not exists (select 1 from participant o where o.submission_id = s.id and o.person_id = m.person_id and o.role = pa.role)), '[]') as successors
       from participant pa join submission s on s.id = pa.submission_id join journal j on j.id = s.journal_id
       where pa.person_id = $1 and ${live} order by s.journal_id, s.id, pa.id`, [personId, this.clock.now()],
    );
  }

  /** Within the transaction of the caller. False if that colleague cannot take it over. */
  async pass(personId: number, assignment: number, to: number, by: Actor | null): Promise<boolean> {
    const row = await this.database.one<{ submissionId: number; journalId: number; recommendOnly: boolean; role: string }>(
      `select s.id as "submissionId", s.journal_id as "journalId", pa.recommend_only as "recommendOnly", pa.role from participant pa join submission s on s.id = pa.submission_id
       where pa.id = $1 and pa.person_id = $2 for update of s`, [assignment, personId],
    );
    const open = row && (await this.of(personId)).find(({ id }) => id === assignment);
    if (!row || !open?.successors.some((one) => one.personId === to)) return false;
    const about = { subject: ['submission', row.submissionId] as const, journalId: row.journalId, by };
    await this.database.execute('update participant set person_id = $2, assigned_by_id = $3, assigned_at = $4 where id = $1', [assignment, to, by?.personId ?? null, this.clock.now()]);
    await this.database.execute('update task set owner_id = $3 where submission_id = $1 and owner_id = $2 and done_at is null', [row.submissionId, personId, to]);
    await this.events.record({ kind: 'submission.unassigned', ...about, data: { person: personId, role: row.role } });
    const event = await this.events.record({ kind: 'submission.assigned', ...about, data: { person: to, role: row.role, recommendOnly: row.recommendOnly } });
    await this.notifier.tell('assigned', { event, submissionId: row.submissionId, person: to });
    return true;
  }
}
