import { always, type Rules } from '../../access/policy.js';

export const formsPolicy = {
  'reviewForm.edit': { on: 'journal', allow: { manager: always, webAdmin: always }, whileActing: false },
} satisfies Rules;
