import { always, type Rules } from '../../access/policy.js';

/** What follows after the entering stands with the moves: `submission.finish`. */
export const finishedPolicy: Rules = {
  'submission.enter': { on: 'journal', allow: { manager: always, editor: always, productionEditor: always }, whileActing: false },
};
