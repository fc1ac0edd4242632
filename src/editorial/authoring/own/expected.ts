import type { SubmissionFacts } from '../../facts.js';

/** What is expected of the author now: the key of a text. */
export const expectedKey = ({ stage, revisionsWanted }: Pick<SubmissionFacts, 'stage' | 'revisionsWanted'>): string =>
  `own.expected.${stage === 'review' && revisionsWanted ? 'revisions' : stage}`;
