import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { isUnavailable, isUnderRestriction } from '../../accounts/restriction/restricted.js';
import { isLive } from '../../accounts/roles/live.js';
import { Memberships } from '../../accounts/roles/memberships.js';
import { hasPromised } from '../../accounts/undertakings/undertaking-condition.js';
import { People } from '../../accounts/person/people.js';
import { HandOver } from '../../editorial/desk/hand-over.js';
import { authorsOf } from '../../editorial/facts.js';
import type { JournalRole } from '../../personal-data/roles.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Localized } from '../../platform/i18n/translator.js';
import type { Passed } from './passed.js';

/** Work for a journal that a colleague takes over as a whole: what someone is assigned to in one role, or tasks without an assignment. */
export interface StaffWork {
  key: string;
  journal: Localized;
  role: JournalRole | null;
  submissions: number[];
  assignments: number[];
  successors: { personId: number; name: string }[];
}

/** Why somebody cannot leave yet. */
export interface Hindrance {
  kind: 'restricted' | 'lastAdministrator' | 'lastManager';
  journal: { path: string; name: Localized } | null;
}

/** A colleague who could take it over is there, and none was named. */
export class NoSuccessor extends Error {}

const assignedAs = (id: number): string => `assigned-${String(id)}`;

/** What staff leave behind: it passes to named successors, and neither a journal nor the platform is left without anyone to lead it (R17). */
@Injectable()
export class LeftByStaff {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly people: People,
    private readonly memberships: Memberships,
    private readonly handOver: HandOver,
  ) {}

  async hindrances(personId: number): Promise<Hindrance[]> {
    const now = this.clock.now();
    const restricted = await this.database.one(`select 1 from person p where p.id = $1 and ${isUnderRestriction('p.id')}`, [personId]);
    const account = await this.database.one<{ webAdmin: boolean }>('select web_admin as "webAdmin" from account where person_id = $1', [personId]);
    const others = account?.webAdmin ? (await this.people.administrators()).filter((id) => id !== personId) : [];
    const managed = await this.database.query<{ id: number; path: string; name: Localized }>(
      `select j.id, j.path, j.name from membership m join journal j on j.id = m.journal_id where m.person_id = $1 and m.role = 'manager' and ${isLive('m', '$2')} order by j.path`, [personId, now],
    );
    const alone: Hindrance[] = [];
    for (const { id, path, name } of managed) if ((await this.people.holders(id, ['manager'])).every((one) => one.personId === personId)) alone.push({ kind: 'lastManager', journal: { path, name } });
    return [
      ...(restricted ? [{ kind: 'restricted' as const, journal: null }] : []), ...(account?.webAdmin && others.length === 0 ? [{ kind: 'lastAdministrator' as const, journal: null }] : []), ...alone,
    ];
  }

  /** What one colleague can take over stands together. */
  async of(personId: number): Promise<StaffWork[]> {
    const groups = new Map<string, StaffWork>();
    for (const { id, submissionId, journal, role, successors } of await this.handOver.of(personId)) {
      const alike = `${JSON.stringify(journal)} ${role} ${successors.map((one) => one.personId).join()}`;
      const group = groups.get(alike) ?? { key: assignedAs(id), journal, role, submissions: [], assignments: [], successors };
      groups.set(alike, { ...group, submissions: [...group.submissions, submissionId], assignments: [...group.assignments, id] });
    }
    return [...groups.values(), ...(await this.tasks(personId))];
  }

  /** Within the transaction of the caller. What nobody can take over is left to the editors of the journal. */
  async pass(personId: number, choices: ReadonlyMap<string, string>, by: Actor): Promise<Passed> {
    const passed = new Map<string, number>();
    for (const { key, role, submissions, assignments, successors } of await this.of(personId)) {
      const to = successors.find((one) => String(one.personId) === choices.get(key))?.personId;
      if (to === undefined && successors.length > 0) throw new NoSuccessor();
      if (role === null) await this.passTasks(personId, submissions, to ?? null);
      if (role === null && to !== undefined) passed.set(key, to);
      for (const id of assignments) {
        if (to === undefined) await this.unassign(id, by);
        else if (!(await this.handOver.pass(personId, id, to, by))) throw new NoSuccessor();
        else passed.set(assignedAs(id), to);
      }
    }
    await this.passTasks(personId, null, null);
    return passed;
  }

  /** After a restored backup, of someone who is gone: to whom it had passed, if they can still take it; what nobody took is left to the editors of the journal. */
  async passAgain(personId: number, passed: Passed): Promise<void> {
    const tasks = await this.tasks(personId);
    for (const { id } of await this.handOver.of(personId)) {
      const to = passed.get(assignedAs(id));
      if (to === undefined || !(await this.handOver.pass(personId, id, to, null))) await this.unassign(id, null);
    }
    for (const { key, submissions, successors } of tasks) {
      const to = successors.find((one) => one.personId === passed.get(key));
      if (to) await this.passTasks(personId, submissions, to.personId);
    }
    await this.passTasks(personId, null, null);
  }

  /** Of some manuscripts, or of all. */
  private async passTasks(personId: number, submissions: readonly number[] | null, to: number | null): Promise<void> {
    await this.database.execute('update task set owner_id = $3 where owner_id = $1 and ($2::integer[] is null or submission_id = any($2)) and done_at is null', [personId, submissions, to]);
  }

  /** Every role ends, as when it is laid down. */
  async endRoles(personId: number, by: Actor): Promise<void> {
    const held = await this.database.query<{ journalId: number; role: JournalRole }>('select distinct journal_id as "journalId", role from membership where person_id = $1 and (ended_at is null or ended_at > $2)', [personId, this.clock.now()]);
    for (const { journalId, role } of held) await this.memberships.end(personId, journalId, role, by);
    await this.database.execute('update account set web_admin = false where person_id = $1', [personId]);
  }

  private async unassign(id: number, by: Actor | null): Promise<void> {
    const row = await this.database.one<{ submissionId: number; personId: number; role: string; journalId: number }>(
      `with gone as (delete from participant where id = $1 returning submission_id, person_id, role)
       select g.submission_id as "submissionId", g.person_id as "personId", g.role, s.journal_id as "journalId" from gone g join submission s on s.id = g.submission_id`, [id],
    );
    if (row) await this.events.record({ kind: 'submission.unassigned', subject: ['submission', row.submissionId], journalId: row.journalId, by, data: { person: row.personId, role: row.role } });
  }

  /** Of manuscripts that they are not assigned to. */
  private async tasks(personId: number): Promise<StaffWork[]> {
    const rows = await this.database.query<Omit<StaffWork, 'key' | 'role' | 'assignments'> & { journalId: number }>(
      `select j.id as "journalId", j.name as journal, o.submissions,
         coalesce((select json_agg(json_build_object('personId', p.id, 'name', concat_ws(' ', p.given_name, p.family_name)) order by p.family_name, p.given_name) from person p where p.id <> $1
           and exists (select 1 from membership m where m.person_id = p.id and m.journal_id = j.id and m.role in ('manager', 'editor') and ${isLive('m', '$2')} and ${hasPromised({ person: 'm.person_id', journal: 'm.journal_id', role: 'm.role' })})
           and not ${isUnavailable('p.id', '$2', 'assignment')}
           and not exists (select 1 from unnest(o.submissions) w(id) where p.id in (${authorsOf('w.id')}) or exists (select 1 from review_assignment a where a.submission_id = w.id and a.person_id = p.id and a.declined_at is null and a.cancelled_at is null))), '[]') as successors
       from (select s.journal_id, array_agg(distinct s.id) as submissions from task t join submission s on s.id = t.submission_id where t.owner_id = $1 and t.done_at is null
         and not exists (select 1 from participant pa where pa.submission_id = s.id and pa.person_id = $1 and s.stage in ('submission', 'review', 'copyediting', 'production', 'scheduled')) group by s.journal_id) o
       join journal j on j.id = o.journal_id order by j.id`, [personId, this.clock.now()],
    );
    return rows.map(({ journalId, ...row }) => ({ ...row, key: `tasks-${String(journalId)}`, role: null, assignments: [] }));
  }
}
