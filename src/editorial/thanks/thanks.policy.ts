import { always, type Rules } from '../../access/policy.js';

export const thanksPolicy: Rules = {
  'thanks.preview': { on: 'journal', allow: { manager: always, editor: always } },
};
