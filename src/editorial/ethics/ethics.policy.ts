import type { Rules } from '../../access/policy.js';
import { isAuthor, isReviewer, submitted } from '../facts.js';

/** No author or reviewer of the work, not even one who was let in as an editor: a case may be about them. */
const closedTo = [isAuthor, isReviewer];

export const ethicsPolicy: Rules = {
  'ethics.read': { on: 'submission', allow: { webAdmin: submitted, manager: submitted, editor: submitted }, never: closedTo, whileActing: false },
  'ethics.keep': { on: 'submission', allow: { manager: submitted, editor: submitted }, never: closedTo, whileActing: false },
};
