import type { Rules } from '../../access/policy.js';
import { isAuthor, isReviewer, submitted } from '../facts.js';

/** Whoever has a conflict of their own lets nobody in, not even where they were let in themselves. */
export const overridesPolicy = {
  'submission.override': { on: 'submission', allow: { manager: submitted }, never: [isAuthor, isReviewer], whileActing: false },
} satisfies Rules;
