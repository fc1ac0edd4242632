import { always, type Facts, type Rules } from '../../access/policy.js';

export interface RestrictionFacts extends Facts {
  kind: 'restriction';
  publicId: string;
}

export const restrictionsPolicy = {
  'restriction.list': { on: 'platform', allow: { webAdmin: always } },
  'restriction.place': { on: 'rightsRequest', allow: { webAdmin: always }, whileActing: false },
  'restriction.read': { on: 'restriction', allow: { webAdmin: always } },
  'restriction.handle': { on: 'restriction', allow: { webAdmin: always }, whileActing: false },
} satisfies Rules;
