import { always, type Rules } from '../../access/policy.js';

export const retentionPolicy = {
  'messageRetention.edit': { on: 'journal', allow: { manager: always, webAdmin: always }, whileActing: false },
} satisfies Rules;
