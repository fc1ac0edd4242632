import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Policy, type Facts } from '../access/policy.js';
import { Database } from '../platform/database/database.js';
import { Forbidden, found } from '../platform/web/problems.js';
import type { AssignmentFacts, SubmissionFacts } from './facts.js';
import { AssignmentSubject, SubmissionSubject } from './submission.subject.js';

/** Work within one submission or assignment: in one transaction, on the locked row, and only if the policy still allows it there. */
@Injectable()
export class Within {
  constructor(
    private readonly database: Database,
    private readonly policy: Policy,
    private readonly submissions: SubmissionSubject,
    private readonly assignments: AssignmentSubject,
  ) {}

  submission<T>(id: number, actor: Actor, action: string, work: (facts: SubmissionFacts) => Promise<T>): Promise<T> {
    return this.allowed(() => this.submissions.locked(id), actor, action, work);
  }

  assignment<T>(id: number, actor: Actor, action: string, work: (facts: AssignmentFacts) => Promise<T>): Promise<T> {
    return this.allowed(() => this.assignments.locked(id), actor, action, work);
  }

  private allowed<F extends Facts, T>(lock: () => Promise<F | null>, actor: Actor, action: string, work: (facts: F) => Promise<T>): Promise<T> {
    return this.database.transaction(async () => {
      const facts = found(await lock());
      if (!this.policy.allows(action, actor, facts)) throw new Forbidden();
      return work(facts);
    });
  }
}
