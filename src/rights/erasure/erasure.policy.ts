import { always, type Rules } from '../../access/policy.js';

/** Only the web administrator erases, and as nobody else. */
export const erasurePolicy = {
  'erasure.plan': { on: 'rightsRequest', allow: { webAdmin: always } },
  'erasure.order': { on: 'rightsRequest', allow: { webAdmin: always }, whileActing: false },
} satisfies Rules;
