import { always, type Rules } from '../../access/policy.js';

export const lettersPolicy = {
  'letter.list': { on: 'journal', allow: { manager: always, webAdmin: always } },
  'letter.edit': { on: 'journal', allow: { manager: always, webAdmin: always }, whileActing: false },
} satisfies Rules;
