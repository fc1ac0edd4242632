import type { Rules } from '../../access/policy.js';
import { afterAcceptance, conflict, ifAssigned, ifAssignedIn, submitted } from '../facts.js';

const staff = {
  manager: submitted, editor: submitted, productionEditor: afterAcceptance, sectionEditor: ifAssigned('sectionEditor'), guestEditor: ifAssigned('guestEditor'), editorialAssistant: ifAssigned('editorialAssistant'),
  copyeditor: ifAssignedIn('copyeditor', 'copyediting'), layoutEditor: ifAssignedIn('layoutEditor', 'production', 'scheduled'), proofreader: ifAssignedIn('proofreader', 'production', 'scheduled'),
};

export const tasksPolicy: Rules = {
  /** The page; which tasks stand on it is decided for each. */
  'task.list': { on: 'submission', allow: { webAdmin: submitted, ...staff }, never: conflict, whileActing: false },
  'task.give': { on: 'submission', allow: staff, never: conflict, whileActing: false },
};
