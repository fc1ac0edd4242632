import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../access/actor.js';
import { Database } from '../../../platform/database/database.js';
import { Submission } from '../../submission.entity.js';
import { Within } from '../../within.js';
import { stepKeys, type StepKey } from './step-keys.js';

/** Work on a draft: each step is saved by itself, on the locked row, as long as it is a draft. */
@Injectable()
export class Drafts {
  constructor(private readonly database: Database, private readonly within: Within) {}

  async edit<T>(id: number, actor: Actor, work: () => Promise<T>): Promise<T> {
    return this.within.submission(id, actor, 'submission.complete', work);
  }

  /** Saves what the submission itself holds, and that the author has come past this step. */
  async pass(id: number, step: StepKey, changes: Partial<Pick<Submission, 'sectionId' | 'language' | 'noteToEditor'>> = {}): Promise<void> {
    const draft = await this.database.manager.findOneByOrFail(Submission, { id });
    const next = stepKeys[stepKeys.indexOf(step) + 1] ?? 'check';
    const furthest = stepKeys.indexOf(next) > stepKeys.indexOf(draft.step as StepKey) ? next : draft.step;
    await this.database.manager.update(Submission, { id }, { ...changes, step: furthest });
  }
}
