import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Conflict, found } from '../../platform/web/problems.js';
import { StaffChoice } from '../desk/staff-choice.js';
import { Notifier } from '../notifier.js';
import { Participant } from '../participant.entity.js';
import { SubmissionSubject } from '../submission.subject.js';
import { openCalls } from './calls.js';

/** What is sent for a special issue goes to its guest editors. */
@Injectable()
export class SpecialSubmissions implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly subjects: SubmissionSubject,
    private readonly staff: StaffChoice,
    private readonly notifier: Notifier,
  ) {}

  onModuleInit(): void {
    this.events.on('submission.submit', ({ subjectId }) => this.assign(subjectId));
  }

  /** Where the author wants it; null for a regular issue. Within the transaction of whoever holds the draft. */
  async choose(submissionId: number, journalId: number, issueId: number | null): Promise<void> {
    if (issueId === null) {
      await this.database.execute('delete from special_issue_submission where submission_id = $1', [submissionId]);
      return;
    }
    const open = await openCalls(this.database, journalId, this.clock.now());
    if (!open.some(({ id }) => id === issueId)) throw new Conflict('special.gone');
    await this.database.execute('insert into special_issue_submission (submission_id, issue_id) values ($1, $2) on conflict (submission_id) do update set issue_id = excluded.issue_id', [submissionId, issueId]);
  }

  /** Whoever is its author, contributor or reviewer is left out, as with every assignment (X4). */
  private async assign(submissionId: number): Promise<void> {
    const guests = await this.database.query<{ personId: number }>(
      `select e.person_id as "personId" from special_issue_submission ss join special_issue_editor e on e.issue_id = ss.issue_id join submission s on s.id = ss.submission_id
         join issue i on i.id = ss.issue_id and i.journal_id = s.journal_id where ss.submission_id = $1 order by e.id`, [submissionId],
    );
    if (guests.length === 0) return;
    const facts = found(await this.subjects.facts(submissionId));
    const candidates = (await this.staff.candidates(facts)).filter(({ role, personId }) => role === 'guestEditor' && guests.some((guest) => guest.personId === personId));
    for (const { personId, role } of candidates) {
      await this.database.manager.insert(Participant, { submissionId, personId, role, recommendOnly: false, assignedById: null, assignedAt: this.clock.now() });
      const event = await this.events.record({ kind: 'submission.assigned', subject: ['submission', submissionId], journalId: facts.journalId, by: null, data: { person: personId, role, recommendOnly: false } });
      await this.notifier.tell('assigned', { event, submissionId, person: personId });
    }
  }
}
