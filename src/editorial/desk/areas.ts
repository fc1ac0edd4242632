import type { Actor } from '../../access/actor.js';
import type { Policy } from '../../access/policy.js';
import type { SubmissionFacts } from '../facts.js';
import { fileAreas, type FileArea } from '../submission-file.entity.js';

/** Whether this reader of the submission sees the editorial side of it: review, letters, history. Whoever only produces it does not: all three name the reviewers (X2). */
export const seesEverything = (policy: Policy, actor: Actor, facts: SubmissionFacts): boolean => policy.allows('review.see', actor, facts);

/** What a reviewer has not sent yet is theirs alone. */
const seen: readonly FileArea[] = fileAreas.filter((area) => area !== 'reviewDraft');

/** The areas of files that a member of staff may open, by what their work needs (C4). */
export function areasFor(policy: Policy, actor: Actor, facts: SubmissionFacts): readonly FileArea[] {
  if (seesEverything(policy, actor, facts)) return seen;
  const copyedits = policy.allows('submission.copyedit', actor, facts);
  if (copyedits && policy.allows('galley.edit', actor, facts)) return ['finalDraft', 'copyedited', 'productionReady', 'galley'];
  return copyedits ? ['finalDraft', 'copyedited'] : ['copyedited', 'productionReady', 'galley'];
}
