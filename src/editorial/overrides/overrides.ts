import { shownName } from '../../accounts/restriction/shown-names.js';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { isRestricted } from '../../accounts/restriction/restricted.js';
import { isLive } from '../../accounts/roles/live.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Conflict, found } from '../../platform/web/problems.js';
import { authorsOf } from '../facts.js';
import { Notifier } from '../notifier.js';
import { Within } from '../within.js';
import { ConflictOverride } from './conflict-override.entity.js';

export interface LockedOut {
  personId: number;
  name: string;
  roles: string[];
  author: boolean;
}

export interface Given {
  id: number;
  name: string;
  by: string;
  reason: string;
  givenAt: Date;
  endedAt: Date | null;
}

/** Lets staff in who are locked out by a conflict of interest: with a reason, in the history, and told to the other editors (X4). */
@Injectable()
export class Overrides {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly within: Within,
    private readonly notifier: Notifier,
  ) {}

  /** Staff of the journal who are locked out of this work, and have not been let in. */
  lockedOut(submissionId: number): Promise<LockedOut[]> {
    return this.database.query<LockedOut>(
      `select p.id as "personId", concat_ws(' ', p.given_name, p.family_name) as name, array_agg(distinct m.role) as roles, p.id in (${authorsOf('$1')}) as author
       from submission s join membership m on m.journal_id = s.journal_id and m.role in ('manager', 'editor', 'productionEditor', 'sectionEditor', 'guestEditor', 'editorialAssistant') and ${isLive('m', '$2')}
       join person p on p.id = m.person_id
       where s.id = $1 and (p.id in (${authorsOf('$1')}) or p.id in (select person_id from review_assignment where submission_id = $1 and declined_at is null and cancelled_at is null))
         and not exists (select 1 from conflict_override o where o.submission_id = $1 and o.person_id = p.id and o.ended_at is null) and not ${isRestricted('p.id', 'assignment')}
       group by p.id order by p.family_name, p.given_name`, [submissionId, this.clock.now()],
    );
  }

  given(submissionId: number): Promise<Given[]> {
    return this.database.query<Given>(
      `select o.id, ${shownName('p')} as name, ${shownName('b')} as by, o.reason, o.given_at as "givenAt", o.ended_at as "endedAt"
       from conflict_override o join person p on p.id = o.person_id join person b on b.id = o.given_by_id where o.submission_id = $1 order by o.id desc`, [submissionId],
    );
  }

  /** False if that person is not locked out: never oneself, never someone from elsewhere. */
  async give(submissionId: number, actor: Actor, who: number, reason: string): Promise<boolean> {
    return this.within.submission(submissionId, actor, 'submission.override', async (facts) => {
      const person = (await this.lockedOut(submissionId)).find((one) => one.personId === who);
      if (!person || who === actor.personId) return false;
      await this.database.manager.insert(ConflictOverride, { submissionId, personId: who, reason, givenById: actor.personId, givenAt: this.clock.now(), endedAt: null });
      const event = await this.events.record({ kind: 'submission.overridden', subject: ['submission', submissionId], journalId: facts.journalId, by: actor, data: { person: who } });
      await this.notifier.tell('overridden', {
        event, submissionId, adds: ({ t }) => [t('override.mail.who', { name: person.name, by: actor.name }), t('override.mail.why', { reason })],
      });
      return true;
    });
  }

  async end(submissionId: number, actor: Actor, id: number): Promise<void> {
    await this.within.submission(submissionId, actor, 'submission.override', async (facts) => {
      const row = found(await this.database.manager.findOneBy(ConflictOverride, { id, submissionId }));
      if (row.endedAt) throw new Conflict('override.ended');
      await this.database.manager.update(ConflictOverride, { id }, { endedAt: this.clock.now() });
      await this.events.record({ kind: 'submission.overrideEnded', subject: ['submission', submissionId], journalId: facts.journalId, by: actor, data: { person: row.personId } });
    });
  }
}
