import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { People } from '../person/people.js';
import { isUnderRestriction } from '../restriction/restricted.js';
import { isLive } from '../roles/live.js';
import { OPEN_WORK, type OpenWork } from '../roles/open-work.js';
import { ERASING, type Erasing } from './erasing.js';

/** Why an account cannot be erased yet. */
export interface Hindrance {
  kind: 'work' | 'lastManager' | 'administrator' | 'restricted';
  journalId: number | null;
}

/** Whether an account can end, and its end by itself. */
@Injectable()
export class EraseAccount {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly people: People,
    @Inject(OPEN_WORK) private readonly work: OpenWork,
    @Inject(ERASING) private readonly erasing: Erasing,
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
  async erase(personId: number, reason: 'date' | 'idle'): Promise<void> {
    await this.erasing.account(personId);
    await this.events.record({ kind: 'account.erased', subject: ['person', personId], by: null, data: { reason } });
  }
}
