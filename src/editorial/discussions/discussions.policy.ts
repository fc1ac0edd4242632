import type { Rules } from '../../access/policy.js';
import { afterAcceptance, conflict, ifAssigned, ifAssignedIn, isItsReviewer, isReviewer, isSubmitter, submitted } from '../facts.js';

const staff = {
  manager: submitted, editor: submitted, productionEditor: afterAcceptance, sectionEditor: ifAssigned('sectionEditor'), guestEditor: ifAssigned('guestEditor'), editorialAssistant: ifAssigned('editorialAssistant'),
  copyeditor: ifAssignedIn('copyeditor', 'copyediting'), layoutEditor: ifAssignedIn('layoutEditor', 'production', 'scheduled'), proofreader: ifAssignedIn('proofreader', 'production', 'scheduled'),
};

export const discussionsPolicy: Rules = {
  /** The pages; which discussions stand on them is decided for each. */
  'discussion.list': { on: 'submission', allow: { webAdmin: submitted, ...staff }, never: conflict, whileActing: false },
  'discussion.write': { on: 'submission', allow: staff, never: conflict, whileActing: false },
  /** Also those that one was not chosen for. */
  'discussion.readAll': { on: 'submission', allow: { webAdmin: submitted, manager: submitted, editor: submitted }, never: conflict, whileActing: false },
  'discussion.own': { on: 'submission', allow: { signedIn: isSubmitter, link: isSubmitter }, never: [isReviewer], whileActing: false },
  'discussion.asReviewer': { on: 'assignment', allow: { signedIn: isItsReviewer, link: isItsReviewer }, whileActing: false },
};
