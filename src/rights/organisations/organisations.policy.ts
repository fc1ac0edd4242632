import { always, type Rules } from '../../access/policy.js';

/** The platform’s are the administrator’s; a journal’s also its manager’s. */
export const organisationsPolicy: Rules = {
  'organisation.list': { on: 'here', allow: { manager: always, webAdmin: always } },
  'organisation.add': { on: 'here', allow: { manager: always, webAdmin: always }, whileActing: false },
  'organisation.edit': { on: 'organisation', allow: { manager: always, webAdmin: always }, whileActing: false },
};
