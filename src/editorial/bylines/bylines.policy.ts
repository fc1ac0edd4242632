import type { Rules } from '../../access/policy.js';
import { afterAcceptance, conflict, ifAssigned, submitted } from '../facts.js';

export const bylinesPolicy: Rules = {
  /** Whoever edits sees the contact data of all contributors (B4), so never a reviewer of the work; and nobody makes themselves an author of what they handle. */
  'contributors.edit': {
    on: 'submission',
    allow: {
      manager: submitted, editor: submitted, sectionEditor: ifAssigned('sectionEditor'), guestEditor: ifAssigned('guestEditor'), editorialAssistant: ifAssigned('editorialAssistant'), productionEditor: afterAcceptance,
    },
    never: conflict, whileActing: false,
  },
};
