import { always, type Facts, type Rules } from '../../access/policy.js';
import type { RequestState } from './course.js';
import type { RequestKind } from './request-kinds.js';

export interface RequestFacts extends Facts {
  kind: 'rightsRequest';
  publicId: string;
  requestKind: RequestKind;
  state: RequestState;
  steps: number;
}

/** Only the web administrator decides; any of a journal's staff passes on (R18). */
export const requestsPolicy = {
  'request.make': { on: 'platform', allow: { signedIn: always }, whileActing: false },
  'request.list': { on: 'platform', allow: { webAdmin: always } },
  'request.enter': { on: 'platform', allow: { webAdmin: always }, whileActing: false },
  'request.read': { on: 'rightsRequest', allow: { webAdmin: always } },
  'request.handle': { on: 'rightsRequest', allow: { webAdmin: always }, whileActing: false },
  'request.passOn': {
    on: 'journal',
    allow: {
      manager: always, editor: always, productionEditor: always, sectionEditor: always, guestEditor: always, editorialAssistant: always,
      copyeditor: always, layoutEditor: always, proofreader: always, subscriptionManager: always,
    },
    whileActing: false,
  },
} satisfies Rules;
