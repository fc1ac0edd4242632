import { always, type Rules } from '../../access/policy.js';

export const endsPolicy = {
  'retention.read': { on: 'platform', allow: { webAdmin: always } },
  'retention.edit': { on: 'platform', allow: { webAdmin: always }, whileActing: false },
} satisfies Rules;
