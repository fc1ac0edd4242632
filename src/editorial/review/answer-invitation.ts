import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { AssignmentFacts } from '../facts.js';
import { Notifier } from '../notifier.js';
import { Within } from '../within.js';
import { Suggestions } from '../suggestions/suggestions.js';
import type { AnswerForm } from './answer.form.js';
import { InvitationLinks } from './invitation-links.js';
import { undertakingVersion } from './undertaking.js';

type State = AssignmentFacts['state'];

/** A reviewer says yes or no, once. Each answers with the state that it found: `invited` means that it is done. */
@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly within: Within,
    private readonly notifier: Notifier,
    private readonly links: InvitationLinks,
    private readonly suggestions: Suggestions,
  ) {}

  async accept(id: number, { competingInterests }: AnswerForm, actor: Actor): Promise<State> {
    return this.answer(id, actor, 'review.accepted', async () => {
      await this.database.execute(
        'update review_assignment set accepted_at = $2, undertaking_version = $3, competing_interests = $4, comments_to_editor = null where id = $1', [id, this.clock.now(), undertakingVersion, competingInterests || null],
      );
    });
  }

  async decline(id: number, { reason, colleague, colleagueEmail }: AnswerForm, actor: Actor): Promise<State> {
    return this.answer(id, actor, 'review.declined', async ({ submissionId }) => {
      await this.database.execute('update review_assignment set declined_at = $2, comments_to_editor = $3 where id = $1', [id, this.clock.now(), reason || null]);
      await this.links.revoke(id);
      if (colleague || colleagueEmail) await this.suggestions.fromReviewer(submissionId, id, { name: colleague || colleagueEmail, email: colleagueEmail || null });
    });
  }

  private answer(id: number, actor: Actor, kind: string, write: (facts: AssignmentFacts) => Promise<void>): Promise<State> {
    return this.within.assignment(id, actor, 'review.write', async (facts) => {
      if (facts.state !== 'invited') return facts.state;
      await write(facts);
      const event = await this.events.record({ kind, subject: ['submission', facts.submissionId], journalId: facts.journalId, by: actor, data: { assignment: id } });
      await this.notifier.tell('reviewAnswered', { event, submissionId: facts.submissionId });
      return 'invited';
    });
  }
}
