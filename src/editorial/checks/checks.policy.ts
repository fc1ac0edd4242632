import type { Rules } from '../../access/policy.js';
import { afterAcceptance, conflict, ifAssignedIn, isEntered, isReviewer, isSubmitter } from '../facts.js';

const staff = {
  manager: afterAcceptance, editor: afterAcceptance, productionEditor: afterAcceptance, sectionEditor: ifAssignedIn('sectionEditor', 'copyediting', 'production', 'scheduled', 'published'),
  copyeditor: ifAssignedIn('copyeditor', 'copyediting'), layoutEditor: ifAssignedIn('layoutEditor', 'production', 'scheduled'), proofreader: ifAssignedIn('proofreader', 'production', 'scheduled'),
};

export const checksPolicy: Rules = {
  'check.list': { on: 'submission', allow: { webAdmin: afterAcceptance, ...staff }, never: [...conflict, isEntered], whileActing: false },
  /** In which stage what can be asked is decided on the locked row. */
  'check.ask': { on: 'submission', allow: staff, never: [...conflict, isEntered], whileActing: false },
  'check.answer': { on: 'submission', allow: { signedIn: isSubmitter, link: isSubmitter }, never: [isReviewer], whileActing: false },
};
