import { always, type Rules } from '../../access/policy.js';

export const circularsPolicy: Rules = {
  'circular.write': { on: 'journal', allow: { manager: always, editor: always }, whileActing: false },
};
