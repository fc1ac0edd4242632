import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../access/actor.js';
import { Database } from '../../../platform/database/database.js';
import { Conflict, found } from '../../../platform/web/problems.js';
import { Moves, Obstructed } from '../../moves.js';
import { SubmissionSubject } from '../../submission.subject.js';
import { Manuscripts } from '../manuscripts.js';
import { missingOf } from './missing.js';

/** Sends a draft. Of two who press at once, or twice, one sends it and the other is told. */
@Injectable()
export class SubmitManuscript {
  constructor(
    private readonly database: Database,
    private readonly subjects: SubmissionSubject,
    private readonly manuscripts: Manuscripts,
    private readonly moves: Moves,
  ) {}

  /** `checklist` says that the points of the section were confirmed. */
  async submit(submissionId: number, seen: number, actor: Actor, checklist = false): Promise<void> {
    await this.database.transaction(async () => {
      const facts = found(await this.subjects.locked(submissionId));
      if (facts.stage !== 'draft') throw new Conflict('authoring.alreadySent');
      if (missingOf(await this.manuscripts.load(submissionId)).length > 0) throw new Obstructed(['incomplete']);
      await this.moves.make('submit', { submissionId, seen, actor, ...(checklist ? { data: { checklist } } : {}) });
    });
  }
}
