import { always, type Facts, type Rules } from '../../access/policy.js';

export interface SearchFacts extends Facts {
  kind: 'mentionSearch';
  publicId: string;
}

export const mentionsPolicy = {
  'mention.list': { on: 'platform', allow: { webAdmin: always } },
  'mention.search': { on: 'rightsRequest', allow: { webAdmin: always }, whileActing: false },
  'mention.read': { on: 'mentionSearch', allow: { webAdmin: always } },
  'mention.weigh': { on: 'mentionSearch', allow: { webAdmin: always }, whileActing: false },
} satisfies Rules;
