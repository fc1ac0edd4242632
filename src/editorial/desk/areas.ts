import type { Actor } from '../../access/actor.js';
import type { Policy } from '../../access/policy.js';
import type { SubmissionFacts } from '../facts.js';
import { fileAreas, type FileArea } from '../submission-file.entity.js';

/** Whether this reader of the submission sees the editorial side of it: review, letters, history. Copyeditors and layout editors do not. */
export const seesEverything = (policy: Policy, actor: Actor, facts: SubmissionFacts): boolean =>
  actor.webAdmin || policy.allows('submission.edit', actor, facts);

/** The areas of files that a member of staff may open, by what their work needs (C4). */
export function areasFor(policy: Policy, actor: Actor, facts: SubmissionFacts): readonly FileArea[] {
  if (seesEverything(policy, actor, facts)) return fileAreas;
  const copyedits = policy.allows('submission.copyedit', actor, facts);
  return copyedits ? ['finalDraft', 'copyedited'] : ['copyedited', 'productionReady', 'galley'];
}
