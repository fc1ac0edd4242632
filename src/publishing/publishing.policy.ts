import { always, type Rules } from '../access/policy.js';

const production = { manager: always, editor: always, productionEditor: always };

export const publishingRules: Rules = {
  'issue.list': { on: 'journal', allow: { ...production, webAdmin: always } },
  'issue.create': { on: 'journal', allow: production },
  'issue.read': { on: 'issue', allow: { ...production, webAdmin: always } },
  'issue.edit': { on: 'issue', allow: production },
  'issue.publish': { on: 'issue', allow: production, whileActing: false },
};
