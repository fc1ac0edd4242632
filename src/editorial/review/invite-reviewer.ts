import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { uniqueViolation } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Form } from '../../platform/web/form.js';
import { Conflict } from '../../platform/web/problems.js';
import type { SubmissionFacts } from '../facts.js';
import type { ReviewMethod } from '../review-assignment.entity.js';
import { Within } from '../within.js';
import { ReviewForms } from '../forms/review-forms.js';
import { Suggestions } from '../suggestions/suggestions.js';
import { InvitationRows, type RoundFile } from './invitation.rows.js';
import type { InviteForm } from './invite.form.js';
import { Invitees } from './invitees.js';
import { ReviewLetters } from './review-letters.js';

/** Asks someone to review. */
@Injectable()
export class InviteReviewer {
  constructor(
    private readonly events: Events,
    private readonly within: Within,
    private readonly invitees: Invitees,
    private readonly rows: InvitationRows,
    private readonly letters: ReviewLetters,
    private readonly suggestions: Suggestions,
    private readonly forms: ReviewForms,
  ) {}

  /** Null when it is done, or the form with what is wrong with it. */
  async invite(submissionId: number, form: Form<InviteForm>, actor: Actor): Promise<Form<InviteForm> | null> {
    try {
      return await this.once(submissionId, form, actor);
    } catch (error) {
      // Someone else has entered the same new person at the same moment: now that person is known.
      if (uniqueViolation(error)?.includes('email')) return this.once(submissionId, form, actor);
      throw error;
    }
  }

  private once(submissionId: number, form: Form<InviteForm>, actor: Actor): Promise<Form<InviteForm> | null> {
    return this.within.submission(submissionId, actor, 'review.manage', async (facts) => {
      const round = await this.rows.openRound(facts.id);
      if (facts.stage !== 'review' || !round) throw new Conflict('obstacle.noOpenRound');
      const person = await this.invitees.find(facts, actor.personId, form.values);
      if (person === 'barred') return form.with(form.values.reviewer ? 'reviewer' : 'email', 'review.invite.cannot');
      if (await this.invitees.refused(facts.journalId, person, form.values.email)) return form.with(form.values.reviewer ? 'reviewer' : 'email', 'review.invite.refused');
      const files = await this.rows.files(round.id, form.values.files);
      if (files.length === 0) return form.with('files', 'review.invite.noFile');
      await this.write(facts, round.id, person ?? (await this.invitees.create(form.values)), form.values, files, actor);
      return null;
    });
  }

  private async write(facts: SubmissionFacts, roundId: number, personId: number, values: InviteForm, files: readonly RoundFile[], actor: Actor): Promise<void> {
    const { method, responseDue, reviewDue, note, form } = values;
    const formVersionId = form ? await this.forms.versionFor(facts.journalId, form) : null;
    const id = await this.rows.insert({ submissionId: facts.id, roundId, personId, method: method as ReviewMethod, invitedById: actor.personId, responseDue, reviewDue, formVersionId, namedByAuthor: await this.suggestions.names(facts.id, personId) }, files);
    const event = await this.events.record({ kind: 'review.invited', subject: ['submission', facts.id], journalId: facts.journalId, by: actor, data: { assignment: id } });
    await this.letters.invite(id, note, event);
  }
}
