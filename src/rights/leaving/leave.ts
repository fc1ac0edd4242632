import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Consents, consentPurposes } from '../../accounts/consents/consents.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Conflict } from '../../platform/web/problems.js';
import { EraseAccountData } from './erase-account-data.js';
import { Leaving } from './leaving.entity.js';
import { LeavingLetters } from './leaving-letters.js';
import { LiveWork } from './live-work.js';
import { LeftByStaff } from './staff-work.js';
import { WorkChosen } from './work-chosen.js';

/** A person withdraws the consent that the account rests on (R17): it acts at once, and work under way goes on as they chose. */
@Injectable()
export class Leave {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly consents: Consents,
    private readonly live: LiveWork,
    private readonly staff: LeftByStaff,
    private readonly work: WorkChosen,
    private readonly letters: LeavingLetters,
    private readonly erasing: EraseAccountData,
  ) {}

  /** `choices` by the key of the work. Twice at once is once. */
  async of(actor: Actor, choices: ReadonlyMap<string, string>): Promise<void> {
    const { personId } = actor;
    await this.database.transaction(async () => {
      await this.database.query('select id from person where id = $1 for update', [personId]);
      if (!(await this.database.one('select 1 from account where person_id = $1', [personId]))) return;
      // Two who lead a journal, or the platform, do not leave it at the same moment.
      await this.database.query(`select id from journal where id in (select journal_id from membership where person_id = $1 and role = 'manager') order by id for update`, [personId]);
      await this.database.query('select person_id from account where web_admin and exists (select 1 from account a where a.person_id = $1 and a.web_admin) order by person_id for update', [personId]);
      if ((await this.staff.hindrances(personId)).length > 0 || !(await this.consents.live(personId, 'account'))) throw new Conflict('leaving.hindered');
      const passed = await this.staff.pass(personId, choices, actor);
      await this.staff.endRoles(personId, actor);
      const undecided = await this.work.settle(actor, choices);
      for (const purpose of consentPurposes) await this.consents.withdraw(personId, purpose);
      const live = await this.live.any(personId);
      await this.letters.closed(personId, live);
      await this.erasing.of(personId, live, actor, passed);
      if (live) await this.database.manager.insert(Leaving, { personId, leftAt: this.clock.now(), undecided });
    });
  }
}
