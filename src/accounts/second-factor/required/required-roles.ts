import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../access/actor.js';
import { journalRoles, type Role } from '../../../personal-data/roles.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { hasFactor } from '../factors.js';

export const allRoles: readonly Role[] = ['webAdmin', ...journalRoles];
export const isRole = (text: string): text is Role => (allRoles as readonly string[]).includes(text);

/** How many hold a role, and how many of them have a second factor. */
export interface Holders {
  role: Role;
  held: number;
  ready: number;
}

const live = 'm.started_at <= $NOW and (m.ended_at is null or m.ended_at > $NOW)';

/** The roles that count here only with a second factor. */
@Injectable()
export class RequiredRoles {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly events: Events) {}

  async all(): Promise<Role[]> {
    return (await this.database.query<{ role: string }>('select role from second_factor_role order by role')).map(({ role }) => role).filter(isRole);
  }

  /** Those of them that a person holds, whether or not they count yet. */
  async heldBy(personId: number): Promise<Role[]> {
    const rows = await this.database.query<{ role: string }>(
      `select r.role from second_factor_role r where (r.role = 'webAdmin' and exists (select 1 from account where person_id = $1 and web_admin))
         or exists (select 1 from membership m where m.person_id = $1 and m.role = r.role and ${live.replaceAll('$NOW', '$2')}) order by r.role`, [personId, this.clock.now()],
    );
    return rows.map(({ role }) => role).filter(isRole);
  }

  async holders(): Promise<Holders[]> {
    return this.database.query<Holders>(
      `select role, count(*)::int as held, count(*) filter (where ${hasFactor('held.person_id')})::int as ready from (
         select distinct m.person_id, m.role from membership m where ${live.replaceAll('$NOW', '$1')}
         union all select person_id, 'webAdmin' from account where web_admin) held group by role`, [this.clock.now()],
    );
  }

  async set(actor: Actor, roles: readonly Role[]): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query('select pg_advisory_xact_lock(7354)');
      const before = await this.all();
      const [added, dropped] = [roles.filter((role) => !before.includes(role)), before.filter((role) => !roles.includes(role))];
      await this.database.execute('delete from second_factor_role where role = any($1)', [dropped]);
      await this.database.query('insert into second_factor_role (role, since) select unnest($1::text[]), $2', [added, this.clock.now()]);
      for (const role of added) await this.events.record({ kind: 'platform.secondFactorRequired', subject: ['platform', 0], by: actor, data: { role } });
      for (const role of dropped) await this.events.record({ kind: 'platform.secondFactorNotRequired', subject: ['platform', 0], by: actor, data: { role } });
    });
  }
}
