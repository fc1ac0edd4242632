import { always, type Facts, type Rules } from '../../access/policy.js';

export interface NoticeFacts extends Facts {
  kind: 'recipientNotice';
  publicId: string;
}

export const disclosuresPolicy = {
  'disclosure.list': { on: 'platform', allow: { webAdmin: always } },
  'disclosure.read': { on: 'recipientNotice', allow: { webAdmin: always } },
  'disclosure.tell': { on: 'recipientNotice', allow: { webAdmin: always }, whileActing: false },
} satisfies Rules;
