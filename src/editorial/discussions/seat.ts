import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { found } from '../../platform/web/problems.js';
import type { AssignmentFacts, SubmissionFacts } from '../facts.js';
import { SubmissionSubject } from '../submission.subject.js';
import type { Viewer } from './company.js';

/** Where someone sits in the discussions of a submission: as what they look, what they may see, and whether they may write. */
export interface Seat {
  facts: SubmissionFacts;
  actor: Actor;
  viewer: Viewer;
  /** They may read what they were not chosen for. */
  all: boolean;
  writes: boolean;
  /** Of a reviewer: the assignment that they look from. */
  assignmentId: number | null;
}

@Injectable()
export class Seats {
  constructor(private readonly policy: Policy, private readonly submissions: SubmissionSubject) {}

  staff(actor: Actor, facts: SubmissionFacts): Seat {
    return {
      facts, actor, viewer: { personId: actor.personId, capacity: 'staff', seesReview: this.policy.allows('review.see', actor, facts) },
      all: this.policy.allows('discussion.readAll', actor, facts), writes: this.policy.allows('discussion.write', actor, facts), assignmentId: null,
    };
  }

  author(actor: Actor, facts: SubmissionFacts): Seat {
    return { facts, actor, viewer: { personId: actor.personId, capacity: 'author', seesReview: false }, all: false, writes: facts.stage !== 'draft', assignmentId: null };
  }

  /** A reviewer discusses once they have promised confidentiality, and as long as nobody has ended the assignment (P6). */
  async reviewer(actor: Actor, assignment: AssignmentFacts): Promise<Seat> {
    const facts = found(await this.submissions.facts(assignment.submissionId));
    const stands = assignment.state === 'accepted' || assignment.state === 'received';
    if (!stands) found(null);
    return { facts, actor, viewer: { personId: actor.personId, capacity: 'reviewer', seesReview: false }, all: false, writes: facts.stage === 'review', assignmentId: assignment.id };
  }
}
