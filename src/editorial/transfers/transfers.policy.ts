import type { Rules } from '../../access/policy.js';
import { isReviewer, isSubmitter } from '../facts.js';

/** The author's own word: nobody gives it for them. */
export const transfersPolicy = {
  'transfer.answer': { on: 'submission', allow: { signedIn: isSubmitter, link: isSubmitter }, never: [isReviewer], whileActing: false },
} satisfies Rules;
