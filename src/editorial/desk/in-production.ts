import { Conflict } from '../../platform/web/problems.js';
import type { Publication } from '../../publishing/publication.entity.js';
import type { SubmissionFacts } from '../facts.js';

/** The place in an issue is settled before publication. */
export function mustBeInProduction({ stage }: SubmissionFacts): void {
  if (stage !== 'production' && stage !== 'scheduled') throw new Conflict('editorial.movedMeanwhile');
}

/** Galleys are made in production; what readers have is changed only by a new version, which has galleys of its own. */
export function mustTakeGalleys(facts: SubmissionFacts, { status, kind }: Pick<Publication, 'status' | 'kind'>): void {
  if (facts.stage !== 'published') return mustBeInProduction(facts);
  if (status !== 'draft' || kind === 'removal') throw new Conflict('submission.alreadyPublished');
}
