import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Conflict } from '../../platform/web/problems.js';
import type { Upload } from '../../platform/web/upload.js';
import type { SubmissionFacts } from '../facts.js';
import { SubmissionFiles } from '../submission-files.js';
import { Within } from '../within.js';
import { AnswerTold } from './answer-told.js';
import { Checks, type CheckRow } from './checks.js';

interface Answer {
  approved: boolean;
  words: string | null;
  fileId: number | null;
}

/** The author answers once what they were asked, in the stage in which they were asked. */
@Injectable()
export class AnswerCheck {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly within: Within,
    private readonly checks: Checks,
    private readonly told: AnswerTold,
    private readonly files: SubmissionFiles,
  ) {}

  answer(submissionId: number, actor: Actor, answer: Omit<Answer, 'fileId'>): Promise<void> {
    return this.in(submissionId, actor, (facts, check) => this.write(facts, actor, check, { ...answer, fileId: null }));
  }

  /** With a version of the copyedited text, answers in it. */
  upload(submissionId: number, actor: Actor, upload: Upload): Promise<void> {
    return this.in(submissionId, actor, async (facts, check) => {
      if (check.kind !== 'copyedit') throw new Conflict('check.noFile');
      const file = await this.files.add({ submissionId, area: 'copyedited', component: 'articleText', uploaderId: actor.personId, upload });
      await this.write(facts, actor, check, { approved: false, words: null, fileId: file.id });
    });
  }

  private in(submissionId: number, actor: Actor, work: (facts: SubmissionFacts, check: CheckRow) => Promise<void>): Promise<void> {
    return this.within.submission(submissionId, actor, 'check.answer', async (facts) => {
      const check = await this.checks.standing(facts);
      if (!check || check.answeredAt) throw new Conflict('check.tooLate');
      await work(facts, check);
    });
  }

  private async write(facts: SubmissionFacts, actor: Actor, check: CheckRow, { approved, words, fileId }: Answer): Promise<void> {
    await this.database.execute('update author_check set answered_at = $2, approved = $3, words = $4, submission_file_id = $5 where id = $1', [check.id, this.clock.now(), approved, words, fileId]);
    const event = await this.events.record({ kind: `check.${check.kind}${approved ? 'Approved' : 'Corrected'}`, subject: ['submission', facts.id], journalId: facts.journalId, by: actor, data: { check: check.id } });
    await this.told.tell(facts, check.id, event);
  }
}
