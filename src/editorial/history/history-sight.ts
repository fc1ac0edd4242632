import type { Actor } from '../../access/actor.js';
import type { Policy } from '../../access/policy.js';
import { areasFor, seesEverything } from '../desk/areas.js';
import type { SubmissionFacts } from '../facts.js';
import type { FileArea } from '../submission-file.entity.js';

/** What tells nothing of the review, and so may be seen by those who only produce the article (X2, C4). */
const producing = [
  'submission.submit', 'submission.acceptWithoutReview', 'submission.accept', 'submission.sendToProduction', 'submission.backToCopyediting', 'submission.schedule', 'submission.publish',
  'submission.unpublish', 'submission.assigned', 'submission.unassigned', 'submission.copyeditedAdded', 'submission.productionReadyAdded', 'submission.galleyAdded', 'submission.galleyRemoved', 'submission.galleyChanged',
  'submission.edited', 'submission.placed', 'contributor.added', 'contributor.changed', 'contributor.removed', 'contributor.moved',
  'check.copyeditAsked', 'check.copyeditApproved', 'check.copyeditCorrected', 'check.proofAsked', 'check.proofApproved', 'check.proofCorrected',
];

/** How much of a submission's history one reader sees. */
export interface Sight {
  /** The kinds of events, or null for all. */
  kinds: readonly string[] | null;
  /** Whose letters, or null for everyone's. */
  lettersOf: number | null;
  areas: readonly FileArea[];
}

export function sightOf(policy: Policy, actor: Actor, facts: SubmissionFacts): Sight {
  const all = seesEverything(policy, actor, facts);
  return { kinds: all ? null : producing, lettersOf: all ? null : actor.personId, areas: areasFor(policy, actor, facts) };
}
