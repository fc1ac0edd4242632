import { Injectable } from '@nestjs/common';
import { People } from '../../accounts/person/people.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { dayIn, noon } from '../../platform/days.js';
import { Events } from '../../platform/events/events.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { oneByOne } from '../../platform/jobs/one-by-one.js';
import { kindIn } from '../checks/checks.js';
import type { CheckKind } from '../checks/author-check.entity.js';
import { Circle } from '../discussions/circle.js';
import type { SubmissionFacts } from '../facts.js';
import { Notifier } from '../notifier.js';
import type { NoticeKey } from '../notices.js';
import { SubmissionSubject } from '../submission.subject.js';
import { hourIn } from './hours.js';
import { firstHour } from './reminder-sweep.js';
import { dueReminder } from './schedule.js';
import { Rhythms, type JournalRhythms } from './rhythms.js';

interface Due {
  table: 'task' | 'author_check';
  id: number;
  submissionId: number;
  journalId: number;
  deadline: 'task' | CheckKind;
  /** Whose turn it is. */
  personId: number | null;
  due: string;
  /** When they were asked, or reminded last. */
  last: Date;
  words: string | null;
}

const notices = { task: 'taskReminder', copyedit: 'copyeditReminder', proof: 'proofReminder' } as const satisfies Record<Due['deadline'], NoticeKey>;

const open = {
  task: `select 'task' as "table", t.id, t.submission_id as "submissionId", s.journal_id as "journalId", 'task' as deadline, t.owner_id as "personId", t.due::text as due, greatest(t.made_at, t.reminded_at) as last, t.words
    from task t join submission s on s.id = t.submission_id where t.done_at is null and t.owner_id is not null and t.due is not null and t.kind = 'written' and s.stage not in ('draft', 'declined', 'withdrawn')`,
  author_check: `select 'author_check' as "table", t.id, t.submission_id as "submissionId", s.journal_id as "journalId", t.kind as deadline, s.submitter_id as "personId", t.due::text as due, greatest(t.asked_at, t.reminded_at) as last, null as words
    from author_check t join submission s on s.id = t.submission_id where t.answered_at is null and t.closed_at is null`,
};

/** Reminds of tasks, and authors of what they are to look through, before and after each deadline at the journal's offsets; stops by itself when it is done, asked anew, or nobody's turn any more. */
@Injectable()
export class DeadlineSweep {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly rhythms: Rhythms,
    private readonly submissions: SubmissionSubject,
    private readonly circle: Circle,
    private readonly notifier: Notifier,
    private readonly people: People,
    jobs: Jobs,
  ) {
    jobs.recur('deadlines.remind', '42 * * * *', () => this.run());
  }

  async run(): Promise<void> {
    const rows = await this.database.query<Due>(`${open.task} union all ${open.author_check} order by 1, 2`);
    const known = await this.rhythms.ofAll(rows.map(({ journalId }) => journalId));
    const awake = rows.filter((row) => hourIn(known.get(row.journalId)!.timeZone, this.clock.now()) >= firstHour && this.day(row, known.get(row.journalId)!) !== null);
    await oneByOne(awake, (row) => this.one(row, known.get(row.journalId)!));
  }

  private day({ due, deadline, last }: Due, rhythms: JournalRhythms): string | null {
    return dueReminder(due, rhythms.of(deadline), dayIn(rhythms.timeZone, this.clock.now()), dayIn(rhythms.timeZone, last));
  }

  private async one({ table, id, submissionId }: Due, rhythms: JournalRhythms): Promise<void> {
    await this.database.transaction(async () => {
      // The submission first, everywhere; then what may have been done meanwhile.
      const facts = await this.submissions.locked(submissionId);
      const now = await this.database.one<Due>(`${open[table]} and t.id = $1 for update of t`, [id]);
      if (!facts || !now || !this.day(now, rhythms)) return;
      const to = (await this.isTheirs(now, facts)) && now.personId !== null ? await this.people.recipient(now.personId) : null;
      if (!to?.wants(notices[now.deadline])) return;
      await this.database.execute(`update ${table} set reminded_at = $2 where id = $1`, [id, this.clock.now()]);
      const about: Record<string, number> = table === 'task' ? { task: id } : { check: id };
      const event = await this.events.record({ kind: `${table === 'task' ? 'task' : 'check'}.reminded`, subject: ['submission', submissionId], journalId: facts.journalId, data: about });
      await this.notifier.tell(notices[now.deadline], {
        event, submissionId, letter: now.words, ...(table === 'task' && now.personId !== null ? { person: now.personId } : {}), adds: (tr) => [tr.t(table === 'task' ? 'task.mail.due' : 'check.mail.due', { date: tr.date(noon(now.due)) })],
      });
    });
  }

  /** An author answers only in the stage that it is about; a task is of someone who may still see it (X4). */
  private async isTheirs({ deadline, personId }: Due, facts: SubmissionFacts): Promise<boolean> {
    if (deadline !== 'task') return kindIn(facts.stage) === deadline;
    return (await this.circle.staff(facts)).some((one) => one.personId === personId);
  }
}
