import { always, type Rules } from '../../../../access/policy.js';

export const editorialFiguresPolicy: Rules = {
  'editorialFigures.read': { on: 'journal', allow: { manager: always, editor: always, webAdmin: always } },
};
