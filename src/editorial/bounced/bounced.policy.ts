import type { Rules } from '../../access/policy.js';
import { conflict, ifAssigned, submitted } from '../facts.js';

/** Those who see whom the submission's letters go to. */
export const bouncedPolicy: Rules = {
  'returnedMail.handle': {
    on: 'submission', allow: { manager: submitted, editor: submitted, sectionEditor: ifAssigned('sectionEditor'), guestEditor: ifAssigned('guestEditor'), editorialAssistant: ifAssigned('editorialAssistant') }, never: conflict, whileActing: false,
  },
};
