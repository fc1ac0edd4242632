import { always, type Rules } from '../../access/policy.js';

export const securityLogPolicy = {
  'securityLog.read': { on: 'person', allow: { webAdmin: always } },
} satisfies Rules;
