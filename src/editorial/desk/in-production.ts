import { Conflict } from '../../platform/web/problems.js';
import type { SubmissionFacts } from '../facts.js';

/** Galleys and the place in an issue are settled before publication; what readers have is changed only by a new version. */
export function mustBeInProduction({ stage }: SubmissionFacts): void {
  if (stage !== 'production' && stage !== 'scheduled') throw new Conflict('editorial.movedMeanwhile');
}
