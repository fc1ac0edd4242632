import { Inject, Injectable } from '@nestjs/common';
import { HOLDERS, type PersonalDataHolder } from '../../personal-data/holder.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Sessions } from '../../visitors/sessions/sessions.js';
import { People } from '../person/people.js';
import { isUnderRestriction } from '../restriction/restricted.js';
import { isLive } from '../roles/live.js';
import { OPEN_WORK, type OpenWork } from '../roles/open-work.js';
import { erasurePlan, type ErasureStep } from './erasure-plan.js';

/** Why an account cannot be erased yet. */
export interface Hindrance {
  kind: 'work' | 'lastManager' | 'administrator' | 'restricted';
  journalId: number | null;
}

/** Erases an account as the data maps say: what is declared to go goes, and the person's row stays, blank, as the ghost that others point to. */
@Injectable()
export class EraseAccount {
  private planned: ErasureStep[] | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly sessions: Sessions,
    private readonly people: People,
    @Inject(HOLDERS) private readonly holders: readonly PersonalDataHolder[],
    @Inject(OPEN_WORK) private readonly work: OpenWork,
  ) {}

  /** What stands in the way: work that is not done, a journal without another manager, the administration of the platform. */
  async hindrances(personId: number): Promise<Hindrance[]> {
    const account = await this.database.one<{ webAdmin: boolean }>('select web_admin as "webAdmin" from account where person_id = $1', [personId]);
    const managed = await this.database.query<{ id: number }>(`select m.journal_id as id from membership m where m.person_id = $1 and m.role = 'manager' and ${isLive('m', '$2')}`, [personId, this.clock.now()]);
    const alone: Hindrance[] = [];
    for (const { id } of managed) {
      const managers = await this.people.holders(id, ['manager']);
      if (managers.every((manager) => manager.personId === personId)) alone.push({ kind: 'lastManager', journalId: id });
    }
    const restricted = await this.database.one(`select 1 from person p where p.id = $1 and ${isUnderRestriction('p.id')}`, [personId]);
    return [
      ...(restricted ? [{ kind: 'restricted' as const, journalId: null }] : []),
      ...(account?.webAdmin ? [{ kind: 'administrator' as const, journalId: null }] : []),
      ...alone,
      ...(await this.work.journals(personId)).map((journalId) => ({ kind: 'work' as const, journalId })),
    ];
  }

  /** Within the transaction of whoever has asked `hindrances` and holds the person's row. */
  async erase(personId: number, by: { personId: number; behind: number | null } | null, reason: 'date' | 'idle'): Promise<void> {
    await this.database.transaction(async () => {
      await this.sessions.endAll(personId);
      await this.apply(personId);
      await this.events.record({ kind: 'account.erased', subject: ['person', personId], by, data: { reason } });
    });
  }

  /** Blanks and deletes; also what is left of an account that was merged into another. */
  async apply(personId: number): Promise<void> {
    this.planned ??= erasurePlan(this.holders, this.database.source);
    for (const { table, about, does } of this.planned) {
      if (does === 'delete') await this.database.execute(`delete from "${table}" where "${about}" = $1`, [personId]);
      else if (Object.keys(does.set).length > 0) {
        await this.database.execute(`update "${table}" set ${Object.entries(does.set).map(([column, value]) => `"${column}" = ${value}`).join(', ')} where "${about}" = $1`, [personId]);
      }
    }
  }
}
