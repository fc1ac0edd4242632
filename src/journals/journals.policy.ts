import { always, type Rules } from '../access/policy.js';

export const journalsRules: Rules = {
  'platform.administer': { on: 'platform', allow: { webAdmin: always } },
  'job.retry': { on: 'platform', allow: { webAdmin: always } },
  'journal.list': { on: 'platform', allow: { webAdmin: always } },
  'journal.create': { on: 'platform', allow: { webAdmin: always } },
  'journal.open': { on: 'journal', allow: { webAdmin: always } },
  'journal.settings': { on: 'journal', allow: { manager: always, webAdmin: always } },
  'section.edit': { on: 'section', allow: { manager: always, webAdmin: always } },
};
