import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { found } from '../../platform/web/problems.js';
import { Notifier } from '../notifier.js';
import { Participant } from '../participant.entity.js';
import { Within } from '../within.js';
import { StaffChoice } from './staff-choice.js';

/** Roles in which one may be asked only for advice. */
const recommenders: readonly string[] = ['sectionEditor', 'guestEditor'];

/** Who of the staff works on a submission. */
@Injectable()
export class Participants {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly within: Within,
    private readonly staff: StaffChoice,
    private readonly notifier: Notifier,
  ) {}

  /** Assigns a colleague in a role that they hold. False if they cannot be assigned so. */
  async assign(submissionId: number, actor: Actor, who: { personId: number; role: string; recommendOnly: boolean }): Promise<boolean> {
    return this.within.submission(submissionId, actor, 'submission.assign', async (facts) => {
      const candidate = (await this.staff.candidates(facts)).find((one) => one.personId === who.personId && one.role === who.role);
      if (!candidate) return false;
      const recommendOnly = who.recommendOnly && recommenders.includes(who.role);
      await this.database.manager.insert(Participant, { submissionId, personId: who.personId, role: who.role, recommendOnly, assignedById: actor.personId, assignedAt: this.clock.now() });
      const event = await this.events.record({
        kind: 'submission.assigned', subject: ['submission', submissionId], journalId: facts.journalId, by: actor, data: { person: who.personId, role: who.role, recommendOnly },
      });
      await this.notifier.tell('assigned', { event, submissionId, person: who.personId });
      return true;
    });
  }

  async remove(submissionId: number, actor: Actor, participantId: number): Promise<void> {
    await this.within.submission(submissionId, actor, 'submission.assign', async (facts) => {
      const removed = found(await this.database.one<{ personId: number; role: string }>(
        'delete from participant where id = $1 and submission_id = $2 returning person_id as "personId", role', [participantId, submissionId],
      ));
      await this.events.record({
        kind: 'submission.unassigned', subject: ['submission', submissionId], journalId: facts.journalId, by: actor, data: { person: removed.personId, role: removed.role },
      });
    });
  }
}
