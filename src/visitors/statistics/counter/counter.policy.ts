import { always, type Rules } from '../../../access/policy.js';

export const counterPolicy: Rules = {
  'counter.read': { on: 'journal', allow: { manager: always, editor: always, webAdmin: always } },
  'counter.readAll': { on: 'platform', allow: { webAdmin: always } },
  'counterClient.manage': { on: 'platform', allow: { webAdmin: always } },
};
